package org.entente.serve.page.document;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.document.Text;
import org.entente.document.Text.Span;
import org.entente.serve.page.Plain;

/**
 * A paragraph of a text, cut where passages begin and end, beside the passages that begin in it.
 *
 * @param number from 1
 */
public record Paragraph(int number, List<Segment> segments, List<Passage> passages) {
  /**
   * A piece of text that lies in the same passages from its first to its last sign.
   *
   * @param text without invisible controls
   * @param within the passages that it lies in; none for text that states nothing
   * @param begins the passages that begin here
   * @param ends the passages that end here
   */
  public record Segment(
      String text, List<Passage> within, List<Passage> begins, List<Passage> ends) {
    /** Takes copies. */
    public Segment {
      within = List.copyOf(within);
      begins = List.copyOf(begins);
      ends = List.copyOf(ends);
    }

    /** Says whether it lies in the passage that was asked for. */
    public boolean isHere() {
      return within.stream().anyMatch(Passage::here);
    }
  }

  /** Takes copies. */
  public Paragraph {
    segments = List.copyOf(segments);
    passages = List.copyOf(passages);
  }

  /** Gives the paragraphs of a text. */
  static List<Paragraph> all(Text text, List<Passage> passages) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Span span : text.paragraphs()) {
      List<Passage> touching =
          passages.stream()
              .filter(it -> it.start() < span.end() && it.end() > span.start())
              .toList();
      paragraphs.add(
          new Paragraph(
              paragraphs.size() + 1,
              segments(text, span, touching),
              touching.stream().filter(it -> it.start() >= span.start()).toList()));
    }
    return paragraphs;
  }

  private static List<Segment> segments(Text text, Span span, List<Passage> passages) {
    List<Segment> segments = new ArrayList<>();
    int start = span.start();
    for (int end : cuts(span, passages)) {
      segments.add(segment(text, new Span(start, end), passages));
      start = end;
    }
    return segments;
  }

  /** Where passages begin or end within a paragraph, and its own end. */
  private static SortedSet<Integer> cuts(Span span, List<Passage> passages) {
    SortedSet<Integer> cuts = new TreeSet<>(List.of(span.end()));
    for (Passage passage : passages) {
      cuts.add(Math.max(span.start(), passage.start()));
      cuts.add(Math.min(span.end(), passage.end()));
    }
    cuts.remove(span.start());
    return cuts;
  }

  private static Segment segment(Text text, Span span, List<Passage> passages) {
    List<Passage> within =
        passages.stream().filter(it -> it.start() < span.end() && it.end() > span.start()).toList();
    return new Segment(
        Plain.text(text.slice(span.start(), span.end())),
        within,
        within.stream().filter(it -> it.start() == span.start()).toList(),
        within.stream().filter(it -> it.end() == span.end()).toList());
  }
}
