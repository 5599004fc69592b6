package org.entente.fact.entity;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.Thesaurus;

/**
 * The names that a document itself gives to what it has named: a surname or a given name after the
 * full one, with or without its marks and article, an acronym. Not for several threads.
 */
final class OwnNames {
  private static final int SHORTEST_NAME = 3;
  private static final Set<String> PERSON = Set.of("Person");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern DOUBLE = Pattern.compile("\\p{Lu}\\p{Ll}+-\\p{Lu}\\p{Ll}+");
  private static final Pattern ARTICLE = Pattern.compile("(?:al|el|as|ash|ad|an|ar|at|az)-");

  private final Map<String, Sense> names = new HashMap<>();

  /** Persons by their full names, folded. */
  private final Map<String, Sense> persons = new LinkedHashMap<>();

  /** Folded parts of persons' names. */
  private final Map<String, Sense> surnames = new HashMap<>();

  private final Map<String, Sense> given = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  /** What a name means that is no known one, if the text has said so. */
  Optional<Sense> meant(String name) {
    Sense own = names.get(name);
    if (own != null) {
      return Optional.of(own);
    }
    String folded = folded(name);
    Sense surname = surnames.get(folded);
    if (surname != null) {
      return Optional.of(surname);
    }
    return folded.indexOf(' ') > 0
        ? persons.entrySet().stream()
            .filter(it -> isPart(folded, it.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
        : Optional.ofNullable(shared.contains(folded) ? null : given.get(folded));
  }

  /** Whether a word is the surname of somebody told of. */
  boolean isSurname(String word) {
    return surnames.containsKey(folded(word));
  }

  /** The text has named something that no thesaurus knows. */
  void tell(Sense sense) {
    names.putIfAbsent(sense.label(), sense);
  }

  /** The text names something by letters, too. */
  void tell(String letters, Sense sense) {
    names.put(letters, sense);
  }

  /** The text has named a person, by a label and as it is written. */
  void person(Sense person, String written) {
    person(person.label().split(" "), person);
    if (!written.equals(person.label())) {
      person(written.split("\\s+"), person);
    }
  }

  private void person(String[] parts, Sense person) {
    int end = parts.length;
    while (end > 1 && Spelling.isNumeral(parts[end - 1])) {
      end--;
    }
    if (end < 2) {
      return;
    }
    persons.putIfAbsent(folded(String.join(" ", List.of(parts).subList(0, end))), person);
    surname(parts[end - 1], person);
    if (end > 1 && DOUBLE.matcher(parts[end - 1]).matches()) {
      // "Mutua-Ochieng" is read as two words.
      List.of(parts[end - 1].split("-")).forEach(it -> surname(it, person));
    }
    // "Soto", of Bernardino Soto Estigarribia.
    if (end > 2 && Character.isUpperCase(parts[end - 2].codePointAt(0))) {
      given(parts[end - 2], person);
    }
    boolean familyFirst = end == 3 || parts[1].contains("-");
    if (familyFirst) {
      surname(parts[0], person);
    } else {
      given(parts[0], person);
    }
  }

  private void surname(String name, Sense person) {
    if (name.length() >= SHORTEST_NAME) {
      surnames.put(folded(name), pointing(person));
    }
  }

  /** "Rajnath", of Rajnath Singh; nobody's where two are called so. */
  private void given(String name, Sense person) {
    if (name.length() > SHORTEST_NAME && name.indexOf('.') < 0) {
      Sense other = given.putIfAbsent(folded(name), pointing(person));
      if (other != null && !other.key().equals(person.key())) {
        shared.add(folded(name));
      }
    }
  }

  private static Sense pointing(Sense person) {
    return new Sense(
        person.key(), person.label(), PERSON, Set.of(Thesaurus.Flag.CONTEXT_ONLY), person.known());
  }

  /** "García Belaunde" of José García Belaunde. */
  private static boolean isPart(String name, String whole) {
    return whole.equals(name) || whole.endsWith(" " + name);
  }

  /** In lower case, without marks, hyphens and the Arabic article. */
  private static String folded(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (ARTICLE.matcher(plain).lookingAt()) {
      plain = plain.substring(plain.indexOf('-') + 1);
    } else if (plain.startsWith("al ") || plain.startsWith("el ")) {
      plain = plain.substring(3);
    }
    plain = plain.replace('-', ' ').replace(" al ", " ").replace(" el ", " ");
    return plain.chars().allMatch(it -> it < 0x80)
        ? plain
        : MARKS
            .matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
            .replaceAll("")
            .replace('ł', 'l')
            .replace('ø', 'o')
            .replace('đ', 'd')
            .replace('ı', 'i');
  }
}
