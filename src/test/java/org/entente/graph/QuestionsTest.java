package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.entente.reason.Rule;
import org.entente.reason.Rules;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each question of the catalogue is well made and answers what its file promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsTest {
  private static final Set<String> NOT_SHOWN_BY_LABEL = Set.of("item");

  private final Ontology ontology = Corpora.ontology();
  private final Questions questions = new Questions(ontology.questions());
  private Store store;
  private EntenteServer server;

  @BeforeAll
  void load() {
    store = QuestionStore.loaded(ontology);
    server = EntenteServer.start(Settings.usual().withPort(0), store);
  }

  @AfterAll
  void close() {
    server.close();
    store.close();
  }

  List<String> names() {
    return questions.all().stream().map(Question::name).toList();
  }

  private Question named(String name) {
    return questions.named(name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersAsExpected(String name) {
    Question question = named(name);
    String rows = QuestionRows.of(store, question.bind(Map.of()));
    assertEquals(question.expectedRows().orElse("no expected rows"), rows);
    assertTrue(rows.lines().count() > 1, "no row, so nothing is tested");
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatADayLeavesOutIsNoComputedColumn(String name) {
    VarExprList columns = named(name).bind(Map.of()).getProject();
    for (String column : List.of("since", "before")) {
      assertFalse(columns.hasExpr(Var.alloc(column)), column);
    }
  }

  @Test
  void ofADayNothingIsInferredThatBeganLater() {
    Optional<LocalDate> day = Optional.of(LocalDate.of(2013, 1, 1));
    Query query = named("inferred-since").bind(Map.of(), day);
    for (Map<String, Node> row : QuestionRows.rows(store, query)) {
      assertTrue(text(row, "since").compareTo("2013-01-01") <= 0, row.toString());
    }
    assertFalse(QuestionRows.rows(store, query).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersTheSameOverHttp(String name) {
    Question question = named(name);
    String rows = QuestionRows.overHttp(server.address(), question.bind(Map.of()).toString());
    assertEquals(question.expectedRows().orElse("no expected rows"), rows);
  }

  @ParameterizedTest
  @MethodSource("names")
  void isStandardSparqlThatCanBePastedAnywhere(String name) {
    String query = named(name).query();
    Syntax syntax = query.contains("<<(") ? Syntax.syntaxSPARQL_12 : Syntax.syntaxSPARQL_11;
    assertTrue(QueryFactory.create(query, syntax).isSelectType());
  }

  @ParameterizedTest
  @MethodSource("names")
  void asksInPlainEnglishWithItsBlanks(String name) {
    Question question = named(name);
    assertTrue(name.matches("[a-z0-9]+(-[a-z0-9]+)*"), name);
    assertTrue(question.text().endsWith("?"), question.text());
    Set<String> blanks = new TreeSet<>();
    for (Question.Parameter blank : question.parameters()) {
      blanks.add("{" + blank.name() + "}");
      assertTrue(question.query().contains("?" + blank.name()), blank.name());
    }
    assertEquals(blanks, blanksOf(question.text()));
    question.phrasings().forEach(phrasing -> assertEquals(blanks, blanksOf(phrasing), phrasing));
  }

  private static Set<String> blanksOf(String text) {
    return Pattern.compile("\\{\\w+}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("names")
  void takesDefaultsThatTheGraphKnows(String name) {
    for (Question.Parameter blank : named(name).parameters()) {
      blank
          .standard()
          .filter(Node::isURI)
          .ifPresent(node -> assertTrue(isKnown(node, blank.kind()), node + " " + blank.kind()));
    }
  }

  private boolean isKnown(Node thing, String kind) {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try {
      return dataset.contains(Node.ANY, thing, Vocabulary.TYPE, Vocabulary.ent(kind));
    } finally {
      dataset.end();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void ordersItsRowsWhollyAndShowsThingsByName(String name) {
    Query query = named(name).bind(Map.of());
    Set<String> ordering = new HashSet<>();
    query
        .getOrderBy()
        .forEach(
            it -> it.getExpression().getVarsMentioned().forEach(v -> ordering.add(v.getName())));
    List<Map<String, Node>> rows = QuestionRows.rows(store, query);
    List<Map<String, Node>> keys = new ArrayList<>();
    for (Map<String, Node> row : rows) {
      Map<String, Node> key = new TreeMap<>(row);
      key.keySet().retainAll(ordering);
      keys.add(key);
      row.forEach((column, value) -> assertTrue(isShown(row, column, value), column));
    }
    assertEquals(keys.size(), new HashSet<>(keys).size(), "two rows of the same rank");
  }

  private static boolean isShown(Map<String, Node> row, String column, Node value) {
    return !value.isURI()
        || NOT_SHOWN_BY_LABEL.contains(column)
        || column.equals("document")
        || row.containsKey(column + "Label");
  }

  @Test
  void thereIsAQuestionForEveryThemeAndOneFileForEach() {
    assertTrue(questions.all().size() >= 45, questions.all().size() + " questions");
    List<String> files =
        Ontology.files(Corpora.ONTOLOGY_FOLDER.resolve("questions"), ".ttl").stream()
            .map(file -> file.getFileName().toString().replace(".ttl", ""))
            .sorted()
            .toList();
    assertEquals(names(), files);
    Set<String> themes = new TreeSet<>();
    questions.all().forEach(question -> themes.addAll(question.keywords()));
    assertTrue(
        themes.containsAll(
            Set.of(
                "agreements",
                "arms and aid",
                "conflicts between documents",
                "documents and evidence",
                "links",
                "partners and memberships",
                "statements",
                "summits and meetings",
                "threats",
                "time",
                "topics",
                "visits")),
        themes.toString());
  }

  @Test
  void eachIsDescribedAsAnExecutableWithTitleAndTarget() {
    for (Question question : questions.all()) {
      Node node = Vocabulary.iri(Vocabulary.QUESTION + question.name());
      Node target = Vocabulary.iri(Vocabulary.SCHEMA + "target");
      Node endpoint = Vocabulary.iri("https://w3id.org/entente/sparql");
      Node kind = Vocabulary.iri(Vocabulary.SH + "SPARQLSelectExecutable");
      assertTrue(ontology.questions().contains(node, Vocabulary.LABEL, Node.ANY), node.toString());
      assertTrue(ontology.questions().contains(node, target, endpoint), node.toString());
      assertTrue(ontology.questions().contains(node, Vocabulary.TYPE, kind), node.toString());
      assertFalse(question.keywords().isEmpty(), node.toString());
    }
  }

  @Test
  void eachNamesRulesThatItLeansOn() {
    List<Rule> rules = Rules.read(ontology.rules(), ontology);
    for (Question question : questions.all()) {
      Set<String> named = rules(question);
      int leant = 0;
      for (Rule rule : rules) {
        boolean asked =
            rule.head().stream().anyMatch(head -> mentions(question, head.getPredicate()));
        assertTrue(asked || !named.remove(rule.name()), question.name() + ": " + rule.name());
        leant += asked && named.remove(rule.name()) ? 1 : 0;
      }
      assertEquals(Set.of(), named, question.name() + " names what is no rule");
      boolean derived =
          ontology.vocabulary().find(Node.ANY, Vocabulary.DERIVED, Node.ANY).toList().stream()
              .anyMatch(it -> mentions(question, it.getSubject()));
      assertTrue(!derived || leant > 0, question.name() + " leans on rules: name them");
    }
    assertTrue(questions.all().stream().filter(it -> !rules(it).isEmpty()).count() >= 15);
  }

  private Set<String> rules(Question question) {
    Node node = Vocabulary.iri(Vocabulary.QUESTION + question.name());
    Node requires = Vocabulary.iri(Vocabulary.DCTERMS + "requires");
    Set<String> names = new TreeSet<>();
    ontology
        .questions()
        .find(node, requires, Node.ANY)
        .forEach(it -> names.add(Vocabulary.local(it.getObject(), Vocabulary.RULE)));
    return names;
  }

  private static boolean mentions(Question question, Node property) {
    return Pattern.compile("\\bent:" + property.getLocalName() + "\\b")
        .matcher(question.query())
        .find();
  }

  @Test
  void southKoreaJoinsTheCyberDefenceCentreInMayAndHasItsMissionByDecember2022() {
    Node korea = Vocabulary.iri(Vocabulary.ID + "south-korea");
    String centre = "member of NATO Cooperative Cyber Defence Centre of Excellence yes";
    String mission = "mission to NATO yes";
    assertEquals(List.of("member of IP4 undated"), heldOn(korea, "2022-04-30"));
    assertTrue(heldOn(korea, "2022-06-01").contains(centre));
    assertFalse(heldOn(korea, "2022-06-01").contains(mission));
    assertTrue(heldOn(korea, "2022-12-01").containsAll(List.of(centre, mission)));
  }

  private List<String> heldOn(Node actor, String day) {
    Node date = NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    Query query = named("held-on").bind(Map.of("actor", actor, "date", date));
    return QuestionRows.rows(store, query).stream()
        .map(row -> text(row, "tie") + " " + text(row, "otherLabel") + " " + text(row, "sure"))
        .toList();
  }

  private static String text(Map<String, Node> row, String column) {
    Node cell = row.get(column);
    return cell == null ? "" : cell.getLiteralLexicalForm();
  }
}
