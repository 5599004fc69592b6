package org.entente.graph;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;

/**
 * The names of the graph: namespaces, and the terms of the ontology that the program itself uses.
 */
public final class Vocabulary {
  /** What every IRI of this project begins with; a server shows each at the path that follows. */
  public static final String BASE = "https://w3id.org/entente/";

  public static final String ENT = BASE + "ontology#";
  public static final String ID = BASE + "id/";
  public static final String TOPIC = BASE + "topic/";
  public static final String DOC = BASE + "document/";
  public static final String PASSAGE = BASE + "passage/";
  public static final String CLAIM = BASE + "claim/";
  public static final String RULE = BASE + "rule/";
  public static final String QUESTION = BASE + "question/";
  public static final String GRAPH = BASE + "graph/";
  public static final String FRAME = BASE + "frame/";

  public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  public static final String OWL = "http://www.w3.org/2002/07/owl#";
  public static final String PROV = "http://www.w3.org/ns/prov#";
  public static final String OA = "http://www.w3.org/ns/oa#";
  public static final String DCTERMS = "http://purl.org/dc/terms/";
  public static final String SCHEMA = "https://schema.org/";
  public static final String VOID = "http://rdfs.org/ns/void#";
  public static final String DCAT = "http://www.w3.org/ns/dcat#";
  public static final String SH = "http://www.w3.org/ns/shacl#";
  public static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  public static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  public static final String WD = "http://www.wikidata.org/entity/";
  public static final String WDT = "http://www.wikidata.org/prop/direct/";
  public static final String P = "http://www.wikidata.org/prop/";
  public static final String PS = P + "statement/";
  public static final String PQ = P + "qualifier/";
  public static final String PQV = PQ + "value/";
  public static final String WIKIBASE = "http://wikiba.se/ontology#";
  public static final String GEO = "http://www.opengis.net/ont/geosparql#";

  /** Every prefix that this project writes, with its namespace. */
  public static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("ent", ENT),
          Map.entry("id", ID),
          Map.entry("topic", TOPIC),
          Map.entry("doc", DOC),
          Map.entry("passage", PASSAGE),
          Map.entry("claim", CLAIM),
          Map.entry("rule", RULE),
          Map.entry("question", QUESTION),
          Map.entry("graph", GRAPH),
          Map.entry("rdf", RDF),
          Map.entry("rdfs", RDFS),
          Map.entry("skos", SKOS),
          Map.entry("owl", OWL),
          Map.entry("prov", PROV),
          Map.entry("oa", OA),
          Map.entry("dcterms", DCTERMS),
          Map.entry("schema", SCHEMA),
          Map.entry("void", VOID),
          Map.entry("dcat", DCAT),
          Map.entry("sh", SH),
          Map.entry("sd", SD),
          Map.entry("xsd", XSD),
          Map.entry("wd", WD),
          Map.entry("wdt", WDT),
          Map.entry("p", P),
          Map.entry("ps", PS),
          Map.entry("pq", PQ),
          Map.entry("pqv", PQV),
          Map.entry("wikibase", WIKIBASE),
          Map.entry("geo", GEO));

  private static final PrefixMap PREFIX_MAP =
      PrefixMapFactory.unmodifiablePrefixMap(PrefixMapFactory.create(PREFIXES));

  public static final Node TYPE = iri(RDF + "type");
  public static final Node REIFIES = iri(RDF + "reifies");
  public static final Node LABEL = iri(RDFS + "label");
  public static final Node COMMENT = iri(RDFS + "comment");
  public static final Node SUB_CLASS_OF = iri(RDFS + "subClassOf");
  public static final Node PREF_LABEL = iri(SKOS + "prefLabel");
  public static final Node ALT_LABEL = iri(SKOS + "altLabel");
  public static final Node HIDDEN_LABEL = iri(SKOS + "hiddenLabel");
  public static final Node MENTIONS = iri(SCHEMA + "mentions");
  public static final Node DERIVED_FROM = iri(PROV + "wasDerivedFrom");
  public static final Node GENERATED_BY = iri(PROV + "wasGeneratedBy");
  public static final Node HAS_SOURCE = iri(OA + "hasSource");
  public static final Node START = iri(OA + "start");
  public static final Node END = iri(OA + "end");
  public static final Node EXACT = iri(OA + "exact");

  public static final Node CLAIM_CLASS = ent("Claim");
  public static final Node PASSAGE_CLASS = ent("Passage");
  public static final Node DOCUMENT_CLASS = ent("Document");
  public static final Node TOPIC_CLASS = ent("Topic");
  public static final Node DATE = ent("date");
  public static final Node DATE_PRECISION = ent("datePrecision");
  public static final Node DATE_SOURCE = ent("dateSource");
  public static final Node SHA256 = ent("sha256");
  public static final Node PARAGRAPH = ent("paragraph");
  public static final Node SOURCE_RELIABILITY = ent("sourceReliability");
  public static final Node INFORMATION_CREDIBILITY = ent("informationCredibility");
  public static final Node MODALITY = ent("modality");
  public static final Node REVIEW_STATUS = ent("reviewStatus");
  public static final Node CONFIDENCE = ent("confidence");
  public static final Node BELIEF = ent("belief");
  public static final Node BY_RULE = ent("byRule");
  public static final Node ATTRIBUTED_TO = ent("attributedTo");
  public static final Node VALID_FROM = ent("validFrom");
  public static final Node VALID_FROM_PRECISION = ent("validFromPrecision");
  public static final Node VALID_UNTIL = ent("validUntil");
  public static final Node VALID_UNTIL_PRECISION = ent("validUntilPrecision");
  public static final Node INHERITED_SLOT = ent("inheritedSlot");
  public static final Node HAND = ent("hand");
  public static final Node PARAMETER = ent("parameter");
  public static final Node PARAMETER_NAME = ent("parameterName");
  public static final Node PARAMETER_CLASS = ent("parameterClass");
  public static final Node PARAMETER_DEFAULT = ent("parameterDefault");
  public static final Node EXPECTED_ROWS = ent("expectedRows");
  public static final Node BINARY_KIND = ent("binaryKind");
  public static final Node DERIVED = ent("derived");
  public static final Node PASSING = ent("passing");
  public static final Node RULE_CLASS = ent("Rule");
  public static final Node TEMPLATE = ent("template");
  public static final Node RULE_TEXT = ent("ruleText");

  /** The data set as a whole, as graph:about describes it. */
  public static final Node DATASET = iri(BASE + "dataset");

  public static final Node GRAPH_NAMES = iri(GRAPH + "names");
  public static final Node GRAPH_CANDIDATES = iri(GRAPH + "candidates");
  public static final Node GRAPH_INFERRED = iri(GRAPH + "inferred");
  public static final Node GRAPH_ASSERTED = iri(GRAPH + "asserted");
  public static final Node GRAPH_WIKIDATA = iri(GRAPH + "wikidata");
  public static final Node GRAPH_ONTOLOGY = iri(GRAPH + "ontology");
  public static final Node GRAPH_QUESTIONS = iri(GRAPH + "questions");
  public static final Node GRAPH_ABOUT = iri(GRAPH + "about");

  private Vocabulary() {}

  /** A term of the ontology. */
  public static Node ent(String localName) {
    return iri(ENT + localName);
  }

  /** The property that a claim's slot fills. */
  public static Node slot(String name) {
    return switch (name) {
      case "subject", "object" -> iri(RDF + name);
      case "name" -> PREF_LABEL;
      case "from" -> VALID_FROM;
      case "until" -> VALID_UNTIL;
      default -> ent(name);
    };
  }

  /** A thing: topics have a namespace of their own. */
  public static Node thing(String key, String kind) {
    return iri((kind.equals("Topic") ? TOPIC : ID) + key);
  }

  /** The node of an IRI. */
  public static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** The graph of a document. */
  public static Node graphOf(String document) {
    return iri(GRAPH + document);
  }

  /** The local name of a node within a namespace. */
  public static String local(Node node, String namespace) {
    return node.getURI().substring(namespace.length());
  }

  /** Whether a node is an IRI of a namespace. */
  public static boolean isIn(Node node, String namespace) {
    return node.isURI() && node.getURI().startsWith(namespace);
  }

  /** The prefixes, for writers; nobody can change them. */
  public static PrefixMap prefixMap() {
    return PREFIX_MAP;
  }
}
