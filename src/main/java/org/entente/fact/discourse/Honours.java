package org.entente.fact.discourse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.fact.frame.Referent;

/**
 * With what titles a text has named persons, so that "the chancellor" is no president told of
 * later. Not for several threads.
 */
final class Honours {
  private final Map<String, Set<String>> titles = new HashMap<>();

  /** All words of any title. */
  private final Set<String> told = new HashSet<>();

  /** A person is named, as written with a title before or behind the name. */
  void tell(Referent person, String written) {
    String name = person.label().toLowerCase(Locale.ROOT);
    for (String word : written.toLowerCase(Locale.ROOT).split("[ ,]+")) {
      if (!name.contains(word)) {
        titles.computeIfAbsent(person.key(), key -> new HashSet<>()).add(word);
        told.add(word);
      }
    }
  }

  /** Whether somebody may be called by a noun: so was he, or so was nobody, or he had no title. */
  boolean fits(String noun, Referent somebody) {
    return !somebody.kind().equals("Person")
        || !told.contains(noun)
        || !titles.containsKey(somebody.key())
        || titles.get(somebody.key()).contains(noun);
  }
}
