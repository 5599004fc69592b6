package org.entente.fact.analysis;

import java.util.Locale;
import java.util.Set;

/**
 * Gives a verb of saying behind a quotation its speaker back, a verb that is done by several all of
 * them, and what somebody does beside what he means to do its place, where a parser hung the second
 * under the first.
 */
final class Inversions extends Repair {
  private static final Set<String> FINITE = WordSet.of("VBD", "VBZ", "VBP");

  private static final Set<String> COUNTS =
      WordSet.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  Inversions(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int word = 1; word < tree.size(); word++) {
      if (tree.upos(word).equals("PROPN")) {
        speaker(word);
        agent(word);
      } else if (tree.xpos(word).equals("VBG")) {
        goingOn(word);
      }
      if (tree.relation(word).equals("conj")) {
        beside(word);
        goods(word);
      }
    }
  }

  /** "…, said X, adding that": X said it, and added it. */
  private void speaker(int name) {
    int said = name - 1;
    int adding = tree.head(name);
    boolean inverted =
        adding > name
            && tree.relation(name).equals("nsubj")
            && tree.xpos(adding).equals("VBG")
            && tree.head(adding) == said
            && tree.upos(said).equals("VERB")
            && FINITE.contains(tree.xpos(said))
            && syntax.subjects(said).isEmpty()
            && syntax.children(adding, "aux").isEmpty();
    if (inverted) {
      draft.hang(name, said, "nsubj");
      draft.hang(adding, said, "advcl");
    }
  }

  /** "Hailed by X as a success, and by Y as a start": both hailed it. */
  private void agent(int name) {
    boolean second =
        Set.of("conj", "nmod").contains(tree.relation(name))
            && syntax.preposition(name).equals("by")
            && !syntax.children(name, "cc").isEmpty();
    if (!second) {
      return;
    }
    for (int above = tree.head(name); above >= 0; above = tree.head(above)) {
      for (int first : syntax.children(above, "obl:agent")) {
        if (first < name && !tree.isUnder(name, first)) {
          draft.hang(name, first, "conj");
          return;
        }
      }
    }
  }

  /** "Agreed to sell it, and is in talks": both are what somebody does, not what was agreed to. */
  private void beside(int second) {
    int first = tree.head(second);
    boolean finite =
        tree.children(second).stream()
            .anyMatch(
                it ->
                    it < second
                        && Set.of("cop", "aux", "aux:pass").contains(tree.relation(it))
                        && FINITE.contains(tree.xpos(it)));
    if (!finite || !isInfinitive(first) || !syntax.subjects(second).isEmpty()) {
      return;
    }
    int above = first;
    while (isInfinitive(above) && tree.relation(above).equals("xcomp")) {
      above = tree.head(above);
    }
    if (above != first && above >= 0 && tree.upos(above).equals("VERB")) {
      draft.hang(second, above, "conj");
    }
  }

  /** "Bought 17 X from Y, and in May two Z": the Z are bought like the X. */
  private void goods(int second) {
    int seller = tree.head(second);
    int verb = seller < 0 ? -1 : tree.head(seller);
    if (verb < 0 || !tree.relation(seller).equals("obl") || !isCounted(second)) {
      return;
    }
    for (int first : syntax.children(verb, "obj")) {
      if (first < seller && isCounted(first) && !isCounted(seller)) {
        draft.hang(second, first, "conj");
      }
    }
  }

  /** "two Leopards", one word by its name and its number. */
  private boolean isCounted(int name) {
    String form = tree.form(name);
    int blank = form.indexOf(' ');
    return tree.upos(name).equals("PROPN")
        && blank > 0
        && Character.isUpperCase(form.codePointAt(blank + 1))
        && (Character.isDigit(form.charAt(0))
            || COUNTS.contains(form.substring(0, blank).toLowerCase(Locale.ROOT)));
  }

  private boolean isInfinitive(int word) {
    return word >= 0 && tree.xpos(word).equals("VB") && syntax.hasTo(word);
  }

  /** "It would go on sending arms": the sending is what would be. */
  private void goingOn(int sending) {
    int go = tree.head(sending);
    boolean goesOn =
        go >= 0
            && go == sending - 2
            && tree.head(sending - 1) == sending
            && Set.of("go", "keep", "carry").contains(tree.lemma(go))
            && syntax.lower(sending - 1).equals("on")
            && tree.relation(sending).equals("advcl");
    if (goesOn) {
      draft.relate(sending, "xcomp");
      draft.hang(sending - 1, go, "compound:prt");
    }
  }
}
