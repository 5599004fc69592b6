package org.entente.fact.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Mends trees in which a parser has taken the only verb of a sentence for a participle, or the end
 * of a phrase for the subject of a clause: such trees are none of any English sentence.
 */
public final class Mending {
  /** Prepositions that introduce no clause with a finite verb. */
  private static final Set<String> NO_MARKS =
      Set.of("between", "with", "of", "by", "among", "from", "against", "in");

  private static final List<Repair> REPAIRS =
      List.of(
          it -> new Attachments(it.tree, it.syntax, it.heads, it.relations).mended(),
          it -> new Participles(it.tree, it.syntax, it.heads, it.relations).mended(),
          it -> new Receivers(it.tree, it.syntax, it.heads, it.relations).mended(),
          it -> new Shifts(it.tree, it.syntax, it.heads, it.relations).mended(),
          Mending::opening,
          it -> new Partitives(it.tree, it.syntax, it.heads, it.relations).mended(),
          it -> new Clauses(it.tree, it.syntax, it.heads, it.relations).mended(),
          it -> new Asides(it.tree, it.syntax, it.heads, it.relations).mended(),
          it -> new Conjuncts(it.tree, it.syntax, it.heads, it.relations).mended(),
          it -> new Hangings(it.tree, it.syntax, it.heads, it.relations).mended(),
          it -> new Subordinates(it.tree, it.syntax, it.heads, it.relations).mended(),
          it -> new Complements(it.tree, it.syntax, it.heads, it.relations).mended(),
          it -> new Resumptions(it.tree, it.syntax, it.heads, it.relations).mended(),
          it -> new Negations(it.tree, it.syntax, it.heads, it.relations).mended());

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
  private static final Set<String> OPENED = Set.of("conj", "parataxis", "ccomp", "advcl");
  private static final Set<String> NAMES = Set.of("compound", "amod", "flat", "nummod", "det");

  private final Tree tree;
  private final Syntax syntax;
  private final int[] heads;
  private final String[] relations;

  private Mending(Tree tree) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.heads = IntStream.range(0, tree.size()).map(tree::head).toArray();
    this.relations =
        IntStream.range(0, tree.size()).mapToObj(tree::relation).toArray(String[]::new);
  }

  /** Writes what it mends into heads and relations. */
  private interface Repair {
    /** Whether there was something to mend. */
    boolean mended(Mending of);
  }

  /** The tree, mended where it needs it; the same where not. */
  public static Tree of(Tree tree) {
    Tree mended = Insertions.mended(tree);
    for (Repair repair : REPAIRS) {
      Mending mending = new Mending(mended);
      if (repair.mended(mending) && mending.leadsToRoot()) {
        mended = mending.built(-1);
      }
    }
    return new Mending(mended).mended();
  }

  private Tree mended() {
    for (int verb = 1; verb < tree.size(); verb++) {
      if (tree.upos(verb).equals("VERB")) {
        int noun = subject(verb);
        if (noun >= 0) {
          return raised(noun, verb);
        }
      }
    }
    return tree;
  }

  /** Whether every word still leads to the root: what two repairs do may not go together. */
  private boolean leadsToRoot() {
    for (int word = 0; word < heads.length; word++) {
      int at = word;
      for (int steps = 0; at != Tree.ROOT; steps++) {
        if (steps > heads.length) {
          return false;
        }
        at = heads[at];
      }
    }
    return true;
  }

  /**
   * "Working together, X and Y have signed", "Founded by X, Y has grown", "As a member of X, Y is
   * safe": a participle or a phrase opens a sentence and is not what it says.
   */
  private boolean opening() {
    boolean participle = Set.of("VBG", "VBN").contains(tree.xpos(0));
    int opener = participle || !tree.relation(0).equals("case") ? 0 : tree.head(0);
    if (tree.head(opener) >= 0 || (opener == 0 && !participle) || syntax.hasCopula(opener)) {
      return false;
    }
    for (int verb : tree.children(opener)) {
      boolean main =
          OPENED.contains(tree.relation(verb))
              && verb > opener
              && (syntax.isVerb(verb) || syntax.hasCopula(verb))
              && tree.children(verb).stream()
                  .anyMatch(
                      it ->
                          it < verb
                              && it > opener
                              && tree.relation(it).startsWith("nsubj")
                              && syntax.isNominal(it));
      if (main) {
        heads[verb] = -1;
        relations[verb] = "root";
        heads[opener] = verb;
        relations[opener] = participle ? "advcl" : "obl";
        return true;
      }
    }
    return false;
  }

  /** The noun that is a verb's subject without being said to; -1 where the tree is well. */
  private int subject(int verb) {
    int head = tree.head(verb);
    if (head < 0) {
      return -1;
    }
    boolean past = Set.of("VBN", "VBD").contains(tree.xpos(verb));
    if (past && tree.relation(verb).equals("acl") && isOnlyVerb(verb, head)) {
      return head;
    }
    int about = toBe(verb);
    if (about >= 0) {
      return about;
    }
    if (past && tree.relation(verb).equals("amod") && isObjectOfNoun(verb, head)) {
      heads[head] = verb;
      relations[head] = "obj";
      return tree.head(head);
    }
    if (FINITE.contains(tree.xpos(verb)) && isPreposition(verb, head)) {
      heads[head] = verb;
      relations[head] = "obj";
      return tree.head(head);
    }
    if (FINITE.contains(tree.xpos(verb)) && (isAlone(verb, head) || isSecondHalf(verb, head))) {
      return head;
    }
    if (FINITE.contains(tree.xpos(verb)) && isHalfOfName(verb, head)) {
      heads[head] = verb;
      relations[head] = "obj";
      return tree.head(head);
    }
    if (FINITE.contains(tree.xpos(verb)) && isNoun(head) && head < verb) {
      return phrased(verb, head);
    }
    return -1;
  }

  /** "X and Y are to cooperate": they are not what they are to do; -1 where no such tree. */
  private int toBe(int verb) {
    if (isWhatIsDone(verb)) {
      relations[verb - 1] = "aux:pass";
      heads[verb - 1] = verb;
      return tree.head(verb - 1);
    }
    for (int to : syntax.children(verb, "mark")) {
      int be = to - 1;
      boolean stray =
          be > 0
              && syntax.lower(to).equals("to")
              && tree.lemma(be).equals("be")
              && tree.relation(be).equals("cop")
              && (tree.head(verb) == be || tree.head(verb) == tree.head(be))
              && syntax.isNoun(tree.head(be))
              && tree.head(be) < be
              && syntax.subjects(tree.head(be)).isEmpty();
      if (stray) {
        int noun = tree.head(be);
        heads[be] = verb;
        relations[be] = "aux";
        return noun;
      }
    }
    return -1;
  }

  /** "Soldiers are based in X": no noun is a participle. */
  private boolean isWhatIsDone(int verb) {
    int be = verb - 1;
    return tree.xpos(verb).equals("VBN")
        && tree.relation(verb).equals("acl")
        && tree.lemma(be).equals("be")
        && tree.relation(be).equals("cop")
        && (tree.head(verb) == be || tree.head(verb) == tree.head(be))
        && tree.head(be) < be
        && syntax.isNoun(tree.head(be))
        && syntax.subjects(tree.head(be)).isEmpty();
  }

  private boolean isNoun(int word) {
    return syntax.isNoun(word) && !syntax.hasCopula(word);
  }

  /** "A treaty with Peru, signed in Lima.": a note, and no sentence. */
  private boolean isNote(int verb, int noun) {
    return tree.upos(noun).equals("NOUN")
        && tree.form(verb - 1).equals(",")
        && IntStream.range(noun, verb - 1).noneMatch(it -> tree.form(it).equals(","))
        && tree.children(verb).stream()
            .noneMatch(it -> Set.of("obj", "ccomp", "xcomp").contains(tree.relation(it)));
  }

  /** "The soldiers landed in Egypt." */
  private boolean isOnlyVerb(int verb, int noun) {
    return tree.head(noun) < 0
        && noun < verb
        && isNoun(noun)
        && syntax.children(verb, "mark").isEmpty()
        && syntax.children(verb, "aux").isEmpty()
        && syntax.agents(verb).isEmpty()
        && !isNote(verb, noun)
        && tree.form(tree.size() - 1).equals(".");
  }

  /** "Chile, rather than Peru, voted": no finite verb goes on from a noun. */
  private boolean isAlone(int verb, int noun) {
    return tree.relation(verb).equals("conj")
        && tree.head(noun) < 0
        && noun < verb
        && isNoun(noun)
        && syntax.children(verb, "cc").isEmpty()
        && syntax.subjects(verb).isEmpty();
  }

  /** "Peru and Chile run drills": no finite verb is the rest of a word. */
  private boolean isSecondHalf(int verb, int noun) {
    return tree.relation(verb).equals("goeswith") && noun < verb && isNoun(noun);
  }

  /** "Peru and Chile operate drones": no finite verb stands in a compound. */
  private boolean isHalfOfName(int verb, int object) {
    int noun = tree.head(object);
    return tree.relation(verb).equals("compound")
        && object > verb
        && noun >= 0
        && noun < verb
        && tree.head(noun) < 0
        && isNoun(noun);
  }

  /** "Peru joined NATO": no finite verb is a preposition. */
  private boolean isPreposition(int verb, int object) {
    int noun = tree.head(object);
    return tree.relation(verb).equals("case") && noun >= 0 && noun < verb && isNoun(noun);
  }

  /** "Jets struck targets": no noun has an object. */
  private boolean isObjectOfNoun(int verb, int object) {
    int noun = tree.head(object);
    return tree.relation(object).equals("obj")
        && noun >= 0
        && tree.head(noun) < 0
        && isNoun(noun)
        && noun < verb
        && verb < object;
  }

  /** "A meeting between X and Y took place": the names belong to the preposition. */
  private int phrased(int verb, int noun) {
    Optional<Integer> subject = syntax.subjects(verb).stream().findFirst();
    if (subject.isEmpty()) {
      return -1;
    }
    for (int mark : syntax.children(verb, "mark")) {
      boolean stray =
          NO_MARKS.contains(tree.form(mark).toLowerCase(Locale.ROOT))
              && IntStream.range(mark + 1, subject.get())
                  .allMatch(
                      it -> tree.head(it) == subject.get() && NAMES.contains(tree.relation(it)));
      if (stray && noun < mark && mark < subject.get()) {
        heads[subject.get()] = noun;
        relations[subject.get()] = "nmod";
        heads[mark] = subject.get();
        relations[mark] = "case";
        return noun;
      }
    }
    return -1;
  }

  /** The verb takes the noun's place, and the noun is its subject. */
  private Tree raised(int noun, int verb) {
    heads[verb] = tree.head(noun);
    relations[verb] = tree.relation(noun);
    for (int child : tree.children(noun)) {
      if (child > verb && heads[child] == noun) {
        heads[child] = verb;
        relations[child] = relations[child].equals("nmod") ? "obl" : relations[child];
      }
    }
    heads[noun] = verb;
    boolean passive = verb > 0 && heads[verb - 1] == verb && relations[verb - 1].equals("aux:pass");
    relations[noun] = passive ? "nsubj:pass" : "nsubj";
    return built(passive ? -1 : verb);
  }

  /** The tree as it is now; a participle in the place of a verb is none. */
  private Tree built(int verb) {
    List<Tree.Node> nodes = new ArrayList<>(tree.size());
    for (int i = 0; i < tree.size(); i++) {
      String xpos = i == verb && tree.xpos(i).equals("VBN") ? "VBD" : tree.xpos(i);
      nodes.add(tree.nodes().get(i).as(tree.upos(i), xpos).on(heads[i], relations[i]));
    }
    return Tree.of(nodes);
  }

  /** Whether a word hangs on another, by heads that may be mended, or is that word. */
  static boolean isUnder(int[] heads, int word, int above) {
    int at = word;
    while (at >= 0 && at != above) {
      at = heads[at];
    }
    return at == above;
  }
}
