package org.entente.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Corpora;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.entente.reason.Rule;
import org.entente.reason.Rules;
import org.entente.reason.explain.Proofs;
import org.entente.reason.explain.WhyNot;

/** Explains derived facts of generated documents, each anew, and tells what absent ones lack. */
final class ExplainBenchmark {
  private static final int WARM_UP = 2000;
  private static final int MEASURED = 1000;

  private final PrintStream out;
  private final Documents documents = new Documents(Ontology.read(Path.of("ontology")), 1);

  ExplainBenchmark(PrintStream out) {
    this.out = out;
  }

  void run(List<String> sizes) {
    out.printf("%nExplaining, %d derived facts each, ms of processor time%n", MEASURED);
    out.printf("%-10s %-28s %8s %8s %8s%n", "triples", "what", "p50", "p99", "most");
    for (String size : sizes) {
      try (Store store = Stores.MEMORY.open()) {
        Corpora.corpus(store, documents.ontology()).load(documents.triples(Long.parseLong(size)));
        long triples = Stores.size(store);
        DatasetGraph data = store.dataset();
        data.begin(ReadWrite.READ);
        measure(data, triples);
        data.end();
      }
    }
  }

  private void measure(DatasetGraph data, long triples) {
    List<Rule> rules = Rules.in(data);
    List<Triple> facts = derived(data, rules);
    measure(
        facts, triples, "all proofs, limit 100", it -> new Proofs(data, rules).explain(it, 100));
    measure(facts, triples, "shortest proof", it -> new Proofs(data, rules).evidence(it));
    List<Triple> absent = facts.stream().map(ExplainBenchmark::turned).toList();
    measure(absent, triples, "why not", it -> new WhyNot(data, rules).of(it));
  }

  private interface Work {
    Object of(Triple fact);
  }

  private void measure(List<Triple> facts, long triples, String what, Work work) {
    Figures figures = new Figures();
    for (int i = 0; i < WARM_UP + MEASURED; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      work.of(facts.get(i % facts.size()));
      long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      if (i >= WARM_UP) {
        figures.add(worked / 1e6);
      }
    }
    out.printf(
        "%-10d %-28s %8.2f %8.2f %8.2f%n",
        triples, what, figures.median(), figures.quantile(0.99), figures.quantile(1));
  }

  /** Facts that nobody states, of all properties, in random order. */
  private static List<Triple> derived(DatasetGraph data, List<Rule> rules) {
    List<Triple> facts = new ArrayList<>();
    rules.stream()
        .map(rule -> rule.head().get(0).getPredicate())
        .distinct()
        .filter(property -> !property.equals(Vocabulary.TYPE))
        .forEach(property -> sample(data, property, facts));
    Collections.shuffle(facts, new Random(1));
    return facts;
  }

  private static void sample(DatasetGraph data, Node property, List<Triple> to) {
    List<Triple> all = new ArrayList<>();
    data.find(Quad.defaultGraphIRI, Node.ANY, property, Node.ANY)
        .forEachRemaining(quad -> all.add(quad.asTriple()));
    Collections.shuffle(all, new Random(1));
    all.stream().filter(fact -> !isStated(data, fact)).limit(200).forEach(to::add);
  }

  private static boolean isStated(DatasetGraph data, Triple fact) {
    return data.findNG(Node.ANY, fact.getSubject(), fact.getPredicate(), fact.getObject())
        .hasNext();
  }

  /** A fact that does not hold: nobody is a partner of himself. */
  private static Triple turned(Triple fact) {
    return Triple.create(fact.getSubject(), Vocabulary.ent("partnerOf"), fact.getSubject());
  }
}
