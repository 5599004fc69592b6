package org.entente.fact.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entente.document.PartialDate;

/**
 * Follows the years of which a document tells, so that a day or month that names none gets one. Not
 * for several threads.
 */
final class Tale {
  private static final Pattern FROM_NOW = Pattern.compile("(?i:last|this|next|by|until) ");
  private static final Pattern ASIDE =
      Pattern.compile(", (?:[^,]* )?(?:which|who|whose|where|that) ");

  /** "Their 1998 pact, which expired in March": what a thing of that year later came to. */
  private static final Pattern LATER =
      Pattern.compile(
          " \\p{Ll}.*\\b(?:expired?|lapsed?|ended|ran out|renew(?:ed)?|extend(?:ed)?|amend(?:ed)?"
              + "|revised?|updated?|scrap(?:ped)?|terminated?|replaced?|ratif(?:y|ied)|denounced?)\\b.*");

  private static final Pattern HAD_BY = Pattern.compile("(?i:by|until) \\w+,? (?:\\w+ ){1,3}had ");

  /** For how many sentences of a paragraph a tale goes on in the year told last. */
  private static final int REACH = 2;

  private final Optional<PartialDate> written;
  private Optional<PartialDate> before = Optional.empty();

  /** Whether that is less than a year. */
  private boolean narrow;

  /** How many sentences were read, and which of them told the date before. */
  private int sentence;

  private int beforeIn;
  private int turned;

  Tale(Optional<PartialDate> written) {
    this.written = written;
  }

  /** The next sentence begins. */
  void begin() {
    sentence++;
  }

  /** The next paragraph begins. */
  void turn() {
    turned = sentence;
  }

  /** The date that the text told last. */
  Optional<PartialDate> before() {
    return before;
  }

  /**
   * The year, or a date in it, from which to tell a day or month without one.
   *
   * @param named the times that the sentence names besides
   */
  Optional<PartialDate> year(String text, MatchResult said, DateForm form, List<Dated> named) {
    // "Ordered 42 in 2022; the first are to arrive in May": not in a May that is past.
    if (written.isPresent() && ComingDays.isComing(text, said)) {
      return written;
    }
    return yearOf(text, said, form, named)
        .or(() -> goingOn(text, said, form))
        .or(() -> written)
        .or(() -> told(said));
  }

  /**
   * A date is told.
   *
   * @param part whether of the year only a part is meant: early 2022, the spring of 2022
   */
  void remember(PartialDate date, boolean part) {
    before = Optional.of(date);
    beforeIn = sentence;
    narrow = part || date.precision() != PartialDate.Precision.YEAR;
  }

  /**
   * The year in which a day or month lies that names none: that of the date named before it in its
   * sentence; not where it would be earlier then.
   */
  private Optional<PartialDate> yearOf(
      String text, MatchResult said, DateForm form, List<Dated> named) {
    if (FROM_NOW.matcher(said.group()).lookingAt()) {
      return Optional.empty();
    }
    Optional<PartialDate> last =
        named.stream()
            .filter(it -> it.end() <= said.start())
            .filter(it -> !isAside(text, it.end(), said.start()))
            .filter(it -> !isOfThing(text, it, said.start()))
            .max(Comparator.comparingInt(Dated::start))
            .flatMap(it -> it.until().or(it::from));
    return last.filter(it -> written.filter(now -> !isYearBefore(it, now)).isEmpty())
        .map(it -> Calendar.year(it.first().getYear()))
        .filter(
            year ->
                form.span(said, Optional.of(year))
                    .filter(it -> !it.from().first().isBefore(last.get().first()))
                    .isPresent());
  }

  /**
   * "Chad, which joined in 1993, signed a treaty on 1 May": what lies in the clause tells of it.
   */
  private static boolean isAside(String text, int end, int start) {
    int next = text.indexOf(',', end);
    int comma = text.lastIndexOf(',', end - 1);
    return comma >= 0
        && next >= 0
        && next < start
        && ASIDE.matcher(text).region(comma, end).lookingAt();
  }

  /** "The 2003 pact was renewed in May": the year is the pact's. */
  private static boolean isOfThing(String text, Dated year, int start) {
    return year.end() - year.start() == 4
        && LATER.matcher(text).region(year.end(), start).matches();
  }

  /**
   * "Signed on 3 May 2019. In June it was ratified": in a tale of days of another year, in that.
   */
  private Optional<PartialDate> goingOn(String text, MatchResult said, DateForm form) {
    Optional<PartialDate> last =
        before.filter(
            it -> isNear() && narrow && written.filter(now -> isYearBefore(it, now)).isPresent());
    if (last.isEmpty() || (FROM_NOW.matcher(said.group()).lookingAt() && !isPast(text, said))) {
      return Optional.empty();
    }
    return last.map(it -> Calendar.year(it.first().getYear()))
        .filter(
            year ->
                form.span(said, Optional.of(year))
                    .filter(it -> it.from().first().isAfter(last.get().first()))
                    .isPresent());
  }

  /** In a text without a date, the year told last is meant: "in March 2020 …; in May …". */
  private Optional<PartialDate> told(MatchResult said) {
    return FROM_NOW.matcher(said.group()).lookingAt()
        ? Optional.empty()
        : before.filter(it -> narrow).map(it -> Calendar.year(it.first().getYear()));
  }

  /** "By July Chad had signed". */
  private static boolean isPast(String text, MatchResult said) {
    return HAD_BY.matcher(text).region(said.start(), text.length()).lookingAt();
  }

  private static boolean isYearBefore(PartialDate one, PartialDate other) {
    return one.first().getYear() < other.first().getYear();
  }

  private boolean isNear() {
    return sentence == beforeIn + 1 || (beforeIn > turned && sentence <= beforeIn + REACH);
  }
}
