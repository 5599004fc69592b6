package org.entente.graph.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.document.DataException;
import org.entente.document.Digests;
import org.entente.document.Location;

/** Reads the entries of a journal one after the other, and holds each against its digest. */
final class JournalReader implements AutoCloseable {
  private final Path file;
  private final InputStream in;
  private Head head;

  /**
   * What was read.
   *
   * @param head where the journal stands after it
   */
  record Read(Entry entry, Head head) {}

  /** From a place on, which is the beginning of an entry or the end. */
  JournalReader(Path file, Head from) throws IOException {
    this.file = file;
    this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    this.head = from;
    in.skipNBytes(from.length());
  }

  /**
   * Reads on; empty at the end of the file, and where the file breaks off within an entry.
   *
   * @throws DataException if an entry is not what was written
   */
  Optional<Read> next() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    long end = head.length();
    for (byte[] line = line(); line.length > 0; line = line()) {
      end += line.length;
      if (!isLast(line)) {
        text.write(line);
      } else if (line[line.length - 1] != '\n') {
        return Optional.empty();
      } else {
        return Optional.of(entry(text.toByteArray(), digest(line), end));
      }
    }
    return Optional.empty();
  }

  /** Where the journal stands after what was read so far. */
  Head head() {
    return head;
  }

  private Read entry(byte[] text, String digest, long end) {
    long number = head.number() + 1;
    require(Digests.sha256(text).equals(digest), number, "is not what was written");
    Entry entry = EntryText.read(text);
    require(entry.number() == number, number, "is missing: there is " + entry.number());
    require(entry.previous().equals(head.digest()), number, "does not follow the one before it");
    head = new Head(number, digest, end);
    return new Read(entry, head);
  }

  private void require(boolean holds, long number, String otherwise) {
    if (!holds) {
      throw new DataException(
          Location.of(file.toString()),
          "the journal is damaged: entry " + number + " " + otherwise,
          Journal.CURE);
    }
  }

  private static boolean isLast(byte[] line) {
    return new String(line, 0, Math.min(line.length, EntryText.DIGEST.length()), ISO_8859_1)
        .equals(EntryText.DIGEST);
  }

  private static String digest(byte[] line) {
    return new String(line, ISO_8859_1).substring(EntryText.DIGEST.length()).strip();
  }

  /** A line with its end; empty at the end of the file. */
  private byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int it = in.read(); it >= 0; it = in.read()) {
      line.write(it);
      if (it == '\n') {
        break;
      }
    }
    return line.toByteArray();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
