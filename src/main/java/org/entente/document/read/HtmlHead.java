package org.entente.document.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.document.Document.DateSource;
import org.entente.document.PartialDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the head of a page of HTML says about it: Dublin Core, Open Graph, Highwire, schema.org. */
final class HtmlHead {
  private static final List<String> TITLES =
      List.of("citation_title", "og:title", "twitter:title", "dc.title", "dcterms.title");
  private static final List<String> AUTHORS =
      List.of("citation_author", "author", "article:author", "dc.creator", "dcterms.creator");
  private static final List<String> PUBLISHERS =
      List.of("citation_publisher", "og:site_name", "dc.publisher", "dcterms.publisher");
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "citation_publication_date",
          "citation_online_date",
          "datepublished",
          "dc.date",
          "dcterms.date",
          "dcterms.created",
          "date",
          "pubdate");
  private static final Pattern SCHEMA_DATE =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,40})\"");

  private HtmlHead() {}

  static Declared declared(Document page) {
    Optional<PartialDate> date =
        Stream.of(
                meta(page, DATES).stream(),
                SCHEMA_DATE.matcher(scripts(page)).results().map(found -> found.group(1)),
                page
                    .select(
                        "time[datetime][pubdate], time[datetime][itemprop=datePublished], time[datetime]")
                    .stream()
                    .limit(1)
                    .map(time -> time.attr("datetime")))
            .flatMap(found -> found)
            .flatMap(text -> date(text).stream())
            .findFirst();
    return new Declared(
        first(page, TITLES).or(() -> heading(page)),
        meta(page, AUTHORS).stream().flatMap(it -> Names.split(it).stream()).distinct().toList(),
        first(page, PUBLISHERS),
        date,
        DateSource.STATED,
        address(page));
  }

  private static Optional<String> heading(Document page) {
    return Optional.ofNullable(page.selectFirst("h1"))
        .map(Element::text)
        .or(() -> Optional.of(page.title()))
        .filter(title -> !title.isBlank());
  }

  private static String scripts(Document page) {
    StringBuilder all = new StringBuilder();
    page.select("script[type=application/ld+json]").forEach(script -> all.append(script.data()));
    return all.toString();
  }

  private static Optional<PartialDate> date(String text) {
    Matcher month = Pattern.compile("^\\d{4}(?:-\\d{2})?$").matcher(text.strip());
    return WrittenDate.in(text.replace('/', '-'))
        .or(
            () ->
                month.matches() ? Optional.of(PartialDate.parse(text.strip())) : Optional.empty());
  }

  private static Optional<String> address(Document page) {
    return Optional.ofNullable(page.selectFirst("link[rel=canonical][href]"))
        .map(link -> link.attr("href").strip())
        .or(() -> first(page, List.of("og:url")));
  }

  private static Optional<String> first(Document page, List<String> names) {
    return meta(page, names).stream().findFirst();
  }

  /** What the first of the names that the page has says, once or more. */
  private static List<String> meta(Document page, List<String> names) {
    return names.stream()
        .map(
            name ->
                page.select("meta[content]").stream()
                    .filter(meta -> isNamed(meta, name))
                    .map(meta -> Signs.even(meta.attr("content")))
                    .filter(it -> !it.isEmpty())
                    .toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isNamed(Element meta, String name) {
    return Stream.of("name", "property", "itemprop")
        .anyMatch(key -> meta.attr(key).equalsIgnoreCase(name));
  }
}
