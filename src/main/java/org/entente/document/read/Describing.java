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
import org.entente.document.read.Zone.Kind;

/** Finds out what is known about a document: from the user, its file, its head and its tail. */
final class Describing {
  /** Nobody has judged the source yet. */
  private static final char CANNOT_BE_JUDGED = 'F';

  private static final int LONGEST_TITLE = 300;

  /** Who wrote a text is told in its first zones. */
  private static final int HEAD = 12;

  private static final Pattern NO_ID = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ENDING = Pattern.compile("\\.[^.]*$");

  /** How pages append the name of their site to their title. */
  private static final Pattern SITE =
      Pattern.compile(
          "^(?<title>.{8,}?)\\s+[–—|-]\\s+(?<site>[\\p{L}\\p{N}-]+\\.(?:com|org|net|eu|[a-z]{2}))$");

  private static final Pattern LABEL =
      Pattern.compile("^(?:title|headline|subject):\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

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
    Dating.Dated dated =
        new Dating(name, title(), draft.declared(), zones, this::words).dated(options);
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
    return Signs.plain(words);
  }
}
