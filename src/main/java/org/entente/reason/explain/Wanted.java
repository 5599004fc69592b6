package org.entente.reason.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.fact.Nearest;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Labels;
import org.entente.reason.explain.UnclearFact.UnclearName;

/** Finds the fact that a person means by three words. */
public final class Wanted {
  private static final List<Node> NAMING =
      List.of(
          Vocabulary.LABEL, Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL, Vocabulary.HIDDEN_LABEL);

  private static final Node RANGE = Vocabulary.iri(Vocabulary.SCHEMA + "rangeIncludes");
  private static final Set<Node> PROPERTIES =
      Set.of(
          Vocabulary.iri(Vocabulary.OWL + "ObjectProperty"),
          Vocabulary.iri(Vocabulary.OWL + "DatatypeProperty"));
  private static final Set<Node> CLASSES = Set.of(Vocabulary.iri(Vocabulary.OWL + "Class"));
  private static final Node DATATYPE = Vocabulary.iri(Vocabulary.OWL + "DatatypeProperty");

  private final DatasetGraph dataset;

  /** Reads names from a dataset, inside the caller's transaction. */
  public Wanted(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /**
   * The fact of three words: each an IRI, a name with a known prefix, or a label or alias; a
   * property may be called by its local name, a thing by its key.
   *
   * @throws UnclearFact with all that means nothing or several things, and what is nearest
   */
  public Triple fact(String subject, String property, String object) {
    List<UnclearName> wrong = new ArrayList<>();
    Optional<Node> predicate = attempt(() -> property(property), wrong);
    Optional<Node> one = attempt(() -> thing("subject", subject), wrong);
    Optional<Node> other = predicate.flatMap(it -> attempt(() -> object(one, it, object), wrong));
    if (!wrong.isEmpty()) {
      throw new UnclearFact(wrong);
    }
    return Triple.create(one.orElseThrow(), predicate.orElseThrow(), other.orElseThrow());
  }

  private static Optional<Node> attempt(Supplier<Node> search, List<UnclearName> wrong) {
    try {
      return Optional.of(search.get());
    } catch (UnclearFact e) {
      wrong.addAll(e.names());
      return Optional.empty();
    }
  }

  private Node property(String text) {
    if (text.equals("a") || text.equals("type")) {
      return Vocabulary.TYPE;
    }
    return iri(text)
        .map(iri -> known("property", iri, Vocabulary.ENT, terms(PROPERTIES)))
        .orElseGet(() -> one("property", text, terms(PROPERTIES)));
  }

  private Node object(Optional<Node> subject, Node property, String text) {
    if (property.equals(Vocabulary.TYPE)) {
      return iri(text)
          .map(iri -> known("object", iri, Vocabulary.ENT, terms(CLASSES)))
          .orElseGet(() -> one("object", text, terms(CLASSES)));
    }
    boolean isValue =
        dataset.contains(Vocabulary.GRAPH_ONTOLOGY, property, Vocabulary.TYPE, DATATYPE);
    return isValue ? value(subject.orElse(Node.ANY), property, text) : thing("object", text);
  }

  /** The value as the graph has it, else as the property's range has it. */
  private Node value(Node subject, Node property, String text) {
    return objects(Quad.defaultGraphIRI, subject, property).stream()
        .filter(it -> it.isLiteral() && it.getLiteralLexicalForm().equals(text))
        .findFirst()
        .orElseGet(
            () ->
                objects(Vocabulary.GRAPH_ONTOLOGY, property, RANGE).stream()
                    .map(type -> TypeMapper.getInstance().getSafeTypeByName(type.getURI()))
                    .findFirst()
                    .map(type -> NodeFactory.createLiteralDT(text, type))
                    .orElseGet(() -> NodeFactory.createLiteralString(text)));
  }

  private List<Node> objects(Node graph, Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    dataset
        .find(graph, subject, property, Node.ANY)
        .forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }

  private Node thing(String role, String text) {
    Optional<Node> iri = iri(text);
    if (iri.isPresent()) {
      return isThing(iri.get()) && !isMentioned(iri.get())
          ? one(role, local(iri.get()), things())
          : iri.get();
    }
    Set<Node> called = called(text);
    if (called.size() == 1) {
      return called.iterator().next();
    }
    for (String namespace : List.of(Vocabulary.ID, Vocabulary.TOPIC)) {
      Node key = Vocabulary.iri(namespace + text);
      if (dataset.contains(Node.ANY, key, Vocabulary.TYPE, Node.ANY)) {
        return key;
      }
    }
    return one(role, text, things());
  }

  private boolean isMentioned(Node thing) {
    return dataset.contains(Node.ANY, thing, Node.ANY, Node.ANY)
        || dataset.contains(Node.ANY, Node.ANY, Node.ANY, thing);
  }

  /** An IRI, which must be known if it lies in a namespace. */
  private static Node known(String role, Node iri, String namespace, Map<String, Set<Node>> names) {
    boolean isKnown = names.values().stream().anyMatch(nodes -> nodes.contains(iri));
    return Vocabulary.isIn(iri, namespace) && !isKnown ? one(role, local(iri), names) : iri;
  }

  /** What is left of one of the project's IRIs without its namespace. */
  private static String local(Node iri) {
    return iri.getURI().replaceFirst("^.*[/#]", "");
  }

  /** The things that a text names just as it is written. */
  private Set<Node> called(String text) {
    Set<Node> called = new TreeSet<>(java.util.Comparator.comparing(Node::toString));
    for (Node property : NAMING) {
      for (Node literal : literals(text)) {
        dataset
            .find(Node.ANY, Node.ANY, property, literal)
            .forEachRemaining(quad -> called.add(quad.getSubject()));
      }
    }
    called.removeIf(node -> !isThing(node));
    return called;
  }

  private static List<Node> literals(String text) {
    return List.of(
        NodeFactory.createLiteralLang(text, "en"),
        NodeFactory.createLiteralString(text),
        NodeFactory.createLiteralLang(text, "ko"));
  }

  private static boolean isThing(Node node) {
    return Vocabulary.isIn(node, Vocabulary.ID) || Vocabulary.isIn(node, Vocabulary.TOPIC);
  }

  /** Every thing by each of its names. */
  private Map<String, Set<Node>> things() {
    Map<String, Set<Node>> names = new TreeMap<>();
    for (Node property : NAMING) {
      dataset
          .find(Node.ANY, Node.ANY, property, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (isThing(quad.getSubject()) && quad.getObject().isLiteral()) {
                  name(quad.getObject().getLiteralLexicalForm(), quad.getSubject(), names);
                }
              });
    }
    return names;
  }

  /** The ontology's terms of some kinds, by label and local name. */
  private Map<String, Set<Node>> terms(Set<Node> kinds) {
    Map<String, Set<Node>> names = new TreeMap<>();
    for (Node kind : kinds) {
      dataset
          .find(Vocabulary.GRAPH_ONTOLOGY, Node.ANY, Vocabulary.TYPE, kind)
          .forEachRemaining(
              quad -> {
                Node term = quad.getSubject();
                if (!Vocabulary.isIn(term, Vocabulary.ENT)) {
                  return;
                }
                name(term.getLocalName(), term, names);
                objects(Vocabulary.GRAPH_ONTOLOGY, term, Vocabulary.LABEL)
                    .forEach(label -> name(label.getLiteralLexicalForm(), term, names));
              });
    }
    return names;
  }

  private static void name(String name, Node node, Map<String, Set<Node>> names) {
    names.computeIfAbsent(name, key -> new java.util.HashSet<>()).add(node);
  }

  private static Node one(String role, String text, Map<String, Set<Node>> names) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    Set<Node> found = new java.util.HashSet<>();
    names.forEach(
        (name, nodes) -> {
          if (name.toLowerCase(Locale.ROOT).equals(wanted)) {
            found.addAll(nodes);
          }
        });
    if (found.size() == 1) {
      return found.iterator().next();
    }
    List<String> candidates = found.stream().map(Labels::name).sorted().toList();
    List<String> near = text.isBlank() ? List.of() : Nearest.to(text, names.keySet());
    throw new UnclearFact(
        List.of(
            new UnclearName(role, text, !found.isEmpty(), found.isEmpty() ? near : candidates)));
  }

  /** The IRI that a text is, or that it means with a known prefix. */
  private static Optional<Node> iri(String text) {
    String plain =
        text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
    if (plain.startsWith("http://") || plain.startsWith("https://")) {
      return Optional.of(Vocabulary.iri(plain));
    }
    int colon = plain.indexOf(':');
    return Optional.ofNullable(
            colon < 0 ? null : Vocabulary.PREFIXES.get(plain.substring(0, colon)))
        .map(namespace -> Vocabulary.iri(namespace + plain.substring(colon + 1)));
  }
}
