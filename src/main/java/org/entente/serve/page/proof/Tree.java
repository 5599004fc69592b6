package org.entente.serve.page.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Labels;
import org.entente.graph.view.Texts;
import org.entente.reason.Belief;
import org.entente.reason.explain.Explanation;
import org.entente.reason.explain.Explanation.Derived;
import org.entente.reason.explain.Explanation.Ground;
import org.entente.reason.explain.Explanation.Stated;
import org.entente.reason.explain.FactAddress;
import org.entente.reason.explain.Sentences;
import org.entente.reason.explain.Told;
import org.entente.serve.page.Ref;
import org.entente.serve.page.claim.Source;
import org.entente.serve.protocol.Day;

/** Makes of proofs what a page shows of them. */
final class Tree {
  private final DatasetGraph data;
  private final Texts texts;
  private final Day day;
  private final Sentences sentences;
  private final Belief belief;
  private final Told told;

  /** Reads from a dataset, inside the caller's transaction. */
  Tree(DatasetGraph data, Texts texts, Day day) {
    this.data = data;
    this.texts = texts;
    this.day = day;
    this.sentences = new Sentences(data);
    this.belief = new Belief(data);
    this.told = new Told(data);
  }

  List<Reason> reasons(Ground ground) {
    return ground.proofs().stream().map(it -> reason(ground.fact(), it)).toList();
  }

  private Reason reason(Triple fact, Explanation.Proof proof) {
    return proof instanceof Derived derived ? derived(fact, derived) : stated(fact, (Stated) proof);
  }

  private Reason derived(Triple fact, Derived proof) {
    List<Premise> premises = proof.premises().stream().map(this::premise).toList();
    return new Reason(
        proof.id(),
        Sentences.capital(sentences.fill(proof.template(), proof.binding())),
        Optional.of(
            new Ref(proof.rule(), Ref.address(Vocabulary.iri(Vocabulary.RULE + proof.rule())))),
        told.days(proof.days(), fact, List.of(proof)),
        proof.belief(),
        List.of(weakest(premises, proof.belief())),
        premises,
        List.of(),
        "");
  }

  private static String weakest(List<Premise> premises, double belief) {
    if (premises.size() == 1) {
      return "that of its premise";
    }
    return premises.stream()
        .map(Premise::believed)
        .collect(Collectors.joining(", ", "the weakest premise of ", " = " + Reason.told(belief)));
  }

  private Premise premise(Ground ground) {
    return new Premise(
        Sentences.capital(sentences.of(ground.fact())),
        "/" + FactAddress.why(ground.fact()) + day.parameter(),
        reasons(ground));
  }

  private Reason stated(Triple fact, Stated proof) {
    boolean claimed = !proof.claims().isEmpty();
    return new Reason(
        proof.id(),
        "It is stated",
        Optional.empty(),
        told.days(proof.days(), fact, List.of(proof)),
        proof.belief(),
        claimed ? belief.of(fact).lines() : List.of(),
        List.of(),
        told.datedFirst(proof.claims()).stream().map(this::passage).toList(),
        claimed ? "" : Sentences.origins(proof));
  }

  private Source passage(Support support) {
    return Source.of(new Labels(data), texts, 0, support, List.of(support.claim()));
  }
}
