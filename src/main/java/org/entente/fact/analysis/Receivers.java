package org.entente.fact.analysis;

import java.util.Locale;
import java.util.Set;

/** Mends clauses about who gets something: two names behind a verb are who gets and what. */
final class Receivers extends Repair {
  private static final Set<String> NUMBERS =
      WordSet.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");
  private static final Set<String> DEFINITE = WordSet.of("the", "its", "their");
  private static final Set<String> INDEFINITE = Set.of("a", "an");
  private static final Set<String> HANDED = WordSet.of("hand", "turn", "sign");
  private static final Set<String> PHRASE = WordSet.of("DET", "ADJ", "NUM", "NOUN", "PROPN");
  private static final Set<String> OBJECTS = WordSet.of("NUM", "NOUN", "PROPN");
  private static final Set<String> PAIRED = WordSet.of("NOUN", "PROPN", "NUM");

  private final Valency valency;

  Receivers(Tree tree, Valency valency) {
    super(tree);
    this.valency = valency;
  }

  @Override
  void mend() {
    for (int word = 1; word < tree.size() && !draft.isChanged(); word++) {
      switch (tree.upos(word)) {
        case "VERB" -> particle(word);
        case "PROPN" -> given(word);
        case "NOUN" -> lent(word);
        default -> {}
      }
    }
    for (int word = 1; word < tree.size(); word++) {
      if (PAIRED.contains(tree.upos(word))) {
        paired(word);
      }
    }
  }

  /** "Lent Peru two boats", "lent Peru $2 million": the boats are lent, and Peru gets them. */
  private void given(int noun) {
    int receiver = tree.head(noun);
    boolean given =
        receiver == noun - 1
            && receiver > 0
            && tree.relation(noun).equals("flat")
            && isCounted(tree.form(noun))
            && !isCounted(tree.form(receiver))
            && Set.of("obj", "iobj").contains(tree.relation(receiver))
            && tree.head(receiver) < receiver
            && tree.upos(tree.head(receiver)).equals("VERB");
    // "Given Peru a C-130": a name has no object.
    boolean named =
        receiver >= 0
            && receiver < noun
            && tree.relation(noun).equals("obj")
            && tree.upos(receiver).equals("PROPN")
            && tree.relation(receiver).equals("obj")
            && tree.upos(tree.head(receiver)).equals("VERB")
            && valency.giving().contains(tree.lemma(tree.head(receiver)));
    if (given || named) {
      draft.hang(noun, tree.head(receiver), "obj");
      draft.relate(receiver, "iobj");
    }
    int verb = receiver;
    boolean sum =
        tree.relation(noun).equals("obj")
            && isCounted(tree.form(noun))
            && verb == noun - 2
            && valency.giving().contains(tree.lemma(verb))
            && tree.head(noun - 1) == noun
            && tree.upos(noun - 1).equals("PROPN");
    if (sum) {
      draft.hang(noun - 1, verb, "iobj");
    }
  }

  /** "Lent Peru a boat". */
  private void lent(int noun) {
    int verb = tree.head(noun);
    boolean unmarked =
        tree.relation(noun).equals("obl:unmarked")
            && verb >= 0
            && verb < noun
            && valency.giving().contains(tree.lemma(verb));
    if (!unmarked) {
      return;
    }
    for (int receiver : syntax.children(verb, "obj")) {
      if (receiver > verb && receiver < noun && isReceiver(receiver, noun)) {
        draft.relate(receiver, "iobj");
        draft.relate(noun, "obj");
        return;
      }
    }
  }

  /** "Lent Peru boats", "lent the country a boat". */
  private boolean isReceiver(int receiver, int noun) {
    return tree.upos(receiver).equals("PROPN")
        || (isBeside(receiver, DEFINITE) && isBeside(noun, INDEFINITE));
  }

  private boolean isBeside(int noun, Set<String> articles) {
    return syntax.children(noun, "det").stream().anyMatch(it -> articles.contains(tree.form(it)))
        || syntax.children(noun, "nmod:poss").stream()
            .anyMatch(it -> articles.contains(tree.form(it)));
  }

  /** "Handed over the first two": over belongs to the verb. */
  private void particle(int verb) {
    int over = verb + 1;
    boolean given =
        HANDED.contains(tree.lemma(verb))
            && over + 2 < tree.size()
            && tree.form(over).equals("over")
            && syntax.children(verb, "obj").isEmpty()
            && !syntax.isPassive(verb);
    int last = over;
    while (given && last + 1 < tree.size() && PHRASE.contains(tree.upos(last + 1))) {
      last++;
    }
    if (last == over || !OBJECTS.contains(tree.upos(last))) {
      return;
    }
    draft.hang(over, verb, "compound:prt");
    draft.hang(last, verb, "obj");
    for (int word = over + 1; word < last; word++) {
      draft.hang(word, last, tree.upos(word).equals("DET") ? "det" : "amod");
    }
  }

  /** "Jets from Peru and ships from Chile": the ships are beside the jets. */
  private void paired(int noun) {
    int party = tree.head(noun);
    boolean joined =
        tree.relation(noun).equals("conj")
            && party >= 0
            && party < noun
            && noun + 2 < tree.size()
            && tree.upos(party).equals("PROPN")
            && tree.upos(noun + 1).equals("ADP");
    String preposition = joined ? syntax.preposition(party) : "";
    if (preposition.isEmpty() || !syntax.lower(noun + 1).equals(preposition)) {
      return;
    }
    int head = tree.head(party);
    int thing =
        head >= 0 && tree.upos(head).equals("VERB")
            ? syntax.children(head, "obj").stream().findFirst().orElse(-1)
            : head;
    if (thing >= 0 && thing < party && syntax.isNoun(thing) && thing != noun) {
      draft.hang(noun, thing);
      int other = tree.head(noun + 1);
      if (other > noun && (tree.head(other) == party || tree.head(other) == noun)) {
        draft.hang(other, head, draft.relation(party));
      }
    }
  }

  static boolean isCounted(String name) {
    int space = name.indexOf(' ');
    return space > 0
        && (Character.isDigit(name.charAt(0))
            || name.chars().limit(space).anyMatch(Receivers::isCurrency)
            || NUMBERS.contains(name.substring(0, space).toLowerCase(Locale.ROOT)));
  }

  private static boolean isCurrency(int character) {
    return Character.getType(character) == Character.CURRENCY_SYMBOL;
  }
}
