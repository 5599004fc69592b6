package org.entente.graph;

import static org.entente.graph.Vocabulary.ent;
import static org.entente.graph.Vocabulary.iri;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.Passage;
import org.entente.document.Text;
import org.entente.fact.Claim;
import org.entente.fact.ClaimFile;
import org.entente.fact.ReviewStatus;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;
import org.entente.fact.Value;

/**
 * Writes claims as RDF 1.2: in the graph of their document the facts of what is actual, and for
 * each claim a node that reifies its triples and names its passage; candidates in a graph of their
 * own.
 */
public final class ClaimQuads {
  private final Schema schema;
  private final Thesaurus thesaurus;

  /** Things that the thesaurus holds get their names from there; others from the claims. */
  public ClaimQuads(Schema schema, Thesaurus thesaurus) {
    this.schema = schema;
    this.thesaurus = thesaurus;
  }

  /**
   * Everything that a file says, as quads; repeated ones stand once. Rejected claims say nothing.
   */
  public Set<Quad> quads(ClaimFile file) {
    Set<Quad> quads = new LinkedHashSet<>();
    Node home = Vocabulary.graphOf(file.document().id());
    DocumentQuads.write(file.document(), triple -> quads.add(new Quad(home, triple)));
    Map<Node, List<Triple>> brought = ThesaurusQuads.brought(file.names(), schema);
    for (Claim claim : file.claims()) {
      if (claim.status() == ReviewStatus.REJECTED) {
        continue;
      }
      boolean accepted = claim.status() == ReviewStatus.ACCEPTED;
      Node graph = accepted ? home : Vocabulary.GRAPH_CANDIDATES;
      Consumer<Triple> out = triple -> quads.add(new Quad(graph, triple));
      claim(claim, brought, out);
      file.text().ifPresent(text -> exact(claim.passage(), text, out));
    }
    return quads;
  }

  /** The triples that a claim states: what its node reifies. At least one. */
  public List<Triple> triples(Claim claim) {
    List<Triple> triples = new ArrayList<>();
    if (claim.thing().isEmpty()) {
      Node property = ent(claim.kind());
      for (Value subject : claim.values(Schema.SUBJECT)) {
        for (Value object : claim.values(Schema.OBJECT)) {
          triples.add(Triple.create(node(subject), property, node(object)));
        }
      }
      return triples;
    }
    Value.Thing thing = claim.thing().get();
    Node subject = node(thing);
    claim
        .slots()
        .forEach(
            (slot, values) -> values.forEach(value -> slot(thing, subject, slot, value, triples)));
    return triples;
  }

  private void slot(
      Value.Thing thing, Node subject, String slot, Value value, List<Triple> triples) {
    if (slot.equals(Schema.NAME)) {
      String name = ((Value.Words) value).words();
      if (isKnownByAnotherName(thing, name)) {
        triples.add(Triple.create(subject, Vocabulary.ALT_LABEL, Literals.english(name)));
      }
      return;
    }
    boolean whole =
        schema.slot(thing.kind(), slot).filter(it -> it.type() == Schema.Type.INTEGER).isPresent();
    triples.add(Triple.create(subject, ent(slot), whole ? whole(value) : node(value)));
    if (value instanceof Value.Date date) {
      Node precision = ent(date.date().precision().term());
      triples.add(Triple.create(subject, Vocabulary.DATE_PRECISION, precision));
    }
  }

  // A name that a document gives to a thing of the thesaurus is a fact of its own.
  private boolean isKnownByAnotherName(Value.Thing thing, String name) {
    Optional<Thesaurus.Entry> entry = thesaurus.entry(thing.key());
    return entry.isPresent() && !entry.get().labels().containsValue(name);
  }

  private void claim(Claim claim, Map<Node, List<Triple>> brought, Consumer<Triple> out) {
    Consumer<Node> mention =
        thing -> {
          mention(iri(Vocabulary.DOC + claim.passage().document()), thing, out);
          brought.getOrDefault(thing, List.of()).forEach(out);
        };
    List<Triple> stated = triples(claim);
    Node node = ClaimNames.claim(claim.passage(), stated);
    Node document = iri(Vocabulary.DOC + claim.passage().document());
    add(out, node, Vocabulary.TYPE, Vocabulary.CLAIM_CLASS);
    for (Triple triple : stated) {
      add(out, node, Vocabulary.REIFIES, NodeFactory.createTripleTerm(triple));
      mention.accept(triple.getSubject());
      mention.accept(triple.getObject());
      if (claim.holds()) {
        out.accept(triple);
      }
    }
    Node passage = passage(claim.passage(), document, out);
    add(out, node, Vocabulary.DERIVED_FROM, passage);
    add(out, node, Vocabulary.MODALITY, ent(claim.modality().term()));
    add(out, node, Vocabulary.REVIEW_STATUS, ent(claim.status().term()));
    add(out, node, Vocabulary.CONFIDENCE, Literals.number(BigDecimal.valueOf(claim.confidence())));
    claim
        .credibility()
        .ifPresent(
            grade -> add(out, node, Vocabulary.INFORMATION_CREDIBILITY, Literals.whole(grade)));
    for (Value.Thing who : claim.attributedTo()) {
      add(out, node, Vocabulary.ATTRIBUTED_TO, node(who));
      mention.accept(node(who));
    }
    validity(claim, node, out);
    boolean byHand = claim.by().equals(Claim.BY_HAND);
    Node maker = byHand ? Vocabulary.HAND : iri(Vocabulary.FRAME + claim.by());
    add(out, node, Vocabulary.GENERATED_BY, maker);
    claim
        .inherited()
        .forEach(slot -> add(out, node, Vocabulary.INHERITED_SLOT, Vocabulary.slot(slot)));
    claim.thing().ifPresent(thing -> madeThing(claim, thing, brought, out));
  }

  private void validity(Claim claim, Node node, Consumer<Triple> out) {
    claim
        .validity()
        .from()
        .ifPresent(
            from -> {
              add(out, node, Vocabulary.VALID_FROM, Literals.day(from));
              Node precision = ent(from.precision().term());
              add(out, node, Vocabulary.VALID_FROM_PRECISION, precision);
            });
    claim
        .validity()
        .until()
        .ifPresent(
            until -> {
              Node after =
                  NodeFactory.createLiteralDT(until.after().toString(), XSDDatatype.XSDdate);
              add(out, node, Vocabulary.VALID_UNTIL, after);
              Node precision = ent(until.precision().term());
              add(out, node, Vocabulary.VALID_UNTIL_PRECISION, precision);
            });
  }

  /** Name and types of a thing that only claims know. */
  private void madeThing(
      Claim claim, Value.Thing thing, Map<Node, List<Triple>> brought, Consumer<Triple> out) {
    if (thesaurus.entry(thing.key()).isPresent()) {
      return;
    }
    Node node = node(thing);
    if (brought.containsKey(node)) {
      claim
          .values(Schema.NAME)
          .forEach(it -> out.accept(ThesaurusQuads.hidden(node, ((Value.Words) it).words())));
      return;
    }
    types(node, thing.kind(), schema, out);
    for (Value name : claim.values(Schema.NAME)) {
      Node label = Literals.english(((Value.Words) name).words());
      add(out, node, Vocabulary.LABEL, label);
      add(out, node, Vocabulary.PREF_LABEL, label);
    }
  }

  /** A thing's class and the classes above it. */
  static void types(Node node, String kind, Schema schema, Consumer<Triple> out) {
    schema
        .ancestors()
        .getOrDefault(kind, Set.of(kind))
        .forEach(type -> add(out, node, Vocabulary.TYPE, ent(type)));
  }

  private static Node passage(Passage passage, Node document, Consumer<Triple> out) {
    Node node = ClaimNames.passage(passage);
    add(out, node, Vocabulary.TYPE, Vocabulary.PASSAGE_CLASS);
    add(out, node, Vocabulary.HAS_SOURCE, document);
    add(out, node, Vocabulary.START, Literals.whole(passage.start()));
    add(out, node, Vocabulary.END, Literals.whole(passage.end()));
    add(out, node, Vocabulary.PARAGRAPH, Literals.whole(passage.paragraph()));
    add(out, node, Vocabulary.SHA256, Literals.text(passage.sha256()));
    return node;
  }

  /** The words of a passage. */
  private static void exact(Passage passage, Text text, Consumer<Triple> out) {
    Node words = Literals.text(text.slice(passage.start(), passage.end()));
    add(out, ClaimNames.passage(passage), Vocabulary.EXACT, words);
  }

  private static void mention(Node document, Node node, Consumer<Triple> out) {
    if (Vocabulary.isIn(node, Vocabulary.ID) || Vocabulary.isIn(node, Vocabulary.TOPIC)) {
      add(out, document, Vocabulary.MENTIONS, node);
    }
  }

  private static void add(Consumer<Triple> out, Node subject, Node property, Node object) {
    out.accept(Triple.create(subject, property, object));
  }

  private static Node node(Value value) {
    if (value instanceof Value.Thing thing) {
      return Vocabulary.thing(thing.key(), thing.kind());
    } else if (value instanceof Value.Date date) {
      return Literals.day(date.date());
    } else if (value instanceof Value.Quantity quantity) {
      return Literals.number(quantity.number());
    } else if (value instanceof Value.Truth truth) {
      String text = String.valueOf(truth.truth());
      return NodeFactory.createLiteralDT(text, XSDDatatype.XSDboolean);
    } else if (value instanceof Value.Words words) {
      return Literals.text(words.words());
    }
    return ent(((Value.Constant) value).name());
  }

  private static Node whole(Value value) {
    String text = ((Value.Quantity) value).number().toBigIntegerExact().toString();
    return NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger);
  }
}
