package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon.Role;

/**
 * Joins persons and the titles beside their names into one mention each: the Japanese foreign
 * minister, X; X, president of Chile; Secretary of State X. The title tells whose office the person
 * holds. Titles are patterns over a sentence's {@link TitleRow}.
 */
final class Titles {
  private static final Set<String> NO_PERSONS =
      WordSet.of(
          "Report",
          "Review",
          "Strategy",
          "Plan",
          "Act",
          "Day",
          "Week",
          "Paper",
          "Concept",
          "Guard",
          "Guidelines",
          "Law",
          "Fund",
          "Programme",
          "Program",
          "Project",
          "Policy",
          "House",
          "Gate");
  private static final Set<String> RANKS =
      WordSet.of("admiral", "general", "commander", "captain", "marshal");
  private static final Set<String> HOLDERS =
      WordSet.of("State", "Organization", "Alliance", "Group", "Company");

  private static final Set<String> OPENING =
      WordSet.of(
          "after",
          "ahead",
          "alongside",
          "amid",
          "as",
          "at",
          "before",
          "during",
          "following",
          "in",
          "meeting",
          "on",
          "receiving",
          "since",
          "speaking",
          "when",
          "while",
          "with",
          "welcoming",
          "thanking",
          "besides",
          "hosting");

  private static final Pattern NAME = Pattern.compile("A?C*P");

  private final Lexicon lexicon;
  private final TitleRow rows;

  Titles(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.rows = new TitleRow(lexicon);
  }

  /** The mentions with titled persons in place of the persons and of what their titles name. */
  List<Mention> join(List<Word> words, List<Mention> found) {
    List<Mention> mentions =
        found.stream().filter(it -> !isField(words, it) && !isShip(words, it)).toList();
    List<Mention> joined = new ArrayList<>(mentions);
    if (mentions.stream().anyMatch(Titles::isPerson)) {
      String row = rows.of(words, mentions);
      Ministers.pair(row, joined, mentions);
      plural(TitlePatterns.PLURAL, row, joined, mentions);
      plural(TitlePatterns.PLURAL_BEHIND, row, joined, mentions);
      Ministers.join(row, joined, mentions);
      int opening = opening(words, row);
      titles(TitlePatterns.BEFORE, row, opening, joined, mentions);
      titles(TitlePatterns.BEHIND, row, opening, joined, mentions);
      titles(TitlePatterns.OF, row, opening, joined, mentions);
      titles(TitlePatterns.OWNED, row, opening, joined, mentions);
      titles(TitlePatterns.BEHALF, row, opening, joined, mentions);
      Spokesmen.join(row, words, joined, mentions);
    }
    return joined;
  }

  /** "the Secretary of Foreign Affairs": a new name that is but part of a title. */
  private boolean isField(List<Word> words, Mention mention) {
    return mention.senses().stream().noneMatch(Sense::known)
        && words.subList(mention.start(), mention.end()).stream()
            .allMatch(it -> "TO".indexOf(rows.letter(it.form())) >= 0);
  }

  /** "The frigate Admiral X": a ship with a person's name. */
  private boolean isShip(List<Word> words, Mention mention) {
    int before = mention.start() - 1;
    // Ships bear an admiral's rank; a president who is met aboard one is no ship.
    if (before > 0 && RANKS.contains(words.get(before).form().toLowerCase(Locale.ROOT))) {
      before--;
    }
    return isPerson(mention)
        && before >= 0
        && lexicon.has(Role.SHIPS, words.get(before).form().toLowerCase(Locale.ROOT));
  }

  /** "Foreign Ministers X and Y", "Presidents X of Chile and Y of Peru": each holds the office. */
  private static void plural(
      Pattern pattern, String row, List<Mention> joined, List<Mention> mentions) {
    Matcher titles = pattern.matcher(row);
    boolean before = pattern == TitlePatterns.PLURAL;
    while (titles.find()) {
      List<Sense> all = before ? holders(titles, "of", mentions) : List.of();
      Matcher each =
          TitlePatterns.EACH.matcher(row).region(titles.start("persons"), titles.end("persons"));
      boolean first = true;
      while (each.find()) {
        List<Sense> own = holders(each, "of", mentions);
        int name = each.start("person");
        int from = first ? titles.start() : name;
        boolean last = each.end() == titles.end("persons");
        int to = last && !before ? titles.end() : each.end();
        Optional<Mention.Office> office =
            titles.group().indexOf('F') >= 0
                ? Optional.empty()
                : Optional.of(new Mention.Office(own.isEmpty() ? all : own, false));
        joined.stream()
            .filter(it -> it.start() <= name && it.end() > name && isPerson(it))
            .filter(it -> it.office().filter(Titles::isTold).isEmpty())
            .findFirst()
            .ifPresent(person -> replace(joined, person, from, to, office));
        first = false;
      }
    }
  }

  static boolean isPerson(Mention mention) {
    return mention.senses().stream().anyMatch(sense -> sense.kinds().contains("Person"));
  }

  static boolean isHolder(Mention mention) {
    return mention.senses().stream().anyMatch(Titles::isHolder);
  }

  private static boolean isHolder(Sense sense) {
    return sense.kinds().size() == 1 && sense.kinds().stream().anyMatch(HOLDERS::contains);
  }

  /**
   * "After talks with her Peruvian counterpart, X left": where a phrase ends that opens a sentence;
   * whoever is named behind it is not whom it names.
   */
  private static int opening(List<Word> words, String row) {
    return OPENING.contains(words.get(0).form().toLowerCase(Locale.ROOT)) ? row.indexOf(',') : -1;
  }

  private void titles(
      Pattern pattern, String row, int opening, List<Mention> joined, List<Mention> mentions) {
    Matcher title = pattern.matcher(row);
    while (title.find()) {
      if (pattern == TitlePatterns.BEFORE
          && title.group("comma") != null
          && row.indexOf(',', title.start("comma")) == opening
          && !row.startsWith(",", title.end())) {
        continue;
      }
      if (pattern == TitlePatterns.BEHIND && isNexts(row, title)) {
        continue;
      }
      int name = title.start("person");
      List<Sense> of = whose(pattern, title, mentions);
      boolean pointed = !isPlain(pattern) && title.group("pointer") != null;
      boolean anonymous = of.isEmpty() && !pointed;
      boolean loose =
          pattern == TitlePatterns.BEHALF
              || pattern == TitlePatterns.BEHIND
              || (pattern == TitlePatterns.BEFORE && title.group("comma") != null);
      joined.stream()
          .filter(it -> it.start() <= name && it.end() > name && isPerson(it))
          .findFirst()
          .filter(
              it ->
                  !(anonymous && loose && !isDefinite(pattern, title, row))
                      && !(pattern == TitlePatterns.OWNED ? isNoPerson(it) : isThing(it))
                      && it.office().filter(Titles::isTold).isEmpty())
          .ifPresent(
              person ->
                  replace(
                      joined,
                      person,
                      title.toMatchResult(),
                      loose && row.startsWith(",", title.end()) ? 1 : 0,
                      new Mention.Office(of, pointed)));
    }
  }

  /** "The minister, X, the minister of Chile, Y": in such a row the title behind X is Y's. */
  private static boolean isNexts(String row, MatchResult title) {
    int end = title.end();
    return row.startsWith(",", end - 1)
        && NAME.matcher(row).region(end, row.length()).lookingAt()
        && TitlePatterns.BEFORE_NAME.matcher(row.substring(0, title.start())).find();
  }

  private List<Sense> whose(Pattern pattern, Matcher title, List<Mention> mentions) {
    List<Sense> of = holders(title, "of", mentions);
    return of.isEmpty() && !isPlain(pattern) ? holders(title, "at", mentions) : of;
  }

  /** Whether it has no place and no pointer beside the office. */
  private static boolean isPlain(Pattern pattern) {
    return pattern == TitlePatterns.OF
        || pattern == TitlePatterns.OWNED
        || pattern == TitlePatterns.BEHALF;
  }

  /** Whose office it is is told, or pointed to: "its president, X of Y", is not Y's. */
  static boolean isTold(Mention.Office office) {
    return !office.of().isEmpty() || office.pointed();
  }

  /**
   * "X, the defence minister, said", "the emir, X, said": of the state that is spoken of; "X, then
   * ambassador in Lima": nobody knows whose.
   */
  private static boolean isDefinite(Pattern pattern, Matcher title, String row) {
    String group = title.group();
    boolean definite =
        pattern == TitlePatterns.BEHIND
            ? group.contains(",A") && group.endsWith(",")
            : pattern == TitlePatterns.BEFORE
                && group.startsWith("A")
                && row.startsWith(",", title.end());
    return definite && group.indexOf('I') < 0;
  }

  /** "NATO's Annual Report": a new name whose last word is no person's. */
  private boolean isNoPerson(Mention mention) {
    return isThing(mention)
        || (mention.senses().stream().noneMatch(Sense::known)
            && !mention.senses().get(0).label().contains(" "));
  }

  /** "the General Assembly": a new name whose last word says what it is. */
  private boolean isThing(Mention mention) {
    String label = mention.senses().get(0).label();
    String last = label.substring(label.lastIndexOf(' ') + 1);
    return mention.senses().stream().noneMatch(Sense::known)
        && (NO_PERSONS.contains(last)
            || lexicon.kind(last).isPresent()
            || lexicon.has(Role.ORGANIZATIONS, last.toLowerCase(Locale.ROOT)));
  }

  static List<Sense> holders(Matcher title, String group, List<Mention> mentions) {
    if (title.group(group) == null) {
      return List.of();
    }
    int start = title.start(group);
    return mentions.stream()
        .filter(it -> it.start() == start)
        .flatMap(it -> it.senses().stream())
        .filter(Titles::isHolder)
        .toList();
  }

  private static void replace(
      List<Mention> joined, Mention person, MatchResult title, int comma, Mention.Office office) {
    int start = Math.min(person.start(), title.start());
    int end = Math.max(person.end(), title.end() + comma);
    // "his counterpart, X": of another state, which is not told here.
    boolean others = office.of().isEmpty() && title.group().indexOf('Q') >= 0;
    boolean former = title.group().indexOf('F') >= 0;
    Mention.Office held = others ? new Mention.Office(List.of(), true) : office;
    replace(joined, person, start, end, former ? Optional.empty() : Optional.of(held));
  }

  static void replace(
      List<Mention> joined, Mention person, int start, int end, Optional<Mention.Office> office) {
    List<Sense> persons =
        person.senses().stream()
            .filter(sense -> sense.kinds().contains("Person"))
            .map(it -> new Sense(it.key(), it.label(), Set.of("Person"), it.flags(), it.known()))
            .toList();
    joined.removeIf(it -> it.start() < end && it.end() > start);
    int at = (int) joined.stream().filter(it -> it.start() < start).count();
    joined.add(at, new Mention(start, end, persons, office, Optional.empty(), List.of()));
  }
}
