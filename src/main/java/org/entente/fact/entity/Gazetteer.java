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
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.fact.Thesaurus;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;
import org.jspecify.annotations.Nullable;

/** Finds the thesaurus's names among words: the longest first, whole words only. */
public final class Gazetteer {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Kinds whose names are common nouns, and so have a plural. */
  private static final Set<String> COUNTED = Set.of("WeaponSystem", "Topic");

  /** Kinds whose names may end with somebody or some place, and the preposition before it. */
  private static final Map<String, Set<String>> OPEN =
      Map.of(
          "Topic",
          Set.of("to", "for", "with", "by", "between"),
          "Threat",
          Set.of("from", "by", "of", "to"),
          "Summit",
          Set.of("in", "at"),
          "Meeting",
          Set.of("in", "at"));

  private static final Set<String> ENDINGS = WordSet.of("'s", "’s", "'", "’");

  /** How many more characters a name may have in a text: blanks, and the s of a plural. */
  private static final int ROOM = 4;

  private record Name(String written, Sense sense) {
    /** A name that begins with a capital is not the word in lower case: Turkey, not turkey. */
    boolean isWritten(String text) {
      return sense.flags().contains(Thesaurus.Flag.CASE_SENSITIVE)
          ? written.equals(text)
          : !Character.isUpperCase(written.charAt(0)) || Character.isUpperCase(text.charAt(0));
    }
  }

  private final Lexicon lexicon;
  private final Map<String, List<Name>> names = new HashMap<>();
  private final NameLengths lengths = new NameLengths();

  /** The names of a thesaurus; a thing's own label and aliases, in every language. */
  public Gazetteer(Thesaurus thesaurus, Lexicon lexicon) {
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
      same.add(new Name(plain, sense));
    }
    lengths.add(name);
  }

  /** The mentions in a sentence, in order, none within another. */
  public List<Mention> find(String text, List<Word> words) {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Mention mention = longestAt(text, words, i);
      if (mention != null && !isCutOff(text, words, mention)) {
        Mention part = part(text, words, mention);
        found.addAll(owned(text, words, part));
        i = part.end() - 1;
      }
    }
    return found;
  }

  // "the South China Sea": "the South" is a name too.
  private boolean isCutOff(String text, List<Word> words, Mention mention) {
    if (mention.end() - mention.start() != 2
        || !words.get(mention.start()).form().equalsIgnoreCase("the")) {
      return false;
    }
    Mention next = longestAt(text, words, mention.start() + 1);
    return next != null && next.end() > mention.end();
  }

  /**
   * "aid to Ukraine" names a topic, and to whom it goes; "G20 summit in Bali" a summit and where.
   */
  private Mention part(String text, List<Word> words, Mention mention) {
    Set<String> before = new TreeSet<>();
    for (Sense sense : mention.senses()) {
      before.addAll(OPEN.getOrDefault(sense.kinds().stream().findFirst().orElse(""), Set.of()));
    }
    for (int i = mention.start() + 1; i + 1 < mention.end() && !before.isEmpty(); i++) {
      boolean article = words.get(i + 1).form().equals("the") && i + 2 < mention.end();
      Mention inner =
          before.contains(words.get(i).form())
              ? longestAt(text, words, article ? i + 2 : i + 1)
              : null;
      if (inner != null && inner.end() == mention.end() && isActorOrPlace(inner)) {
        return new Mention(mention.start(), i, mention.senses());
      }
    }
    return mention;
  }

  /** "Russia's invasion of Ukraine" names an event, and whose deed it is. */
  private List<Mention> owned(String text, List<Word> words, Mention mention) {
    int start = words.get(mention.start()).start();
    for (int end = mention.end() - 1; end > mention.start(); end--) {
      boolean possessed = ENDINGS.contains(words.get(end).form());
      int rest = possessed ? end + 1 : end;
      List<Sense> owner = senses(text.substring(start, words.get(end - 1).end()));
      if (owner.stream().anyMatch(it -> it.kinds().contains("State"))) {
        return rest < mention.end() && isDeed(mention, possessed)
            ? List.of(new Mention(mention.start(), end, owner), rest(text, words, mention, rest))
            : List.of(mention);
      }
    }
    return List.of(mention);
  }

  private static boolean isDeed(Mention mention, boolean possessed) {
    return mention.senses().stream()
        .flatMap(it -> it.kinds().stream())
        .allMatch(
            kind ->
                kind.equals("Event")
                    || kind.equals("Threat")
                    || (possessed && kind.equals("Topic")));
  }

  /** What the words behind the owner name by themselves, else what they name with him. */
  private Mention rest(String text, List<Word> words, Mention whole, int start) {
    Mention own = longestAt(text, words, start);
    Mention named = own != null && own.end() == whole.end() ? own : whole;
    return new Mention(start, whole.end(), named.senses());
  }

  private static boolean isActorOrPlace(Mention mention) {
    return mention.senses().stream()
        .noneMatch(sense -> sense.kinds().contains("Topic") || sense.kinds().contains("Event"));
  }

  /** "Lloyd J. Austin": a person is known by the name without what stands for one between. */
  private @Nullable Mention initialled(List<Word> words, int first) {
    if (first + 2 >= words.size()
        || !Spelling.isInitial(words.get(first + 1).form())
        || !Spelling.isCapital(words.get(first).form())) {
      return null;
    }
    List<Sense> persons =
        senses(words.get(first).form() + " " + words.get(first + 2).form()).stream()
            .filter(it -> it.kinds().contains("Person"))
            .toList();
    return persons.isEmpty() ? null : new Mention(first, first + 3, persons);
  }

  private @Nullable Mention longestAt(String text, List<Word> words, int first) {
    Mention initialled = initialled(words, first);
    if (initialled != null) {
      return initialled;
    }
    int start = words.get(first).start();
    int limit = lengths.longest(text, start);
    if (limit == 0) {
      return null;
    }
    int last = first;
    while (last < words.size() && words.get(last).end() - start <= limit + ROOM) {
      last++;
    }
    for (int end = last; end > first; end--) {
      Word final_ = words.get(end - 1);
      List<Sense> senses = senses(text.substring(start, final_.end()));
      if (!senses.isEmpty()) {
        return new Mention(first, end, senses);
      }
    }
    return null;
  }

  private List<Sense> senses(String written) {
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
