package org.entente.serve.page.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.entente.document.DataException;
import org.entente.fact.review.Archive;
import org.entente.fact.review.Decision;
import org.entente.fact.review.Dossier;
import org.entente.fact.review.Harbour;
import org.entente.fact.review.Judge;
import org.entente.fact.review.Reason;
import org.entente.serve.answer.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A decision reaches claim file, decisions and graph, or none of them, wherever it is cut off. */
class FilesAndGraphTest {
  private static final String BEGUN = ".begun";

  private final ReviewedData data = new ReviewedData();
  private final Archive archive = data.archive();
  private final FilesAndGraph both = new FilesAndGraph(archive, data.corpus());
  private final Path file = data.claims();
  private final Dossier before = archive.open(file);
  private final Dossier after =
      before.with(Decision.accept(before.statements().get(0), Judge.UNNAMED));

  @AfterEach
  void close() {
    data.close();
  }

  @Test
  void aDecisionReachesAllThree() throws IOException {
    both.decide("kim", file, before, after);
    thenIsMade();
  }

  @Test
  void cutOffBeforeTheGraphFollowedItIsTakenBack() throws IOException {
    archive.begin(file, after);
    both.settle();
    thenIsNotMade();
  }

  @Test
  void cutOffWhileItWasBegunItIsTakenBack() throws IOException {
    archive.begin(file, after);
    Files.delete(marked(data.decisions()));
    both.settle();
    thenIsNotMade();
  }

  @Test
  void cutOffAfterTheGraphFollowedItIsFinished() throws IOException {
    archive.begin(file, after);
    data.corpus().load(List.of(after.file()));
    both.settle();
    thenIsMade();
  }

  @Test
  void cutOffBetweenTheFilesItIsFinished() throws IOException {
    archive.begin(file, after);
    data.corpus().load(List.of(after.file()));
    Files.move(marked(data.decisions()), data.decisions(), StandardCopyOption.REPLACE_EXISTING);
    both.settle();
    thenIsMade();
  }

  @Test
  void cutOffBetweenTheFilesItIsFinishedInAGraphThatWasMadeAnewFromThem() throws IOException {
    archive.begin(file, after);
    Files.move(marked(data.decisions()), data.decisions(), StandardCopyOption.REPLACE_EXISTING);
    both.settle();
    thenIsMade();
  }

  @Test
  void aServerThatStartsSettlesWhatWasCutOff() throws IOException {
    archive.begin(file, after);
    data.corpus().load(List.of(after.file()));
    assertTrue(data.desk().isPresent());
    thenIsMade();
  }

  @Test
  void whatTheShapesRefuseIsBegunNoMore() throws IOException {
    String own = Harbour.claims().replaceFirst("object: Japan", "object: Estonia");
    Files.writeString(file, own);
    data.put(own);
    Dossier candidate = archive.open(file);
    Dossier wrong = candidate.with(Decision.accept(candidate.statements().get(0), Judge.UNNAMED));
    assertThrows(DataException.class, () -> both.decide("kim", file, candidate, wrong));
    assertTrue(data.holds(own));
    assertEquals(own, Files.readString(file));
    thenNothingIsBegun();
  }

  @Test
  void filesThatCannotTakeTheirPlaceLeaveTheGraphAsItWas() throws IOException {
    Dossier rejected =
        after.with(Decision.reject(after.statements().get(0), Reason.NOT_SAID, Judge.UNNAMED));
    both.decide("kim", file, before, after);
    String decided = data.decided();
    Path away = file.resolveSibling("away");
    Files.move(file, away);
    // A folder where the file should be cannot be replaced by it, whoever runs this.
    Files.createDirectories(file.resolve("x"));
    assertThrows(Refusal.class, () -> both.decide("kim", file, after, rejected));
    Files.delete(file.resolve("x"));
    Files.delete(file);
    Files.move(away, file);
    assertEquals(decided, data.decided());
    thenIsMade();
  }

  @Test
  void claimsChangedByHandAreDecidedOnAsTheyWereLoaded() throws IOException {
    both.decide("kim", file, before, after);
    String byHand = Harbour.claims();
    Files.writeString(file, byHand);
    data.put(byHand);
    Dossier now = archive.open(file);
    Dossier more = now.with(Decision.accept(now.statements().get(1), Judge.UNNAMED));
    both.decide("kim", file, now, more);
    assertTrue(data.corpus().holds(more.file()));
    assertEquals(more.file().source().text(), Files.readString(file));
  }

  private void thenIsMade() throws IOException {
    assertTrue(data.corpus().holds(after.file()));
    assertEquals(after.decisions().write(), data.decided());
    assertEquals(after.file().source().text(), Files.readString(file));
    thenNothingIsBegun();
  }

  private void thenIsNotMade() throws IOException {
    assertTrue(data.corpus().holds(before.file()));
    assertEquals("", data.decided());
    assertEquals(before.file().source().text(), Files.readString(file));
    thenNothingIsBegun();
  }

  private void thenNothingIsBegun() throws IOException {
    try (Stream<Path> all = Files.walk(file.resolveSibling(".."))) {
      assertEquals(
          List.of(),
          all.filter(it -> it.toString().endsWith(BEGUN) || it.toString().endsWith(".new"))
              .toList());
    }
  }

  private static Path marked(Path file) {
    return file.resolveSibling(file.getFileName() + BEGUN);
  }
}
