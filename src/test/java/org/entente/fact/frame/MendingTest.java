package org.entente.fact.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Set;
import org.entente.fact.analysis.Mending;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.Valency;
import org.junit.jupiter.api.Test;

/** What a parser takes for no clause, although the sentence has no other, is one. */
class MendingTest {
  private static final Mending MENDING =
      new Mending(new Valency(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));

  @Test
  void theOnlyVerbIsNoParticiple() {
    Tree mended =
        mended(
            "Soldiers/NNS/0/root landed=land/VBN/1/acl in/IN/4/case Egypt/NNP/2/obl ././1/punct");
    assertEquals("Soldiers nsubj landed", arc(mended, "Soldiers"));
    assertEquals("VBD", mended.xpos(Trees.place(mended, "landed")));
  }

  @Test
  void aNounHasNoObject() {
    Tree mended = mended("Jets/NNS/0/root struck=strike/VBN/3/amod targets/NNS/1/obj ././1/punct");
    assertEquals("Jets nsubj struck", arc(mended, "Jets"));
    assertEquals("targets obj struck", arc(mended, "targets"));
  }

  @Test
  void aPrepositionHasANounBehindIt() {
    Tree mended =
        mended(
            "Talks/NNS/0/root between/IN/4/mark Chileans/NNPS/4/nsubj failed=fail/VBD/1/advcl"
                + " ././1/punct");
    assertEquals("Talks nsubj failed", arc(mended, "Talks"));
    assertEquals("Chileans nmod Talks", arc(mended, "Chileans"));
  }

  @Test
  void noFiniteVerbIsAPreposition() {
    Tree mended = mended("Peru/NNP/0/root joined=join/VBD/3/case ASEAN/NNP/1/nmod ././1/punct");
    assertEquals("Peru nsubj joined", arc(mended, "Peru"));
    assertEquals("ASEAN obj joined", arc(mended, "ASEAN"));
  }

  @Test
  void noFiniteVerbGoesOnFromANoun() {
    Tree mended =
        mended(
            "Ghana/NNP/0/root rather/RB/4/cc than/IN/2/fixed Togo/NNP/1/conj"
                + " voted=vote/VBD/1/conj ././1/punct");
    assertEquals("Ghana nsubj voted", arc(mended, "Ghana"));
  }

  @Test
  void whatAConjunctionStandsBehindIsNoPartOfWhatItJoins() {
    Tree mended =
        mended(
            "Laos/NNP/2/nsubj chose=choose/VBD/0/root Rafales/NNP/6/compound rather/RB/6/cc"
                + " than/IN/4/fixed jets/NNS/2/obl ././2/punct");
    assertEquals("Rafales obj chose", arc(mended, "Rafales"));
    assertEquals("jets conj Rafales", arc(mended, "jets"));
  }

  @Test
  void noVerbIsCounted() {
    Tree mended = mended("The/DT/3/det two/CD/3/nummod arrived=arrive/VBD/0/root ././3/punct");
    assertEquals("two nsubj arrived", arc(mended, "two"));
    assertEquals("The det two", arc(mended, "The"));
  }

  @Test
  void aTreeThatIsWellStaysAsItIs() {
    Tree well = Trees.of("Soldiers/NNS/2/nsubj landed=land/VBD/0/root ././1/punct");
    assertSame(well, MENDING.of(well));
  }

  private static Tree mended(String written) {
    return MENDING.of(Trees.of(written));
  }

  private static String arc(Tree tree, String form) {
    int word = Trees.place(tree, form);
    return form + " " + tree.relation(word) + " " + tree.form(tree.head(word));
  }
}
