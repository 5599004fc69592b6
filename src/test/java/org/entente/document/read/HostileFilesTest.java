package org.entente.document.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.document.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, pages, Word documents and folders that nobody means to be read. */
class HostileFilesTest extends HostileFiles {
  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.html", "a.pdf", "a.docx"})
  void emptyFiles(String name) throws IOException {
    thenRefused(file(name, ""), "is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.html"})
  void filesOfNothingButBlanks(String name) throws IOException {
    thenRefused(file(name, " \n\n \t \n"), "holds no text");
  }

  @Test
  void whatIsNotThereOrNoFile() throws IOException {
    thenRefused(folder.resolve("absent.txt"), "is not there");
    thenRefused(Files.createDirectory(folder.resolve("folder.txt")), "is a folder");
    thenRefused(file("a.odt", "text"), "has no known ending");
  }

  @Test
  void wrongEndings() throws IOException {
    thenRefused(file("a.txt", "%PDF-1.7 and so on"), "is PDF by its first bytes");
    thenRefused(file("b.txt", "<!DOCTYPE html><html><p>Text"), "is HTML by its first bytes");
    thenRefused(file("c.html", "PK\u0003\u0004..."), "zip archive by its first bytes");
    thenRefused(file("d.pdf", "Only a text."), "is not PDF");
    thenRefused(file("e.docx", "Only a text."), "is not a Word document");
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4};
    thenRefused(file("f.docx", old), "old Word document");
  }

  @Test
  void bytesThatAreNoUtf8() throws IOException {
    thenRefused(file("a.txt", new byte[] {'a', (byte) 0xC3, '(', '\n'}), "is not UTF-8");
    thenRefused(file("a.md", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}), "is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u009b", "\u202e", "\u202a", "\u2067"})
  void signsThatHideOthers(String sign) throws IOException {
    Path file = file("a.txt", "One line.\nAnother " + sign + "line.\n");
    thenRefused(file, "holds U+");
    thenRefused(file("a.md", Files.readString(file)), "holds U+");
    DataException refused =
        assertThrows(DataException.class, () -> Readers.read(file, ReadOptions.none()));
    assertEquals(file + ":2:9", refused.problems().get(0).at().toString());
  }

  @Test
  void fromOtherFormatsSuchSignsAreLeftOut() throws IOException {
    String page = "<html><body><p>One \u202Eline\u0007 of\u200b text.</p></body></html>";
    Reading reading = Readers.read(file("a.html", page), ReadOptions.none());
    assertEquals("One line of text.\n", reading.text().slice(0, reading.text().length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.html"})
  void aGigabyteOfOneLine(String name) throws IOException {
    Path file = folder.resolve(name);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    thenRefused(file, "has 1024 MB");
  }

  @Test
  void moreCharactersThanAnyDocumentHas() throws IOException {
    thenRefused(file("a.txt", "word ".repeat(Readers.LONGEST / 5 + 1)), "4000005 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "[", "*a ", "`", "<b>", "![", "\\"})
  void markdownThatNests(String mark) throws IOException {
    thenEnds(file("a.md", mark.repeat(20_000) + "deep"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<div>", "<b>", "<table><tr><td>", "<ul><li>", "<", "<!--", "&amp", "<p>"})
  void htmlThatNests(String mark) throws IOException {
    thenEnds(file("a.html", "<html><body>" + mark.repeat(20_000) + "deep"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "A ", "A. ", "(a) ", "1.", "[1] ", "“", "by A B ", "www.", "- ", "A B, ", "2024-"
      })
  void textsThatLeadPatternsAstray(String part) throws IOException {
    thenEnds(file("a.txt", part.repeat(60_000 / part.length())));
    thenEnds(file("b.txt", (part.repeat(100 / part.length()) + "\n\n").repeat(600)));
  }

  @Test
  void documentsOfWordWithEntities() throws IOException {
    String secret = file("secret.txt", "a secret").toUri().toString();
    String bomb =
        "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;\">"
            + "<!ENTITY d SYSTEM \""
            + secret
            + "\">]>";
    String document = Word.document(Word.paragraph("", "Hello &d; &c; world"));
    String hostile = document.replace("?><w:doc", "?>" + bomb + "<w:doc");
    Path file = Harbour.zip(folder.resolve("a.docx"), Map.of("word/document.xml", hostile));
    thenRefused(file, "declares entities");
  }

  @Test
  void archivesThatUnpackWithoutEnd() throws IOException {
    Path file = folder.resolve("a.docx");
    byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write("<w:document xmlns:w='w'>".getBytes(UTF_8));
      for (int i = 0; i < 130; i++) {
        zip.write(blanks);
      }
    }
    thenRefused(file, "unpacks to more than 128 MB");
  }

  @Test
  void otherArchivesAndBrokenOnes() throws IOException {
    Path other = Harbour.zip(folder.resolve("a.docx"), Map.of("content.xml", "<a/>"));
    thenRefused(other, "no Word document");
    Path cut = Harbour.zip(folder.resolve("b.docx"), Map.of("word/document.xml", "<w:p><w:t>a"));
    thenRefused(cut, "not well-formed");
    thenRefused(file("c.docx", "PK\u0003\u0004 and no more"), "cannot be read");
  }

  @Test
  void whatTakesTooLongIsGivenUp() {
    thenGivenUp(HostileFilesTest::work);
    thenGivenUp(HostileFilesTest::sleep);
  }

  private static void thenGivenUp(Callable<String> reader) {
    DataException refused =
        assertThrows(DataException.class, () -> Guard.read("a.pdf", reader, Duration.ofMillis(20)));
    assertTrue(refused.problems().get(0).what().contains("takes longer than"));
  }

  @Test
  void aBusyComputerIsNotTheFilesFault() {
    String read = Guard.read("a.pdf", HostileFilesTest::waitALittle, Duration.ofMillis(100));
    assertEquals("read", read);
  }

  private static String work() {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
    return "";
  }

  private static String sleep() throws InterruptedException {
    Thread.sleep(60_000);
    return "";
  }

  private static String waitALittle() throws InterruptedException {
    Thread.sleep(300);
    return "read";
  }

  @Test
  void theRestOfAFolderGoesOn() throws IOException {
    Harbour.write(Files.createDirectory(folder.resolve("b")));
    file("broken.pdf", "%PDF-1.7 and no more");
    file(".hidden.txt", "Hidden.");
    file("picture.png", "No document.");
    file("z.txt", "The last text of all stands here.");
    List<Outcome> outcomes = new ArrayList<>();
    Readers.readAll(List.of(folder, Path.of("absent")), ReadOptions.none(), outcomes::add);
    List<String> read =
        outcomes.stream()
            .filter(it -> it instanceof Outcome.Read)
            .map(it -> folder.relativize(it.file()).toString())
            .toList();
    assertEquals(List.of("b/harbour.docx", "z.txt"), read);
    List<String> unread =
        outcomes.stream()
            .filter(it -> it instanceof Outcome.Unread)
            .map(it -> String.valueOf(it.file().getFileName()))
            .toList();
    assertEquals(
        List.of("harbour.html", "harbour.md", "harbour.pdf", "harbour.txt", "broken.pdf", "absent"),
        unread);
  }
}
