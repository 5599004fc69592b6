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
   * What is packed.
   *
   * @param things the thesaurus's entries, in order
   */
  public record Content(
      Schema schema,
      List<Thesaurus.Entry> things,
      Lexicon lexicon,
      List<Frame> frames,
      Calibration calibration) {}

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
            knowledge.schema(),
            things,
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
        content.schema(),
        new Thesaurus(content.things()),
        content.lexicon(),
        content.frames(),
        content.calibration());
  }
}
