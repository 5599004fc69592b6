package org.entente.serve.page.proof;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Texts;
import org.entente.reason.explain.FactAddress;
import org.entente.reason.explain.Sentences;
import org.entente.reason.explain.Shortcomings;
import org.entente.reason.explain.Shortcomings.Shortcoming;
import org.entente.serve.page.Citation;
import org.entente.serve.page.Edition;
import org.entente.serve.page.Page;
import org.entente.serve.page.Plain;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Statement;
import org.entente.serve.protocol.FactQuestion;

/**
 * The page of what is missing for a fact.
 *
 * @param sentence the fact in English
 * @param statement the same with a link to each of its parts
 * @param holds whether it holds after all
 * @param why where its proofs are
 * @param nearest the uses of rules that come nearest, best first
 * @param others what documents say of it without putting it as so
 * @param address where this is told, without a slash before
 */
public record WhyNot(
    Form form,
    String sentence,
    Statement statement,
    boolean holds,
    String why,
    List<Near> nearest,
    List<Other> others,
    String address) {
  /**
   * A rule that would conclude the fact.
   *
   * @param sentence what it would say; a question mark begins what may be anything
   * @param missing what would have to hold
   * @param given what does
   */
  public record Near(String id, Ref rule, String sentence, List<Ref> missing, List<Ref> given) {
    /** Takes copies. */
    public Near {
      sentence = Plain.text(sentence);
      missing = List.copyOf(missing);
      given = List.copyOf(given);
    }
  }

  /** Takes copies. */
  public WhyNot {
    sentence = Plain.text(sentence);
    nearest = List.copyOf(nearest);
    others = List.copyOf(others);
  }

  /** Makes the page; must be called inside a transaction. */
  static Page page(
      DatasetGraph data, FactQuestion question, Triple fact, Texts texts, List<String> properties) {
    Shortcomings why = question.whyNot(data, fact);
    Sentences sentences = new Sentences(data);
    String day = question.day().parameter();
    WhyNot view =
        new WhyNot(
            Form.of(data, fact, question, properties),
            Sentences.capital(sentences.of(fact)),
            Statement.all(data, List.of(fact)).get(0),
            why.holds(),
            "/" + FactAddress.why(fact) + day,
            why.nearest().stream().map(it -> near(sentences, it, day)).toList(),
            Other.of(data, texts, fact),
            FactAddress.whyNot(fact) + day);
    return new Page(
        view.title(), view.sentence() + ": what is missing for a proof.", "proof/whynot.jte", view);
  }

  /** Gives how to cite what is missing; takes the edition of the data. */
  public Citation citation(Edition edition) {
    return edition.cite(title(), address);
  }

  private String title() {
    return "Why not: " + sentence + form.asOf();
  }

  private static Near near(Sentences sentences, Shortcoming near, String day) {
    return new Near(
        near.id(),
        new Ref(near.rule(), Ref.address(Vocabulary.iri(Vocabulary.RULE + near.rule()))),
        Sentences.capital(sentences.fill(near.template(), near.binding())),
        near.missing().stream()
            .map(it -> ref(sentences, it, FactAddress.whyNot(it) + day))
            .toList(),
        near.given().stream().map(it -> ref(sentences, it, FactAddress.why(it) + day)).toList());
  }

  /** A fact leads on; of what has a variable nothing can be asked. */
  private static Ref ref(Sentences sentences, Triple fact, String address) {
    return new Ref(Sentences.capital(sentences.of(fact)), fact.isConcrete() ? "/" + address : "");
  }

  /** Says how many premises stand in the way, before they are listed. */
  public static String obstacle(Near near) {
    return switch (near.missing().size()) {
      case 0 -> "There is no day on which all of its premises hold.";
      case 1 -> "One premise is missing.";
      default -> near.missing().size() + " premises are missing.";
    };
  }
}
