package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources make the same jar. The profile "reproducible" builds the whole jar twice. */
class PackingTest {
  private static final Path CLASSES = Path.of("target", "classes");

  @TempDir private Path folder;

  @Test
  void neitherPlaceNorOrderNorLocaleNorTimeIsPacked() throws IOException, InterruptedException {
    Path here = Files.createDirectory(folder.resolve("here"));
    Packing.main(new String[] {here + "/corpus.rt", here + "/knowledge.bin"});
    Path there = Files.createDirectory(folder.resolve("there"));
    pack(copied(there.resolve("classes")), there);
    for (String file : List.of("corpus.rt", "knowledge.bin")) {
      byte[] packed = Files.readAllBytes(here.resolve(file));
      assertTrue(packed.length > 100_000, file);
      assertArrayEquals(packed, Files.readAllBytes(there.resolve(file)), file);
    }
  }

  /** The ontology and the data, written in the opposite order, so that folders list them so. */
  private static Path copied(Path to) throws IOException {
    for (Path top : List.of(CLASSES.resolve("data"), CLASSES.resolve("ontology"))) {
      try (Stream<Path> files = Files.walk(top)) {
        for (Path file : files.filter(Files::isRegularFile).sorted(order()).toList()) {
          Path copy = to.resolve(CLASSES.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    return to;
  }

  private static Comparator<Path> order() {
    return Comparator.<Path>naturalOrder().reversed();
  }

  /** Packs in another Java, which lives elsewhere: the copied files hide those of this one. */
  private static void pack(Path classes, Path to) throws IOException, InterruptedException {
    Path log = to.resolve("log");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Seoul",
                "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path"),
                Packing.class.getName(),
                to + "/corpus.rt",
                to + "/knowledge.bin")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertEquals(0, java.waitFor(), () -> read(log));
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void aJarThatDiffersIsSeen() throws IOException {
    Path one = jar("one.jar", "same", "text");
    assertEquals(Set.of(), JarComparison.differences(one, jar("same.jar", "same", "text")));
    assertEquals(
        Set.of("same"), JarComparison.differences(one, jar("two.jar", "same", "other text")));
    assertEquals(
        Set.of("other", "same"), JarComparison.differences(one, jar("three.jar", "other", "text")));
    Path late = jar("late.jar", "same", "text", 1_700_000_000_000L);
    assertEquals(Set.of(JarComparison.ORDER_OR_TIME), JarComparison.differences(one, late));
  }

  private Path jar(String name, String entry, String text) throws IOException {
    return jar(name, entry, text, 1_600_000_000_000L);
  }

  private Path jar(String name, String entry, String text, long time) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      ZipEntry head = new ZipEntry(entry);
      head.setTime(time);
      zip.putNextEntry(head);
      zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return file;
  }
}
