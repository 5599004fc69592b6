package org.entente.reason.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Evidence.Support;
import org.entente.reason.explain.Explanation.Derived;
import org.entente.reason.explain.Explanation.Ground;
import org.entente.reason.explain.Explanation.Proof;
import org.entente.reason.explain.Explanation.Stated;

/** Writes an explanation for a person: a tree of sentences, down to the passages. */
public final class TextExplanation {
  private final Sentences sentences;
  private final Told told;
  private final Function<Support, Optional<String>> texts;

  /**
   * For a dataset, inside the caller's transaction.
   *
   * @param texts what a passage says, where its text is at hand
   */
  public TextExplanation(DatasetGraph dataset, Function<Support, Optional<String>> texts) {
    this.sentences = new Sentences(dataset);
    this.told = new Told(dataset);
    this.texts = texts;
  }

  /** The whole, each line ended. */
  public String write(Explanation explanation) {
    StringBuilder out = new StringBuilder();
    String fact = Sentences.capital(sentences.of(explanation.fact()));
    if (!explanation.isProved()) {
      return out.append(fact).append(": nothing proves it.\n").toString();
    }
    List<Proof> proofs = explanation.ground().proofs();
    out.append(fact).append(".\n");
    String days = told.days(explanation.days(), explanation.fact(), proofs);
    out.append(measure(days, explanation.belief())).append("; ");
    out.append(proofs.size() == 1 ? "one proof" : proofs.size() + " proofs").append(".\n");
    for (int i = 0; i < proofs.size(); i++) {
      out.append('\n').append(i + 1).append(". ");
      draw(branch(explanation.fact(), proofs.get(i)), "", "   ", out);
    }
    if (!explanation.complete()) {
      out.append("\nThere are more proofs than are shown here (the limit is ");
      out.append(explanation.limit()).append(").\n");
    }
    return out.toString();
  }

  private record Branch(String text, List<Branch> under) {}

  private static void draw(Branch branch, String first, String rest, StringBuilder out) {
    out.append(first).append(branch.text().replace("\n", "\n" + rest)).append('\n');
    for (int i = 0; i < branch.under().size(); i++) {
      boolean isLast = i == branch.under().size() - 1;
      String indent = rest + (isLast ? "   " : "│  ");
      draw(branch.under().get(i), rest + (isLast ? "└─ " : "├─ "), indent, out);
    }
  }

  private Branch branch(Triple fact, Proof proof) {
    String days = told.days(proof.days(), fact, List.of(proof));
    String note = "\n" + measure(days, proof.belief());
    if (proof instanceof Derived derived) {
      String sentence = Sentences.capital(sentences.fill(derived.template(), derived.binding()));
      String by = "; by the rule " + derived.rule() + " [" + proof.id() + "]";
      return new Branch(
          sentence + "." + note + by, derived.premises().stream().map(this::branch).toList());
    }
    Stated stated = (Stated) proof;
    return new Branch("It is stated." + note + " [" + proof.id() + "]", leaves(stated));
  }

  /** A premise: where it is simply stated, what states it stands right below. */
  private Branch branch(Ground premise) {
    String sentence = Sentences.capital(sentences.of(premise.fact()));
    List<Branch> under = new ArrayList<>();
    for (Proof proof : premise.proofs()) {
      if (proof instanceof Stated stated && !stated.claims().isEmpty()) {
        under.addAll(leaves(stated));
      } else if (proof instanceof Stated stated) {
        sentence += " (" + Sentences.origins(stated) + ")";
      } else {
        under.add(branch(premise.fact(), proof));
      }
    }
    return new Branch(sentence, under);
  }

  private List<Branch> leaves(Stated stated) {
    return stated.claims().isEmpty()
        ? List.of(new Branch(Sentences.capital(Sentences.origins(stated)), List.of()))
        : stated.claims().stream().map(this::leaf).toList();
  }

  private Branch leaf(Support support) {
    String place =
        String.format(
            "%s, paragraph %d, characters %d–%d",
            support.document(), support.paragraph(), support.start(), support.end());
    String text =
        texts.apply(support).map(it -> "\n“" + it.replaceAll("\\s+", " ") + "”").orElse("");
    return new Branch(place + text, List.of());
  }

  private static String measure(String days, double belief) {
    return "Holds " + days + "; belief " + String.format(Locale.ROOT, "%.2f", belief);
  }
}
