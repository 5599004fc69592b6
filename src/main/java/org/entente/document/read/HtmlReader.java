package org.entente.document.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.document.read.Zone.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads the main text of HTML, without what stands around it. */
final class HtmlReader {
  /** What is never read: programs, controls, what readers do not see, and marks of notes. */
  private static final String UNREAD =
      "script, style, noscript, template, iframe, svg, canvas, form, button, select, input, nav, "
          + "[hidden], [aria-hidden=true], [role=navigation], [role=search], [role=banner], "
          + "[role=contentinfo], [role=dialog], [role=alertdialog], [role=complementary], sup.reference, "
          + "sup:has(> a[href^=#]), a[role=doc-noteref], .mw-editsection, .navbox, .infobox, .sidebar";

  /** Around the main text, unless inside it. */
  private static final String AROUND =
      "body > header, body > footer, footer.site-footer, header.site-header, #header, #footer";

  private static final Pattern AROUND_NAME =
      Pattern.compile(
          "(?:^|[\\s_-])(?:cookies?|consent|gdpr|newsletter|subscribe|share|sharing|social|breadcrumbs?|menu|navbar|navigation"
              + "|related|recommended|advert(?:isement)?s?|ads?|promo|popup|modal|comments?|pagination|pager|toc|skip-link|sr-only|tags)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private static final String MAIN =
      "article, main, [role=main], [itemprop=articleBody], #content, .post-content, .entry-content, .article-body, #mw-content-text";

  /** A part that holds so much of the page's paragraphs is its main text. */
  private static final double SHARE = 0.6;

  private static final Set<String> BREAKS = Set.of("br", "hr");

  private HtmlReader() {}

  static Draft read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Document page = Jsoup.parse(in, null, "");
      Declared declared = HtmlHead.declared(page);
      page.select(UNREAD).remove();
      page.select(AROUND).stream()
          .filter(it -> it.select("h1, article").isEmpty())
          .forEach(Node::remove);
      page.getAllElements().stream().filter(HtmlReader::isAround).forEach(Node::remove);
      Element main = main(page);
      Draft.Builder draft = new Draft.Builder();
      titleOutside(page, main).ifPresent(title -> draft.add(title, Optional.of(Kind.TITLE)));
      Paragraphs paragraphs = new Paragraphs(draft);
      main.traverse(paragraphs);
      paragraphs.end();
      return draft.build(declared);
    }
  }

  private static boolean isAround(Element element) {
    return AROUND_NAME.matcher(element.className() + " " + element.id()).find()
        && !element.is("html, body, main, article")
        && element.selectFirst("article, main, h1") == null;
  }

  /** The innermost part that is marked as main and holds most of what paragraphs say. */
  private static Element main(Document page) {
    int all = words(page.body());
    return page.select(MAIN).stream()
        .filter(part -> words(part) >= SHARE * all)
        .reduce((outer, inner) -> inner)
        .orElse(page.body());
  }

  private static int words(Element part) {
    return part.select("p").stream().mapToInt(it -> it.text().length()).sum();
  }

  private static Optional<String> titleOutside(Document page, Element main) {
    return main.selectFirst("h1") == null
        ? Optional.ofNullable(page.selectFirst("h1")).map(Element::text)
        : Optional.empty();
  }

  /** Collects the words of each block. Visiting needs no depth, however deep a page is nested. */
  private static final class Paragraphs implements NodeVisitor {
    private final Draft.Builder draft;
    private final StringBuilder words = new StringBuilder();
    private Optional<Kind> kind = Optional.empty();

    /** Whether the words to come begin an item of a list: its mark is only shown, not written. */
    private boolean item;

    Paragraphs(Draft.Builder draft) {
      this.draft = draft;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        words.append(text.getWholeText());
      } else if (node instanceof Element element && isBlock(element)) {
        end();
        kind = HtmlKind.of(element);
        item |= element.normalName().equals("li");
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && isBlock(element)) {
        end();
        item &= !element.normalName().equals("li");
        kind = Optional.ofNullable(element.parent()).flatMap(HtmlKind::of);
      } else if (node instanceof Element element && BREAKS.contains(element.normalName())) {
        words.append(' ');
      }
    }

    void end() {
      String said = words.toString().strip();
      boolean marked = item && !said.isEmpty() && PlainText.bullet(said) == 0;
      draft.add(marked ? "• " + said : said, kind);
      item &= said.isEmpty();
      words.setLength(0);
    }

    private static boolean isBlock(Element element) {
      return element.isBlock() || element.is("td, th, caption, dt, dd, li, summary");
    }
  }
}
