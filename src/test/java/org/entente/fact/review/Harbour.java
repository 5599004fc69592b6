package org.entente.fact.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.document.Digests;
import org.entente.document.Text;
import org.entente.fact.ClaimFile;
import org.entente.fact.ClaimReader;
import org.entente.fact.Schema;
import org.entente.fact.Source;
import org.entente.fact.Thesaurus;

/**
 * A short text of our own, with a claim file as extraction writes it: all claims are candidates,
 * and it brings two names that the thesaurus lacks.
 */
public final class Harbour {
  public static final String ID = "harbour-2025";

  /** What somebody who means harm writes into a text. */
  public static final String ATTACK = "<script>document.title='taken'</script>";

  private static final String PARTNER = "Estonia became a partner of Japan in May 2025.";
  private static final String MISSION = "Tallinn has a mission to NATO.";
  private static final String ENVOY = "Mira Kask speaks for the Estonian side " + ATTACK + ".";
  private static final String WATCH = "Baltic Watch works with the alliance.";
  private static final String SUPPORT = "It supports Ukraine as well.";

  /** The whole text, in three paragraphs. */
  public static final Text TEXT =
      Text.of(
          String.join(
              "\n\n",
              "A day at the harbour",
              "Ships came in. " + PARTNER + " " + MISSION,
              ENVOY + " " + WATCH + " " + SUPPORT));

  private static final String HEAD =
      """
      # yaml-language-server: $schema=../claims.schema.json
      format: 1
      document:
        id: %s
        title: A day at the harbour
        date: 2025-06-01
        dateSource: stated
        language: en
        sha256: %s
        reliability: B
      names:
        - key: mira-kask
          kind: Person
          label: {en: Mira Kask}
          aliases: [Kask, {name: the envoy, flags: [context-only]}]
        - key: baltic-watch
          kind: Organization
          label: {en: Baltic Watch, ko: 발트 감시단}
          aliases: [{name: BW, flags: [case-sensitive]}]
      passages:
      """
          .formatted(ID, TEXT.sha256());

  private Harbour() {}

  /** The claim file, in the canonical layout. */
  public static String claims() {
    return HEAD
        + passage(PARTNER)
        + claim("partnerOf", "Estonia", "Japan", "from: 2025-05\n", "partner@1", "")
        + passage(MISSION)
        + claim("hasMissionTo", "Estonia", "NATO", "", "mission@2", "")
        + passage(ENVOY)
        + claim("represents", "Mira Kask", "Estonia", "", "office@1", "")
        + passage(WATCH)
        + claim("partnerOf", "Baltic Watch", "NATO", "", "partner@1", "")
        + passage(SUPPORT)
        + claim("supports", "Baltic Watch", "Ukraine", "", "support@1", "subject");
  }

  private static String passage(String sentence) {
    String all = TEXT.slice(0, TEXT.length());
    int start = all.indexOf(sentence);
    return """
        - paragraph: %d
          start: %d
          end: %d
          sha256: %s
          claims:
      """
        .formatted(
            TEXT.paragraphAt(start), start, start + sentence.length(), Digests.sha256(sentence))
        .indent(0);
  }

  private static String claim(
      String kind, String subject, String object, String from, String frame, String inherited) {
    return """
            - kind: %s
              slots:
                subject: %s
                object: %s
              reviewStatus: candidate
      %s        confidence: 0.8
              by: "%s"
      %s"""
        .formatted(
            kind,
            subject,
            object,
            from.isEmpty() ? "" : "        " + from,
            frame,
            inherited.isEmpty() ? "" : "        inherited: " + inherited + "\n");
  }

  /** The claim file, read. */
  public static ClaimFile read(Schema schema, Thesaurus thesaurus) {
    return read(claims(), schema, thesaurus);
  }

  /** Another claim file of the document, read. */
  public static ClaimFile read(String claims, Schema schema, Thesaurus thesaurus) {
    return ClaimReader.read(List.of(new Source(ID + ".yaml", claims)), schema, thesaurus).get(0);
  }

  /** Lays a folder of data out, with the text beside the claim file. */
  public static Path write(Path data) {
    Map<String, String> files =
        Map.of(ID + ".yaml", claims(), ID + ".txt", TEXT.slice(0, TEXT.length()));
    Path claims = data.resolve("claims");
    try {
      Files.createDirectories(claims);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(claims.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return claims.resolve(ID + ".yaml");
  }
}
