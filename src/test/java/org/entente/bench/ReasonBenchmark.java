package org.entente.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.fact.ClaimFile;
import org.entente.graph.Consequences;
import org.entente.graph.Corpus;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.entente.reason.Rules;
import org.entente.reason.derive.Reasoner;

/**
 * What the project's own rules cost on generated documents: loading them all with and without
 * rules, then adding and dropping one document at a time, of the usual size and brief ones. Then
 * the same rules on the facts alone, beside Jena's reasoner.
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
        "%9s %9s  %-20s %-20s %-20s %-20s %-20s %-20s %s%n",
        "triples",
        "derived",
        "load s",
        "without rules s",
        "add ms",
        "drop ms",
        "add a brief one ms",
        "drop it ms",
        "heap B/derived");
    for (String size : sizes) {
      int count = documents.triples(Long.parseLong(size)).size();
      Row row = new Row();
      // The first only warms up.
      for (int run = 0; run <= runs; run++) {
        measure(count, run == 0 ? new Row() : row);
      }
      out.printf(
          "%9s %9d  %-20s %-20s %-20s %-20s %-20s %-20s %.0f%n",
          size,
          row.derived,
          row.with.spread(),
          row.without.spread(),
          row.add.spread(),
          row.drop.spread(),
          row.addBrief.spread(),
          row.dropBrief.spread(),
          row.heap.median());
      besideOthers(size, count);
    }
  }

  private static final class Row {
    final Figures with = new Figures();
    final Figures without = new Figures();
    final Figures add = new Figures();
    final Figures drop = new Figures();
    final Figures addBrief = new Figures();
    final Figures dropBrief = new Figures();
    final Figures heap = new Figures();
    long derived;
  }

  private void measure(int count, Row row) {
    List<ClaimFile> some = documents.first(count);
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
      change(corpus, number -> documents.document(count + number), row.add, row.drop);
      change(corpus, documents::brief, row.addBrief, row.dropBrief);
      long heap = Stores.heap();
      reasoner.forget();
      row.heap.add((heap - Stores.heap()) / (double) row.derived);
    }
  }

  private static void change(
      Corpus corpus, IntFunction<ClaimFile> documents, Figures add, Figures drop) {
    List<ClaimFile> more = IntStream.range(0, ADDED).mapToObj(documents).toList();
    more.forEach(file -> add.add(millis(() -> corpus.load(List.of(file)))));
    more.forEach(file -> drop.add(millis(() -> corpus.drop(file.document().id()))));
  }

  /** The same facts and rules, without dates, claims and shapes, which no other reasoner knows. */
  private void besideOthers(String size, int count) {
    Ontology ontology = documents.ontology();
    RuleFileBenchmark benchmark = new RuleFileBenchmark(out, runs, text(ontology));
    try (Store store = Stores.MEMORY.open()) {
      Corpus corpus = corpus(store, Consequences.NONE);
      corpus.load(documents.first(count));
      Set<Triple> before = facts(store);
      List<List<Triple>> more = new ArrayList<>();
      for (int number = 0; number < ADDED; number++) {
        corpus.load(List.of(documents.brief(number)));
        Set<Triple> after = facts(store);
        more.add(benchmark.relevant(after.stream().filter(it -> !before.contains(it)).toList()));
        corpus.drop(documents.brief(number).document().id());
      }
      benchmark.run(size + " generated triples", benchmark.relevant(before), more);
    }
  }

  private static Set<Triple> facts(Store store) {
    DatasetGraph dataset = store.dataset();
    return dataset.calculateRead(() -> Set.copyOf(dataset.getDefaultGraph().find().toList()));
  }

  /** All rules as one text of Jena's syntax. */
  private static String text(Ontology ontology) {
    String prefixes =
        Vocabulary.PREFIXES.entrySet().stream()
            .map(it -> "@prefix " + it.getKey() + ": <" + it.getValue() + ">.\n")
            .collect(Collectors.joining());
    return ontology.rules().stream()
        .map(rule -> rule.source().text())
        .collect(Collectors.joining("\n", prefixes, "\n"));
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
