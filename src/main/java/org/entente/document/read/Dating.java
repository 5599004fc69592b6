package org.entente.document.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.document.Document.DateSource;
import org.entente.document.PartialDate;
import org.entente.document.read.Zone.Kind;

/** Finds out of what day a document is, and from where that is known. */
final class Dating {
  /** A head has at most so many zones. */
  private static final int HEAD = 12;

  private static final Pattern DATELINE =
      Pattern.compile(
          "^[\\p{Lu}](?:[\\p{L} .,'’]|(?<=\\p{Lu})-(?=\\p{Lu})){2,40}?,? (?<date>\\(?\\w[^–—]{4,40}?)\\s*(?:\\([^)]{2,30}\\))?\\s*(?:[–—]|--| - )");

  /** "LIMA, 4 May 2021. Peru has …". */
  private static final Pattern STOPPED =
      Pattern.compile(
          "^\\p{Lu}[\\p{Lu} .'’-]{2,30},? (?<date>\\w[\\w ,]{6,20}\\d{4})\\. (?=\\p{Lu})");

  /** "Lima, Peru, 4 May 2021: Peru has …". */
  private static final Pattern COLON =
      Pattern.compile(
          "^\\p{Lu}[\\p{L} .'’-]{2,30}, (?:[\\p{L} .'’-]{2,30}, )?(?<date>\\w[\\w ,.]{4,25}\\d{4}): ?(?=[\\p{Lu}“\"])");

  /** "LIMA, Peru (May 4, 2021) Peru has …". */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "^\\p{Lu}{2}[\\p{Lu} .'’-]*(?:, [\\p{L}. ]{2,25})? \\((?<date>[^()]{6,30}\\d{4})\\)\\s*(?:[–—-]+ )?(?=\\p{Lu}|“)");

  /** "4 May 2021 – Peru has …". */
  private static final Pattern DATE_FIRST =
      Pattern.compile("^(?<date>\\w[\\w ,.]{4,25}\\d{4})\\s*(?:[–—:]|--| - )\\s*(?=[\\p{Lu}“\"])");

  /** What is said or issued on the day that its title ends with: no "Madrid, 11 March 2004". */
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:statement|declaration|communiqu[ée]|remarks|speech|address|briefing|readout|release|report|transcript|minutes|bulletin|news|update|interview|conference)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What parts a title from the day that it tells of, as in those of statements. */
  private static final Pattern CUT = Pattern.compile("(?:[,(|]| [–—-]) ?$");

  private final String name;
  private final String title;
  private final Declared declared;
  private final List<Zone> zones;
  private final Function<Zone, String> words;

  /**
   * Of a document.
   *
   * @param name the file's, without its ending
   * @param declared what the file says of itself
   * @param words the words of a zone, without marks
   */
  Dating(
      String name,
      String title,
      Declared declared,
      List<Zone> zones,
      Function<Zone, String> words) {
    this.name = name;
    this.title = title;
    this.declared = declared;
    this.zones = zones;
    this.words = words;
  }

  /** A date and where it comes from. */
  record Dated(Optional<PartialDate> date, DateSource source) {
    private static Dated by(Optional<PartialDate> date, DateSource source) {
      return new Dated(date, date.isPresent() ? source : DateSource.UNKNOWN);
    }
  }

  /** The date that the user gives, or that stands somewhere: none where it stands nowhere. */
  Dated dated(ReadOptions options) {
    // A file's own properties come last: they tell when the file was made.
    return Stream.of(
            Dated.by(options.date(), DateSource.INFERRED),
            Dated.by(declared.date().filter(it -> isPublished()), DateSource.STATED),
            Dated.by(stated(), DateSource.STATED),
            Dated.by(WrittenDate.inFileName(name), DateSource.INFERRED),
            Dated.by(inTitle(), DateSource.INFERRED),
            Dated.by(declared.date(), DateSource.INFERRED))
        .filter(dated -> dated.date().isPresent())
        .findFirst()
        .orElse(new Dated(Optional.empty(), DateSource.UNKNOWN));
  }

  private boolean isPublished() {
    return declared.dateSource() == DateSource.STATED;
  }

  /** In a line of the head, in the dateline that the body begins with, or in the last line. */
  private Optional<PartialDate> stated() {
    List<Zone> head = zones.stream().limit(HEAD).toList();
    Stream<String> lines = head.stream().filter(this::isHeadLine).map(words);
    Optional<PartialDate> stated = lines.flatMap(line -> WrittenDate.in(line).stream()).findFirst();
    return stated
        .or(
            () ->
                head.stream()
                    .filter(zone -> zone.kind() == Kind.BODY)
                    .findFirst()
                    .map(words)
                    .flatMap(this::dateline))
        .or(this::below);
  }

  private boolean isHeadLine(Zone zone) {
    return zone.kind() == Kind.BYLINE
        || zone.kind() == Kind.BOILERPLATE
        || DatedLines.isIssue(words.apply(zone));
  }

  private Optional<PartialDate> inTitle() {
    return WrittenDate.before(title.endsWith(")") ? title.substring(0, title.length() - 1) : title)
        .filter(it -> CUT.matcher(it).find() && SAID.matcher(it).find())
        .flatMap(it -> WrittenDate.in(title.substring(it.length())));
  }

  /** In one of the last two lines: "Lima, 4 May 2021", but no entry of an archive. */
  private Optional<PartialDate> below() {
    return zones.stream()
        .skip(Math.max(1, zones.size() - 2))
        .filter(it -> it.kind() != Kind.REFERENCE && it.kind() != Kind.BIOGRAPHY)
        .map(words)
        .filter(it -> it.indexOf('|') < 0)
        .filter(it -> Signs.isByline(it) || DatedLines.is(it) || DatedLines.isIssue(it))
        .flatMap(it -> WrittenDate.in(it).stream())
        .findFirst();
  }

  private Optional<PartialDate> dateline(String body) {
    Stream<String> loose =
        Stream.of(DATELINE, STOPPED)
            .map(it -> it.matcher(body))
            .filter(Matcher::find)
            .map(found -> found.group("date"));
    Stream<String> whole =
        Stream.of(COLON, BRACKETED, DATE_FIRST)
            .filter(it -> it != DATE_FIRST || !isTimeline())
            .map(it -> it.matcher(body))
            .filter(Matcher::find)
            .map(found -> found.group("date"))
            .filter(WrittenDate::isAll);
    return Stream.concat(loose, whole).flatMap(it -> WrittenDate.in(it).stream()).findFirst();
  }

  /** Several paragraphs that each begin with a day: it is that of what they tell. */
  private boolean isTimeline() {
    return zones.stream()
            .filter(zone -> zone.kind() == Kind.BODY)
            .map(words)
            .filter(it -> DATE_FIRST.matcher(it).find())
            .limit(2)
            .count()
        > 1;
  }
}
