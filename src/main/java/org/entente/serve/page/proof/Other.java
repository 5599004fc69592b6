package org.entente.serve.page.proof;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Evidence;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Labels;
import org.entente.graph.view.Texts;
import org.entente.reason.explain.OtherClaim;
import org.entente.serve.page.claim.Period;
import org.entente.serve.page.claim.Source;

/**
 * A passage that plans, alleges or denies a fact.
 *
 * @param when of which time it does, in words; empty where it tells none
 */
public record Other(String modality, String when, Source passage) {
  /** Gives those of a fact; must be called inside a transaction. */
  static List<Other> of(DatasetGraph data, Texts texts, Triple fact) {
    Labels labels = new Labels(data);
    return OtherClaim.of(data, fact).stream()
        .flatMap(
            claim ->
                Evidence.of(data, claim.claim()).stream()
                    .limit(1)
                    .map(
                        place ->
                            new Other(
                                claim.modality(),
                                Period.ofClaim(
                                        data, Vocabulary.graphOf(place.document()), claim.claim())
                                    .text(),
                                Source.of(labels, texts, 0, place, List.of(claim.claim())))))
        .toList();
  }
}
