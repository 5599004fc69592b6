package org.entente.fact.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.entente.fact.analysis.Draft;
import org.entente.fact.analysis.Tree;
import org.junit.jupiter.api.Test;

/** A draft takes changes of a tree, and gives one only where they make one. */
class DraftTest {
  private final Tree tree =
      Trees.of("Chile/NNP/2/nsubj sold=sell/VBD/0/root new/JJ/4/amod tanks=tank/NNS/2/obj");
  private final Draft draft = new Draft(tree);

  @Test
  void whatIsNotChangedStaysTheSame() {
    assertSame(tree, draft.tree());
  }

  @Test
  void aWordTakesThePlaceOfAnother() {
    draft.raise(3, 1);
    draft.hang(1, 3, "acl");
    assertEquals("root", draft.tree().relation(3));
    assertEquals(3, draft.tree().head(1));
    assertEquals(Tree.ROOT, draft.tree().head(3));
    assertEquals(1, tree.head(3));
  }

  @Test
  void changesThatLeadInACircleAreNone() {
    draft.hang(1, 3, "conj");
    assertTrue(draft.isChanged());
    assertFalse(draft.isUnder(1, 0));
    assertSame(tree, draft.tree());
  }

  @Test
  void aWordIsReadAnew() {
    draft.tag(2, "new", "VERB", "VB");
    draft.relate(2, "xcomp");
    assertEquals("VERB", draft.tree().upos(2));
    assertEquals("xcomp", draft.tree().relation(2));
    assertEquals(3, draft.tree().head(2));
  }
}
