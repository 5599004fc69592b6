package org.entente.fact.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;

/** Who is bound by an agreement beside those whom a construction's roles name. */
final class Signers {
  private static final List<String> PARTIES = List.of("with", "between", "possessor");
  private static final String UNDER = "under";
  private static final Set<String> TERMS = WordSet.of("term", "provision", "article");

  private final Tree tree;
  private final Syntax syntax;
  private final Roles roles;
  private final Resolver resolver;

  Signers(Tree tree, Roles roles, Resolver resolver) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.roles = roles;
    this.resolver = resolver;
  }

  /** Those named, and the others whom the words around the agreement tell. */
  List<Referent> all(
      Attempt attempt, Optional<Referent> thing, List<Referent> named, Predicate<String> kind) {
    return withHolder(attempt, withParties(attempt, thing, named, kind));
  }

  /** "The pact with X entered into force": X is bound, whatever is said of the pact. */
  private List<Referent> withParties(
      Attempt attempt, Optional<Referent> thing, List<Referent> named, Predicate<String> kind) {
    boolean apart =
        thing.filter(it -> !it.inherited() && it.word() != attempt.word()).isPresent()
            && isSubject(thing.get().word());
    if (!apart) {
      return named;
    }
    Map<String, Referent> all = new LinkedHashMap<>();
    named.forEach(it -> all.put(it.key(), it));
    for (String role : PARTIES) {
      roles.fillers(thing.get().word(), role).stream()
          .flatMap(it -> resolver.resolve(it, kind).stream())
          .forEach(it -> all.putIfAbsent(it.key(), it));
    }
    return List.copyOf(all.values());
  }

  /** Whether a word is the subject of a verb, or what a clause says more of. */
  private boolean isSubject(int word) {
    return tree.relation(word).startsWith("nsubj")
        || tree.children(word).stream().anyMatch(it -> tree.relation(it).startsWith("acl"));
  }

  /** "Peru keeps jets there under a pact with Chile": the pact is Peru's, too. */
  private List<Referent> withHolder(Attempt attempt, List<Referent> named) {
    boolean alone =
        named.size() == 1
            && (attempt.self().isEmpty() || isUnder(attempt.word()))
            && named.get(0).kind().equals("State")
            && roles.fillers(attempt.word(), "with").contains(named.get(0).word());
    List<Referent> holders =
        alone
            ? roles.fillers(attempt.word(), "holder").stream()
                .flatMap(it -> resolver.resolve(it, "State"::equals).stream())
                .filter(it -> !it.key().equals(named.get(0).key()))
                .toList()
            : List.of();
    return holders.size() == 1 ? List.of(holders.get(0), named.get(0)) : named;
  }

  /** "Under the pact", "under the terms of the pact". */
  private boolean isUnder(int word) {
    int head = tree.head(word);
    boolean terms = head >= 0 && TERMS.contains(tree.lemma(head));
    return UNDER.equals(syntax.preposition(terms ? head : word));
  }
}
