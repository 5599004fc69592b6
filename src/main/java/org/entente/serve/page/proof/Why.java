package org.entente.serve.page.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Evidence.Support;
import org.entente.graph.view.Texts;
import org.entente.reason.explain.Explanation;
import org.entente.reason.explain.Explanation.Derived;
import org.entente.reason.explain.Explanation.Ground;
import org.entente.reason.explain.Explanation.Stated;
import org.entente.reason.explain.FactAddress;
import org.entente.reason.explain.Sentences;
import org.entente.reason.explain.Told;
import org.entente.serve.page.Citation;
import org.entente.serve.page.Edition;
import org.entente.serve.page.Page;
import org.entente.serve.page.Plain;
import org.entente.serve.page.Statement;
import org.entente.serve.page.claim.Source;
import org.entente.serve.page.claim.Sources;
import org.entente.serve.protocol.FactQuestion;

/**
 * The page of a fact's proofs.
 *
 * @param sentence the fact in English
 * @param statement the same with a link to each of its parts
 * @param days when it holds, in words
 * @param later whether passages that date it do so from after the day that is asked for
 * @param belief how far it deserves to be believed, with two digits
 * @param proofs the shortest first, none where the fact does not hold
 * @param sources the passages that the first proof rests on
 * @param others what documents say of it without putting it as so
 * @param complete whether these are all proofs
 * @param whyNot where it is told what is missing
 * @param address where these proofs are, without a slash before
 */
public record Why(
    Form form,
    String sentence,
    Statement statement,
    String days,
    boolean later,
    String belief,
    List<Reason> proofs,
    List<Source> sources,
    List<Other> others,
    boolean complete,
    String whyNot,
    String address) {
  /** Takes copies. */
  public Why {
    sentence = Plain.text(sentence);
    proofs = List.copyOf(proofs);
    sources = List.copyOf(sources);
    others = List.copyOf(others);
  }

  /** Makes the page; must be called inside a transaction. */
  static Page page(
      DatasetGraph data, FactQuestion question, Triple fact, Texts texts, List<String> properties) {
    Explanation why = question.why(data, fact);
    Told told = new Told(data);
    Why view =
        new Why(
            Form.of(data, fact, question, properties),
            Sentences.capital(new Sentences(data).of(fact)),
            Statement.all(data, List.of(fact)).get(0),
            told.days(why.days(), fact, why.ground().proofs()),
            question.day().date().filter(it -> told.isLater(it, why.ground().proofs())).isPresent(),
            Reason.told(why.belief()),
            new Tree(data, texts, question.day()).reasons(why.ground()),
            sources(data, texts, why.ground()),
            Other.of(data, texts, fact),
            why.complete(),
            "/" + FactAddress.whyNot(fact) + question.day().parameter(),
            FactAddress.why(fact) + question.day().parameter());
    return new Page(
        view.title(),
        view.sentence() + ": its proofs, down to the sentences.",
        "proof/why.jte",
        view);
  }

  /** The passages of the first proof, and of the first of each of its premises. */
  private static List<Source> sources(DatasetGraph data, Texts texts, Ground ground) {
    Set<Support> supports = new LinkedHashSet<>();
    collect(ground, new Told(data), supports);
    Sources sources = new Sources(data, texts);
    sources.numbers(new ArrayList<>(supports));
    return sources.all();
  }

  private static void collect(Ground ground, Told told, Set<Support> supports) {
    ground.proofs().stream()
        .findFirst()
        .ifPresent(
            proof -> {
              if (proof instanceof Derived derived) {
                derived.premises().forEach(it -> collect(it, told, supports));
              } else {
                supports.addAll(told.datedFirst(((Stated) proof).claims()));
              }
            });
  }

  /** Gives how to cite the proofs; takes the edition of the data. */
  public Citation citation(Edition edition) {
    return edition.cite(title(), address);
  }

  private String title() {
    return "Why: " + sentence + form.asOf();
  }

  /** Says whether it is open which of several proofs the belief is from. */
  public boolean isChosen() {
    return proofs.size() > 1;
  }

  /** Says whether the belief is from this one of several proofs. */
  public boolean isStrongest(Reason proof) {
    return isChosen()
        && proofs.stream()
            .max(Comparator.comparingDouble(Reason::belief))
            .filter(it -> it.equals(proof))
            .isPresent();
  }

  /** Says whether no document states it. */
  public boolean isInferred() {
    return proofs.stream().allMatch(it -> it.rule().isPresent());
  }
}
