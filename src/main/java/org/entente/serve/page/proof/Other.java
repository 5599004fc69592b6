package org.entente.serve.page.proof;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Evidence;
import org.entente.graph.view.Labels;
import org.entente.graph.view.Texts;
import org.entente.reason.explain.OtherClaim;
import org.entente.serve.page.claim.Source;

/** A passage that plans, alleges or denies a fact. */
public record Other(String modality, Source passage) {
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
                                Source.of(labels, texts, 0, place, List.of(claim.claim())))))
        .toList();
  }
}
