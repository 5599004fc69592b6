package org.entente.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.entente.bench.Documents;
import org.entente.fact.Claim;
import org.entente.fact.ClaimFile;
import org.entente.fact.ReviewStatus;
import org.entente.fact.Schema;
import org.entente.fact.Value;

/** The project's documents and generated ones, and variants of them. */
final class Samples {
  private static final Documents GENERATED = new Documents(Corpora.ontology(), 42);

  /** The project's, with the made-up actors that generated documents name. */
  static final Ontology ONTOLOGY = GENERATED.ontology();

  private static final ClaimQuads WRITER = new ClaimQuads(ONTOLOGY.schema(), ONTOLOGY.thesaurus());

  private static final List<ClaimFile> ALL = new ArrayList<>(Corpora.files(ONTOLOGY));

  static {
    ALL.addAll(GENERATED.first(6));
  }

  private Samples() {}

  /** All documents. */
  static List<ClaimFile> all() {
    return List.copyOf(ALL);
  }

  /** The same ontology with some of its rules. */
  static Ontology withRules(Predicate<RuleText> wanted) {
    return new Ontology(
        ONTOLOGY.vocabulary(),
        ONTOLOGY.topics(),
        ONTOLOGY.shapes(),
        ONTOLOGY.questions(),
        ONTOLOGY.schema(),
        ONTOLOGY.thesaurus(),
        ONTOLOGY.rules().stream().filter(wanted).toList());
  }

  /** Documents that name only what they make themselves or the thesaurus knows. */
  static List<ClaimFile> selfContained() {
    return ALL.stream()
        .filter(file -> file.claims().stream().allMatch(Samples::namesKnown))
        .toList();
  }

  private static boolean namesKnown(Claim claim) {
    return claim.slots().values().stream()
        .flatMap(List::stream)
        .filter(Value.Thing.class::isInstance)
        .allMatch(value -> ONTOLOGY.thesaurus().entry(((Value.Thing) value).key()).isPresent());
  }

  /** A document without every other claim. */
  static ClaimFile half(ClaimFile file) {
    List<ClaimFile.Entry> kept = new ArrayList<>();
    for (int i = 0; i < file.entries().size(); i += 2) {
      kept.add(file.entries().get(i));
    }
    return with(file, kept);
  }

  /** A document with a claim more, which the shapes refuse. */
  static ClaimFile withSelfPartner(ClaimFile file) {
    List<ClaimFile.Entry> entries = new ArrayList<>(file.entries());
    ClaimFile.Entry model =
        entries.stream()
            .filter(entry -> entry.claim().kind().equals("partnerOf") && entry.claim().holds())
            .findFirst()
            .orElseThrow();
    Claim claim = model.claim();
    TreeMap<String, List<Value>> slots = new TreeMap<>(claim.slots());
    slots.put(Schema.OBJECT, claim.values(Schema.SUBJECT));
    Claim wrong =
        new Claim(
            claim.passage(),
            claim.kind(),
            claim.thing(),
            slots,
            claim.modality(),
            claim.status(),
            claim.confidence(),
            claim.credibility(),
            claim.attributedTo(),
            claim.validity(),
            claim.by(),
            claim.inherited());
    entries.add(new ClaimFile.Entry(wrong, model.at(), model.end()));
    return with(file, entries);
  }

  private static ClaimFile with(ClaimFile file, List<ClaimFile.Entry> entries) {
    return new ClaimFile(file.source(), file.document(), file.names(), entries, file.passages());
  }

  /** Claims of all documents. */
  static List<Claim> claims(Predicate<Claim> which) {
    return ALL.stream().map(ClaimFile::claims).flatMap(Collection::stream).filter(which).toList();
  }

  /** The triples that claims state. */
  static Set<Triple> stated(Predicate<Claim> which) {
    Set<Triple> triples = new HashSet<>();
    claims(which).forEach(claim -> triples.addAll(WRITER.triples(claim)));
    return triples;
  }

  /** What a claim's node reifies, in the graph where it belongs. */
  static List<Quad> reified(Claim claim) {
    List<Triple> triples = WRITER.triples(claim);
    Node node = ClaimNames.claim(claim.passage(), triples);
    Node graph =
        claim.status() == ReviewStatus.CANDIDATE
            ? Vocabulary.GRAPH_CANDIDATES
            : Vocabulary.graphOf(claim.passage().document());
    return triples.stream()
        .map(
            triple ->
                new Quad(graph, node, Vocabulary.REIFIES, NodeFactory.createTripleTerm(triple)))
        .toList();
  }
}
