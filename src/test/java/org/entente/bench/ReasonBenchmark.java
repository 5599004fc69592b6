package org.entente.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.fact.ClaimFile;
import org.entente.graph.Consequences;
import org.entente.graph.Corpus;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.reason.Rules;
import org.entente.reason.derive.Reasoner;

/**
 * What the project's own rules cost on generated documents: loading them all with and without
 * rules, then adding and dropping one document at a time.
 */
final class ReasonBenchmark {
  private static final int ADDED = 40;

  private final PrintStream out;
  private final int runs;
  private final Documents documents = new Documents(Ontology.read(Path.of("ontology")), 1);

  ReasonBenchmark(PrintStream out, int runs) {
    this.out = out;
    this.runs = runs;
  }

  void run(List<String> sizes) {
    out.printf(
        "%nReasoning over generated documents, processor time, median of %d runs (least to greatest)%n",
        runs);
    out.printf(
        "%9s %9s  %-24s %-24s %-22s %-22s %s%n",
        "triples", "derived", "load s", "without rules s", "add ms", "drop ms", "heap B/derived");
    for (String size : sizes) {
      int count = documents.triples(Long.parseLong(size)).size();
      Row row = new Row();
      // The first only warms up.
      for (int run = 0; run <= runs; run++) {
        measure(count, run == 0 ? new Row() : row);
      }
      out.printf(
          "%9s %9d  %-24s %-24s %-22s %-22s %.0f%n",
          size,
          row.derived,
          row.with.spread(),
          row.without.spread(),
          row.add.spread(),
          row.drop.spread(),
          row.heap.median());
    }
  }

  private static final class Row {
    final Figures with = new Figures();
    final Figures without = new Figures();
    final Figures add = new Figures();
    final Figures drop = new Figures();
    final Figures heap = new Figures();
    long derived;
  }

  private void measure(int count, Row row) {
    List<ClaimFile> files = documents.first(count + ADDED);
    List<ClaimFile> some = files.subList(0, count);
    long plain;
    try (Store store = Stores.MEMORY.open()) {
      Corpus corpus = corpus(store, Consequences.NONE);
      row.without.add(seconds(() -> corpus.load(some)));
      plain = corpus.load(List.of()).facts();
    }
    try (Store store = Stores.MEMORY.open()) {
      Ontology ontology = documents.ontology();
      Reasoner reasoner = new Reasoner(Rules.read(ontology.rules(), ontology));
      Corpus corpus = corpus(store, reasoner);
      row.with.add(seconds(() -> corpus.load(some)));
      row.derived = corpus.load(List.of()).facts() - plain;
      List<ClaimFile> more = new ArrayList<>(files.subList(count, files.size()));
      more.forEach(file -> row.add.add(millis(() -> corpus.load(List.of(file)))));
      more.forEach(file -> row.drop.add(millis(() -> corpus.drop(file.document().id()))));
      long heap = Stores.heap();
      reasoner.forget();
      row.heap.add((heap - Stores.heap()) / (double) row.derived);
    }
  }

  private Corpus corpus(Store store, Consequences consequences) {
    return new Corpus(store, documents.ontology(), thing -> List.of(), consequences);
  }

  /** The milliseconds that the processor worked for this thread. */
  private static double millis(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - before) / 1e6;
  }

  /** The seconds that the processors worked. */
  private static double seconds(Runnable work) {
    double before = Machine.processorSeconds();
    work.run();
    return Machine.processorSeconds() - before;
  }
}
