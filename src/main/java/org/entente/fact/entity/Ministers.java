package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the holder of an office to the title behind "whose": Chile, whose foreign minister, X, flew
 * to Lima. Rows are those of {@link Titles}.
 */
final class Ministers {
  private static final Pattern WHOSE =
      Pattern.compile("(?:(?<of>Ss*),?)?W(?<title>" + TitlePatterns.TITLE + "),(?<person>Pp*)");

  private static final String STATES = "Ss*'?(?:(?:,?R|,)A?Ss*'?)+";

  /** "The ministers of Chile and Peru, X and Y"; "Chile's and Peru's ministers, X and Y". */
  private static final Pattern EACH_ITS_OWN =
      Pattern.compile(
          "A?(?<former>F*)(?:T*L(?:NT+)?NA?(?<states>"
              + STATES
              + ")|(?<owners>Ss*'(?:(?:,?R|,)A?Ss*')+)T*L(?:NT+)?),"
              + "(?<persons>(?:C?Pp*(?:,?R|,)?)+)(?<![R,])");

  /**
   * "His Iraqi and Syrian counterparts, X and Y"; "the Chilean and Peruvian ministers, X and Y".
   */
  private static final Pattern EACH_ITS_OWN_BEFORE =
      Pattern.compile(
          "[AM]?(?<former>F*)(?<owners>"
              + STATES
              + ")T*L(?:NA?T+)?,?"
              + "(?<persons>(?:C?Pp*(?:,?R|,)?)+)(?<![R,])");

  private static final Pattern STATE = Pattern.compile("(?<of>Ss*)");
  private static final Pattern PERSON = Pattern.compile("Pp*");

  private Ministers() {}

  /** Gives each person of a list the office of the state that stands at the same place. */
  static void pair(String row, List<Mention> joined, List<Mention> mentions) {
    Matcher behind = EACH_ITS_OWN.matcher(row);
    while (behind.find()) {
      pair(behind, behind.group("states") == null ? "owners" : "states", row, joined, mentions);
    }
    Matcher before = EACH_ITS_OWN_BEFORE.matcher(row);
    while (before.find()) {
      pair(before, "owners", row, joined, mentions);
    }
  }

  private static void pair(
      Matcher title, String group, String row, List<Mention> joined, List<Mention> mentions) {
    List<List<Sense>> states = new ArrayList<>();
    Matcher state = STATE.matcher(row).region(title.start(group), title.end(group));
    while (state.find()) {
      states.add(Titles.holders(state, "of", mentions));
    }
    List<Integer> persons = new ArrayList<>();
    Matcher person = PERSON.matcher(row).region(title.start("persons"), title.end("persons"));
    while (person.find()) {
      persons.add(person.start());
    }
    for (int i = 0; i < persons.size() && persons.size() == states.size(); i++) {
      int name = persons.get(i);
      int from = i == 0 ? title.start() : name;
      Optional<Mention.Office> office =
          title.group("former").isEmpty()
              ? Optional.of(new Mention.Office(states.get(i), false))
              : Optional.empty();
      joined.stream()
          .filter(it -> it.start() <= name && it.end() > name && Titles.isPerson(it))
          .findFirst()
          .ifPresent(it -> Titles.replace(joined, it, from, it.end(), office));
    }
  }

  /** Puts each such person in the place of his name and title. */
  static void join(String row, List<Mention> joined, List<Mention> mentions) {
    Matcher title = WHOSE.matcher(row);
    while (title.find()) {
      int name = title.start("person");
      List<Sense> of = Titles.holders(title, "of", mentions);
      int end = title.end() + (row.startsWith(",", title.end()) ? 1 : 0);
      int start = title.start("title");
      joined.stream()
          .filter(it -> it.start() <= name && it.end() > name && Titles.isPerson(it))
          .findFirst()
          .ifPresent(
              person ->
                  Titles.replace(
                      joined,
                      person,
                      start,
                      end,
                      Optional.of(new Mention.Office(of, of.isEmpty()))));
    }
  }
}
