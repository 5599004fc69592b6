package org.entente.graph;

import static org.entente.graph.Vocabulary.iri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.document.Document;
import org.entente.document.PartialDate;
import org.entente.fact.Modality;
import org.entente.fact.ReviewStatus;
import org.entente.fact.Schema;
import org.junit.jupiter.api.Test;

/** The program and the ontology say the same: neither has a term that the other does not know. */
class VocabularyTest {
  private static final Pattern IN_CODE = Pattern.compile("\\bent\\(\"(\\w+)\"\\)");
  private static final Pattern IN_DATA = Pattern.compile("\\bent:(\\w+)");
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");

  private static final Ontology ONTOLOGY = Corpora.ontology();
  private final Schema schema = ONTOLOGY.schema();
  private final Graph vocabulary = ONTOLOGY.vocabulary();

  @Test
  void everyTermThatTheCodeNamesIsDeclared() throws IOException {
    assertEquals(Set.of(), without(namedInCode(), declared()));
  }

  @Test
  void everyDeclaredClassAndPropertyHasAUse() throws IOException {
    Set<String> idle = without(declared(), individuals());
    idle.removeAll(schema.ancestors().keySet());
    idle.removeAll(schema.kinds().keySet());
    schema.kinds().values().forEach(kind -> idle.removeAll(kind.slots().keySet()));
    idle.removeAll(subjects(Vocabulary.DERIVED));
    idle.removeAll(namedInCode());
    idle.removeAll(fixedValueClasses());
    assertEquals(Set.of(), idle);
  }

  @Test
  void fixedValuesAreThoseThatTheCodeReadsAndWrites() {
    assertEquals(terms(Modality.values(), Modality::term), individualsOf("Modality"));
    Set<String> loaded = terms(ReviewStatus.values(), ReviewStatus::term);
    loaded.remove(ReviewStatus.REJECTED.term());
    assertEquals(loaded, individualsOf("ReviewStatus"));
    assertEquals(
        terms(PartialDate.Precision.values(), PartialDate.Precision::term),
        individualsOf("Precision"));
    Set<String> statuses = individualsOf("AgreementStatus");
    statuses.addAll(individualsOf("TransferStatus"));
    assertEquals(statuses, schema.slot("Treaty", "status").orElseThrow().range());
  }

  @Test
  void everyTermHasALabelACommentAndAnExample() {
    for (String property :
        Set.of(
            Vocabulary.RDFS + "label", Vocabulary.RDFS + "comment", Vocabulary.SKOS + "example")) {
      assertEquals(Set.of(), without(declared(), subjects(iri(property))), "lack " + property);
    }
  }

  @Test
  void everyExampleIsTurtleThatUsesItsTerm() {
    for (Triple triple :
        vocabulary.find(Node.ANY, iri(Vocabulary.SKOS + "example"), Node.ANY).toList()) {
      String example = triple.getObject().getLiteralLexicalForm();
      Graph graph = GraphFactory.createDefaultGraph();
      RDFParser.fromString(prefixes() + example, Lang.TURTLE).parse(graph);
      assertFalse(graph.isEmpty(), example);
      assertEquals(Set.of(), without(named(example), declared()), example);
    }
  }

  @Test
  void shapesTopicsAndQuestionsNameDeclaredTermsOnly() throws IOException {
    Set<String> known = declared();
    ONTOLOGY.shapes().find().forEach(triple -> local(triple.getSubject(), known));
    Path folder = Corpora.ONTOLOGY_FOLDER;
    Stream<Path> files =
        Stream.concat(
            Stream.of(folder.resolve("shapes.ttl"), folder.resolve("topics.ttl")),
            Ontology.files(folder.resolve("questions"), ".ttl").stream());
    for (Path file : files.toList()) {
      String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
      assertEquals(Set.of(), without(named(text), known), file.toString());
    }
  }

  @Test
  void theGraphHoldsDeclaredTermsOnly() {
    Set<String> terms = new TreeSet<>();
    DatasetGraph dataset = Corpora.loaded().dataset();
    Set<String> known = declared();
    ONTOLOGY.shapes().find().forEach(triple -> local(triple.getSubject(), known));
    dataset.begin(ReadWrite.READ);
    dataset.stream().forEach(quad -> terms(quad.asTriple(), terms));
    dataset.end();
    terms.remove(""); // the vocabulary itself
    assertEquals(Set.of(), without(terms, known));
  }

  private static void terms(Triple triple, Set<String> terms) {
    local(triple.getSubject(), terms);
    local(triple.getPredicate(), terms);
    local(triple.getObject(), terms);
    if (triple.getObject().isTripleTerm()) {
      terms(triple.getObject().getTriple(), terms);
    }
  }

  @Test
  void noDocumentCanTakeTheNameOfASharedGraph() {
    for (Node graph :
        Set.of(
            Vocabulary.GRAPH_NAMES,
            Vocabulary.GRAPH_CANDIDATES,
            Vocabulary.GRAPH_INFERRED,
            Vocabulary.GRAPH_WIKIDATA,
            Vocabulary.GRAPH_ONTOLOGY,
            Vocabulary.GRAPH_QUESTIONS,
            Vocabulary.GRAPH_ABOUT)) {
      String name = Vocabulary.local(graph, Vocabulary.GRAPH);
      assertFalse(Document.mayBeCalled(name), name);
    }
  }

  /** Everything of this vocabulary that its file describes. */
  private Set<String> declared() {
    Set<String> terms = new TreeSet<>();
    vocabulary
        .find(Node.ANY, Vocabulary.TYPE, Node.ANY)
        .forEach(it -> local(it.getSubject(), terms));
    return terms;
  }

  private Set<String> individuals() {
    return subjects(Vocabulary.TYPE, iri(Vocabulary.OWL + "NamedIndividual"));
  }

  private Set<String> individualsOf(String type) {
    return subjects(Vocabulary.TYPE, Vocabulary.ent(type));
  }

  /** The classes of the individuals, which a claim fills in by name. */
  private Set<String> fixedValueClasses() {
    Set<String> classes = new TreeSet<>();
    for (String individual : individuals()) {
      vocabulary
          .find(Vocabulary.ent(individual), Vocabulary.TYPE, Node.ANY)
          .forEach(triple -> local(triple.getObject(), classes));
    }
    return classes;
  }

  private Set<String> subjects(Node property) {
    return subjects(property, Node.ANY);
  }

  private Set<String> subjects(Node property, Node object) {
    Set<String> terms = new TreeSet<>();
    vocabulary.find(Node.ANY, property, object).forEach(it -> local(it.getSubject(), terms));
    return terms;
  }

  private static void local(Node node, Set<String> terms) {
    if (Vocabulary.isIn(node, Vocabulary.ENT)) {
      terms.add(Vocabulary.local(node, Vocabulary.ENT));
    }
  }

  private static Set<String> namedInCode() throws IOException {
    Set<String> terms = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        terms.addAll(matches(IN_CODE, Files.readString(file)));
      }
    }
    return terms;
  }

  private static Set<String> named(String text) {
    return matches(IN_DATA, text);
  }

  private static Set<String> matches(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static <E> Set<String> terms(E[] values, Function<E, String> term) {
    return Arrays.stream(values).map(term).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> without(Set<String> terms, Set<String> others) {
    Set<String> rest = new TreeSet<>(terms);
    rest.removeAll(others);
    return rest;
  }

  private static String prefixes() {
    return new TreeMap<>(Vocabulary.PREFIXES)
        .entrySet().stream()
            .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
            .collect(Collectors.joining());
  }
}
