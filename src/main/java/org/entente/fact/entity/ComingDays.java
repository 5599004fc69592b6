package org.entente.fact.entity;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entente.document.PartialDate;
import org.entente.fact.entity.DateForm.Span;

/** Tells whether a weekday, a month or a day of one lies before a document's date or behind it. */
final class ComingDays {
  private static final Pattern WEEKDAY =
      Pattern.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");

  private static final Pattern COMING =
      Pattern.compile(
          "\\b(?:will|is to|are to|due to|scheduled|is expected|are expected|to be (?:held|signed|hosted|opened|convened|launched|delivered))\\b");

  private static final Pattern WOULD =
      Pattern.compile("\\bwould\\b(?!.*\\b(?:after|when|since|while|but|and|\\w+ed)\\b)");

  /** What lies further back than so many months is not what somebody has said would come. */
  private static final int LONG_AGO = 6;

  private static final Pattern OPENING = Pattern.compile("(?:On |Next )?");

  /** "On Tuesday he will fly", but not "on Tuesday he signed what will bind him". */
  private static final Pattern COMES =
      Pattern.compile(
          "^,? (?:(?!(?:that|which|who|whom|where|when|as|and|said|told|met|held|sold|made|sent|took|gave|came|won|left|bought|went|began|\\w+ed)\\b)[\\p{L}.’'-]+ ){1,7}?(?:will|is to|are to|is due|are due)\\b.*");

  private static final Pattern DAY_OF_MONTH =
      Pattern.compile("\\d{1,2}(?: of)? " + Calendar.MONTH + "|" + Calendar.MONTH + " \\d{1,2}");

  /** What tells that a thing was done, and what that it is still to be. */
  private static final Pattern DONE =
      Pattern.compile(
          "\\b(?:was|were|had|signed|met|ratified|adopted|entered|arrived|joined|took|came|began|concluded|"
              + "visited|held|struck|attacked|condemned|launched|received|delivered|landed)\\b");

  private static final Pattern TO_COME =
      Pattern.compile(
          "\\b(?:will|would|to|due|set|plan\\w*|scheduled|expected|invited|ahead|next)\\b|\\b(?:until|by|before) $");

  private static final Pattern COMING_MONTH = Pattern.compile("(?i:in|early|late|mid)[ -]\\p{L}+");
  private static final Pattern REPORTED =
      Pattern.compile(
          "(?:said|told|announced|added|stated|confirmed|reported|statement|again|\\b\\w{1,30}m[ae]n)(?: \\w+)? on $");

  private ComingDays() {}

  private static String before(String text, MatchResult said) {
    return text.substring(text.lastIndexOf(',', said.start()) + 1, said.start());
  }

  /** Whether a text tells of a day or month as to come. */
  static boolean isComing(String text, MatchResult said) {
    String before = before(text, said);
    return OPENING.matcher(before).matches()
        ? COMES.matcher(text.substring(said.end())).matches()
        : COMING.matcher(before).find() && !REPORTED.matcher(before).find();
  }

  static boolean isWeekday(String words) {
    return WEEKDAY.matcher(words).matches();
  }

  /**
   * The span that is meant: the next such day or month where the text tells of it as to come, the
   * last one where it tells of it as done.
   *
   * @param text the sentence
   * @param said the expression in it
   * @param span what the expression means by itself
   * @param written the document's date
   */
  static Optional<Span> meant(
      String text, MatchResult said, Optional<Span> span, Optional<PartialDate> written) {
    boolean weekday = isWeekday(said.group());
    boolean month = COMING_MONTH.matcher(said.group()).matches();
    boolean day = DAY_OF_MONTH.matcher(said.group()).matches();
    if (span.isEmpty() || !(weekday || month || day)) {
      return span;
    }
    if (day) {
      return isDone(before(text, said)) ? Span.back(span.get(), written) : span;
    }
    boolean coming = isComing(text, said);
    PartialDate from = span.get().from();
    if (month) {
      boolean past = written.filter(it -> from.after().isAfter(it.first())).isEmpty();
      boolean announced =
          WOULD.matcher(before(text, said)).find()
              && written
                  .filter(it -> from.first().plusMonths(LONG_AGO).isBefore(it.first()))
                  .filter(it -> from.first().plusYears(1).isAfter(it.first()))
                  .isPresent();
      return (coming && past) || announced
          ? Span.of(new PartialDate(from.first().plusYears(1), from.precision()))
          : span;
    }
    return coming && written.filter(it -> from.first().isAfter(it.first())).isEmpty()
        ? Span.of(new PartialDate(from.first().plusWeeks(1), from.precision()))
        : span;
  }

  /** "Was signed on 9 June": that lies behind, whatever day the text was written on. */
  private static boolean isDone(String before) {
    return DONE.matcher(before).find() && !TO_COME.matcher(before).find();
  }
}
