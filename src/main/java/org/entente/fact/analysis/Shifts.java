package org.entente.fact.analysis;

import java.util.List;
import java.util.Set;

/**
 * Mends clauses that name the receiver before what is given: "handed over to Kenya ten tanks". A
 * parser takes the two for one name, or what is given for the receiver.
 */
final class Shifts extends Repair {
  private static final Set<String> GIVE =
      WordSet.of(
          "give",
          "sell",
          "lend",
          "lease",
          "send",
          "offer",
          "grant",
          "supply",
          "hand",
          "loan",
          "award",
          "promise",
          "pledge",
          "donate",
          "ship",
          "gift",
          "deliver",
          "export",
          "transfer",
          "provide",
          "cede",
          "ced",
          "return",
          "dispatch",
          "turn",
          "pass",
          "issue",
          "sign");

  private static final Set<String> GET =
      WordSet.of(
          "receive",
          "get",
          "obtain",
          "buy",
          "purchase",
          "order",
          "acquire",
          "import",
          "procure",
          "lease",
          "accept");

  private static final Set<String> OVER = WordSet.of("over", "back", "off", "up", "on");
  private static final Set<String> INNER =
      WordSet.of("compound", "amod", "nummod", "det", "flat", "nmod:poss", "advmod");
  private static final Set<String> STOPS = WordSet.of("VERB", "AUX", "SCONJ", "CCONJ", "PRON");
  private static final Set<String> OPENERS = WordSet.of("DET", "NUM", "ADJ", "NOUN");

  /** How far behind the receiver what is given may begin. */
  private static final int REACH = 8;

  Shifts(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    for (int verb = 0; verb + 3 < tree.size() && !draft.isChanged(); verb++) {
      boolean gives = GIVE.contains(tree.lemma(verb));
      boolean active = syntax.isVerb(verb) && !syntax.isPassive(verb);
      if (active && (gives || GET.contains(tree.lemma(verb)))) {
        shifted(verb, gives ? "to" : "from");
      }
      if (active && gives && !draft.isChanged()) {
        pronoun(verb);
        aside(verb);
      }
    }
  }

  /** "Gave it jets": a parser may take both for what is given. */
  private void pronoun(int verb) {
    List<Integer> objects = syntax.children(verb, "obj");
    if (objects.size() == 2 && objects.get(0) == verb + 1 && tree.upos(verb + 1).equals("PRON")) {
      draft.relate(verb + 1, "iobj");
    }
  }

  /** "Gave jets, made by X in Y, to Z": a parser may hang Z on what stands between commas. */
  private void aside(int verb) {
    for (int object : syntax.children(verb, "obj")) {
      for (int clause : syntax.children(object, "acl")) {
        boolean between = clause > 0 && tree.form(clause - 1).equals(",");
        int to = between ? closing(clause) : -1;
        int receiver = to < 0 ? -1 : tree.head(to);
        if (receiver > to
            && tree.upos(receiver).equals("PROPN")
            && draft.isUnder(receiver, clause)) {
          draft.hang(receiver, verb, "obl");
        }
      }
    }
  }

  /** The "to" behind the comma that ends a clause between commas; -1 where none is. */
  private int closing(int clause) {
    for (int word = clause + 1; word + 2 < tree.size(); word++) {
      if (tree.form(word).equals(",") && tree.form(word + 1).equals("to")) {
        return word + 1;
      }
    }
    return -1;
  }

  private void shifted(int verb, String preposition) {
    int to = OVER.contains(tree.form(verb + 1)) ? verb + 2 : verb + 1;
    if (!tree.form(to).equals(preposition)) {
      return;
    }
    int receiver = to + 1;
    while (receiver + 1 < tree.size() && Set.of("DET", "ADJ").contains(tree.upos(receiver))) {
      receiver++;
    }
    int given = tree.upos(receiver).equals("PROPN") ? given(receiver) : -1;
    int top = given < 0 ? -1 : top(given);
    boolean well = top >= 0 && tree.head(top) == verb && tree.relation(top).equals("obj");
    boolean full = syntax.children(verb, "obj").stream().anyMatch(it -> it < given);
    if (top >= 0 && !well && !full) {
      hang(verb, receiver, top, to);
    }
  }

  /** Where what is given begins; -1 where nothing is. */
  private int given(int receiver) {
    int next = receiver + 1;
    if (next < tree.size() && isOpener(next)) {
      return next;
    }
    for (int word = next; word < tree.size() && word <= receiver + REACH; word++) {
      if (STOPS.contains(tree.upos(word))) {
        return -1;
      }
      if (isGoods(word) && !tree.upos(word - 1).equals("ADP")) {
        return word;
      }
    }
    return -1;
  }

  private boolean isOpener(int word) {
    boolean the = tree.upos(word).equals("DET") && !Set.of("a", "an").contains(tree.form(word));
    return isGoods(word) || (OPENERS.contains(tree.upos(word)) && !the);
  }

  /** "Ten tanks", "Leopard tanks": what has a number, or a common noun for its last word. */
  private boolean isGoods(int word) {
    String form = tree.form(word);
    boolean counts =
        tree.upos(word).equals("NUM")
            && word + 1 < tree.size()
            && Set.of("NOUN", "PROPN", "ADJ").contains(tree.upos(word + 1));
    int last = form.lastIndexOf(' ') + 1;
    return counts
        || (tree.upos(word).equals("PROPN") && last > 0 && Character.isLowerCase(form.charAt(last)))
        || (Set.of("PROPN", "NOUN").contains(tree.upos(word)) && Receivers.isCounted(form));
  }

  /** The head of the phrase that a word begins. */
  private int top(int word) {
    int at = word;
    while (tree.head(at) > at && INNER.contains(tree.relation(at))) {
      at = tree.head(at);
    }
    return Set.of("NOUN", "PROPN", "NUM").contains(tree.upos(at)) ? at : -1;
  }

  private void hang(int verb, int receiver, int given, int to) {
    for (int word = to; word < receiver; word++) {
      draft.hang(word, receiver);
    }
    draft.hang(receiver, verb, "obl");
    draft.hang(given, verb, "obj");
    for (int word = given + 1; word < tree.size(); word++) {
      // "To Kenya jets and a boat": the boat is given, too.
      if (tree.head(word) == receiver && tree.relation(word).equals("conj")) {
        draft.hang(word, given);
      }
    }
  }
}
