package org.entente.document.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

/** PDFs that are locked, empty, broken or made to take a reader's time and memory. */
class HostilePdfsTest extends HostileFiles {
  @Test
  void withPasswordsOrWithoutText() throws IOException {
    Path locked = folder.resolve("locked.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(locked.toFile());
    }
    thenRefused(locked, "is encrypted");
    Path blank = folder.resolve("blank.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(blank.toFile());
    }
    thenRefused(blank, "holds no text");
  }

  @Test
  void cutOffOrOverwritten() throws IOException {
    Harbour.write(folder);
    byte[] whole = Files.readAllBytes(folder.resolve("harbour.pdf"));
    for (long seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      byte[] broken =
          java.util.Arrays.copyOf(whole, whole.length - random.nextInt(whole.length / 2));
      for (int i = 0; i < 20; i++) {
        broken[10 + random.nextInt(broken.length - 10)] = (byte) random.nextInt(256);
      }
      thenEnds(file("broken.pdf", broken));
    }
  }

  @Test
  void whosePagesCallThemselves() throws IOException {
    String loop =
        pdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>");
    thenEnds(file("pages.pdf", loop));
    String drawing = "/F Do ".repeat(40);
    String form =
        pdf(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R"
                + " /Resources << /XObject << /F 4 0 R >> >> >>",
            "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length %d"
                    .formatted(drawing.length())
                + " /Resources << /XObject << /F 4 0 R >> >> >>\nstream\n"
                + drawing
                + "\nendstream");
    thenRefused(file("form.pdf", form), "more than 20000 forms");
  }

  @Test
  void nestedDeeply() throws IOException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    thenEnds(file("deep.pdf", pdf("<< /Type /Catalog /Pages 2 0 R /A " + deep + " >>")));
  }

  @Test
  void thatUnpackWithoutEnd() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      byte[] blanks = "q Q ".repeat(1 << 18).getBytes(UTF_8);
      for (int i = 0; i < 300; i++) {
        out.write(blanks);
      }
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    String before =
        pdf(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>");
    all.write(before.substring(0, before.indexOf("trailer")).getBytes(UTF_8));
    String head = "4 0 obj\n<< /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n";
    all.write(head.getBytes(UTF_8));
    all.write(packed.toByteArray());
    all.write("\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n".getBytes(UTF_8));
    Path file = file("bomb.pdf", all.toByteArray());
    assertTrue(Files.size(file) < 2_000_000);
    thenEnds(file);
  }

  /** A PDF of these objects, numbered from 1; readers find them without a table. */
  private static String pdf(String... objects) {
    StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
    for (int i = 0; i < objects.length; i++) {
      pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    return pdf.append("trailer << /Root 1 0 R >>\n%%EOF\n").toString();
  }
}
