package org.entente.fact.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Hangs phrases on the noun that they stand behind, and names subjects rightly, where the words
 * tell what a parser did not see.
 */
final class Hangings extends Repair {
  /** Nouns whose infinitive tells what they aim at: not why there is one. */
  private static final Set<String> AIMS =
      WordSet.of(
          "agreement",
          "application",
          "attempt",
          "bid",
          "commitment",
          "contract",
          "deal",
          "decision",
          "desire",
          "effort",
          "intention",
          "memorandum",
          "move",
          "obligation",
          "offer",
          "order",
          "pact",
          "plan",
          "pledge",
          "promise",
          "proposal",
          "readiness",
          "refusal",
          "request",
          "resolve",
          "right",
          "threat",
          "treaty",
          "vow",
          "willingness",
          "wish");

  /** What is against somebody. */
  private static final Set<String> AIMED =
      WordSet.of("sanction", "embargo", "measure", "restriction", "war", "attack", "aggression");

  Hangings(Tree tree) {
    super(tree);
  }

  @Override
  void mend() {
    addressed();
    ourselves();
    for (int word = 1; word < tree.size(); word++) {
      joined(word);
      fronted(word);
      member(word);
      contrasted(word);
      against(word);
      told(word);
      if (syntax.lower(word).equals("to")) {
        aim(word);
      } else if (tree.relation(word - 1).equals("nsubj:pass")) {
        active(word - 1);
      } else if (tree.relation(word - 1).equals("obl:agent")) {
        besides(word - 1);
      }
    }
  }

  /** "Qatar, a member of it, has …": in a report nobody is spoken to. */
  private void addressed() {
    int noun = tree.head(0);
    boolean stray =
        tree.relation(0).equals("vocative")
            && tree.upos(0).equals("PROPN")
            && tree.form(1).equals(",")
            && noun > 1
            && syntax.isNoun(noun)
            && tree.relation(noun).startsWith("nsubj");
    if (stray) {
      draft.raise(0, noun);
      draft.hang(noun, 0, "appos");
    }
  }

  /** "We, the ministers of Peru, met": the ministers met. */
  private void ourselves() {
    boolean we = syntax.lower(0).equals("we") && tree.relation(0).equals("nsubj");
    for (int who : syntax.children(0, "appos")) {
      if (we && tree.form(1).equals(",") && syntax.isNoun(who)) {
        draft.hang(who, draft.head(0), "nsubj");
        draft.hang(0, who, "dislocated");
        return;
      }
    }
  }

  /** "ASEAN members Laos and Cambodia came": no object stands right before a subject. */
  private void fronted(int word) {
    int before = word - 1;
    boolean stray =
        tree.relation(before).equals("obj")
            && tree.relation(word).startsWith("nsubj")
            && tree.head(before) == tree.head(word)
            && tree.head(word) > word
            && syntax.isNoun(before)
            && tree.upos(word).equals("PROPN");
    if (stray) {
      draft.hang(before, word, "compound");
    }
  }

  /** "NATO-member Norway shares": Norway does, and NATO is what it is a member of. */
  private void member(int hyphen) {
    int noun = hyphen + 1;
    int name = hyphen + 2;
    boolean stray =
        tree.form(hyphen).equals("-")
            && name < tree.size()
            && tree.upos(hyphen - 1).equals("PROPN")
            && tree.upos(noun).equals("NOUN")
            && tree.upos(name).equals("PROPN")
            && tree.head(noun) == hyphen - 1
            && tree.head(hyphen - 1) == tree.head(name);
    if (stray) {
      draft.hang(noun, name, "nmod:desc");
      draft.hang(hyphen - 1, noun, "compound");
    }
  }

  /** "Saw it as a guard rather than a threat": the threat is instead of the guard. */
  private void contrasted(int word) {
    int verb = tree.head(word);
    boolean stray =
        tree.relation(word).equals("conj")
            && syntax.isNoun(word)
            && verb >= 0
            && verb < word
            && tree.upos(verb).equals("VERB")
            && syntax.children(word, "cc").stream()
                .anyMatch(it -> syntax.lower(it).equals("rather"));
    for (int noun : stray ? tree.children(verb) : List.<Integer>of()) {
      boolean beside = noun > verb && noun < word && syntax.isNoun(noun);
      if (beside && (draft.head(word) == verb || noun > draft.head(word))) {
        draft.hang(word, noun);
      }
    }
  }

  /** "A package of sanctions against Peru": they are against Peru, not who adopts them. */
  private void against(int word) {
    int noun = word - 1;
    int whom = tree.head(word);
    boolean stray =
        syntax.lower(word).equals("against")
            && tree.relation(word).equals("case")
            && AIMED.contains(tree.lemma(noun))
            && tree.relation(whom).equals("obl")
            && tree.head(whom) < noun;
    if (stray) {
      draft.hang(whom, noun, "nmod");
    }
  }

  /** "X and Peru's leader Y": no apposition follows a conjunction. */
  private void joined(int word) {
    boolean stray =
        tree.relation(word).equals("appos")
            && tree.head(word) < word
            && syntax.children(word, "cc").stream()
                .anyMatch(it -> it < word && it > tree.head(word) && isAnd(it));
    if (stray) {
      draft.relate(word, "conj");
    }
  }

  private boolean isAnd(int word) {
    return Set.of("and", "or").contains(syntax.lower(word));
  }

  /** "X refused; Y said that …": what stands before a semicolon is not what was said. */
  private void told(int word) {
    boolean stray =
        tree.form(word).equals(";")
            && tree.head(word) >= 0
            && tree.relation(tree.head(word)).equals("ccomp")
            && tree.head(word) < word
            && tree.head(tree.head(word)) > word;
    if (stray) {
      draft.relate(tree.head(word), "parataxis");
    }
  }

  /** "Made contracts to export tanks", "withdrew its bid to join": contracts and bid are to. */
  private void aim(int to) {
    int verb = tree.head(to);
    int noun = to - 1;
    boolean stray =
        verb == to + 1
            && tree.relation(to).equals("mark")
            && (tree.relation(verb).equals("advcl")
                || (tree.relation(verb).equals("xcomp")
                    && !syntax.children(noun, "nmod:poss").isEmpty()))
            && AIMS.contains(tree.lemma(noun))
            && tree.upos(noun).equals("NOUN")
            && tree.head(noun) == tree.head(verb)
            && !draft.isUnder(noun, verb);
    if (stray) {
      draft.hang(verb, noun, "acl");
    }
  }

  /** "X has offered": nobody is offered without a form of to be. */
  private void active(int subject) {
    int verb = tree.head(subject);
    boolean active =
        verb > subject
            && IntStream.range(subject, verb).noneMatch(it -> isToBe(it, verb))
            && (Set.of("VBZ", "VBP").contains(tree.xpos(verb))
                || IntStream.range(subject, verb).anyMatch(it -> isToHave(it, verb)));
    if (active) {
      draft.relate(subject, "nsubj");
    }
  }

  /** "X stood by Y": who has a subject of its own and no form of to be, does it itself. */
  private void besides(int name) {
    int verb = tree.head(name);
    boolean active =
        !syntax.children(verb, "nsubj").isEmpty()
            && syntax.children(verb, "nsubj:pass").isEmpty()
            && !tree.relation(verb).startsWith("acl")
            && tree.children(verb).stream().noneMatch(it -> isToBe(it, verb));
    if (active) {
      draft.relate(name, "obl");
    }
  }

  private boolean isToBe(int word, int verb) {
    return tree.head(word) == verb && Set.of("be", "get").contains(tree.lemma(word));
  }

  private boolean isToHave(int word, int verb) {
    return tree.head(word) == verb
        && tree.lemma(word).equals("have")
        && tree.relation(word).startsWith("aux");
  }
}
