package org.entente.fact.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Remembers what the phrases of a sentence refer to while frames are tried on it: many ask for the
 * same. Only as long as the text is not read on. Not for several threads.
 */
final class Recall implements Resolver {
  private final Resolver resolver;
  private final Map<Demands.Wanted, Map<Integer, List<Referent>>> resolved = new HashMap<>();

  Recall(Resolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public List<Referent> resolve(int word, Predicate<String> kind) {
    if (!(kind instanceof Demands.Wanted wanted)) {
      return resolver.resolve(word, kind);
    }
    Map<Integer, List<Referent>> words = resolved.computeIfAbsent(wanted, it -> new HashMap<>());
    List<Referent> known = words.get(word);
    if (known == null) {
      known = resolver.resolve(word, kind);
      words.put(word, known);
    }
    return known;
  }

  @Override
  public List<Referent> within(int word, Predicate<String> kind, boolean deep) {
    return resolver.within(word, kind, deep);
  }

  @Override
  public List<Referent> known(String key, int word) {
    return resolver.known(key, word);
  }

  @Override
  public boolean isForces(int pronoun) {
    return resolver.isForces(pronoun);
  }

  @Override
  public List<Referent> told(int word, Predicate<String> kind) {
    return resolver.told(word, kind);
  }

  @Override
  public List<Referent> members(String key, int word) {
    return resolver.members(key, word);
  }

  @Override
  public List<Referent> implied(Predicate<String> kind) {
    return resolver.implied(kind);
  }

  @Override
  public List<Referent> office(int word, String person, Predicate<String> kind) {
    return resolver.office(word, person, kind);
  }

  @Override
  public List<Referent> culprits(int word, Predicate<String> kind) {
    return resolver.culprits(word, kind);
  }

  @Override
  public List<Referent> goods(int word) {
    return resolver.goods(word);
  }

  @Override
  public List<Referent> served(Referent person, int word) {
    return resolver.served(person, word);
  }
}
