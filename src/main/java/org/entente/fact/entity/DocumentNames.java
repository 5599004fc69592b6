package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.fact.analysis.Word;

/**
 * Finds what the sentences of one document name, in the order of the text: names of the thesaurus,
 * new ones, and those that the document itself gives: a surname after the full name, an acronym
 * after the name that it stands for in brackets. Not for several threads.
 */
public final class DocumentNames {
  /** More than any sentence has. */
  private static final int MOST_NAMES = 1000;

  /** The name of a model, with letters for a version behind it. */
  private static final Pattern VERSION =
      Pattern.compile("(\\p{Lu}[\\p{L} ]*-?\\d{1,4})-?(?:[A-Z][A-Z0-9/]{0,4})?s?");

  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final NewNames newNames;
  private final Titles titles;
  private final Wholes wholes;
  private final OwnNames own = new OwnNames();
  private final BareMinistries bareMinistries;

  /** When each thing was last named, counted in mentions. */
  private final Map<String, Integer> named = new HashMap<>();

  /** The same of persons, of whom of several in a sentence the first is told of most. */
  private final Map<String, Integer> told = new HashMap<>();

  private int mentions;
  private int sentences;

  /** Of a document of which nothing is read yet. */
  public DocumentNames(Gazetteer gazetteer, Lexicon lexicon) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.newNames = new NewNames(lexicon);
    this.titles = new Titles(lexicon);
    this.wholes = new Wholes(lexicon);
    this.bareMinistries = new BareMinistries(lexicon);
  }

  /** The sentence's names; what it names is remembered. */
  public NamedSentence read(String text, List<Word> words) {
    List<Mention> found = new ArrayList<>();
    List<Mention> known = known(text, words);
    sentences++;
    List<Mention> all =
        bareMinistries.join(
            words,
            Ministries.joined(
                words, known, wholes.join(begun(newNames.with(known, words), words), words)));
    for (Mention mention : all) {
      Mention settled = isNew(mention) ? settle(mention) : mention;
      found.add(settled);
      remember(settled, text, words);
      settled.senses().forEach(it -> told.put(it.key(), MOST_NAMES * sentences - found.size()));
    }
    return NamedSentence.collapse(
        text,
        words,
        Lists.join(
            words,
            titles.join(
                words,
                Firms.join(
                    words, Weapons.counted(words, bracketed(words, found), lexicon), lexicon))));
  }

  /** A sentence may begin with a surname of its own: as a new name, any word would be one. */
  private List<Mention> begun(List<Mention> found, List<Word> words) {
    String first = words.get(0).form();
    boolean named = !found.isEmpty() && found.get(0).start() == 0;
    if (named || !Spelling.isCapital(first) || lexicon.has(Lexicon.Role.OPENERS, first)) {
      return found;
    }
    Optional<Sense> meant =
        own.isSurname(first) || isActing(words, lexicon) ? own.meant(first) : Optional.empty();
    if (meant.isEmpty()) {
      return found;
    }
    List<Mention> begun = new ArrayList<>(found);
    begun.add(0, new Mention(0, 1, List.of(meant.get())));
    return begun;
  }

  /** "Grant said": no grant. */
  private static boolean isActing(List<Word> words, Lexicon lexicon) {
    String second = words.size() > 1 ? words.get(1).form() : "";
    return second.endsWith("ed")
        || second.equals("met")
        || second.equals("also")
        || lexicon.has(Lexicon.Role.REPORTING, second);
  }

  /** A name and the acronym in brackets behind it are one mention. */
  private static List<Mention> bracketed(List<Word> words, List<Mention> found) {
    List<Mention> joined = new ArrayList<>();
    for (Mention mention : found) {
      int last = joined.size() - 1;
      boolean inBrackets =
          last >= 0
              && joined.get(last).end() + 1 == mention.start()
              && words.get(joined.get(last).end()).form().equals("(")
              && mention.end() < words.size()
              && words.get(mention.end()).form().equals(")")
              && joined.get(last).senses().get(0).key().equals(mention.senses().get(0).key());
      if (inBrackets) {
        joined.set(last, joined.get(last).over(joined.get(last).start(), mention.end() + 1));
      } else {
        joined.add(mention);
      }
    }
    return joined;
  }

  /** What a sentence names of what is known, without a title's capitals making names of it. */
  public List<Mention> known(String text, List<Word> words) {
    List<Mention> found = new ArrayList<>();
    for (Mention mention : gazetteer.find(text, words)) {
      List<Sense> senses =
          meant(mention.senses(), written(mention, text, words), isNamesake(mention, text, words));
      // "Soviet-era tanks": nobody's but the time's.
      boolean era = text.startsWith("-era", words.get(mention.end() - 1).end());
      if (!senses.isEmpty() && !era && !isOther(mention, words)) {
        found.add(new Mention(mention.start(), mention.end(), senses));
      }
    }
    return found;
  }

  /**
   * "Khalifa bin Hamad", "King Abdullah": a name like a known person's that is but a father's, or a
   * king's own.
   */
  private boolean isOther(Mention mention, List<Word> words) {
    String before = mention.start() > 0 ? words.get(mention.start() - 1).form() : "";
    boolean surname =
        mention.end() == mention.start() + 1
            && mention.senses().stream().allMatch(Sense::isContextOnly)
            && mention.senses().stream().noneMatch(it -> named.containsKey(it.key()));
    return Wholes.isAll(mention, "Person")
        && (Spelling.isSon(before) || (surname && lexicon.has(Lexicon.Role.ROYALS, before)));
  }

  private static String written(Mention mention, String text, List<Word> words) {
    return text.substring(words.get(mention.start()).start(), words.get(mention.end() - 1).end());
  }

  /** Names that only point back need something to point to; the last thing named is meant. */
  private List<Sense> meant(List<Sense> senses, String written, boolean namesake) {
    List<Sense> plain = senses.stream().filter(sense -> !sense.isContextOnly()).toList();
    if (!plain.isEmpty()) {
      return plain;
    }
    List<Sense> persons = senses.stream().filter(it -> it.kinds().contains("Person")).toList();
    if (namesake && !persons.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> last = persons.size() == senses.size() ? told : named;
    return senses.stream()
        .filter(sense -> named.containsKey(sense.key()))
        .max((a, b) -> last.getOrDefault(a.key(), 0) - last.getOrDefault(b.key(), 0))
        .or(() -> own.meant(written))
        .map(List::of)
        .orElse(persons.size() == 1 ? persons : List.of());
  }

  /** "Li Wei", where Li alone would be somebody known: a surname with a name of its own behind. */
  private boolean isNamesake(Mention mention, String text, List<Word> words) {
    int next = mention.end();
    if (next >= words.size()) {
      return false;
    }
    String form = words.get(next).form();
    return words.get(next).start() == words.get(next - 1).end() + 1
        && text.charAt(words.get(next - 1).end()) == ' '
        && Character.isUpperCase(form.codePointAt(0))
        && form.length() > 2
        && form.chars().skip(1).allMatch(Character::isLowerCase)
        && !lexicon.has(Lexicon.Role.OFFICES, form.toLowerCase(Locale.ROOT))
        && !lexicon.has(Lexicon.Role.TITLE_WORDS, form.toLowerCase(Locale.ROOT))
        && gazetteer.find(text, words.subList(next, next + 1)).isEmpty()
        && !form.endsWith("day")
        && !Calendar.hasMonth(form);
  }

  private static boolean isNew(Mention mention) {
    return mention.senses().stream().noneMatch(Sense::known);
  }

  private Mention settle(Mention mention) {
    return own.meant(mention.senses().get(0).label())
        .map(it -> new Mention(mention.start(), mention.end(), List.of(it)))
        .orElseGet(() -> variant(mention));
  }

  /** "Su-30K", "F-16V", "TB2s": the model that is known, in a version that is not. */
  private Mention variant(Mention mention) {
    Sense sense = mention.senses().get(0);
    Matcher version = VERSION.matcher(sense.label());
    if (!sense.kinds().contains("WeaponSystem") || !version.matches()) {
      return mention;
    }
    String model = version.group(1);
    return gazetteer.find(model, List.of(Word.of(model, 0, model.length()))).stream()
        .flatMap(it -> it.senses().stream())
        .filter(it -> it.kinds().contains("WeaponSystem"))
        .findFirst()
        .map(it -> new Mention(mention.start(), mention.end(), List.of(it)))
        .orElse(mention);
  }

  private void remember(Mention mention, String text, List<Word> words) {
    mentions++;
    mention.senses().forEach(sense -> named.put(sense.key(), mentions));
    Sense sense = mention.senses().get(0);
    if (mention.senses().size() > 1) {
      return;
    }
    if (sense.kinds().equals(Set.of("Person"))) {
      own.person(sense, written(mention, text, words));
    }
    if (!sense.known()) {
      own.tell(sense);
    }
    int bracket = mention.end();
    if (bracket + 2 < words.size()
        && words.get(bracket).form().equals("(")
        && words.get(bracket + 2).form().equals(")")) {
      acronym(
          sense,
          text.substring(words.get(mention.start()).start(), words.get(bracket).start()),
          words.get(bracket + 1).form());
    }
  }

  /** Letters in brackets stand for the name before them where they are among its initials. */
  private void acronym(Sense sense, String name, String letters) {
    if (letters.length() < 2 || !letters.equals(letters.toUpperCase(Locale.ROOT))) {
      return;
    }
    StringBuilder initials = new StringBuilder();
    for (String part : name.split("[\\s-]+")) {
      initials.append(part.isEmpty() ? "" : part.substring(0, 1).toUpperCase(Locale.ROOT));
    }
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      at = initials.indexOf(letters.substring(i, i + 1), at) + 1;
      if (at == 0) {
        return;
      }
    }
    own.tell(letters, sense);
  }
}
