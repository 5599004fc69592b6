package org.entente.serve.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.entente.document.Digests;
import org.entente.document.Text;
import org.entente.fact.ClaimReader;
import org.entente.fact.Source;
import org.entente.graph.Corpora;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.serve.Settings;

/**
 * A document of our own, with its text in a folder and its claims in a store, so that tests of
 * reading need no text of others. Whoever wrote it means harm.
 */
final class Letter {
  static final String ID = "letter-2024-01";
  static final String ATTACK = "<script>document.title='taken'</script>";

  /** Turns the reading direction of all that follows, where nothing stops it. */
  static final String REVERSING = "\u202E";

  private static final String FIRST = "Estonia joined NATO long ago " + ATTACK + ".";
  private static final String SECOND =
      "Its mission to NATO opened \" onmouseover=\"document.title='taken'.";
  private static final String THIRD = "Estonia spoke to NATO " + REVERSING + "about its message.";
  private static final Text TEXT =
      Text.of("A letter & " + ATTACK + "\n\nDear reader. " + FIRST + "\n\n" + SECOND + " " + THIRD);
  private static final String HEAD =
      """
      format: 1
      document:
        id: %s
        title: "A letter %s%s"
        authors: "%s"
        date: 2024-01
        dateSource: stated
        language: en
        address: "https://example.org/javascript:alert(1)"
        sha256: %s
        reliability: E
      passages:
      """
          .formatted(ID, REVERSING, ATTACK, ATTACK, TEXT.sha256());
  private static final String PASSAGE =
      """
        - paragraph: %d
          start: %d
          end: %d
          sha256: %s
          claims:
      """;
  private static final String MEMBERSHIP =
      """
            - kind: memberOf
              slots:
                subject: [Estonia, Poland]
                object: NATO
              from: 2004-03
      """;
  private static final String MISSION =
      """
            - kind: hasMissionTo
              slots:
                subject: Estonia
                object: NATO
      """;
  private static final String MESSAGE =
      """
            - kind: Statement
              thing: estonian-message
              slots:
                name: "%s %smessage"
                speaker: Estonia
                addressee: NATO
      """
          .formatted(ATTACK, REVERSING);

  private Letter() {}

  /** Writes the text into a folder. */
  static void write(Path folder) {
    try {
      Files.writeString(folder.resolve(ID + ".txt"), TEXT.slice(0, TEXT.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives how to serve the letter with its text, which lies in a folder of its own. */
  static Settings served() {
    try {
      Path folder = Files.createTempDirectory("entente-letter");
      folder.toFile().deleteOnExit();
      folder.resolve(ID + ".txt").toFile().deleteOnExit();
      write(folder);
      return Settings.usual().withPort(0).withDocuments(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a store that holds nothing but the letter. */
  static Store loaded() {
    Ontology ontology = Corpora.ontology();
    String claims =
        HEAD + passage(FIRST) + MEMBERSHIP + passage(SECOND) + MISSION + passage(THIRD) + MESSAGE;
    Store store = DatasetStore.inMemory(Clock.systemUTC());
    Corpora.corpus(store, ontology)
        .load(
            ClaimReader.read(
                List.of(new Source("letter", claims)), ontology.schema(), ontology.thesaurus()));
    return store;
  }

  private static String passage(String sentence) {
    String all = TEXT.slice(0, TEXT.length());
    int start = all.indexOf(sentence);
    return PASSAGE.formatted(
        TEXT.paragraphAt(start), start, start + sentence.length(), Digests.sha256(sentence));
  }
}
