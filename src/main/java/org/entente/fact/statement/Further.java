package org.entente.fact.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.frame.Referent;

/**
 * Tells whether a sentence that says more of an agreement without naming its parties means the one
 * of which the text has told: "the pact provides for training".
 */
public final class Further {
  private static final String SIGNATORY = "signatory";
  private static final Set<String> WRITINGS =
      WordSet.of("document", "text", "article", "clause", "provision");
  private static final Set<String> NARROWING =
      Set.of("amod", "compound", "nmod", "nummod", "acl", "acl:relcl", "appos", "conj");

  private Further() {}

  /** Whether a statement says more of an agreement whose parties another sentence has told. */
  public static boolean isOpen(Statement statement) {
    return statement.fillers(SIGNATORY).isEmpty()
        && (statement.isBy(Makers.COVERS) || statement.isBy(Makers.MUTUAL))
        && statement.thing().filter(Referent::inherited).isPresent();
  }

  /**
   * The same, about no agreement told of where its words do not say so clearly.
   *
   * @param last the agreement of which the text has last spoken
   */
  public static Statement told(Statement statement, Tree tree, Optional<Referent> last) {
    Referent thing = statement.thing().get();
    boolean same = last.filter(it -> it.key().equals(thing.key())).isPresent();
    return same && isCalledSo(thing, tree) ? statement : statement.about(thing.fresh());
  }

  /** By a pronoun, or by its own noun; "the latter pact", "the pact with Peru" are others. */
  private static boolean isCalledSo(Referent thing, Tree tree) {
    int word = thing.word();
    if (word >= tree.size() || tree.upos(word).equals("PRON")) {
      return word < tree.size();
    }
    String noun = tree.lemma(word).toLowerCase(Locale.ROOT);
    if (WRITINGS.contains(noun)) {
      return true;
    }
    List<String> label = List.of(thing.label().toLowerCase(Locale.ROOT).split(" "));
    return label.contains(noun.substring(noun.lastIndexOf(' ') + 1))
        && tree.children(word).stream()
            .filter(it -> NARROWING.contains(tree.relation(it)))
            .allMatch(it -> label.contains(tree.form(it).toLowerCase(Locale.ROOT)));
  }
}
