package org.entente.document.read;

import java.util.regex.Pattern;

/** Lines that say when a text was written or issued, alone or with where and by whom. */
final class DatedLines {
  private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** A line that says when a text appeared is no longer than this. */
  private static final int LONGEST_DATE = 120;

  /** The words of a place behind a date. */
  private static final int LONGEST_PLACE = 3;

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:,? at)?,?\\s*\\b\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?,?(?: ?\\(?(?:GMT|UTC|[A-Z]{2,3}T)\\)?)?(?=\\s*(?:$|[|•·–—]))",
          CASE);
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b[.,]?\\s+(?=\\p{L}{3}|\\d)",
          CASE);
  private static final Pattern DONE =
      Pattern.compile(
          "^(?:date|dated|sent|published|posted|released|issued|updated)(?: on)?:?\\s+(?=\\S)",
          CASE);
  private static final Pattern BRACKETS = Pattern.compile("^[(\\[](.*)[)\\]]$");
  private static final Pattern BETWEEN = Pattern.compile("\\s*[|•·]\\s*|\\s+[–—/-]\\s+");

  /** What a heading of a day or years would not end with. */
  private static final Pattern UNPOINTED =
      Pattern.compile(
          "^\\p{Lu}[^.!?:;]{1,70}(?<!\\b(?:of|on|in|at|since|until|till|by|from|to|after|before|for|and|or|between|through|during|about|the)) $");

  /** "(Newsdesk)" at the end. */
  private static final Pattern AGENCY = Pattern.compile(" \\([^()]{2,40}\\)$");

  /** A place, or what was done with the text on the day that follows. */
  private static final Pattern DATES =
      Pattern.compile(
          "^(?:Date|Published|Posted|Updated|Released|Issued)(?: [Oo]n)?:? *$|^\\(?[\\p{Lu}][^!?:;]{1,70}(?:[,|•·–—/(]|\\b(?:revised|updated|published|issued|posted|released|dated)(?: on)?:?) *$");

  /** "Issued in Lima on 4 May 2021." */
  private static final Pattern ISSUED =
      Pattern.compile(
          "^(?:issued|published|released|posted|adopted|done)(?: (?:in|at|by) [^\\d.;:]{2,50}?)?,?(?: on)?:? [\\w ,]{8,20}?(?:,? in [^\\d]{2,60})?[.)]?$",
          CASE);

  private DatedLines() {}

  /** "4 May 2021", "Sat, May 4, 2021, 10:15 GMT", "(4 May 2021)". */
  static boolean isDate(String text) {
    return text.length() <= LONGEST_DATE
        && WrittenDate.isAll(BRACKETS.matcher(bare(text)).replaceFirst("$1"));
  }

  /** "Harbours | 4 May 2021", "4 May 2021 – Lima": no "4 May 2021 – Peru leaves the pact". */
  static boolean isBeside(String text) {
    if (text.length() > LONGEST_DATE) {
      return false;
    }
    String bare = bare(text);
    String[] pieces = BETWEEN.split(bare, -1);
    String last = pieces[pieces.length - 1];
    boolean first = WrittenDate.isAll(pieces[0]);
    boolean barred = bare.chars().anyMatch(it -> "|•·".indexOf(it) >= 0);
    return pieces.length > 1
        && (WrittenDate.isAll(last)
            || (first && (barred || last.split(" ", -1).length <= LONGEST_PLACE)));
  }

  private static String bare(String text) {
    String timeless = CLOCK.matcher(text).replaceAll("");
    return DONE.matcher(WEEKDAY.matcher(timeless).replaceAll("")).replaceFirst("").strip();
  }

  /**
   * "Lima, 4 May 2021 (Agency)", "Paper, revised 4 May 2021", "Press release 4 May 2021": a line
   * below the title that dates the text.
   */
  static boolean is(String text) {
    return text.length() <= LONGEST_DATE && (isBeside(text) || isBehind(text));
  }

  private static boolean isBehind(String text) {
    return WrittenDate.before(AGENCY.matcher(bare(text)).replaceFirst(""))
        .filter(it -> DATES.matcher(it).matches() || UNPOINTED.matcher(it).matches())
        .isPresent();
  }

  /** "Issued in Lima on 4 May 2021.", as a paragraph of its own. */
  static boolean isIssue(String text) {
    return text.length() <= LONGEST_DATE && ISSUED.matcher(text).matches();
  }
}
