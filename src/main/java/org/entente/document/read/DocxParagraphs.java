package org.entente.document.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.read.Zone.Kind;

/**
 * Collects the paragraphs of WordprocessingML; one in a text box comes before the one around it.
 */
final class DocxParagraphs {
  /** A paragraph whose words are still being read. */
  private static final class Open {
    final StringBuilder words = new StringBuilder();
    String style = "";
  }

  private final Draft.Builder draft;
  private final Map<String, String> styles;
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<Kind> usual = Optional.empty();
  private int skipped;
  private long length;

  /**
   * Collects into a draft.
   *
   * @param styles names in lower case by keys
   */
  DocxParagraphs(Draft.Builder draft, Map<String, String> styles) {
    this.draft = draft;
    this.styles = styles;
  }

  /**
   * Reads a part of the document.
   *
   * @param kind of paragraphs whose style tells none
   */
  void read(ZipFile zip, String name, Optional<Kind> kind) throws IOException, XMLStreamException {
    usual = kind;
    Xml.read(zip, name, event -> receive(event, zip.getName()));
  }

  private void receive(XMLStreamReader xml, String file) throws XMLStreamException {
    if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
      start(xml, file);
    } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
      end(xml.getLocalName());
    }
  }

  private void start(XMLStreamReader xml, String file) throws XMLStreamException {
    // A fallback says again, for older programs, what stands before it.
    if (skipped > 0 || xml.getLocalName().equals("Fallback")) {
      skipped++;
      return;
    }
    switch (xml.getLocalName()) {
      case "p" -> open.push(new Open());
      case "pStyle" -> inParagraph().style = DocxReader.attribute(xml, "val");
      case "t" -> text(xml.getElementText(), file);
      case "tab", "br", "cr" -> inParagraph().words.append(' ');
      case "noBreakHyphen" -> inParagraph().words.append('-');
      default -> {}
    }
  }

  /** Drawings have texts outside of paragraphs; these are let go. */
  private Open inParagraph() {
    Open last = open.peek();
    return last == null ? new Open() : last;
  }

  private void text(String words, String file) {
    length += words.length();
    if (length > Readers.LONGEST) {
      throw new DataException(
          Location.of(file),
          "has more than " + Readers.LONGEST + " characters; no more are read",
          "Split it");
    }
    inParagraph().words.append(words);
  }

  private void end(String name) {
    if (skipped > 0) {
      skipped--;
    } else if (name.equals("p") && !open.isEmpty()) {
      Open done = open.pop();
      String style = styles.getOrDefault(done.style, done.style).toLowerCase(java.util.Locale.ROOT);
      draft.add(done.words.toString(), kind(style).or(() -> usual));
    }
  }

  private static Optional<Kind> kind(String style) {
    if (style.equals("title")) {
      return Optional.of(Kind.TITLE);
    } else if (style.startsWith("heading") || style.equals("subtitle")) {
      return Optional.of(Kind.HEADING);
    } else if (style.equals("caption")) {
      return Optional.of(Kind.CAPTION);
    } else if (style.startsWith("toc") || style.equals("header") || style.equals("footer")) {
      return Optional.of(Kind.BOILERPLATE);
    } else if (style.startsWith("footnote")
        || style.startsWith("endnote")
        || style.startsWith("bibliograph")) {
      return Optional.of(Kind.REFERENCE);
    }
    return style.equals("author") || style.equals("date")
        ? Optional.of(Kind.BYLINE)
        : Optional.empty();
  }
}
