package org.entente.fact.score;

import java.util.Collection;
import java.util.List;

/**
 * Names in aligned claims that stand for something else than gold's.
 *
 * @param wrong the thesaurus has the name, and it is not the one meant
 * @param unlinked the text's own words, where the thesaurus has what is meant
 */
public record Names(int wrong, int unlinked) {
  static Names of(Collection<Pair> pairs) {
    int wrong = 0;
    int unlinked = 0;
    for (Pair pair : pairs) {
      for (String slot : pair.verdicts().keySet()) {
        Names here = of(pair, slot);
        wrong += here.wrong;
        unlinked += here.unlinked;
      }
    }
    return new Names(wrong, unlinked);
  }

  /** Each name too many stands in place of one that is missing. */
  private static Names of(Pair pair, String slot) {
    List<Filler> missing =
        pair.gold().fillers(slot).entrySet().stream()
            .filter(it -> !pair.said(slot).containsKey(it.getKey()))
            .map(it -> it.getValue())
            .toList();
    List<Filler> extra =
        pair.said(slot).entrySet().stream()
            .filter(it -> !pair.gold().fillers(slot).containsKey(it.getKey()))
            .map(it -> it.getValue())
            .toList();
    int places = Math.min(missing.size(), extra.size());
    int unlinked = Math.min(count(missing, true), count(extra, false));
    return new Names(Math.min(places - unlinked, count(extra, true)), unlinked);
  }

  private static int count(List<Filler> fillers, boolean known) {
    return (int) fillers.stream().filter(it -> it.known() == known).count();
  }
}
