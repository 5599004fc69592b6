package org.entente.fact.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.entente.fact.Calibration;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Frame;

/**
 * Knowledge in one stream of bytes, read many times as fast as the files that it was made of, by
 * the same build alone.
 */
public final class KnowledgePack {
  /**
   * What is packed first, and can be read alone.
   *
   * @param things the thesaurus's entries, in order
   */
  public record Terms(Schema schema, List<Thesaurus.Entry> things) {}

  /** What is packed. */
  public record Content(
      Terms terms, Lexicon lexicon, List<Frame> frames, Calibration calibration) {}

  private KnowledgePack() {}

  /**
   * Writes knowledge; the same gives the same bytes.
   *
   * @throws IOException if the stream takes no more
   */
  public static void write(Knowledge knowledge, OutputStream out) throws IOException {
    List<Thesaurus.Entry> things = List.copyOf(knowledge.thesaurus().entries());
    DataOutputStream data = new DataOutputStream(out);
    RecordWriter.write(
        new Content(
            new Terms(knowledge.schema(), things),
            knowledge.lexicon(),
            knowledge.frames(),
            knowledge.calibration()),
        data);
    data.flush();
  }

  /**
   * Reads knowledge.
   *
   * @throws IOException if the stream breaks off
   */
  public static Knowledge read(InputStream in) throws IOException {
    Content content = new RecordReader(new DataInputStream(in)).read(Content.class);
    return new Knowledge(
        content.terms().schema(),
        new Thesaurus(content.terms().things()),
        content.lexicon(),
        content.frames(),
        content.calibration());
  }

  /**
   * Reads the thesaurus alone.
   *
   * @throws IOException if the stream breaks off
   */
  public static Thesaurus thesaurus(InputStream in) throws IOException {
    return new Thesaurus(new RecordReader(new DataInputStream(in)).read(Terms.class).things());
  }
}
