package org.entente.fact.frame;

import java.util.List;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;

/**
 * Who does what a noun names: "Kenya is a member", "Kenya imposed sanctions", "an order that Kenya
 * placed". Words are numbers from 0.
 */
final class Nominals {
  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Surroundings nouns;
  private final Arguments arguments;

  Nominals(Tree tree, Syntax syntax, Lexicon lexicon, Surroundings nouns, Arguments arguments) {
    this.tree = tree;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.nouns = nouns;
    this.arguments = arguments;
  }

  /** Who does what a noun names: the subject of a verb that only carries it. */
  List<Integer> doers(int noun, int depth) {
    int head = tree.head(noun);
    if (syntax.hasCopula(noun)) {
      List<Integer> own = syntax.subjects(noun);
      return !own.isEmpty()
          ? own
          : isBeside(noun) ? arguments.surface(head, depth + 1) : counted(noun);
    }
    if (head < 0) {
      return placed(noun, depth);
    }
    if (tree.lemma(head).equals("one")
        || (tree.xpos(head).equals("JJS") && syntax.hasCopula(head))) {
      return ofOne(head, depth);
    }
    String relation = tree.relation(noun);
    if (relation.startsWith("obl") && syntax.preposition(noun).equals("as")) {
      return taken(noun, head, depth);
    }
    List<Integer> placed = placed(noun, depth);
    if (!placed.isEmpty()) {
      return placed;
    }
    boolean beside = relation.equals("conj");
    if ((beside && !syntax.isVerb(head)) || nouns.bundle(noun) >= 0) {
      // "adopted a package of sanctions": who adopts the package imposes them.
      return doers(head, depth + 1);
    }
    if (beside && tree.relation(head).equals("acl") && syntax.isPassive(head)) {
      // "A pact, signed in May and in force since June": the pact is.
      return List.of(tree.head(head));
    }
    boolean carried =
        (relation.equals("obj") || relation.equals("xcomp"))
            && lexicon.has(Lexicon.Role.LIGHT, tree.lemma(head))
            && !isHolder(noun, relation);
    return carried ? arguments.subjects(head, depth + 1) : List.of();
  }

  // "Received the president": somebody else, not one who "took the presidency".
  private boolean isHolder(int noun, String relation) {
    return relation.equals("obj") && lexicon.has(Lexicon.Role.OFFICES, tree.lemma(noun));
  }

  // "One of the members is X", "as one of the members, X …": it is X.
  private List<Integer> ofOne(int one, int depth) {
    if (tree.relation(one).startsWith("obl")
        && tree.children(one).stream().anyMatch(it -> syntax.lower(it).equals("as"))) {
      return taken(one, tree.head(one), depth);
    }
    return syntax.hasCopula(one) ? syntax.subjects(one) : nouns.appositions(one);
  }

  // "was signed in 1947 and has been in force since": the subject is the clause's before.
  private boolean isBeside(int noun) {
    int head = tree.head(noun);
    return tree.relation(noun).equals("conj")
        && head >= 0
        && (syntax.isVerb(head) || syntax.hasCopula(head));
  }

  // "Admitted X as a member": X is the member; "as a member, X voted": so is X.
  private List<Integer> taken(int role, int verb, int depth) {
    List<Integer> objects = syntax.children(verb, "obj");
    boolean before = objects.stream().allMatch(object -> object < role);
    return !objects.isEmpty() && before && verb < role
        ? objects
        : arguments.surface(verb, depth + 1);
  }

  // "All three were members": a parser takes the number to count the members.
  private List<Integer> counted(int noun) {
    int copula = syntax.children(noun, "cop").get(0);
    return tree.children(noun).stream()
        .filter(child -> child < copula && tree.relation(child).equals("nummod"))
        .toList();
  }

  // "an order that Chile placed", "an order placed by Chile": who does what the noun names.
  private List<Integer> placed(int noun, int depth) {
    for (int child : tree.children(noun)) {
      boolean reduced =
          tree.relation(child).equals("acl")
              && syntax.isPassive(child)
              && lexicon.has(Lexicon.Role.LIGHT, tree.lemma(child));
      if (reduced && !syntax.agents(child).isEmpty()) {
        return syntax.agents(child);
      }
      boolean carries =
          tree.relation(child).equals("acl:relcl")
              && lexicon.has(Lexicon.Role.LIGHT, tree.lemma(child))
              && syntax.children(child, "obj").stream().allMatch(syntax::isRelative);
      if (carries && !syntax.isPassive(child)) {
        return arguments.subjects(child, depth + 1).stream().filter(it -> it != noun).toList();
      }
    }
    return List.of();
  }
}
