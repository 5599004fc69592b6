package org.entente.document.read;

import java.util.List;
import org.entente.document.Document;
import org.entente.document.Text;

/**
 * A document as it was read.
 *
 * @param document what is known about it
 * @param text for txt and md the file itself, else the text taken from it: paragraphs between blank
 *     lines
 * @param zones in order, not overlapping, each within one paragraph
 */
public record Reading(Document document, Text text, List<Zone> zones) {
  /** Refuses zones that overlap or lie outside the text, and a document of another text. */
  public Reading {
    zones = List.copyOf(zones);
    if (!document.sha256().equals(text.sha256())) {
      throw new IllegalArgumentException("the digest of " + document.id() + " is of another text");
    }
    int end = 0;
    for (Zone zone : zones) {
      if (zone.start() < end || zone.end() > text.length()) {
        throw new IllegalArgumentException(zone + " does not lie behind " + end + " in the text");
      }
      end = zone.end();
    }
  }

  /**
   * A zone's words without the marks of Markdown, each of which is a blank instead: what stands at
   * an offset here stands at the same offset in the zone.
   */
  public String plain(Zone zone) {
    return Markup.blank(text.slice(zone.start(), zone.end()));
  }
}
