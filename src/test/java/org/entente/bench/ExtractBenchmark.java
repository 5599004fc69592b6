package org.entente.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.entente.document.read.ReadOptions;
import org.entente.document.read.Readers;
import org.entente.document.read.Reading;
import org.entente.fact.analysis.English;
import org.entente.fact.analysis.Splitter;
import org.entente.fact.analysis.Word;
import org.entente.fact.reading.Extraction;
import org.entente.fact.reading.Extractor;
import org.entente.graph.KnowledgeReader;

/** How many sentences a second are read for their claims, from documents in memory, on one core. */
final class ExtractBenchmark {
  private static final int WARM_UP = 5000;
  private static final int MEASURED = 5000;

  private final PrintStream out;
  private final int runs;
  private final English analyser = English.load();

  ExtractBenchmark(PrintStream out, int runs) {
    this.out = out;
    this.runs = runs;
  }

  void run(Path folder) {
    Extractor extractor = KnowledgeReader.read(Path.of("ontology")).extractor(analyser);
    List<Reading> readings =
        Readers.files(folder).stream().map(it -> Readers.read(it, ReadOptions.none())).toList();
    List<List<Word>> sentences =
        readings.stream()
            .flatMap(it -> Splitter.sentences(it.text().slice(0, it.text().length())).stream())
            .toList();
    out.printf(
        "%nReading %d documents of %s for claims, sentences a second of processor time,"
            + " median of %d runs over at least %d sentences (least to greatest)%n",
        readings.size(), folder, runs, MEASURED);
    measure("documents to claims", () -> extracted(extractor, readings));
    measure("words to trees alone", () -> analysed(sentences));
  }

  private static int extracted(Extractor extractor, List<Reading> readings) {
    return readings.stream().map(extractor::extract).mapToInt(Extraction::sentences).sum();
  }

  private int analysed(List<List<Word>> sentences) {
    sentences.forEach(analyser::analyse);
    return sentences.size();
  }

  private interface Work {
    /** Gives how many sentences were read. */
    int run();
  }

  private void measure(String what, Work work) {
    Figures figures = new Figures();
    repeat(work, WARM_UP);
    for (int run = 0; run < runs; run++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      int read = repeat(work, MEASURED);
      long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      figures.add(read / (worked / 1e9));
    }
    out.printf("%-22s %s%n", what, figures.spread());
  }

  private static int repeat(Work work, int least) {
    int read = 0;
    while (read < least) {
      read += work.run();
    }
    return read;
  }
}
