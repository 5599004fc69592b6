package org.entente.document.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.document.Document;
import org.entente.document.Document.DateSource;
import org.entente.document.PartialDate;
import org.entente.document.read.Zone.Kind;

/** Finds out what is known about a document: from the user, its file, its head and its tail. */
final class Describing {
  /** Nobody has judged the source yet. */
  private static final char CANNOT_BE_JUDGED = 'F';

  private static final int LONGEST_TITLE = 300;

  /** A head has at most so many zones. */
  private static final int HEAD = 12;

  private static final Pattern NO_ID = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ENDING = Pattern.compile("\\.[^.]*$");

  /** How pages append the name of their site to their title. */
  private static final Pattern SITE =
      Pattern.compile(
          "^(?<title>.{8,}?)\\s+[–—|-]\\s+(?<site>[\\p{L}\\p{N}-]+\\.(?:com|org|net|eu|[a-z]{2}))$");

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

  /** "Issued in Lima on 4 May 2021.". */
  private static final Pattern ISSUED =
      Pattern.compile(
          "^(?:issued|published|released|posted|adopted|done)(?: (?:in|at|by) [^\\d.;:]{2,50}?)?,?(?: on)?:? (?<date>[\\w ,]{8,20}?)(?:,? in [^\\d]{2,60})?[.)]?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LABEL =
      Pattern.compile("^(?:title|headline|subject):\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

  /** What is said or issued on the day that its title ends with: no "Madrid, 11 March 2004". */
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:statement|declaration|communiqu[ée]|remarks|speech|address|briefing|readout|release|report|transcript|minutes|bulletin|news|update|interview|conference)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What parts a title from the day that it tells of, as in those of statements. */
  private static final Pattern CUT = Pattern.compile("(?:[,(|]| [–—-]) ?$");

  private static final Pattern WRITES =
      Pattern.compile("\\bwrites (?<name>" + Names.ONE + ")\\.\\W*$");

  private final String name;
  private final Draft draft;
  private final List<Zone> zones;

  Describing(String fileName, Draft draft, List<Zone> zones) {
    this.name = ENDING.matcher(fileName).replaceFirst("");
    this.draft = draft;
    this.zones = zones;
  }

  /**
   * Describes the document.
   *
   * @param language its language
   */
  Document document(ReadOptions options, String language) {
    Dated dated = dated(options);
    return new Document(
        id(),
        title(),
        authors(),
        publisher(),
        dated.date(),
        dated.source(),
        language,
        draft.declared().address().filter(Document::isAddress),
        draft.text().sha256(),
        CANNOT_BE_JUDGED);
  }

  private String id() {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String slug = NO_ID.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    String id = slug.replaceAll("^-|-$", "");
    if (id.isEmpty()) {
      return "document-" + draft.text().sha256().substring(0, 8);
    }
    return Document.mayBeCalled(id) ? id : "document-" + id;
  }

  private String title() {
    String title =
        draft
            .declared()
            .title()
            .or(() -> first(Kind.TITLE))
            .or(() -> zones.stream().map(this::words).filter(Signs::isSeries).findFirst())
            .map(Signs::even)
            .map(it -> LABEL.matcher(it).replaceFirst(""))
            .filter(it -> !it.isEmpty())
            .orElse(name);
    Matcher site = SITE.matcher(title);
    String bare = site.matches() ? site.group("title") : title;
    return bare.codePointCount(0, bare.length()) <= LONGEST_TITLE
        ? bare
        : bare.substring(0, bare.offsetByCodePoints(0, LONGEST_TITLE)).strip() + "…";
  }

  private Optional<String> publisher() {
    return draft.declared().publisher().or(() -> first(Kind.TITLE).flatMap(Describing::site));
  }

  private static Optional<String> site(String title) {
    Matcher site = SITE.matcher(title.strip());
    return site.matches() ? Optional.of(site.group("site")) : Optional.empty();
  }

  private List<String> authors() {
    return Stream.of(draft.declared().authors(), bylined(), writing(), described())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> bylined() {
    return of(Kind.BYLINE)
        .map(
            line -> {
              List<String> named = Signs.byline(line).map(Describing::names).orElse(List.of());
              return named.isEmpty() ? Signs.datedNames(line) : named;
            })
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** What stands behind the names may be a date, an office or a place. */
  private static List<String> names(String line) {
    String names =
        line.split("\\s*(?:[|•·–—(]| - |\\bin \\p{Lu}|\\d)")[0].replaceFirst("[,.;]\\s*$", "");
    List<String> all = Names.split(names);
    return all.isEmpty() ? Names.split(names.split(",")[0]) : all;
  }

  private List<String> writing() {
    return zones.stream()
        .limit(HEAD)
        .map(this::words)
        .map(WRITES::matcher)
        .filter(Matcher::find)
        .map(found -> List.of(found.group("name")))
        .findFirst()
        .orElse(List.of());
  }

  private List<String> described() {
    List<String> found = new ArrayList<>();
    of(Kind.BIOGRAPHY).map(Signs::subject).forEach(found::addAll);
    if (found.isEmpty()) {
      zones.stream()
          .filter(zone -> zone.kind() == Kind.BIOGRAPHY)
          .map(this::firstLine)
          .map(Names::split)
          .forEach(found::addAll);
    }
    return found.stream().distinct().toList();
  }

  /** A date and where it comes from. */
  private record Dated(Optional<PartialDate> date, DateSource source) {
    static Dated by(Optional<PartialDate> date, DateSource source) {
      return new Dated(date, date.isPresent() ? source : DateSource.UNKNOWN);
    }
  }

  /** A file's own properties come last: they tell when the file was made. */
  private Dated dated(ReadOptions options) {
    Declared declared = draft.declared();
    return Stream.of(
            Dated.by(options.date(), DateSource.INFERRED),
            Dated.by(declared.date().filter(it -> isPublished(declared)), DateSource.STATED),
            Dated.by(stated(), DateSource.STATED),
            Dated.by(WrittenDate.inFileName(name), DateSource.INFERRED),
            Dated.by(inTitle(), DateSource.INFERRED),
            Dated.by(declared.date(), DateSource.INFERRED))
        .filter(dated -> dated.date().isPresent())
        .findFirst()
        .orElse(new Dated(Optional.empty(), DateSource.UNKNOWN));
  }

  private static boolean isPublished(Declared declared) {
    return declared.dateSource() == DateSource.STATED;
  }

  /** In a line of the head, in the dateline that the body begins with, or in the last line. */
  private Optional<PartialDate> stated() {
    List<Zone> head = zones.stream().limit(HEAD).toList();
    Stream<String> lines = head.stream().filter(zone -> isHeadLine(zone)).map(this::words);
    Optional<PartialDate> stated = lines.flatMap(line -> WrittenDate.in(line).stream()).findFirst();
    return stated
        .or(
            () ->
                head.stream()
                    .filter(zone -> zone.kind() == Kind.BODY)
                    .findFirst()
                    .map(this::words)
                    .flatMap(this::dateline))
        .or(this::below);
  }

  private boolean isHeadLine(Zone zone) {
    return zone.kind() == Kind.BYLINE
        || zone.kind() == Kind.BOILERPLATE
        || ISSUED.matcher(words(zone)).matches();
  }

  private Optional<PartialDate> inTitle() {
    String title = title();
    return WrittenDate.before(title.endsWith(")") ? title.substring(0, title.length() - 1) : title)
        .filter(it -> CUT.matcher(it).find() && SAID.matcher(it).find())
        .flatMap(it -> WrittenDate.in(title.substring(it.length())));
  }

  private Optional<PartialDate> below() {
    return zones.stream()
        .skip(Math.max(1, zones.size() - 2))
        .filter(it -> it.kind() != Kind.REFERENCE && it.kind() != Kind.BIOGRAPHY)
        .map(this::words)
        .filter(it -> it.indexOf('|') < 0)
        .filter(it -> Signs.isByline(it) || Signs.isDateline(it) || ISSUED.matcher(it).matches())
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
    return of(Kind.BODY).filter(it -> DATE_FIRST.matcher(it).find()).limit(2).count() > 1;
  }

  private Optional<String> first(Kind kind) {
    return of(kind).findFirst();
  }

  private Stream<String> of(Kind kind) {
    return zones.stream().filter(zone -> zone.kind() == kind).map(this::words);
  }

  private String firstLine(Zone zone) {
    return draft.text().slice(zone.start(), zone.end()).lines().findFirst().orElse("");
  }

  private String words(Zone zone) {
    String words = draft.text().slice(zone.start(), zone.end());
    return Signs.even(Markup.blank(words));
  }
}
