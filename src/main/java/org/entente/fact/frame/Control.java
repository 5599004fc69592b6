package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;

/**
 * The subject that a clause without one takes from its surroundings: who buys in "Kenya plans to
 * buy", "urged Kenya to buy", "met and bought". Words are numbers from 0.
 */
final class Control {
  /** What somebody makes or takes to do something: a decision approving a sale. */
  private static final Set<String> RULINGS =
      WordSet.of("determination", "decision", "order", "decree", "notice", "notification");

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Relatives relatives;
  private final Arguments arguments;
  private final Nominals nominals;
  private final Requests requests;

  Control(
      Tree tree,
      Syntax syntax,
      Lexicon lexicon,
      Relatives relatives,
      Arguments arguments,
      Nominals nominals) {
    this.tree = tree;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.relatives = relatives;
    this.arguments = arguments;
    this.nominals = nominals;
    this.requests = new Requests(tree, lexicon);
  }

  /** The subject that a clause without one takes from its surroundings. */
  List<Integer> subjects(int verb, int depth) {
    int head = tree.head(verb);
    if (head < 0) {
      return List.of();
    }
    return switch (tree.relation(verb)) {
      case "conj" -> shared(head, depth);
      case "xcomp" -> {
        List<Integer> own = forWhom(verb);
        yield own.isEmpty() ? controlled(head, depth) : own;
      }
      case "advcl" ->
          isAdded(verb)
              ? arguments.surface(sayer(head), depth + 1)
              : verb < head ? arguments.surface(head, depth + 1) : withJoined(verb, head, depth);
      case "ccomp", "parataxis" -> arguments.surface(head, depth + 1);
      case "acl" ->
          tree.xpos(verb).equals("VBG")
                  && (!syntax.children(verb, "mark").isEmpty()
                      || RULINGS.contains(tree.lemma(head)))
              ? doer(head)
              : tree.xpos(verb).equals("VBG") || syntax.isMisread(verb)
                  ? List.of(head)
                  : purpose(head, depth);
      case "acl:relcl" -> relatives.hasRelative(verb) ? List.of() : arguments.bearers(head, depth);
      default -> List.of();
    };
  }

  /** "Signed a deal for X to receive tanks": X does, wherever a parser hangs it. */
  private List<Integer> forWhom(int verb) {
    int whom = verb - 2;
    return whom > 0
            && syntax.lower(verb - 1).equals("to")
            && tree.upos(whom).equals("PROPN")
            && syntax.preposition(whom).equals("for")
        ? List.of(whom)
        : List.of();
  }

  /** "Kenya joined Chile in condemning": both did. */
  private List<Integer> withJoined(int verb, int head, int depth) {
    boolean both =
        tree.lemma(head).equals("join")
            && syntax.children(verb, "mark").stream().anyMatch(it -> syntax.lower(it).equals("in"));
    if (!both) {
      return isReason(verb, head) ? arguments.objects(head, depth + 1) : controlled(head, depth);
    }
    List<Integer> all = new ArrayList<>(arguments.surface(head, depth + 1));
    all.addAll(arguments.objects(head, depth + 1));
    return all;
  }

  // "X sanctioned Y for supplying Z", "over its role in supplying Z": it is Y who supplies.
  private boolean isReason(int verb, int head) {
    boolean blamed = lexicon.has(Lexicon.Role.BLAMING, tree.lemma(head));
    return tree.xpos(verb).equals("VBG")
        && syntax.children(verb, "mark").stream()
            .map(syntax::lower)
            .anyMatch(it -> it.equals("for") || (blamed && Set.of("in", "over").contains(it)))
        && syntax.children(head, "obj").stream()
            .anyMatch(it -> tree.upos(it).equals("PROPN") || tree.upos(it).equals("PRON"));
  }

  // "X said Y would stop, adding that …": it is X who adds.
  private boolean isAdded(int verb) {
    return tree.xpos(verb).equals("VBG") && lexicon.has(Lexicon.Role.SAID, tree.lemma(verb));
  }

  private int sayer(int clause) {
    int head = tree.head(clause);
    boolean said =
        head >= 0
            && tree.relation(clause).equals("ccomp")
            && lexicon.has(Lexicon.Role.SAID, tree.lemma(head));
    return said ? head : clause;
  }

  /** The subject of the verb beside: of a passive one what undergoes it. */
  private List<Integer> shared(int head, int depth) {
    if (!syntax.isVerb(head) && !syntax.hasCopula(head)) {
      return List.of();
    }
    boolean reduced = tree.relation(head).equals("acl") && syntax.isPassive(head);
    if (reduced) {
      return List.of(tree.head(head));
    }
    return syntax.isPassive(head)
        ? arguments.surface(head, depth + 1)
        : arguments.subjects(head, depth + 1);
  }

  // "the plan of Japan to buy": the one who has the plan; "the first to sign": the noun itself;
  // "turned down a request to buy": who was asked.
  private List<Integer> purpose(int noun, int depth) {
    List<Integer> owners = syntax.children(noun, "nmod:poss");
    if (requests.isSpurned(noun)) {
      return arguments.subjects(tree.head(noun), depth + 1);
    }
    return !owners.isEmpty() ? owners : nominals.doers(noun, depth + 1);
  }

  // "plays a role in providing": the one who plays it provides; "Chile's plan for buying": Chile.
  private List<Integer> doer(int noun) {
    List<Integer> owners = syntax.children(noun, "nmod:poss");
    return owners.isEmpty() ? arguments.holders(noun) : owners;
  }

  private List<Integer> controlled(int governor, int depth) {
    List<Integer> objects = syntax.children(governor, "obj");
    for (int object : objects) {
      List<Integer> owners = syntax.children(object, "nmod:poss");
      if (lexicon.has(Lexicon.Role.PLANNED, tree.lemma(object)) && !owners.isEmpty()) {
        return owners;
      }
    }
    boolean turns =
        lexicon.has(Lexicon.Role.CONTROL, tree.lemma(governor))
            || lexicon.has(Lexicon.Role.ALLEGED, tree.lemma(governor));
    if (turns && !objects.isEmpty()) {
      return objects;
    }
    return arguments.surface(governor, depth + 1);
  }
}
