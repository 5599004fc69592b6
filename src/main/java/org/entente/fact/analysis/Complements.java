package org.entente.fact.analysis;

import java.util.List;
import java.util.Set;

/** Gives verbs of giving, asking and calling what they take, where a parser hung it elsewhere. */
final class Complements extends Repair {
  private static final Set<String> RAISING =
      WordSet.of(
          "raise", "stoke", "spark", "fuel", "cause", "provoke", "express", "voice", "prompt",
          "trigger");

  private static final Set<String> FELT =
      WordSet.of("fears", "concerns", "worries", "alarms", "doubts");

  private static final Set<String> TIES =
      WordSet.of("to", "for", "on", "about", "over", "against", "with", "at");

  private static final Set<String> NUMBERS =
      WordSet.of(
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "dozens",
          "hundreds",
          "several",
          "some");

  private final Valency valency;

  Complements(Tree tree, Valency valency) {
    super(tree);
    this.valency = valency;
  }

  @Override
  void mend() {
    for (int word = 0; word < tree.size(); word++) {
      if (tree.upos(word).equals("VERB")) {
        given(word);
        asked(word);
        called(word);
        seen(word);
      } else {
        taken(word);
        repeated(word);
      }
      if (FELT.contains(syntax.lower(word)) && word > 0) {
        raised(word);
      }
    }
  }

  /** "Sees in X a threat": X is seen as one. */
  private void seen(int verb) {
    int in = verb + 1;
    boolean so =
        tree.lemma(verb).equals("see")
            && in < tree.size()
            && syntax.lower(in).equals("in")
            && tree.relation(in).equals("case")
            && tree.head(tree.head(in)) == verb;
    for (int object : so ? syntax.children(verb, "obj") : List.<Integer>of()) {
      if (object > tree.head(in)) {
        draft.relate(object, "xcomp");
        draft.relate(tree.head(in), "obj");
        draft.relate(in, "dep");
      }
    }
  }

  /** "Threatened several times to leave": to leave, and not the times. */
  private void repeated(int times) {
    int verb = tree.head(times);
    boolean so =
        syntax.lower(times).equals("times")
            && tree.relation(times).equals("obj")
            && verb >= 0
            && verb < times
            && syntax.children(times, "det").isEmpty();
    for (int clause : so ? syntax.children(times, "acl") : List.<Integer>of()) {
      if (syntax.hasTo(clause)) {
        draft.hang(clause, verb, "xcomp");
        draft.relate(times, "obl:unmarked");
      }
    }
  }

  /** "Reaffirmed its commitment to X": the commitment is to X, and nothing is affirmed to it. */
  private void taken(int noun) {
    int verb = tree.head(noun);
    int next = noun + 1;
    boolean takes =
        valency.tied().contains(tree.lemma(noun))
            && tree.relation(noun).equals("obj")
            && next < tree.size()
            && TIES.contains(syntax.lower(next))
            && tree.relation(next).equals("case");
    int phrase = takes ? tree.head(next) : -1;
    if (phrase > next && tree.head(phrase) == verb && tree.relation(phrase).startsWith("obl")) {
      draft.hang(phrase, noun, "nmod");
    }
  }

  /** "The plan raised fears in X": the plan did, and nobody fears. */
  private void raised(int noun) {
    int verb = noun - 1;
    boolean misread =
        tree.xpos(noun).equals("VBZ")
            && tree.head(verb) < noun
            && tree.head(verb) >= 0
            && RAISING.contains(tree.lemma(verb))
            && tree.relation(verb).equals("acl");
    if (misread) {
      draft.hang(verb, tree.head(noun), tree.relation(noun));
      for (int child : tree.children(noun)) {
        if (child < verb) {
          draft.hang(child, verb);
        }
      }
      for (int child : tree.children(noun)) {
        if (child > noun && tree.relation(child).equals("obl")) {
          draft.hang(child, verb);
        }
      }
      draft.hang(noun, verb, "obj");
    }
  }

  /** "Sold the Netherlands five boats": no name stands before a number as part of another. */
  private void given(int verb) {
    if (!valency.giving().contains(tree.lemma(verb)) || !syntax.children(verb, "iobj").isEmpty()) {
      return;
    }
    for (int object : syntax.children(verb, "obj")) {
      int name = object - 1;
      boolean parted =
          name > verb
              && tree.upos(name).equals("PROPN")
              && tree.head(name) == object
              && isNumber(tree.form(object));
      if (parted) {
        for (int child : tree.children(object)) {
          if (child < name && tree.relation(child).equals("det")) {
            draft.hang(child, name);
          }
        }
        draft.hang(name, verb, "iobj");
      }
    }
  }

  private static boolean isNumber(String form) {
    return Character.isDigit(form.codePointAt(0)) || NUMBERS.contains(form.split(" ", 2)[0]);
  }

  /** "Asked X, a member since 2010, to leave": it is X who is to leave. */
  private void asked(int verb) {
    boolean open =
        valency.asking().contains(tree.lemma(verb))
            && syntax.children(verb, "xcomp").isEmpty()
            && syntax.children(verb, "ccomp").isEmpty();
    for (int object : open ? syntax.children(verb, "obj") : List.<Integer>of()) {
      for (int infinitive = object + 3; infinitive < tree.size(); infinitive++) {
        boolean stray =
            tree.xpos(infinitive).equals("VB")
                && syntax.lower(infinitive - 1).equals("to")
                && tree.head(infinitive - 1) == infinitive
                && tree.form(infinitive - 2).equals(",")
                && draft.isUnder(infinitive, object);
        if (stray) {
          draft.hang(infinitive, verb, "xcomp");
          return;
        }
      }
    }
  }

  /** "Called the accession of X to Y a mistake": nothing is called to Y. */
  private void called(int verb) {
    if (!valency.calling().contains(tree.lemma(verb))) {
      return;
    }
    for (int object : syntax.children(verb, "obj")) {
      for (int phrase : tree.children(verb)) {
        boolean stray =
            phrase > object
                && tree.relation(phrase).startsWith("obl")
                && syntax.preposition(phrase).equals("to")
                && isNamedAfter(phrase, verb);
        if (stray && syntax.isNoun(object)) {
          draft.hang(phrase, object, "nmod");
        }
      }
    }
  }

  /** Whether what something is called stands right behind a phrase. */
  private boolean isNamedAfter(int phrase, int verb) {
    int next = phrase + 1;
    return next < tree.size()
        && tree.upos(next).equals("DET")
        && tree.head(next) > next
        && tree.head(tree.head(next)) == verb;
  }
}
