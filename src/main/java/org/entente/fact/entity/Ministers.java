package org.entente.fact.entity;

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
      Pattern.compile("(?:(?<of>Ss*),?)?W(?<title>" + Titles.TITLE + "),(?<person>Pp*)");

  private Ministers() {}

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
