package org.entente.fact.analysis;

import java.util.Set;

/** Hangs words on others than a parser did, where its tree is none of any English sentence. */
final class Attachments extends Repair {
  private static final Set<String> FINITE = WordSet.of("VBD", "VBZ", "VBP");
  private static final Set<String> NAMES = WordSet.of("compound", "amod", "flat", "nummod", "det");

  /** What is done to something: without it these verbs say nothing. */
  private static final Set<String> DONE =
      WordSet.of(
          "sign",
          "conclude",
          "reach",
          "ratify",
          "negotiate",
          "hold",
          "host",
          "attend",
          "order",
          "buy",
          "purchase",
          "deliver",
          "donate",
          "send",
          "supply",
          "launch",
          "found",
          "establish",
          "form",
          "create",
          "make",
          "place",
          "strike",
          "seal",
          "adopt",
          "issue",
          "join",
          "invade");

  /** Nouns whose "that" tells what is meant. */
  private static final Set<String> TOLD =
      WordSet.of("fact", "claim", "report", "news", "statement", "belief", "hope", "fear", "sign");

  /** How a parser may tie a clause to a verb that it says nothing of. */
  private static final Set<String> LOOSE =
      WordSet.of("ccomp", "advcl", "conj", "parataxis", "xcomp");

  private static final Set<String> PERSONS = WordSet.of("it", "them", "him", "her", "us");

  Attachments(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    joined();
    continued();
    counted();
    passive();
    related();
    unmarked();
    given();
    following();
  }

  /** "Was announced by X following talks": after them, and not these talks. */
  private void following() {
    for (int word = 1; word + 1 < tree.size(); word++) {
      int noun = tree.head(word);
      boolean setting =
          syntax.lower(word).equals("following")
              && tree.relation(word).equals("amod")
              && noun == word + 1
              && (syntax.isNoun(word - 1) || tree.upos(word - 1).equals("VERB"))
              && tree.head(noun) >= 0
              && tree.head(noun) < word;
      if (setting) {
        draft.relate(word, "case");
        draft.relate(noun, tree.relation(noun).equals("nmod") ? "nmod" : "obl");
      }
    }
  }

  /** "Chose A rather than B": what a conjunction stands behind is no part of what it joins. */
  private void joined() {
    for (int first = 0; first < tree.size(); first++) {
      int second = tree.head(first);
      int at = first;
      boolean parted =
          tree.relation(first).equals("compound")
              && syntax.children(second, "cc").stream().anyMatch(cc -> at < cc && cc < second);
      if (parted) {
        draft.hang(
            first,
            draft.head(second),
            draft.relation(second).equals("obl") ? "obj" : draft.relation(second));
        draft.hang(second, first, "conj");
      }
    }
  }

  /** "Was signed at X and has been in force": no clause goes on from a place. */
  private void continued() {
    for (int word = 1; word < tree.size(); word++) {
      int at = tree.head(word);
      boolean clause =
          tree.relation(word).equals("conj")
              && at >= 0
              && at < word
              && isNoun(at)
              && syntax.subjects(word).isEmpty()
              && (isDone(word)
                  || tree.children(word).stream()
                      .anyMatch(child -> Set.of("aux", "cop").contains(tree.relation(child))));
      while (clause && at >= 0 && !tree.upos(at).equals("VERB")) {
        at = tree.head(at);
      }
      if (clause && at >= 0) {
        draft.hang(word, at);
      }
    }
  }

  /** "Ordered tanks and criticised Chile": no participle has an object. */
  private boolean isDone(int word) {
    return tree.upos(word).equals("VERB")
        && Set.of("VBD", "VBN", "VBZ", "VBP").contains(tree.xpos(word))
        && !syntax.children(word, "obj").isEmpty()
        && syntax.children(word, "nsubj:pass").isEmpty();
  }

  /** "The first two arrived": no verb is counted. */
  private void counted() {
    for (int verb = 1; verb < tree.size(); verb++) {
      int number = FINITE.contains(tree.xpos(verb)) ? last(verb) : -1;
      if (number >= 0 && syntax.subjects(verb).isEmpty()) {
        for (int child : tree.children(verb)) {
          if (child < number && NAMES.contains(tree.relation(child))) {
            draft.hang(child, number);
          }
        }
        draft.relate(number, "nsubj");
      }
    }
  }

  /**
   * "The pact that X signed": what a verb without an object says more of the noun before "that".
   */
  private void related() {
    for (int that = 1; that < tree.size(); that++) {
      int verb = tree.head(that);
      boolean stray =
          syntax.lower(that).equals("that")
              && tree.relation(that).equals("mark")
              && verb > that
              && Set.of("ccomp", "advcl").contains(tree.relation(verb))
              && syntax.isNoun(that - 1)
              && !TOLD.contains(tree.lemma(that - 1));
      boolean relative =
          tree.xpos(that).equals("WDT")
              && tree.relation(that).startsWith("nsubj")
              && verb > that
              && LOOSE.contains(tree.relation(verb))
              && syntax.isNoun(that - 1)
              && !draft.isUnder(that - 1, verb);
      if (isWhose(that) && verb > that) {
        draft.relate(tree.head(verb), "acl:relcl");
      }
      if (relative
          || (stray && isSubjectNext(that, verb) && syntax.children(verb, "obj").isEmpty())) {
        draft.hang(verb, that - 1, "acl:relcl");
      }
    }
  }

  /** "Took delivery of tanks it had ordered from X": the tanks, without "that". */
  private void unmarked() {
    for (int subject = 2; subject < tree.size(); subject++) {
      int verb = tree.head(subject);
      boolean bare =
          tree.relation(subject).equals("nsubj")
              && syntax.isNoun(subject - 1)
              && verb > subject
              && tree.relation(verb).equals("advcl")
              && tree.head(verb) < subject
              && isSubjectNext(subject - 1, verb)
              && syntax.children(verb, "mark").isEmpty()
              && syntax.children(verb, "advmod").isEmpty()
              && syntax.children(verb, "obj").isEmpty();
      if (bare) {
        draft.hang(verb, subject - 1, "acl:relcl");
      }
    }
  }

  /** "X, whose troops are in Y": where they are is no other name of X. */
  private boolean isWhose(int word) {
    int owned = tree.head(word);
    int clause = owned < 0 ? -1 : tree.head(owned);
    return syntax.lower(word).equals("whose")
        && clause >= 0
        && tree.relation(owned).startsWith("nsubj")
        && tree.relation(clause).equals("appos")
        && !syntax.preposition(clause).isEmpty()
        && tree.head(clause) < word;
  }

  /** Whether a verb of the past has its subject right behind "that". */
  private boolean isSubjectNext(int that, int verb) {
    boolean past = Set.of("VBD", "VBN").contains(tree.xpos(verb)) && !syntax.isPassive(verb);
    return past
        && DONE.contains(tree.lemma(verb))
        && syntax.subjects(verb).stream().anyMatch(it -> it > that);
  }

  /** "Sold it drones": a verb with a pronoun and a noun behind it gives one to the other. */
  private void given() {
    for (int noun = 2; noun < tree.size(); noun++) {
      int verb = noun - 2;
      boolean given =
          PERSONS.contains(tree.form(noun - 1))
              && tree.upos(verb).equals("VERB")
              && tree.head(noun - 1) == verb
              && tree.relation(noun - 1).equals("obj")
              && tree.upos(noun).equals("PROPN")
              && tree.head(noun) == verb;
      if (given) {
        draft.relate(noun - 1, "iobj");
        draft.relate(noun, "obj");
      }
    }
  }

  /** "The summit is to be held": it is held, and is nothing else. */
  private void passive() {
    for (int verb = 1; verb < tree.size(); verb++) {
      if (tree.xpos(verb).equals("VBN") && !syntax.children(verb, "aux:pass").isEmpty()) {
        syntax.subjects(verb).forEach(it -> draft.relate(it, "nsubj:pass"));
        syntax.children(verb, "cop").forEach(it -> draft.relate(it, "aux"));
      }
    }
  }

  /** The last number before a verb that counts it; -1 where none does. */
  private int last(int verb) {
    return syntax.children(verb, "nummod").stream()
        .filter(it -> it < verb)
        .reduce(-1, (one, next) -> next);
  }

  private boolean isNoun(int word) {
    return syntax.isNoun(word) && !syntax.hasCopula(word);
  }
}
