package org.entente.fact.entity;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Thesaurus;

/**
 * One thing that some words may mean.
 *
 * @param key the thing's key: of the thesaurus, or made for a thing that only the text names
 * @param label how claims call it
 * @param kinds its class; several where the words alone don't tell
 * @param flags what kind of name the words are
 * @param known whether the thesaurus has it
 */
public record Sense(
    String key, String label, Set<String> kinds, Set<Thesaurus.Flag> flags, boolean known) {
  /** Takes copies, and refuses a thing of no kind. */
  public Sense {
    kinds = Set.copyOf(kinds);
    flags = Set.copyOf(flags);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("\"" + label + "\" is of no kind");
    }
  }

  /** A thing of the thesaurus under one of its names. */
  public static Sense of(Thesaurus.Entry entry, Set<Thesaurus.Flag> flags) {
    return new Sense(entry.key(), entry.label(), Set.of(entry.kind()), flags, true);
  }

  /** The kind wanted among those that it may have. */
  public Optional<String> kind(Predicate<String> wanted) {
    if (kinds.size() == 1) {
      String only = kinds.iterator().next();
      return wanted.test(only) ? Optional.of(only) : Optional.empty();
    }
    return kinds.stream().filter(wanted).sorted().findFirst();
  }

  /** Whether the words only point back at a thing of which the text has spoken. */
  public boolean isInherited() {
    return kinds.contains("State") && isContextOnly() && flags.contains(Thesaurus.Flag.METONYM);
  }

  /** Whether the name means this only where the text has told of it. */
  public boolean isContextOnly() {
    return flags.contains(Thesaurus.Flag.CONTEXT_ONLY);
  }
}
