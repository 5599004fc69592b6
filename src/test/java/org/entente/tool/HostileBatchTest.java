package org.entente.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents and claim files of strangers: each bad one gives a clear line, the others go on, and
 * nothing is half loaded.
 */
class HostileBatchTest {
  private static final long GIGABYTE = 1L << 30;
  private static final String GOOD =
      "Japan and the Philippines signed a defence treaty in Manila on 8 July 2024.\n";
  private static final String CLAIMS =
      """
      format: 1
      document:
        id: %s
        title: %s
        date: 2024-04
        sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
        reliability: B
      passages:
        - paragraph: 1
          start: 0
          end: 10
          sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
          claims:
            - kind: partnerOf
              slots:
                subject: %s
                object: NATO
      """;

  @TempDir private Path folder;
  private Shell shell;
  private Path texts;

  @BeforeEach
  void open() throws IOException {
    shell = new Shell(folder);
    texts = Files.createDirectory(shell.file("my-texts"));
  }

  @AfterEach
  void close() {
    shell.close();
  }

  private void given(String name, String text) throws IOException {
    Files.write(texts.resolve(name), text.getBytes(UTF_8));
  }

  private String run(String command) throws IOException, InterruptedException {
    return shell.run("entente " + command);
  }

  /** What is wrong with each of the documents that {@link #hostile} makes, by its name. */
  private Map<String, String> hostile() throws IOException {
    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put("bomb-of-entities.docx", "declares entities");
    zip("bomb-of-entities.docx", ENTITIES);
    wrong.put("bomb-of-zip.docx", "unpacks to more than 128 MB");
    zip("bomb-of-zip.docx", "<w:document xmlns:w='w'>" + " ".repeat(130 << 20));
    wrong.put("climbs.docx", "no Word document");
    try (OutputStream out = Files.newOutputStream(texts.resolve("climbs.docx"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("../../climbed.txt"));
      zip.write(GOOD.getBytes(UTF_8));
    }
    wrong.put("empty.txt", "is empty");
    given("empty.txt", "");
    wrong.put("giant.pdf", "");
    given("giant.pdf", pdf("<< /Type /Catalog /Pages 2 0 R /A " + "[".repeat(90_000) + " >>"));
    wrong.put("line.txt", "has 1024 MB");
    sparse(texts.resolve("line.txt"));
    wrong.put("loop.pdf", "");
    given(
        "loop.pdf",
        pdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"));
    wrong.put("reversed.txt", "holds U+202E");
    given("reversed.txt", "Japan \u202e signed a treaty.");
    wrong.put("ringing.txt", "holds U+0007");
    given("ringing.txt", "Japan \u0007 signed a treaty.");
    wrong.put("utf.txt", "is not UTF-8");
    Files.write(texts.resolve("utf.txt"), new byte[] {'a', (byte) 0xC3, '(', '\n'});
    return wrong;
  }

  /** Names that do harm where they are shown as they are. */
  private static final List<String> TAMED =
      List.of("<script>alert(1)<.txt", "a\u202Etxt.exe.txt", "bell\u0007.txt", "..-..-x.txt");

  private static final String PAGE =
      "<html><head><script>document.title='taken'</script></head><body onload='alert(1)'><p>"
          + GOOD
          + "</p><form action='http://example.org'><input name='password' value='taken'>"
          + "<button>Send taken</button></form><iframe srcdoc='taken'></iframe></body></html>";

  private static final String ENTITIES =
      "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;&b;'>"
          + "<!ENTITY d SYSTEM 'file:///etc/passwd'>]><w:document xmlns:w='w'>&c;&d;</w:document>";

  private void zip(String name, String document) throws IOException {
    try (OutputStream out = Files.newOutputStream(texts.resolve(name));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(document.getBytes(UTF_8));
    }
  }

  private static void sparse(Path file) throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(GIGABYTE);
    }
  }

  private static String pdf(String... objects) {
    return IntStream.range(0, objects.length)
        .mapToObj(i -> (i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n")
        .collect(Collectors.joining("", "%PDF-1.7\n", "trailer << /Root 1 0 R >>\n%%EOF\n"));
  }

  @Test
  void badDocumentsOfAFolderGiveALineEachAndTheRestGoesOn() throws Exception {
    Map<String, String> wrong = hostile();
    given("a-first.txt", GOOD);
    given("page.html", PAGE);
    given("z-last.txt", GOOD.replace("Japan", "Australia"));
    for (String name : TAMED) {
      given(name, GOOD.replace("Japan", "Kenya"));
    }
    Files.createDirectory(texts.resolve("folder.txt"));
    String said = run("extract my-texts -o my-claims");
    assertEquals(Exit.INPUT, shell.code(), said);
    wrong.forEach(
        (name, what) -> {
          List<String> lines = said.lines().filter(line -> line.contains("/" + name)).toList();
          assertEquals(1, lines.size(), () -> name + " in " + said);
          assertTrue(lines.get(0).contains(what) && lines.get(0).length() < 400, lines.get(0));
        });
    assertFalse(said.contains("\tat ") || said.contains("\u0007") || said.contains("\u202E"), said);
    thenOnlyTameNamesWereMade();
    String text = Files.readString(shell.file("my-claims").resolve("page.txt"));
    assertTrue(text.contains("signed a defence treaty") && !text.contains("taken"), text);
  }

  private void thenOnlyTameNamesWereMade() throws IOException {
    List<String> made = names("my-claims");
    assertTrue(
        made.containsAll(List.of("a-first.yaml", "page.yaml", "z-last.yaml")), made::toString);
    assertTrue(
        made.stream().allMatch(it -> it.matches("[a-z0-9][a-z0-9-]*\\.(yaml|txt)")),
        made::toString);
    assertFalse(Files.exists(folder.resolve("climbed.txt")));
  }

  private List<String> names(String of) throws IOException {
    try (var files = Files.list(shell.file(of))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String claims(String id, String title, String subject) {
    return CLAIMS.formatted(id, title, subject);
  }

  private static Map<String, String> hostileClaims() {
    String bomb =
        IntStream.range(1, 30)
            .mapToObj(i -> "  a%d: &a%d [%s]".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9)))
            .collect(Collectors.joining("\n", "document:\n  a0: &a0 lol\n", "\n"));
    return Map.ofEntries(
        Map.entry("aliases", bomb),
        Map.entry("type-tag", "document: !!javax.script.ScriptEngineManager [a]\n"),
        Map.entry("deep", "document: " + "[".repeat(100_000) + "\n"),
        Map.entry("deep-blocks", "- ".repeat(20_000) + "a\n"),
        Map.entry("empty", ""),
        Map.entry("nul", "format: 1\u0000\n"),
        Map.entry("climbs", claims("../../etc/passwd", "A text", "Japan")),
        Map.entry("markup-as-id", claims("<script>alert(1)</script>", "A text", "Japan")),
        Map.entry("markup-as-name", claims("text-2024", "A text", "<b>Japan</b>")),
        Map.entry("reversed-name", claims("text-2024", "A text", "\"Japan\u202e\"")),
        Map.entry("control-in-title", claims("text-2024", "\"A \\u0007 text\"", "Japan")),
        Map.entry("one-line", "a".repeat(5_000_000)));
  }

  @Test
  void badClaimFilesAreToldAllAtOnceAndNothingIsLoaded() throws Exception {
    for (Map.Entry<String, String> claims : hostileClaims().entrySet()) {
      given(claims.getKey() + ".yaml", claims.getValue());
    }
    String said = thenNothingIsLoaded();
    hostileClaims()
        .keySet()
        .forEach(name -> assertTrue(said.contains(name + ".yaml"), () -> name + " in " + said));
    run("drop good-2024 --location my-store");
    assertEquals(Exit.INPUT, shell.code(), "the good one of a bad batch was loaded");
  }

  private String thenNothingIsLoaded() throws Exception {
    given("good.yaml", claims("good-2024", "A good text", "Japan"));
    String said = run("load my-texts --location my-store");
    assertEquals(Exit.INPUT, shell.code(), said);
    assertFalse(said.contains("good.yaml") || said.contains("\tat "), said);
    assertTrue(said.lines().allMatch(line -> line.length() < 500), said);
    return said;
  }

  @Test
  void aGigabyteOfOneLineIsNotRead() throws Exception {
    sparse(texts.resolve("giant.yaml"));
    String said = thenNothingIsLoaded();
    assertTrue(said.contains("giant.yaml: has 1024 MB, and a claim file at most 64"), said);
  }

  @Test
  void aFolderNamedLikeAFileIsNone() throws Exception {
    Files.createDirectory(texts.resolve("folder.yaml"));
    String said = run("load my-texts/folder.yaml --location my-store");
    assertEquals(Exit.INPUT, shell.code(), said);
    assertTrue(said.contains("holds no claim file"), said);
  }
}
