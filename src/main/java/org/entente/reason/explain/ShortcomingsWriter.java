package org.entente.reason.explain;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.graph.Vocabulary;
import org.entente.reason.explain.Shortcomings.Shortcoming;

/** Writes why a fact does not hold. */
public final class ShortcomingsWriter {
  private static final Node REQUIRES = Vocabulary.iri(Vocabulary.DCTERMS + "requires");
  private static final Node SUBJECT = Vocabulary.iri(Vocabulary.DCTERMS + "subject");
  private static final Node PLAN = Vocabulary.iri(Vocabulary.PROV + "wasInfluencedBy");

  private final Sentences sentences;

  /** For a dataset, inside the caller's transaction. */
  public ShortcomingsWriter(DatasetGraph dataset) {
    this.sentences = new Sentences(dataset);
  }

  /** Lines for a person. */
  public String text(Shortcomings why) {
    String fact = sentences.of(why.fact());
    StringBuilder out = new StringBuilder();
    if (why.holds()) {
      return out.append("It does hold: ").append(fact).append(". Ask: explain.\n").toString();
    }
    out.append("Nothing proves: ").append(fact).append(".\n");
    if (why.nearest().isEmpty()) {
      out.append("No rule concludes such a fact; only a document can state it.\n");
    }
    why.nearest().forEach(it -> text(it, out));
    why.otherClaims().forEach(it -> text(it, out));
    return out.toString();
  }

  private void text(Shortcoming near, StringBuilder out) {
    out.append("\nThe rule ").append(near.rule()).append(" would conclude it, but ");
    out.append(obstacle(near.missing().size()));
    near.missing().forEach(it -> out.append("\n  missing  ").append(sentences.of(it)));
    near.given().forEach(it -> out.append("\n  given    ").append(sentences.of(it)));
    out.append('\n');
  }

  private static String obstacle(int missing) {
    return switch (missing) {
      case 0 -> "there is no day on which all of its premises hold:";
      case 1 -> "one premise is missing:";
      default -> missing + " premises are missing:";
    };
  }

  private void text(OtherClaim claim, StringBuilder out) {
    out.append("\nIt is ").append(claim.modality()).append(" by ");
    out.append(Vocabulary.local(claim.graph(), Vocabulary.GRAPH)).append(": ");
    out.append(sentences.of(claim.claim())).append('\n');
  }

  /** One object for programs. */
  public JsonObject json(Shortcomings why) {
    JsonObject json = new JsonObject();
    json.add("fact", JsonExplanation.fact(why.fact()));
    json.addProperty("holds", why.holds());
    json.add("rules", JsonExplanation.array(why.nearest(), this::json));
    json.add(
        "otherClaims",
        JsonExplanation.array(why.otherClaims(), it -> JsonExplanation.term(it.claim())));
    return json;
  }

  private JsonElement json(Shortcoming near) {
    JsonObject json = new JsonObject();
    json.addProperty("rule", near.rule());
    JsonObject bindings = new JsonObject();
    near.binding().forEach((name, node) -> bindings.add(name, JsonExplanation.term(node)));
    json.add("bindings", bindings);
    json.add("missing", JsonExplanation.array(near.missing(), JsonExplanation::fact));
    return json;
  }

  /** A graph: each near use of a rule with the triples that it requires. */
  public Graph graph(Shortcomings why) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(Vocabulary.PREFIXES);
    why.nearest().forEach(it -> describe(why.fact(), it, graph));
    for (OtherClaim other : why.otherClaims()) {
      Node claim = other.claim();
      graph.add(Triple.create(claim, Vocabulary.TYPE, Vocabulary.CLAIM_CLASS));
      graph.add(Triple.create(claim, Vocabulary.REIFIES, term(why.fact())));
      graph.add(Triple.create(claim, Vocabulary.MODALITY, Vocabulary.ent(other.modality())));
    }
    return graph;
  }

  private void describe(Triple fact, Shortcoming near, Graph graph) {
    String missing = near.missing().stream().map(sentences::of).collect(Collectors.joining("; "));
    Node use = FactAddress.attempt(fact, near.id());
    graph.add(
        Triple.create(
            use, Vocabulary.LABEL, NodeFactory.createLiteralLang("Missing: " + missing, "en")));
    graph.add(Triple.create(use, SUBJECT, term(fact)));
    graph.add(Triple.create(use, PLAN, Vocabulary.iri(Vocabulary.RULE + near.rule())));
    near.missing().forEach(it -> graph.add(Triple.create(use, REQUIRES, term(it))));
  }

  // A variable stands for something unknown: a blank node.
  private static Node term(Triple triple) {
    List<Node> terms =
        List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()).stream()
            .map(it -> it.isVariable() ? NodeFactory.createBlankNode(it.getName()) : it)
            .toList();
    return NodeFactory.createTripleTerm(terms.get(0), terms.get(1), terms.get(2));
  }
}
