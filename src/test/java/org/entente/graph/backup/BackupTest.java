package org.entente.graph.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.entente.document.DataException;
import org.entente.document.Digests;
import org.entente.graph.Contents;
import org.entente.graph.Corpora;
import org.entente.graph.DatasetStore;
import org.entente.graph.Store;
import org.entente.graph.journal.Act;
import org.entente.graph.journal.Entry;
import org.entente.graph.journal.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final String SAMPLE =
      """
      PREFIX : <http://example.org/>
      :a :p 01, 1.50, "line\\nline\\r\\u0007 \\"é\\\\\\""@en, "x"@ar--rtl , <<( :a :p "q" )>> .
      _:x :p _:y , <<( _:y :p _:x )>> .
      :g { _:x :p :b . :b :q "2020-01-01"^^<http://www.w3.org/2001/XMLSchema#date> }
      _:g { :b :q _:x }
      """;

  @TempDir Path folder;

  private static Store memory() {
    return DatasetStore.inMemory(Clock.systemUTC());
  }

  @Test
  void whatIsGivenUpOnTheWayIsNoBackup() throws IOException {
    Store store = sample(memory());
    AtomicInteger checks = new AtomicInteger();
    Backup.write(store, new ByteArrayOutputStream(), checks::incrementAndGet);
    for (int last = 0; last < checks.get(); last++) {
      AtomicInteger left = new AtomicInteger(last);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Runnable check =
          () -> {
            if (left.getAndDecrement() == 0) {
              throw new QueryCancelledException();
            }
          };
      assertThrows(QueryCancelledException.class, () -> Backup.write(store, out, check));
      byte[] part = out.toByteArray();
      assertThrows(DataException.class, () -> Backup.read("part", new ByteArrayInputStream(part)));
    }
  }

  private Store disk(String name) {
    return DatasetStore.onDisk(folder.resolve(name), true, Clock.systemUTC());
  }

  private static Store sample(Store store) {
    store.change(
        () -> {
          RDFParser.fromString(SAMPLE, Lang.TRIG).parse(store.dataset());
          return store;
        });
    return store;
  }

  private static byte[] backup(Store store) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Backup.write(store, out);
    return out.toByteArray();
  }

  private static Backup read(byte[] file) {
    return Backup.read("my-backup", new ByteArrayInputStream(file));
  }

  @Test
  void theCorpusComesBackOnDiskToTheByte() throws IOException {
    try (Store corpus = Corpora.loaded();
        Store copy = disk("copy")) {
      byte[] file = backup(corpus);
      read(file).restore(copy, false, "anna");

      assertIterableEquals(Contents.nQuads(corpus), Contents.nQuads(copy));
      assertArrayEquals(file, backup(copy), "the same content makes the same file");
    }
    List<Entry> entries = entries("copy");
    assertEquals(List.of(new Act("anna", "restore my-backup")), acts(entries));
  }

  private List<Entry> entries(String name) {
    List<Entry> entries = new ArrayList<>();
    History.in(folder.resolve(name)).read(entries::add);
    return entries;
  }

  private static List<Act> acts(List<Entry> entries) {
    return entries.stream().map(Entry::act).toList();
  }

  @Test
  void blankNodesTripleTermsAndOddTextsComeBack() throws IOException {
    try (Store store = sample(disk("store"));
        Store copy = disk("copy")) {
      read(backup(store)).restore(copy, false, "anna");
      assertIterableEquals(Contents.nQuads(store), Contents.nQuads(copy));
    }
  }

  @Test
  void anEmptyStoreComesBackEmpty() throws IOException {
    try (Store store = sample(memory())) {
      read(backup(memory())).restore(store, true, "anna");
      assertEquals(List.of(), Contents.nQuads(store));
    }
  }

  @Test
  void aStoreThatHoldsSomethingIsReplacedOnlyOnRequest() throws IOException {
    try (Store store = disk("store")) {
      byte[] file = backup(sample(memory()));
      read(file).restore(store, false, "anna");
      List<String> before = Contents.nQuads(store);
      Backup other = read(backup(Corpora.loaded()));
      DataException refused =
          assertThrows(DataException.class, () -> other.restore(store, false, "ben"));
      assertTrue(said(refused).contains("--replace"), said(refused));
      assertIterableEquals(before, Contents.nQuads(store));

      other.restore(store, true, "ben");
      assertIterableEquals(Contents.nQuads(Corpora.loaded()), Contents.nQuads(store));
      read(file).restore(store, true, "ben");
      assertIterableEquals(before, Contents.nQuads(store));
    }
    assertEquals(3, entries("store").size());
  }

  @Test
  void aFileThatIsCutOffOrChangedAnywhereIsRefusedOrStillTheSame() throws IOException {
    byte[] file = backup(sample(memory()));
    List<String> quads = restored(file);
    Random random = new Random(5);
    for (int length = 0; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThrows(DataException.class, () -> read(cut), "cut at " + length);
    }
    for (int i = 0; i < 500; i++) {
      byte[] changed = file.clone();
      int place = random.nextInt(file.length);
      changed[place] ^= (byte) (1 << random.nextInt(8));
      try {
        assertIterableEquals(quads, restored(changed), "byte " + place);
      } catch (DataException e) {
        assertTrue(said(e).startsWith("my-backup"), said(e));
      }
    }
  }

  private static List<String> restored(byte[] file) {
    try (Store store = memory()) {
      read(file).restore(store, false, "anna");
      return Contents.nQuads(store);
    }
  }

  @Test
  void aChangedTextIsFoundByItsDigest() throws IOException {
    assertRefused("the digest", text -> text.replaceFirst("org/b>", "org/c>"));
    assertRefused("the digest", text -> text.replaceFirst("# quads \\d+", "# quads 3"));
    assertRefused("last line is missing", text -> text.replaceFirst("# quads .*\n", ""));
    assertRefused("newer Entente, in format 2", text -> text.replaceFirst("format 1", "format 2"));
    assertRefused("is no backup", text -> text.replaceFirst("# Entente", "# Other"));
  }

  private static void assertRefused(String why, UnaryOperator<String> change) throws IOException {
    byte[] plain =
        new GZIPInputStream(new ByteArrayInputStream(backup(sample(memory())))).readAllBytes();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      String text = new String(plain, StandardCharsets.UTF_8);
      zip.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
    }
    DataException refused = assertThrows(DataException.class, () -> read(out.toByteArray()));
    assertTrue(said(refused).contains(why), said(refused));
  }

  @Test
  void aTermThatIsNestedWithoutEndIsRefused() throws IOException {
    String nested =
        "<http://e/s> <http://e/p> "
            + "<<( <http://e/s> <http://e/p> ".repeat(100_000)
            + "<http://e/o>"
            + " )>>".repeat(100_000)
            + " .\n";
    String text = "# Entente backup, format 1\n" + nested;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      String last = "# quads 1 sha256 " + Digests.sha256(text) + "\n";
      zip.write((text + last).getBytes(StandardCharsets.UTF_8));
    }
    DataException refused = assertThrows(DataException.class, () -> read(out.toByteArray()));
    assertTrue(said(refused).contains("nested too deeply"), said(refused));
  }

  @Test
  void whatACallerWatchesWithIsAskedBeforeATextWithoutEndIsRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(new byte[1 << 20]);
    }
    IllegalStateException stopped =
        assertThrows(
            IllegalStateException.class,
            () ->
                Backup.read(
                    "my-backup",
                    new ByteArrayInputStream(out.toByteArray()),
                    text -> {
                      throw new IllegalStateException("enough");
                    },
                    () -> {}));
    assertEquals("enough", stopped.getMessage());
  }

  @Test
  void aNameWithControlCharactersIsToldWithoutThem() throws IOException {
    byte[] file = backup(sample(memory()));
    try (Store store = disk("store")) {
      Backup.read("my\u0085back\nup", new ByteArrayInputStream(file)).restore(store, false, "anna");
    }
    assertEquals(List.of(new Act("anna", "restore my?back?up")), acts(entries("store")));
  }

  @Test
  void theOldFileStaysWhereANewOneCannotBeWritten() throws IOException {
    Path file = folder.resolve("backup.nq.gz");
    try (Store store = sample(memory())) {
      Backup.write(store, file);
      byte[] before = Files.readAllBytes(file);
      assertThrows(
          DataException.class, () -> Backup.write(store, folder.resolve("none/backup.nq.gz")));
      Backup.write(memory(), file);
      Backup.write(store, file);
      assertArrayEquals(before, Files.readAllBytes(file));
    }
  }

  private static String said(DataException e) {
    return String.valueOf(e.getMessage());
  }
}
