package org.entente.fact.discourse;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.frame.Referent;

/**
 * With what titles a text has named persons, so that "the chancellor" is no president told of
 * later. Not for several threads.
 */
final class Honours {
  /** How well a person may be called by an office, worst first. */
  enum Fit {
    /** He has another title. */
    NOT,
    /** He was named without a title. */
    UNTITLED,
    /** His title leaves it open. */
    OPEN,
    /** So he was named. */
    SO
  }

  /** Of two who hold an office alike, one has the other's title. */
  private static final Set<String> ALIKE = Set.of("counterpart", "colleague");

  /** What makes an office another than the noun alone: a prime minister is not "the minister". */
  private static final Set<String> RANKS = WordSet.of("prime", "vice", "deputy", "former");

  /** Offices that no holder of another is called by. */
  private static final Set<String> DISTINCT =
      WordSet.of("minister", "president", "spokesperson", "ambassador", "king");

  /** Of which a state has one, who is named by no lesser office. */
  private static final Set<String> HIGHEST =
      WordSet.of("president", "king", "queen", "emir", "sultan", "pope", "prince");

  /** By what titles one may be named who holds one of the highest offices. */
  private static final Set<String> OF_HIGHEST =
      WordSet.of(
          "leader",
          "head",
          "ruler",
          "monarch",
          "dictator",
          "strongman",
          "general",
          "counterpart",
          "colleague",
          "commander",
          "sheikh",
          "chairman",
          "prince",
          "king",
          "president");

  /** Crown princes may bear it in their names, as princes do. */
  private static final String CROWN = "crown";

  /** So much of a surname tells whose it is. */
  private static final int SHORTEST = 5;

  private static final String MINISTER = "minister";
  private static final String PRIME = "prime";
  private static final String LEADER = "leader";

  private final Lexicon lexicon;
  private final Map<String, Set<String>> titles = new HashMap<>();

  /** All words of any title. */
  private final Set<String> told = new HashSet<>();

  private Set<String> last = Set.of();

  Honours(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Persons are named together, as written with titles before or behind the names. */
  void tell(List<Referent> persons, String written) {
    String text = written.toLowerCase(Locale.ROOT);
    if (persons.size() == 1) {
      tell(persons.get(0), text);
      return;
    }
    int from = 0;
    boolean behind = !persons.isEmpty() && text.startsWith(firstName(persons.get(0)));
    Set<String> shared = Set.of();
    for (int i = 0; i < persons.size(); i++) {
      String surname = spelt(surname(persons.get(i)), text, from);
      int start = text.indexOf(surname, from);
      if (start < 0) {
        return;
      }
      int end = start + surname.length();
      boolean more = i + 1 < persons.size();
      int next = more ? text.indexOf(firstName(persons.get(i + 1)), end) : text.length();
      int after = behind || !more ? Math.max(end, next) : end;
      Set<String> own = tell(persons.get(i), text.substring(behind ? start : from, after));
      // "Presidents X and Y": the title of the one is the other's.
      if (i > 0 && own.isEmpty()) {
        titles.computeIfAbsent(persons.get(i).key(), key -> new HashSet<>()).addAll(shared);
      }
      shared = i == 0 && text.startsWith("s ", Math.max(0, text.indexOf(' ') - 1)) ? own : shared;
      from = after;
    }
  }

  private static String surname(Referent person) {
    String name = person.label().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** "Zelensky" may be known as "Zelenskyy": as much of a surname as a text has. */
  private static String spelt(String surname, String text, int from) {
    String spelt = surname;
    while (spelt.length() > SHORTEST && text.indexOf(spelt, from) < 0) {
      spelt = spelt.substring(0, spelt.length() - 1);
    }
    return spelt;
  }

  private static String firstName(Referent person) {
    return person.label().toLowerCase(Locale.ROOT).split(" ", 2)[0];
  }

  private Set<String> tell(Referent person, String written) {
    String name = person.label().toLowerCase(Locale.ROOT);
    Set<String> own = new HashSet<>();
    for (String word : written.split("[ ,-]+")) {
      if (!name.contains(word) || isOffice(word) || word.equals(CROWN)) {
        own.add(plain(word, lexicon));
      }
    }
    if (own.stream().anyMatch(ALIKE::contains)) {
      own.addAll(last);
    }
    if (own.stream().anyMatch(this::isOffice)) {
      titles.computeIfAbsent(person.key(), key -> new HashSet<>()).addAll(own);
      told.addAll(own);
      last = own;
    }
    return own;
  }

  private boolean isOffice(String word) {
    return lexicon.has(Role.OFFICES, word);
  }

  /** "The foreign ministers": whether a phrase says in what the offices are held. */
  static boolean isNarrow(List<String> phrase) {
    return phrase.stream().limit(phrase.size() - 1L).anyMatch(it -> !RANKS.contains(it));
  }

  /** One spelling, and one word for a man and a woman. */
  static String plain(String word, Lexicon lexicon) {
    if (word.startsWith("spokes")) {
      return "spokesperson";
    }
    if (word.endsWith("s") && lexicon.has(Role.OFFICES, word.substring(0, word.length() - 1))) {
      return word.substring(0, word.length() - 1);
    }
    return word.equals("defense") ? "defence" : word;
  }

  /**
   * How well somebody may be called by a phrase for an office.
   *
   * @param phrase in {@linkplain #plain plain words}, its noun last: foreign, minister
   */
  Fit fit(List<String> phrase, Referent somebody) {
    if (!somebody.kind().equals("Person")) {
      return Fit.SO;
    }
    Set<String> own = titles.getOrDefault(somebody.key(), Set.of());
    if (own.isEmpty()) {
      return Fit.UNTITLED;
    }
    String noun = phrase.get(phrase.size() - 1);
    if (noun.equals(LEADER) && !own.contains(LEADER)) {
      return isLed() && isMinister(own) ? Fit.NOT : Fit.OPEN;
    }
    if (noun.equals(MINISTER) && own.contains("secretary") && !own.contains("general")) {
      // Some states call their ministers so.
      return Fit.OPEN;
    }
    if (isAbove(own, phrase, noun)) {
      return Fit.NOT;
    }
    if (!own.contains(noun)) {
      boolean other = DISTINCT.contains(noun) && own.stream().anyMatch(DISTINCT::contains);
      return told.contains(noun) || other ? Fit.NOT : Fit.OPEN;
    }
    if (!own.containsAll(phrase)) {
      return own.contains(PRIME)
              || phrase.stream().anyMatch(it -> told.contains(it) && !own.contains(it))
          ? Fit.NOT
          : Fit.OPEN;
    }
    return isRanked(own, phrase) ? Fit.OPEN : Fit.SO;
  }

  /** Whether one has another rank than a phrase tells; a prime minister may be a prince, too. */
  private static boolean isRanked(Set<String> own, List<String> phrase) {
    boolean minister = phrase.contains(MINISTER);
    return RANKS.stream()
        .filter(it -> minister || !it.equals(PRIME))
        .anyMatch(it -> own.contains(it) != phrase.contains(it));
  }

  /** "The president", "the prime minister": no mere adviser, no foreign secretary. */
  private static boolean isAbove(Set<String> own, List<String> phrase, String noun) {
    boolean highest =
        HIGHEST.contains(noun)
            && own.stream().noneMatch(it -> it.equals(noun) || OF_HIGHEST.contains(it));
    return highest || (phrase.contains(PRIME) && own.contains("secretary"));
  }

  /** Whether the text has told of heads of states, so that "the leaders" are no ministers. */
  private boolean isLed() {
    return told.contains("president") || told.contains(PRIME);
  }

  private static boolean isMinister(Collection<String> title) {
    return (title.contains(MINISTER) && !title.contains(PRIME)) || title.contains("spokesperson");
  }
}
