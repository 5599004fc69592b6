package org.entente.fact.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.Thesaurus;

/** What each name of a thesaurus may mean, however it is written. */
final class NameIndex {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Kinds whose names are common nouns, and so have a plural. */
  private static final Set<String> COUNTED = Set.of("WeaponSystem", "Topic");

  private record Name(String written, Sense sense, boolean exact, boolean capital) {
    static Name of(String written, Sense sense) {
      return new Name(
          written,
          sense,
          sense.flags().contains(Thesaurus.Flag.CASE_SENSITIVE),
          Character.isUpperCase(written.charAt(0)));
    }

    /** A name that begins with a capital is not the word in lower case: Turkey, not turkey. */
    boolean isWritten(String text) {
      return exact ? written.equals(text) : !capital || Character.isUpperCase(text.charAt(0));
    }
  }

  private final Lexicon lexicon;
  private final Map<String, List<Name>> names = new HashMap<>();
  private final NameLengths lengths = new NameLengths();

  /** The names of a thesaurus; a thing's own label and aliases, in every language. */
  NameIndex(Thesaurus thesaurus, Lexicon lexicon) {
    this.lexicon = lexicon;
    for (Thesaurus.Entry entry : thesaurus.entries()) {
      Optional<Thesaurus.Entry> state = behind(thesaurus, entry);
      if (state.isPresent()) {
        Sense sense = Sense.of(state.get(), Set.of(Thesaurus.Flag.METONYM));
        entry.labels().values().forEach(label -> add(label, sense));
        entry.aliases().stream()
            .filter(alias -> !alias.flags().contains(Thesaurus.Flag.CONTEXT_ONLY))
            .forEach(alias -> add(alias.name(), sense));
        continue;
      }
      entry
          .labels()
          .values()
          .forEach(label -> add(common(label, entry), Sense.of(entry, Set.of())));
      for (Thesaurus.Alias alias : entry.aliases()) {
        add(alias.name(), Sense.of(entry, alias.flags()));
      }
    }
  }

  /** A ministry acts for its state. */
  private static Optional<Thesaurus.Entry> behind(Thesaurus thesaurus, Thesaurus.Entry entry) {
    return entry.kind().equals("Organization")
        ? entry.of().flatMap(thesaurus::entry)
        : Optional.empty();
  }

  /** A label such as "Main battle tank" is a common noun, and has its capital only as a label. */
  private String common(String label, Thesaurus.Entry entry) {
    String rest = label.substring(1);
    boolean plain =
        rest.equals(rest.toLowerCase(Locale.ROOT)) && rest.chars().noneMatch(Character::isDigit);
    boolean noun = label.contains(" ") || lexicon.has(Lexicon.Role.WEAPONS, label);
    return COUNTED.contains(entry.kind()) && plain && noun
        ? label.substring(0, 1).toLowerCase(Locale.ROOT) + rest
        : label;
  }

  /** Many write "Guler" for "Güler". */
  private void add(String written, Sense sense) {
    index(written, sense);
    if (written.chars().allMatch(sign -> sign < 0x80)) {
      return;
    }
    String unmarked =
        MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD)).replaceAll("");
    if (unmarked.length() == written.length() && !unmarked.equals(written)) {
      index(unmarked, sense);
    }
  }

  private void index(String written, Sense sense) {
    String plain = plain(written);
    String name = plain.toLowerCase(Locale.ROOT);
    List<Name> same = names.computeIfAbsent(name, key -> new ArrayList<>(1));
    if (same.stream().noneMatch(it -> it.sense().key().equals(sense.key()))) {
      same.add(Name.of(plain, sense));
    }
    lengths.add(name);
  }

  /** How long the longest name is that a text may have from a place on; 0 where none is. */
  int longest(String text, int start) {
    return lengths.longest(text, start);
  }

  /** What a name as written may mean; nothing where it is none. */
  List<Sense> senses(String written) {
    String text = plain(written);
    String name = text.toLowerCase(Locale.ROOT);
    List<Name> same = names.getOrDefault(name, List.of());
    if (same.isEmpty() && !name.endsWith("s")) {
      return List.of();
    }
    Map<String, Sense> senses = new LinkedHashMap<>();
    for (Name it : same) {
      if (it.isWritten(text)) {
        senses.putIfAbsent(it.sense().key(), it.sense());
      }
    }
    if (senses.isEmpty() && name.endsWith("s")) {
      String singular = name.substring(0, name.length() - 1);
      String one = text.substring(0, text.length() - 1);
      for (Name it : names.getOrDefault(singular, List.of())) {
        if (it.isWritten(one) && it.sense().kinds().stream().anyMatch(COUNTED::contains)) {
          senses.putIfAbsent(it.sense().key(), it.sense());
        }
      }
    }
    return List.copyOf(senses.values());
  }

  /** One kind of apostrophe, hyphen and blank. */
  private static String plain(String written) {
    if (isPlain(written)) {
      return written;
    }
    StringBuilder out = new StringBuilder(written.length());
    boolean blank = false;
    for (int i = 0; i < written.length(); i++) {
      char sign = written.charAt(i);
      if (Character.isWhitespace(sign) || sign == '\u00A0') {
        blank = true;
        continue;
      }
      if (blank && !out.isEmpty()) {
        out.append(' ');
      }
      blank = false;
      out.append(
          switch (sign) {
            case '\u2018', '\u2019', '\u02BC' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
            default -> sign;
          });
    }
    return out.toString();
  }

  /** Whether a text in ASCII has single blanks alone, and none at its ends. */
  private static boolean isPlain(String written) {
    boolean blank = true;
    for (int i = 0; i < written.length(); i++) {
      char sign = written.charAt(i);
      if (sign > '~' || sign < ' ' || (blank && sign == ' ')) {
        return false;
      }
      blank = sign == ' ';
    }
    return !blank;
  }
}
