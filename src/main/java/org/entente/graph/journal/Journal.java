package org.entente.graph.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Logger;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.DataException;
import org.entente.document.Location;

/**
 * The changes of a store on disk, in a file that is only ever added to, beside the store's own. An
 * entry is on disk before its change is made (Mohan et al., ARIES, 1992: write-ahead logging), so
 * after any end of the program only the last entry may tell of what did not happen; whether it did
 * is seen from the store, and the entry is taken out where it did not.
 */
public final class Journal {
  /** The journal's name in the folder of its store. */
  public static final String FILE = "journal.rdfp";

  private static final String FORMAT = "# Entente journal, format ";
  private static final String FIRST_LINE = FORMAT + "1";

  static final Head START = new Head(0, "", FIRST_LINE.length() + 1L);

  static final String CURE =
      "Take a backup of the store (entente backup), then restore it into a new folder: there a new"
          + " journal begins";

  private static final String HEAD = "journal.head";
  private static final Logger LOG = Logger.getLogger(Journal.class.getName());

  private final Path file;
  private final Path headFile;
  private Optional<Head> head = Optional.empty();
  private Optional<Head> written = Optional.empty();

  /** The journal of the store in a folder; nothing is read or written yet. */
  public Journal(Path folder) {
    this.file = folder.resolve(FILE);
    this.headFile = folder.resolve(HEAD);
  }

  /** The journal's place. */
  Path file() {
    return file;
  }

  /**
   * Brings the journal in line with its store, as it must be before the store is changed. One that
   * is not there begins with what the store holds.
   *
   * @param dataset the store's, in a transaction that has changed nothing
   * @throws DataException if the journal is damaged; nothing is changed then
   */
  void settle(DatasetGraph dataset, Instant now) {
    if (head.isPresent() && written.isEmpty()) {
      return;
    }
    try {
      Optional<Head> kept = head.or(this::keptHead);
      require(kept.isEmpty() || Files.exists(file), "the journal is missing: " + FILE);
      boolean begins = kept.isEmpty() && (!Files.exists(file) || isFirstLineBrokenOff());
      Head end = begins ? begin(dataset, now) : follow(dataset, kept.orElse(START));
      if (end.number() == 0 && !dataset.isEmpty()) {
        end = begin(dataset, now);
      }
      head = Optional.of(end);
      written = Optional.empty();
      end.write(headFile);
    } catch (UncheckedIOException e) {
      throw failure(Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private Optional<Head> keptHead() {
    try {
      return Head.read(headFile);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /**
   * Refuses a journal that another Entente wrote in a form that this one cannot read.
   *
   * @throws DataException saying so; where there is none, all is well
   */
  public static void requireFormat(Path file) {
    String first = firstLine(file);
    if (first.equals(FIRST_LINE)) {
      return;
    }
    boolean newer = isNewer(file);
    throw new DataException(
        Location.of(file.toString()),
        newer
            ? "was written by a newer Entente, in format " + first.substring(FORMAT.length())
            : "the journal is damaged: its first line is not \"" + FIRST_LINE + "\"",
        newer ? "Use that version; this one reads format 1" : CURE);
  }

  /** Whether a journal was written in a form that did not exist when this program was made. */
  public static boolean isNewer(Path file) {
    String first = firstLine(file);
    return !first.equals(FIRST_LINE) && first.matches(FORMAT + "\\d+");
  }

  private static String firstLine(Path file) {
    if (!Files.exists(file)) {
      return FIRST_LINE;
    }
    byte[] line = new byte[FIRST_LINE.length() + 8];
    try (InputStream in = Files.newInputStream(file)) {
      int read = in.readNBytes(line, 0, line.length);
      return new String(line, 0, read, ISO_8859_1).lines().findFirst().orElse("");
    } catch (IOException e) {
      return FIRST_LINE;
    }
  }

  /** As a program leaves it that wrote the first line into its place and was ended meanwhile. */
  private boolean isFirstLineBrokenOff() throws IOException {
    return Files.size(file) < START.length()
        && (FIRST_LINE + "\n").startsWith(Files.readString(file, ISO_8859_1));
  }

  /** Puts a journal in its place that is whole: half of one would lack what the store held. */
  private Head begin(DatasetGraph dataset, Instant now) throws IOException {
    List<Quad> held = new ArrayList<>();
    dataset.find().forEachRemaining(held::add);
    Path half = file.resolveSibling(FILE + ".new");
    Head begun = START;
    try (FileChannel channel =
        FileChannel.open(
            half,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      out.write((FIRST_LINE + "\n").getBytes(ISO_8859_1));
      if (!held.isEmpty()) {
        Act act = Act.ofUser("begin the journal with what the store held");
        String digest = EntryText.write(new Entry(1, now, act, "", List.of(), held), out);
        out.flush();
        begun = new Head(1, digest, channel.position());
      }
      out.flush();
      channel.force(true);
    }
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return begun;
  }

  /** Reads what stands after a place, and cuts off the last entry if its change is not there. */
  private Head follow(DatasetGraph dataset, Head from) throws IOException {
    requireFormat(file);
    require(Files.size(file) >= from.length(), "the journal is damaged: its end is missing");
    Head before = from;
    Optional<JournalReader.Read> last = Optional.empty();
    try (JournalReader reader = new JournalReader(file, from)) {
      for (Optional<JournalReader.Read> it = reader.next(); it.isPresent(); it = reader.next()) {
        before = last.map(JournalReader.Read::head).orElse(before);
        last = it;
      }
    }
    Head end = last.map(JournalReader.Read::head).orElse(before);
    if (last.isPresent() && Files.size(file) == end.length()) {
      Entry.Trace trace = last.get().entry().trace(dataset);
      require(
          trace != Entry.Trace.PARTIAL,
          "journal and store do not agree: of entry " + end.number() + " the store holds a part");
      end = trace == Entry.Trace.WHOLE ? end : before;
    }
    cut(end);
    return end;
  }

  private void cut(Head end) throws IOException {
    if (Files.size(file) > end.length()) {
      LOG.warning(
          () ->
              file
                  + ": the program was ended while it made change "
                  + (end.number() + 1)
                  + ", so the change was not made; its entry is taken out.");
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(end.length());
        channel.force(true);
      }
    }
  }

  /**
   * Puts a change on disk that is about to be made.
   *
   * @throws DataException if it cannot be written; the journal is then as it was
   */
  void write(Act act, Instant when, List<Quad> removed, List<Quad> added) {
    Head last = head.orElseThrow();
    Entry entry = new Entry(last.number() + 1, when, act, last.digest(), removed, added);
    written = Optional.of(last);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      try {
        channel.position(last.length());
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        String digest = EntryText.write(entry, out);
        out.flush();
        channel.force(true);
        written = Optional.of(new Head(entry.number(), digest, channel.position()));
      } catch (IOException e) {
        channel.truncate(last.length());
        throw e;
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Tells that the change that was written last has been made. */
  void confirm() {
    head = written;
    written = Optional.empty();
    try {
      head.orElseThrow().write(headFile);
    } catch (UncheckedIOException e) {
      LOG.warning(
          () -> headFile + ": cannot be written, which is made good later: " + e.getCause());
    }
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new DataException(Location.of(file.toString()), otherwise, CURE);
    }
  }

  private DataException failure(IOException e) {
    return new DataException(
        Location.of(file.toString()),
        "the journal cannot be written: " + e.getMessage(),
        "Nothing was changed. See to space and permission on its disk, and try again");
  }
}
