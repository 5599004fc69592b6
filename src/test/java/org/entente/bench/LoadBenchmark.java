package org.entente.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.entente.fact.ClaimFile;
import org.entente.graph.Corpora;
import org.entente.graph.Corpus;
import org.entente.graph.Ontology;
import org.entente.graph.Store;

/**
 * Loads generated documents in one change into each kind of store: checked by shapes, described in
 * VoID, as any load.
 */
final class LoadBenchmark {
  /** Thousands of triples a second, the same by processor time, and bytes of heap a triple. */
  private record Measured(Figures speed, Figures worked, Figures heap) {
    Measured() {
      this(new Figures(), new Figures(), new Figures());
    }
  }

  private final PrintStream out;

  /** From so many documents on, a run takes many minutes. */
  private static final int CLASHING = 500;

  private final int runs;
  private final Documents documents = new Documents(Ontology.read(Path.of("ontology")), 1);

  LoadBenchmark(PrintStream out, int runs) {
    this.out = out;
    this.runs = runs;
  }

  void run(List<String> sizes) {
    out.printf("%nLoading, median of %d runs (least to greatest)%n", runs);
    out.printf(
        "%-8s %10s %9s  %-26s %-26s %s%n",
        "store", "triples", "documents", "kt/s", "kt/s of processor time", "heap B/triple");
    measure(Stores.MEMORY, documents.triples(10_000), new Measured());
    for (String size : sizes) {
      List<ClaimFile> files = documents.triples(Long.parseLong(size));
      for (Stores kind : Stores.values()) {
        if (kind == Stores.GENERAL && files.size() > CLASHING) {
          out.printf("%-8s not tried: numbered IRIs clash in its hash tables%n", kind);
          continue;
        }
        Measured measured = new Measured();
        long triples = 0;
        for (int run = 0; run < runs; run++) {
          triples = measure(kind, files, measured);
        }
        out.printf(
            "%-8s %10d %9d  %-26s %-26s %.0f%n",
            kind,
            triples,
            files.size(),
            measured.speed.spread(),
            measured.worked.spread(),
            measured.heap.median());
      }
    }
  }

  private long measure(Stores kind, List<ClaimFile> files, Measured measured) {
    try (Store store = kind.open()) {
      Corpus corpus = Corpora.corpus(store, documents.ontology());
      long sizeBefore = Stores.size(store);
      long heapBefore = Stores.heap();
      double worked = Machine.processorSeconds();
      long start = System.nanoTime();
      corpus.load(files);
      double seconds = (System.nanoTime() - start) / 1e9;
      worked = Machine.processorSeconds() - worked;
      long heapAfter = Stores.heap();
      long triples = Stores.size(store) - sizeBefore;
      measured.speed.add(triples / seconds / 1000);
      measured.worked.add(triples / worked / 1000);
      measured.heap.add((heapAfter - heapBefore) / (double) triples);
      return triples;
    }
  }
}
