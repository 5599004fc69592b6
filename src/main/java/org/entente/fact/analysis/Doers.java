package org.entente.fact.analysis;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * "Peru condemned the attacks by Iran": who did it stands behind what was done, for what is told in
 * the active has its doer before the verb.
 */
final class Doers extends Repair {
  private static final Set<String> ACTIVE = Set.of("VBD", "VBP", "VBZ", "VB");

  /** "Peru replaced its envoy by Ana Rojas". */
  private static final Set<String> PUT = WordSet.of("replace", "follow", "succeed", "supersede");

  Doers(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int by = 2; by < tree.size(); by++) {
      if (syntax.lower(by).equals("by") && tree.relation(by).equals("case")) {
        doer(tree.head(by), by);
      }
    }
  }

  private void doer(int doer, int by) {
    int verb = tree.head(doer);
    if (doer < by || verb < 0 || verb > by || !isActive(verb) || !isNamed(doer)) {
      return;
    }
    for (int deed : syntax.children(verb, "obj")) {
      boolean near =
          deed < by
              && tree.upos(deed).equals("NOUN")
              && !isOfDeed(deed, by)
              && IntStream.range(deed + 1, by).noneMatch(it -> tree.upos(it).equals("VERB"));
      if (near) {
        draft.hang(doer, deed, "nmod");
      }
    }
  }

  /** "Its veto of the export of tanks by Iran": whose the veto is, is told before. */
  private boolean isOfDeed(int deed, int by) {
    return syntax.children(deed, "nmod").stream()
        .filter(it -> it < by && syntax.preposition(it).equals("of"))
        .anyMatch(it -> !syntax.children(it, "nmod").isEmpty());
  }

  private boolean isActive(int verb) {
    return ACTIVE.contains(tree.xpos(verb))
        && !PUT.contains(tree.lemma(verb))
        && !syntax.children(verb, "nsubj").isEmpty();
  }

  /** "By Iran", "by Iranian forces": no "by letter". */
  private boolean isNamed(int doer) {
    return tree.upos(doer).equals("PROPN")
        || IntStream.range(0, doer)
            .anyMatch(
                it -> tree.head(it) == doer && Character.isUpperCase(tree.form(it).codePointAt(0)));
  }
}
