package org.entente.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.document.Document;
import org.entente.document.Location;
import org.entente.document.Passage;
import org.entente.document.Text;

/**
 * All that is claimed from one document.
 *
 * @param source the file as it stands, comments included; writing it back changes no byte
 * @param document what is known about the document
 * @param names the things that the document brings and the thesaurus lacks
 * @param entries the claims in the order of the file
 * @param passages where in the file each passage stands
 * @param text what the passages' offsets point into, where the user loads the document itself
 */
public record ClaimFile(
    Source source,
    Document document,
    List<Thesaurus.Entry> names,
    List<Entry> entries,
    Map<Passage, Location> passages,
    Optional<Text> text) {
  /** A file without the text of its document. */
  public ClaimFile(
      Source source,
      Document document,
      List<Thesaurus.Entry> names,
      List<Entry> entries,
      Map<Passage, Location> passages) {
    this(source, document, names, entries, passages, Optional.empty());
  }

  /**
   * A claim and where it stands.
   *
   * @param at line and column of its first key
   * @param end the offset in the file's text, in code points, after its last value
   */
  public record Entry(Claim claim, Location at, int end) {}

  /** Takes copies. */
  public ClaimFile {
    names = List.copyOf(names);
    entries = List.copyOf(entries);
    passages = Map.copyOf(passages);
  }

  /** The same with the text of its document. */
  public ClaimFile with(Text itsText) {
    return new ClaimFile(source, document, names, entries, passages, Optional.of(itsText));
  }

  /** The claims, without their places. */
  public List<Claim> claims() {
    return entries.stream().map(Entry::claim).toList();
  }
}
