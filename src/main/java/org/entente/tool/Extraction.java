package org.entente.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.entente.document.DataException;
import org.entente.document.PartialDate;
import org.entente.document.Problem;
import org.entente.document.read.Outcome;
import org.entente.document.read.ReadOptions;
import org.entente.document.read.Readers;
import org.entente.fact.analysis.English;
import org.entente.fact.reading.Knowledge;
import org.entente.fact.review.Archive;
import org.entente.tool.extract.Extracted;
import org.entente.tool.extract.Extracting;
import org.entente.tool.extract.Progress;
import org.entente.tool.extract.Summary;

/**
 * Reads documents, one after the other, and finds their claims.
 *
 * @param date when they were published, where the user says so
 */
record Extraction(Settings settings, Optional<PartialDate> date, Console console) {
  /** Everything that extraction needs; the analyser is read beside all else. */
  Extracting extracting(List<Path> claimFolders) {
    CompletableFuture<English> analyser = CompletableFuture.supplyAsync(English::load);
    Knowledge knowledge = settings.knowledge();
    List<Archive> archives =
        claimFolders.stream()
            .map(it -> new Archive(it, knowledge.schema(), knowledge.thesaurus()))
            .toList();
    return new Extracting(
        knowledge, knowledge.extractor(words -> analyser.join().analyse(words)), archives);
  }

  /**
   * The documents that paths stand for.
   *
   * @throws DataException if one of them stands for none
   */
  List<Path> documents(List<Path> paths) {
    List<Path> documents = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path path : paths) {
      try {
        documents.addAll(Readers.files(path));
      } catch (DataException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new DataException(problems);
    }
    return documents;
  }

  /** Sends what came of each document on; tells of each that cannot be read, and goes on. */
  Summary run(List<Path> documents, Extracting extracting, BiConsumer<Extracted, Path> sink) {
    Summary summary = new Summary();
    try (Progress progress = new Progress(console.err(), documents.size(), console.live())) {
      Readers.readAll(
          documents,
          new ReadOptions(date),
          outcome -> {
            try {
              Extracted found = extracted(outcome, extracting);
              sink.accept(found, outcome.file());
              summary.add(found);
            } catch (DataException e) {
              progress.clear();
              console.say(String.valueOf(e.getMessage()));
              summary.addUnread();
            }
            progress.step(String.valueOf(outcome.file().getFileName()));
          });
    }
    return summary;
  }

  private static Extracted extracted(Outcome outcome, Extracting extracting) {
    if (outcome instanceof Outcome.Read read) {
      return extracting.of(read.reading());
    }
    throw new DataException(((Outcome.Unread) outcome).problems());
  }
}
