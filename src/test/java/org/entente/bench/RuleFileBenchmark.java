package org.entente.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.graph.Consequences;
import org.entente.graph.Ontology;
import org.entente.graph.memory.MemoryDataset;
import org.entente.reason.Intervals;
import org.entente.reason.Rule;
import org.entente.reason.Rules;
import org.entente.reason.derive.Engine;
import org.entente.reason.derive.ReasonedDataset;

/**
 * What rules of any vocabulary cost on triples: in the engine alone, in a dataset, and in Jena's
 * forward reasoner.
 */
final class RuleFileBenchmark {
  private final PrintStream out;
  private final int runs;
  private final List<Rule> rules;
  private final String text;

  /** Measures rules of a file in Jena's syntax. */
  RuleFileBenchmark(PrintStream out, int runs, Path rules) throws IOException {
    this(out, runs, Files.readString(rules));
  }

  /** Measures rules in Jena's syntax. */
  RuleFileBenchmark(PrintStream out, int runs, String rules) {
    this.out = out;
    this.runs = runs;
    this.text = rules;
    this.rules = Rules.parse(text);
  }

  /**
   * Measures.
   *
   * @param data N-Triples to begin with
   * @param documents a folder of N-Triples files, each of them added and then deleted
   */
  void run(Path data, Path documents) {
    run(
        data.toString(),
        read(data),
        Ontology.files(documents, ".nt").stream().map(this::read).toList());
  }

  /**
   * Measures.
   *
   * @param data what the triples are
   * @param base triples to begin with
   * @param more the triples of documents, each of them added and then deleted
   */
  void run(String data, List<Triple> base, List<List<Triple>> more) {
    out.printf(
        "%n%d rules over %s, processor time, median of %d runs (least to greatest)%n",
        rules.size(), data, runs);
    Row engine = new Row();
    Row dataset = new Row();
    Row jena = new Row();
    for (int run = 0; run <= runs; run++) {
      inEngine(base, more, run == 0 ? new Row() : engine);
      inDataset(base, more, run == 0 ? new Row() : dataset);
      inJena(base, more, run == 0 ? new Row() : jena);
    }
    out.printf(
        "%-8s %9s  %-26s %-22s %-22s %s%n",
        "in", "derived", "materialise ms", "add ms", "drop ms", "heap B/derived");
    engine.print("engine", out);
    dataset.print("dataset", out);
    jena.print("Jena's", out);
  }

  private static final class Row {
    final Figures all = new Figures();
    final Figures add = new Figures();
    final Figures drop = new Figures();
    final Figures heap = new Figures();
    long derived;

    void print(String name, PrintStream out) {
      out.printf(
          "%-8s %9d  %-26s %-22s %-22s %.0f%n",
          name, derived, all.spread(), add.spread(), drop.spread(), heap.median());
    }
  }

  private List<Triple> read(Path file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, file.toUri().toString());
    return relevant(graph.find().toList());
  }

  /** Those triples that may matter to the rules. */
  List<Triple> relevant(Collection<Triple> triples) {
    Engine engine = new Engine(rules);
    return triples.stream().filter(it -> engine.isRelevant(it.getPredicate())).toList();
  }

  private static final class Count implements Consequences.Output {
    long held;

    @Override
    public void add(Triple triple) {
      held++;
    }

    @Override
    public void delete(Triple triple) {
      held--;
    }
  }

  private void inEngine(List<Triple> base, List<List<Triple>> more, Row row) {
    long before = Stores.heap();
    Engine engine = new Engine(rules);
    Count count = new Count();
    row.all.add(
        millis(
            () -> {
              base.forEach(triple -> engine.state(triple, Intervals.ALWAYS));
              engine.settle(count);
            }));
    row.derived = count.held;
    row.heap.add((Stores.heap() - before) / (double) row.derived);
    for (List<Triple> document : more) {
      row.add.add(
          millis(
              () -> {
                document.forEach(triple -> engine.state(triple, Intervals.ALWAYS));
                engine.settle(count);
              }));
    }
    for (List<Triple> document : more) {
      row.drop.add(
          millis(
              () -> {
                document.forEach(engine::retract);
                engine.settle(count);
              }));
    }
  }

  private void inDataset(List<Triple> base, List<List<Triple>> more, Row row) {
    long before = Stores.heap();
    MemoryDataset below = new MemoryDataset();
    ReasonedDataset dataset = new ReasonedDataset(below, rules);
    dataset.begin(org.apache.jena.query.ReadWrite.WRITE);
    put(dataset, base);
    row.all.add(millis(dataset::commit));
    row.derived = (long) below.getDefaultGraph().size() - base.size();
    row.heap.add((Stores.heap() - before) / (double) row.derived);
    for (List<Triple> document : more) {
      row.add.add(millis(() -> dataset.executeWrite(() -> put(dataset, document))));
    }
    for (List<Triple> document : more) {
      row.drop.add(millis(() -> dataset.executeWrite(() -> take(dataset, document))));
    }
  }

  private void inJena(List<Triple> base, List<List<Triple>> more, Row row) {
    GenericRuleReasoner reasoner =
        new GenericRuleReasoner(
            org.apache.jena.reasoner.rulesys.Rule.parseRules(
                org.apache.jena.reasoner.rulesys.Rule.rulesParserFromReader(
                    new BufferedReader(new StringReader(text)))));
    reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
    Graph facts = GraphFactory.createDefaultGraph();
    base.forEach(facts::add);
    long before = Stores.heap();
    InfGraph inferring = reasoner.bind(facts);
    row.all.add(millis(inferring::prepare));
    row.derived = inferring.getDeductionsGraph().size();
    row.heap.add((Stores.heap() - before) / (double) row.derived);
    for (List<Triple> document : more) {
      row.add.add(millis(() -> document.forEach(inferring::add)));
    }
    for (List<Triple> document : more) {
      row.drop.add(millis(() -> document.forEach(inferring::delete)));
    }
  }

  private static void put(ReasonedDataset dataset, Collection<Triple> triples) {
    triples.forEach(triple -> dataset.add(Quad.create(Quad.defaultGraphIRI, triple)));
  }

  private static void take(ReasonedDataset dataset, Collection<Triple> triples) {
    triples.forEach(triple -> dataset.delete(Quad.create(Quad.defaultGraphIRI, triple)));
  }

  /** The milliseconds that the processor worked for this thread. */
  private static double millis(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1e6;
  }
}
