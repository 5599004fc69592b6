package org.entente.graph.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.DataException;
import org.entente.document.Digests;
import org.entente.document.Location;
import org.entente.document.WholeFile;
import org.entente.graph.Store;
import org.entente.graph.journal.Act;

/**
 * All that a store holds: its quads as sorted N-Quads, so that the same content makes the same
 * text, gzipped. The first line tells the format, the last one how many quads there are and the
 * digest of all lines before it.
 */
public final class Backup {
  private static final String FORMAT = "# Entente backup, format ";
  private static final String FIRST_LINE = FORMAT + "1";
  private static final Pattern LAST_LINE =
      Pattern.compile("# quads (\\d{1,18}) sha256 ([0-9a-f]{64})");

  private final String name;
  private final List<Quad> quads;

  private Backup(String name, List<Quad> quads) {
    this.name = name;
    this.quads = quads;
  }

  /**
   * Writes all that a store holds at one moment; the store may be changed meanwhile.
   *
   * @return how many quads
   * @throws IOException if it can't be written
   */
  public static long write(Store store, OutputStream out) throws IOException {
    return write(store, out, () -> {});
  }

  /**
   * The same, where whoever waits for it may give it up.
   *
   * @param check called before each quad; what it throws goes through, and what is written by then
   *     is no whole backup
   */
  public static long write(Store store, OutputStream out, Runnable check) throws IOException {
    List<String> lines = lines(store, check);
    MessageDigest digest = Digests.sha256();
    try (GZIPOutputStream zip = new GZIPOutputStream(out, 1 << 16)) {
      put(FIRST_LINE, zip, digest);
      for (String line : lines) {
        check.run();
        put(line, zip, digest);
      }
      String hex = HexFormat.of().formatHex(digest.digest());
      zip.write(("# quads " + lines.size() + " sha256 " + hex + "\n").getBytes(UTF_8));
    }
    return lines.size();
  }

  /**
   * Writes all that a store holds into a file, which is replaced when all is written.
   *
   * @return how many quads
   * @throws DataException if it can't be written; the file is then what it was
   */
  public static long write(Store store, Path file) {
    Path draft = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        long quads = write(store, out);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        return quads;
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw WholeFile.unwritable(file, e);
    }
  }

  private static void put(String line, OutputStream out, MessageDigest digest) throws IOException {
    byte[] bytes = (line + "\n").getBytes(UTF_8);
    out.write(bytes);
    digest.update(bytes);
  }

  private static List<String> lines(Store store, Runnable check) {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try {
      return QuadLines.sorted(dataset, check);
    } finally {
      dataset.end();
    }
  }

  /**
   * Reads a backup from a file.
   *
   * @throws DataException if it is no backup, or not whole
   */
  public static Backup read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    } catch (IOException e) {
      throw failure(file.toString(), "cannot be read: " + e.getMessage(), "Name a backup");
    }
  }

  /**
   * Reads a backup and holds it against its digest.
   *
   * @param name what to call it
   * @throws DataException if it is no backup, or not whole
   */
  public static Backup read(String name, InputStream in) {
    return read(name, in, text -> text, () -> {});
  }

  /**
   * The same, where whoever reads wants to know what it unpacks to: a small file may hold a text
   * without end.
   *
   * @param watch gives what the text is read through; what that throws goes through
   * @param check called before each line and quad; what it throws goes through
   */
  public static Backup read(
      String name, InputStream in, UnaryOperator<InputStream> watch, Runnable check) {
    List<String> lines = new ArrayList<>();
    MessageDigest digest = Digests.sha256();
    String last = "";
    try (BufferedReader text =
        new BufferedReader(
            new InputStreamReader(watch.apply(new GZIPInputStream(in, 1 << 16)), UTF_8))) {
      for (String line = text.readLine(); line != null; line = text.readLine()) {
        check.run();
        if (!last.isEmpty()) {
          lines.add(last);
          digest.update((last + "\n").getBytes(UTF_8));
        }
        last = line;
      }
    } catch (IOException e) {
      throw broken(name, String.valueOf(e.getMessage()));
    }
    requireFormat(name, lines.isEmpty() ? last : lines.get(0));
    Matcher end = LAST_LINE.matcher(last);
    if (!end.matches()) {
      throw broken(name, "its last line is missing");
    }
    List<String> content = lines.subList(1, lines.size());
    if (!end.group(2).equals(HexFormat.of().formatHex(digest.digest()))
        || Long.parseLong(end.group(1)) != content.size()) {
      throw broken(name, "its text does not have the digest that its last line tells");
    }
    return new Backup(name, parse(name, content, check));
  }

  private static void requireFormat(String name, String first) {
    if (!first.equals(FIRST_LINE)) {
      boolean newer = first.startsWith(FORMAT);
      throw failure(
          name,
          newer
              ? "was written by a newer Entente, in format " + first.substring(FORMAT.length())
              : "is no backup: its first line is not \"" + FIRST_LINE + "\"",
          newer ? "Use that version; this one reads format 1" : "Name a file of: entente backup");
    }
  }

  private static List<Quad> parse(String name, List<String> lines, Runnable check) {
    List<Quad> quads = new ArrayList<>(lines.size());
    try (InputStream text = new LineStream(lines)) {
      RDFParser.source(text)
          .lang(Lang.NQUADS)
          .checking(false)
          .labelToNode(LabelToNode.createUseLabelAsGiven())
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(new Collecting(quads, check));
    } catch (IOException | RiotException | IllegalArgumentException e) {
      throw broken(name, String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      throw broken(name, "its terms are nested too deeply to be read");
    }
    return quads;
  }

  /** How many quads it holds. */
  public int size() {
    return quads.size();
  }

  /**
   * Makes a store hold what this does, in one transaction.
   *
   * @param replace whether a store that holds anything is emptied; it is refused otherwise
   * @param who restores it, as the journal of a store on disk tells
   * @throws DataException if the store holds something and is not to be replaced; then nothing
   *     changes
   */
  public void restore(Store store, boolean replace, String who) {
    store.change(
        act(who),
        () -> {
          put(store.dataset(), replace);
          return store;
        });
  }

  /** Gives what a journal tells of its being restored. */
  public Act act(String who) {
    return new Act(who, "restore " + name.replaceAll("\\p{Cc}", "?"));
  }

  /**
   * Makes a dataset hold what this does, inside a transaction that writes.
   *
   * @throws DataException if the dataset holds something and is not to be replaced
   */
  public void put(DatasetGraph dataset, boolean replace) {
    if (!replace && !dataset.isEmpty()) {
      throw failure(
          "the store", "holds something already", "To put the backup in its place, say --replace");
    }
    Set<Quad> wanted = new HashSet<>(quads);
    List<Quad> held = dataset.stream().map(Collecting::plain).toList();
    held.stream().filter(quad -> !wanted.contains(quad)).forEach(dataset::delete);
    quads.forEach(dataset::add);
  }

  private static DataException broken(String name, String how) {
    return failure(
        name, "the backup is not whole: " + how, "Nothing was changed. Use another copy of it");
  }

  private static DataException failure(String name, String what, String next) {
    return new DataException(Location.of(name), what, next);
  }
}
