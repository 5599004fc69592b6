package org.entente.reason.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.graph.ClaimNames;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Literals;
import org.entente.graph.Vocabulary;
import org.entente.reason.explain.Explanation.Derived;
import org.entente.reason.explain.Explanation.Ground;
import org.entente.reason.explain.Explanation.Proof;
import org.entente.reason.explain.Explanation.Stated;

/**
 * Writes an explanation as RDF with PROV-O: claims are entities, each use of a rule an activity
 * that used the rule and the claims of its premises and generated the claim of its conclusion.
 */
public final class ProvExplanation {
  private static final Node ACTIVITY = Vocabulary.iri(Vocabulary.PROV + "Activity");
  private static final Node USED = Vocabulary.iri(Vocabulary.PROV + "used");
  private static final Node EXACT = Vocabulary.iri(Vocabulary.OA + "exact");

  private final Sentences sentences;
  private final Function<Support, Optional<String>> texts;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private ProvExplanation(DatasetGraph dataset, Function<Support, Optional<String>> texts) {
    this.sentences = new Sentences(dataset);
    this.texts = texts;
    graph.getPrefixMapping().setNsPrefixes(Vocabulary.PREFIXES);
  }

  /**
   * The graph of an explanation; empty where nothing is proved.
   *
   * @param texts what a passage says, where its text is at hand
   */
  public static Graph of(
      Explanation explanation, DatasetGraph dataset, Function<Support, Optional<String>> texts) {
    ProvExplanation prov = new ProvExplanation(dataset, texts);
    List<Node> claims = prov.ground(explanation.ground());
    claims.stream()
        .filter(claim -> claim.equals(ClaimNames.inferred(explanation.fact())))
        .forEach(claim -> prov.add(claim, Vocabulary.BELIEF, decimal(explanation.belief())));
    return prov.graph;
  }

  /** A fact's claims, or the graphs that state what nobody claims. */
  private List<Node> ground(Ground ground) {
    List<Node> claims = new ArrayList<>();
    for (Proof proof : ground.proofs()) {
      if (proof instanceof Stated stated) {
        claims.addAll(stated.claims().isEmpty() ? stated.graphs() : List.of());
        stated.claims().forEach(support -> claims.add(asserted(support)));
      } else {
        claims.add(inferred(ground.fact(), (Derived) proof));
      }
    }
    return claims.stream().distinct().toList();
  }

  private Node inferred(Triple fact, Derived proof) {
    Node claim = ClaimNames.inferred(fact);
    Node rule = Vocabulary.iri(Vocabulary.RULE + proof.rule());
    Node use = FactAddress.proof(fact, proof.id());
    add(claim, Vocabulary.TYPE, Vocabulary.CLAIM_CLASS);
    add(claim, Vocabulary.REIFIES, NodeFactory.createTripleTerm(fact));
    add(claim, Vocabulary.BY_RULE, rule);
    add(claim, Vocabulary.GENERATED_BY, use);
    add(use, Vocabulary.TYPE, ACTIVITY);
    String sentence = sentences.fill(proof.template(), proof.binding());
    add(use, Vocabulary.LABEL, NodeFactory.createLiteralLang(sentence, "en"));
    add(use, USED, rule);
    for (Ground premise : proof.premises()) {
      for (Node source : ground(premise)) {
        add(use, USED, source);
        if (Vocabulary.isIn(source, Vocabulary.CLAIM)) {
          add(claim, Vocabulary.DERIVED_FROM, source);
        }
      }
    }
    return claim;
  }

  private Node asserted(Support support) {
    Node passage = support.passage();
    add(support.claim(), Vocabulary.TYPE, Vocabulary.CLAIM_CLASS);
    add(support.claim(), Vocabulary.REIFIES, NodeFactory.createTripleTerm(support.fact()));
    add(support.claim(), Vocabulary.MODALITY, Vocabulary.ent(support.modality()));
    add(support.claim(), Vocabulary.DERIVED_FROM, passage);
    add(passage, Vocabulary.TYPE, Vocabulary.PASSAGE_CLASS);
    add(passage, Vocabulary.HAS_SOURCE, Vocabulary.iri(Vocabulary.DOC + support.document()));
    add(passage, Vocabulary.PARAGRAPH, whole(support.paragraph()));
    add(passage, Vocabulary.START, whole(support.start()));
    add(passage, Vocabulary.END, whole(support.end()));
    texts
        .apply(support)
        .ifPresent(text -> add(passage, EXACT, NodeFactory.createLiteralString(text)));
    return support.claim();
  }

  private void add(Node subject, Node property, Node object) {
    graph.add(Triple.create(subject, property, object));
  }

  private static Node whole(int number) {
    return NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger);
  }

  static Node decimal(double value) {
    return Literals.number(JsonExplanation.rounded(value));
  }
}
