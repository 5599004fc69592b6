package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.Slugs;
import org.entente.fact.analysis.Word;
import org.entente.fact.entity.Lexicon.Role;

/** Finds names that the thesaurus lacks, by their capitals and by the words they are made of. */
final class NewNames {
  private static final Pattern DAY =
      Pattern.compile(Calendar.MONTH + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");

  private static final Pattern TYPE = Pattern.compile("\\d{1,4}");
  private static final Pattern GIVEN = Pattern.compile("\\p{Lu}\\p{Ll}+-\\p{Ll}+");
  private static final Set<String> UNDERTAKINGS = Set.of("Operation", "Exercise");
  private static final Set<String> SITES =
      Set.of("base", "barracks", "airfield", "airport", "airbase", "camp", "shipyard", "port");
  private static final Set<String> SOMEWHERE = Set.of("Person", "Place");
  private static final Set<String> SINGLE = Set.of("Person", "Company");

  private final Lexicon lexicon;
  private final Homes homes;

  NewNames(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.homes = new Homes(lexicon);
  }

  /** The known mentions of a sentence and those found beside them, in order. */
  List<Mention> with(List<Mention> known, List<Word> words) {
    List<Mention> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < words.size(); ) {
      while (next < known.size() && known.get(next).start() < i) {
        next++;
      }
      int end = run(known, words, i);
      Optional<Mention> made = end > i ? make(known, words, i, end) : Optional.empty();
      if (made.isPresent()) {
        int from = i;
        known.stream()
            .filter(it -> it.start() >= from && it.end() <= made.get().start())
            .forEach(all::add);
        all.add(made.get());
        i = made.get().end();
      } else if (next < known.size() && known.get(next).start() == i) {
        all.add(known.get(next));
        i = known.get(next).end();
      } else {
        i++;
      }
    }
    return all;
  }

  /** Where the run of capitals that begins at a word ends; the word itself where none does. */
  private int run(List<Mention> known, List<Word> words, int start) {
    String first = words.get(start).form();
    if (!Spelling.isCapital(first)
        || (first.endsWith(".") && DAY.matcher(first).matches())
        || (isFirst(words, start) && isOpener(words, start))) {
      return start;
    }
    int end = start + 1;
    while (end < words.size()) {
      String form = words.get(end).form();
      if (Spelling.isCapital(form)) {
        end++;
      } else if (Spelling.joins(form)
          && end + 1 < words.size()
          && Spelling.isCapital(words.get(end + 1).form())
          && !isKnown(known, words, end + 1, form)) {
        end += 2;
      } else if (form.equals("de")
          && end + 2 < words.size()
          && Spelling.joins(words.get(end + 1).form())
          && Spelling.isCapital(words.get(end + 2).form())) {
        end += 3;
      } else if (isSubjectAlso(known, words, start, end)) {
        end += 2;
      } else if (isType(words, end) && !isActor(known, end)) {
        end++;
      } else if (classed(words, end) > end) {
        return classed(words, end);
      } else {
        break;
      }
    }
    return end;
  }

  // "Ulsan-class frigates", "Parola-class patrol vessels": the class names them.
  private int classed(List<Word> words, int hyphen) {
    boolean named =
        hyphen + 2 < words.size()
            && words.get(hyphen).form().equals("-")
            && words.get(hyphen + 1).form().equals("class");
    for (int i = hyphen + 2; named && i < Math.min(hyphen + 5, words.size()); i++) {
      if (lexicon.has(Role.WEAPONS, singular(words.get(i).form()))) {
        return i + 1;
      }
    }
    return hyphen;
  }

  // "Avante 2200 corvettes": the number belongs to the model.
  private boolean isType(List<Word> words, int number) {
    return number + 1 < words.size()
        && TYPE.matcher(words.get(number).form()).matches()
        && lexicon.has(Role.WEAPONS, singular(words.get(number + 1).form()));
  }

  // "Sold Rwanda 20 tanks": the number is that of the tanks.
  private static boolean isActor(List<Mention> known, int end) {
    return known.stream()
        .filter(it -> it.end() == end)
        .anyMatch(
            it ->
                it.senses().stream().allMatch(one -> one.known() && one.kinds().contains("State")));
  }

  // "Treaty on Trade and Friendship": the two are what it is on.
  private boolean isSubjectAlso(List<Mention> known, List<Word> words, int start, int and) {
    return (words.get(and).form().equals("and")
            || Spelling.isHyphen(words, and)
            || isListed(words, and))
        && and - start > 2
        && and + 1 < words.size()
        && Spelling.isCapital(words.get(and + 1).form())
        && Set.of("on", "of", "for").contains(words.get(start + 1).form())
        && lexicon.kind(words.get(start).form()).isPresent()
        && known.stream()
            .filter(it -> it.start() < and + 2 && it.end() > start + 2)
            .allMatch(it -> it.senses().stream().allMatch(NewNames::isTopic));
  }

  // "Treaty of Friendship, Trade and Navigation": behind the comma more of its title, up to "and".
  private static boolean isListed(List<Word> words, int comma) {
    int at = comma;
    while (at < words.size()
        && (Spelling.isCapital(words.get(at).form()) || words.get(at).form().equals(","))) {
      at++;
    }
    return words.get(comma).form().equals(",")
        && at - comma > 1
        && at + 1 < words.size()
        && words.get(at).form().equals("and")
        && Spelling.isCapital(words.get(at + 1).form());
  }

  // "Treaty of Japan": what follows the word inside is a name of its own, except within a title.
  private static boolean isKnown(List<Mention> known, List<Word> words, int word, String joint) {
    return joint.equals("on")
        && (known.stream().anyMatch(it -> it.start() == word)
            || DAY.matcher(words.get(word).form()).matches());
  }

  private boolean isOpener(List<Word> words, int word) {
    String form = words.get(word).form();
    return lexicon.has(Role.OPENERS, form)
        || Numbers.whole(form).isPresent()
        || word + 1 >= words.size()
        || (!Spelling.isCapital(words.get(word + 1).form())
            && !Spelling.isAcronym(form)
            && !isTitle(form));
  }

  /** Whether a word begins its sentence, but for quotes, dashes and brackets. */
  private static boolean isFirst(List<Word> words, int word) {
    return words.subList(0, word).stream()
        .noneMatch(it -> it.form().codePoints().anyMatch(Character::isLetter));
  }

  private Optional<Mention> make(List<Mention> known, List<Word> words, int start, int last) {
    int name = afterOffice(words, start, last);
    boolean titled = name > start || (start > 0 && isTitle(words.get(start - 1).form()));
    int end = titled ? beforeOwner(known, words, name, last) : homes.end(known, words, start, last);
    if (isSite(words, last) && !isNamed(known, start, last)) {
      return Optional.of(mention(words, start, last, Set.of("Place")));
    }
    boolean another =
        isNamesake(known, words, name, end) || (titled && isSurnamed(known, name, end));
    if (another && Spelling.isPersonal(words, name, end)) {
      return Optional.of(mention(words, name, end, Set.of("Person")));
    }
    if (name > start && name < end && !isNamed(known, name, end)) {
      return Spelling.isPersonal(words, name, end)
          ? Optional.of(mention(words, name, end, Set.of("Person")))
          : Optional.empty();
    }
    boolean onlyTitle = name >= end;
    if (onlyTitle || known.stream().anyMatch(it -> it.start() == start && it.end() >= end)) {
      return Optional.empty();
    }
    if (end - start == 1 && words.get(start).form().length() < 2) {
      return Optional.empty();
    }
    Optional<Set<String>> kinds = kinds(known, words, start, end);
    return kinds.map(found -> mention(words, start, end, found));
  }

  // "The General Gordon base": a place called after somebody.
  private static boolean isSite(List<Word> words, int next) {
    return next < words.size() && SITES.contains(words.get(next).form());
  }

  // "James O'Brien", where only a Robert O'Brien is known; "Kim Sang-woo", where only another Kim.
  private static boolean isNamesake(List<Mention> known, List<Word> words, int start, int end) {
    if (end - start != 2) {
      return false;
    }
    boolean familyFirst = GIVEN.matcher(words.get(start + 1).form()).matches();
    int family = familyFirst ? start : start + 1;
    int given = familyFirst ? start + 1 : start;
    return known.stream().anyMatch(it -> it.start() == family && isSurname(it))
        && known.stream().noneMatch(it -> it.holds(given));
  }

  // "General Mizanur Rahman Shameem", where only another Rahman is known.
  private static boolean isSurnamed(List<Mention> known, int start, int end) {
    List<Mention> within =
        known.stream().filter(it -> it.start() < end && it.end() > start).toList();
    return end - start > 2
        && !within.isEmpty()
        && within.stream().allMatch(it -> it.start() >= start && isSurname(it));
  }

  private static boolean isSurname(Mention mention) {
    return mention.end() - mention.start() == 1
        && mention.senses().stream()
            .allMatch(sense -> sense.isContextOnly() && sense.kinds().contains("Person"));
  }

  private static boolean isNamed(List<Mention> known, int start, int end) {
    return known.stream().anyMatch(it -> it.start() < end && it.end() > start);
  }

  /** "President X of Y": the person's name ends before whose president that is. */
  private static int beforeOwner(List<Mention> known, List<Word> words, int name, int end) {
    for (int i = name + 1; i + 1 < end; i++) {
      int owner = i + 1;
      if (words.get(i).form().equals("of")
          && Spelling.isCapital(words.get(name).form())
          && known.stream().anyMatch(it -> it.start() == owner)) {
        return i;
      }
    }
    return end;
  }

  private int afterOffice(List<Word> words, int start, int end) {
    int after = start;
    if (start > 0 && isTitle(words.get(start - 1).form())) {
      return Math.min(start, end);
    }
    for (int i = start; i < end; i++) {
      if (isTitle(words.get(i).form()) && !(i > start && isLast(words, i, end))) {
        after = afterField(words, i + 1, end);
      }
    }
    return after;
  }

  // "Amartya Sen" is no senator.
  private boolean isLast(List<Word> words, int word, int end) {
    String form = words.get(word).form();
    return word == end - 1 && lexicon.has(Role.COURTESIES, form) && !form.endsWith(".");
  }

  // "Minister of Foreign Affairs": the field belongs to the office.
  private int afterField(List<Word> words, int after, int end) {
    int next = after + 1;
    while (after < end
        && Spelling.joins(words.get(after).form())
        && next < end
        && lexicon.has(Role.TITLE_WORDS, words.get(next).form())) {
      next++;
    }
    return next > after + 1 ? next : after;
  }

  private boolean isTitle(String form) {
    return lexicon.has(Role.OFFICES, form)
        || lexicon.has(Role.OFFICES, singular(form))
        || lexicon.has(Role.COURTESIES, form);
  }

  private static boolean isTopic(Sense sense) {
    return sense.kinds().equals(Set.of("Topic"));
  }

  /** "the Health Secretaries": several, and no name of one. */
  private boolean isOffices(String form) {
    return !lexicon.has(Role.OFFICES, form) && lexicon.has(Role.OFFICES, singular(form));
  }

  /** The classes that a run of capitals may be of; empty where it is no name of its own. */
  private Optional<Set<String>> kinds(List<Mention> known, List<Word> words, int start, int end) {
    String head = words.get(head(words, start, end) - 1).form();
    String last = words.get(end - 1).form();
    boolean whole = end - start > 1;
    if (words.subList(start, end).stream().anyMatch(word -> word.form().equals("class"))) {
      return Optional.of(Set.of("WeaponSystem"));
    }
    if (whole && UNDERTAKINGS.contains(words.get(start).form())) {
      return Optional.of(Set.of("Event"));
    }
    if (whole && lexicon.kind(head).isPresent()) {
      return head.equals("Forum")
          ? Optional.of(Set.of("Organization", "Meeting"))
          : lexicon.kind(head).map(Set::of);
    }
    boolean opener = !whole && (lexicon.has(Role.OPENERS, last) || lexicon.kind(last).isPresent());
    if (opener || isOffices(last) || lexicon.has(Role.DOCUMENTS, last)) {
      return Optional.empty();
    }
    if (whole && (lexicon.has(Role.ORGANIZATIONS, head) || lexicon.has(Role.ORGANIZATIONS, last))) {
      return Optional.of(Set.of("Organization"));
    }
    if (whole && lexicon.has(Role.COMPANIES, last)) {
      return Optional.of(Set.of("Company"));
    }
    boolean named = isNamed(known, start, end);
    if (named && whole && TYPE.matcher(last).matches() && Weapons.isArmed(words, end, lexicon)) {
      return Optional.of(Set.of("WeaponSystem"));
    }
    boolean office = isTitle(last) && !(whole && isLast(words, end - 1, end));
    if (named || office || lexicon.has(Role.BODIES, last)) {
      return Optional.empty();
    }
    if (start > 0
        && isTitle(words.get(start - 1).form())
        && Spelling.isPersonal(words, start, end)) {
      return Optional.of(Set.of("Person"));
    }
    if (Weapons.isArmed(words, end, lexicon) || Spelling.isModel(last)) {
      return Optional.of(Set.of("WeaponSystem"));
    }
    if (Spelling.isAcronym(last)) {
      return Optional.of(Set.of("Organization", "WeaponSystem"));
    }
    if (!Spelling.isPersonal(words, start, end)) {
      return Optional.of(Set.of("Organization"));
    }
    boolean located = start > 0 && Set.of("in", "at", "near").contains(words.get(start - 1).form());
    if (whole) {
      return Optional.of(located ? SOMEWHERE : Set.of("Person"));
    }
    return Optional.of(located ? Set.of("Place") : SINGLE);
  }

  /** The end of a name's main part: before "of", "for" or "on". */
  private static int head(List<Word> words, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (Spelling.joins(words.get(i).form())) {
        return i;
      }
    }
    return end;
  }

  private static String singular(String form) {
    return form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
  }

  private static Mention mention(List<Word> words, int start, int end, Set<String> kinds) {
    StringBuilder label = new StringBuilder();
    for (int i = start; i < end; i++) {
      boolean blank = i > start && words.get(i).start() > words.get(i - 1).end();
      label.append(blank ? " " : "").append(words.get(i).form());
    }
    boolean kind = kinds.equals(Set.of("WeaponSystem")) && label.indexOf("-class ") > 0;
    String plain = label.toString().replace('’', '\'');
    String name = kind ? singular(plain) : plain;
    return new Mention(
        start, end, List.of(new Sense(Slugs.of(name), name, kinds, Set.of(), false)));
  }
}
