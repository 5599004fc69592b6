package org.entente.graph;

import static org.entente.graph.Vocabulary.ent;
import static org.entente.graph.Vocabulary.iri;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.fact.Schema;

/** Reads from the ontology which kinds of claims there are and what their slots take. */
final class SchemaReader {
  private static final Node DOMAIN = iri(Vocabulary.SCHEMA + "domainIncludes");
  private static final Node RANGE = iri(Vocabulary.SCHEMA + "rangeIncludes");
  private static final Node OWL_CLASS = iri(Vocabulary.OWL + "Class");
  private static final Node SYMMETRIC = iri(Vocabulary.OWL + "SymmetricProperty");

  /** The classes whose things claims make. */
  private static final List<String> MADE = List.of("Agreement", "Event", "Transfer", "Threat");

  /** The classes of what facts are about, besides those. */
  private static final List<String> NAMED = List.of("Actor", "Topic", "WeaponSystem", "Place");

  private final Graph vocabulary;
  private final Map<String, Set<String>> ancestors = new HashMap<>();

  private SchemaReader(Graph vocabulary) {
    this.vocabulary = vocabulary;
  }

  static Schema read(Graph vocabulary) {
    SchemaReader reader = new SchemaReader(vocabulary);
    reader.classes();
    SortedMap<String, Schema.Kind> kinds = new TreeMap<>();
    reader.ancestors.forEach(
        (name, above) -> {
          if (MADE.stream().anyMatch(above::contains)) {
            kinds.put(name, new Schema.Kind(name, false, false, reader.slots(above)));
          }
        });
    for (Node property : reader.marked(Vocabulary.BINARY_KIND)) {
      String name = Vocabulary.local(property, Vocabulary.ENT);
      boolean symmetric = vocabulary.contains(property, Vocabulary.TYPE, SYMMETRIC);
      kinds.put(name, new Schema.Kind(name, true, symmetric, reader.ends(property)));
    }
    return new Schema(kinds, Map.copyOf(reader.ancestors));
  }

  /** Each class that things may have, with itself and the classes above it. */
  private void classes() {
    List<Triple> classes = vocabulary.find(Node.ANY, Vocabulary.TYPE, OWL_CLASS).toList();
    for (Triple triple : classes) {
      if (Vocabulary.isIn(triple.getSubject(), Vocabulary.ENT)) {
        Set<String> above = new TreeSet<>();
        climb(triple.getSubject(), above);
        boolean about =
            MADE.stream().anyMatch(above::contains) || NAMED.stream().anyMatch(above::contains);
        if (about) {
          ancestors.put(Vocabulary.local(triple.getSubject(), Vocabulary.ENT), above);
        }
      }
    }
  }

  private void climb(Node type, Set<String> above) {
    if (Vocabulary.isIn(type, Vocabulary.ENT)
        && above.add(Vocabulary.local(type, Vocabulary.ENT))) {
      for (Node parent : objects(type, Vocabulary.SUB_CLASS_OF)) {
        climb(parent, above);
      }
    }
  }

  private SortedMap<String, Schema.Slot> slots(Set<String> domain) {
    SortedMap<String, Schema.Slot> slots = new TreeMap<>();
    slots.put(Schema.NAME, new Schema.Slot(Schema.NAME, Schema.Type.WORDS, Set.of()));
    Set<Node> elsewhere = new HashSet<>(marked(Vocabulary.DERIVED));
    elsewhere.addAll(marked(Vocabulary.BINARY_KIND));
    elsewhere.add(Vocabulary.DATE_PRECISION);
    for (Triple triple : vocabulary.find(Node.ANY, DOMAIN, Node.ANY).toList()) {
      Node property = triple.getSubject();
      if (!elsewhere.contains(property)
          && Vocabulary.isIn(property, Vocabulary.ENT)
          && Vocabulary.isIn(triple.getObject(), Vocabulary.ENT)
          && domain.contains(Vocabulary.local(triple.getObject(), Vocabulary.ENT))) {
        String name = Vocabulary.local(property, Vocabulary.ENT);
        slots.put(name, slot(name, objects(property, RANGE)));
      }
    }
    return slots;
  }

  private SortedMap<String, Schema.Slot> ends(Node property) {
    SortedMap<String, Schema.Slot> ends = new TreeMap<>();
    ends.put(Schema.SUBJECT, slot(Schema.SUBJECT, objects(property, DOMAIN)));
    ends.put(Schema.OBJECT, slot(Schema.OBJECT, objects(property, RANGE)));
    return ends;
  }

  private Schema.Slot slot(String name, List<Node> range) {
    Set<String> classes = new TreeSet<>();
    Set<String> constants = new TreeSet<>();
    for (Node node : range) {
      if (Vocabulary.isIn(node, Vocabulary.XSD)) {
        return new Schema.Slot(name, datatype(Vocabulary.local(node, Vocabulary.XSD)), Set.of());
      }
      String local = Vocabulary.local(node, Vocabulary.ENT);
      if (ancestors.containsKey(local)) {
        classes.add(local);
      } else {
        vocabulary
            .find(Node.ANY, Vocabulary.TYPE, ent(local))
            .mapWith(triple -> Vocabulary.local(triple.getSubject(), Vocabulary.ENT))
            .forEach(constants::add);
      }
    }
    return constants.isEmpty()
        ? new Schema.Slot(name, Schema.Type.THING, classes)
        : new Schema.Slot(name, Schema.Type.CONSTANT, constants);
  }

  private static Schema.Type datatype(String xsd) {
    return switch (xsd) {
      case "date" -> Schema.Type.DATE;
      case "integer" -> Schema.Type.INTEGER;
      case "decimal" -> Schema.Type.DECIMAL;
      case "boolean" -> Schema.Type.TRUTH;
      default -> Schema.Type.WORDS;
    };
  }

  private List<Node> marked(Node mark) {
    return vocabulary
        .find(Node.ANY, mark, Node.ANY)
        .filterKeep(triple -> triple.getObject().getLiteralLexicalForm().equals("true"))
        .mapWith(Triple::getSubject)
        .toList();
  }

  private List<Node> objects(Node subject, Node property) {
    return vocabulary.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
