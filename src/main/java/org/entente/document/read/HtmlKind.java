package org.entente.document.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.document.read.Zone.Kind;
import org.jsoup.nodes.Element;

/** What an element of HTML says about the kind of its text. */
final class HtmlKind {
  /** A class or role counts for what it holds, so far down. */
  private static final int REACH = 4;

  private static final Pattern PULLED = named("pull-?quotes?|pulled");
  private static final Pattern BYLINE =
      named("by-?line|authors?|dateline|posted-on|entry-meta|post-meta");
  private static final Pattern BIOGRAPHY =
      named("author-?(?:bio|box|info|description)|bio|biography|about-the-author");
  private static final Pattern REFERENCE =
      named(
          "references?|footnotes?|endnotes?|reflist|bibliography|doc-endnotes?|doc-bibliography|doc-footnote");
  private static final Pattern CAPTION = named("caption|wp-caption-text|credit");

  private HtmlKind() {}

  private static Pattern named(String names) {
    return Pattern.compile(
        "(?:^|\\s|__)(?:\\S+_)?(?:" + names + ")(?:$|\\s)", Pattern.CASE_INSENSITIVE);
  }

  /** The kind of what stands in the element; empty where it tells none. */
  static Optional<Kind> of(Element element) {
    Element at = element;
    for (int i = 0; at != null && i < REACH; i++) {
      Optional<Kind> own = own(at);
      if (own.isPresent()) {
        return own;
      }
      at = at.parent();
    }
    return Optional.empty();
  }

  private static Optional<Kind> own(Element element) {
    Optional<Kind> tagged =
        switch (element.normalName()) {
          case "h1" -> Optional.of(Kind.TITLE);
          case "h2", "h3", "h4", "h5", "h6", "th", "legend", "summary" -> Optional.of(Kind.HEADING);
          case "figcaption", "caption" -> Optional.of(Kind.CAPTION);
          case "address" -> Optional.of(Kind.BYLINE);
          case "pre", "code" -> Optional.of(Kind.BOILERPLATE);
          default -> Optional.empty();
        };
    return tagged.or(() -> named(element));
  }

  private static Optional<Kind> named(Element element) {
    String names =
        (element.className() + " " + element.id() + " " + element.attr("role"))
            .toLowerCase(Locale.ROOT);
    if (names.isBlank() || element.is("body, main, article")) {
      return Optional.empty();
    } else if (PULLED.matcher(names).find()) {
      return Optional.of(Kind.PULL_QUOTE);
    } else if (BIOGRAPHY.matcher(names).find()) {
      return Optional.of(Kind.BIOGRAPHY);
    } else if (BYLINE.matcher(names).find()) {
      return Optional.of(Kind.BYLINE);
    } else if (REFERENCE.matcher(names).find()) {
      return Optional.of(Kind.REFERENCE);
    }
    return CAPTION.matcher(names).find() ? Optional.of(Kind.CAPTION) : Optional.empty();
  }
}
