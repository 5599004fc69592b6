package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;

/**
 * The subjects and objects of verbs and nouns, also those that a clause takes from another. Words
 * are numbers from 0.
 */
final class Arguments {
  private static final int DEEPEST = 12;
  private static final Set<String> BECOMING = Set.of("become", "remain", "stay");

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Prepositions prepositions;
  private final Surroundings nouns;
  private final Relatives relatives;
  private final Fronted fronted;

  Arguments(
      Tree tree, Syntax syntax, Lexicon lexicon, Prepositions prepositions, Surroundings nouns) {
    this.tree = tree;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.prepositions = prepositions;
    this.nouns = nouns;
    this.relatives = new Relatives(tree, syntax, lexicon);
    this.fronted = new Fronted(tree, syntax);
  }

  /** Who does what a word says. */
  List<Integer> subjects(int word, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    boolean passive = syntax.isPassive(word);
    List<Integer> own = passive ? agents(word, depth) : syntax.subjects(word);
    if (passive || !own.isEmpty()) {
      return resolved(word, own);
    }
    return syntax.isVerb(word) ? lent(word, depth) : orFronted(word, nounSubjects(word, depth));
  }

  private List<Integer> orFronted(int word, List<Integer> found) {
    int name = found.isEmpty() ? fronted.subject(word) : -1;
    return name < 0 ? found : List.of(name);
  }

  // A parser may hang "by X" on the noun before it.
  private List<Integer> agents(int verb, int depth) {
    List<Integer> own = syntax.agents(verb);
    return own.isEmpty() ? prepositions.tied(verb, "by", objects(verb, depth + 1)) : own;
  }

  /** The subject that a clause without one takes from its surroundings. */
  private List<Integer> lent(int verb, int depth) {
    int head = tree.head(verb);
    if (head < 0) {
      return List.of();
    }
    return switch (tree.relation(verb)) {
      case "conj" -> shared(head, depth);
      case "xcomp" -> controlled(head, depth);
      case "advcl" ->
          isAdded(verb)
              ? surface(sayer(head), depth + 1)
              : verb < head ? surface(head, depth + 1) : withJoined(verb, head, depth);
      case "ccomp", "parataxis" -> surface(head, depth + 1);
      case "acl" ->
          tree.xpos(verb).equals("VBG") && !syntax.children(verb, "mark").isEmpty()
              ? doer(head)
              : tree.xpos(verb).equals("VBG") || syntax.isMisread(verb)
                  ? List.of(head)
                  : purpose(head, depth);
      case "acl:relcl" -> relatives.hasRelative(verb) ? List.of() : bearers(head, depth);
      default -> List.of();
    };
  }

  /** "Kenya joined Chile in condemning": both did. */
  private List<Integer> withJoined(int verb, int head, int depth) {
    boolean both =
        tree.lemma(head).equals("join")
            && syntax.children(verb, "mark").stream().anyMatch(it -> syntax.lower(it).equals("in"));
    if (!both) {
      return isReason(verb, head) ? objects(head, depth + 1) : controlled(head, depth);
    }
    List<Integer> all = new ArrayList<>(surface(head, depth + 1));
    all.addAll(objects(head, depth + 1));
    return all;
  }

  // "X sanctioned Y for supplying Z": it is Y who supplies.
  private boolean isReason(int verb, int head) {
    return tree.xpos(verb).equals("VBG")
        && syntax.children(verb, "mark").stream().anyMatch(it -> syntax.lower(it).equals("for"))
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
    return syntax.isPassive(head) ? surface(head, depth + 1) : subjects(head, depth + 1);
  }

  // "the plan of Japan to buy": the one who has the plan; "the first to sign": the noun itself.
  private List<Integer> purpose(int noun, int depth) {
    List<Integer> owners = syntax.children(noun, "nmod:poss");
    return !owners.isEmpty() ? owners : nounSubjects(noun, depth + 1);
  }

  // "plays a role in providing": the one who plays it provides; "Chile's plan for buying": Chile.
  private List<Integer> doer(int noun) {
    List<Integer> owners = syntax.children(noun, "nmod:poss");
    return owners.isEmpty() ? holders(noun) : owners;
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
    return surface(governor, depth + 1);
  }

  /** The grammatical subject, also of a passive. */
  List<Integer> surface(int word, int depth) {
    List<Integer> passive = syntax.children(word, "nsubj:pass");
    return passive.isEmpty() ? subjects(word, depth) : resolved(word, passive);
  }

  /** Who does what a noun names: the subject of a verb that only carries it. */
  private List<Integer> nounSubjects(int noun, int depth) {
    int head = tree.head(noun);
    if (syntax.hasCopula(noun)) {
      List<Integer> own = syntax.subjects(noun);
      return !own.isEmpty() ? own : isBeside(noun) ? surface(head, depth + 1) : counted(noun);
    }
    if (head < 0) {
      return placed(noun, depth);
    }
    if (tree.lemma(head).equals("one")
        || (tree.xpos(head).equals("JJS") && syntax.hasCopula(head))) {
      if (tree.relation(head).startsWith("obl")
          && tree.children(head).stream().anyMatch(it -> syntax.lower(it).equals("as"))) {
        // "As one of the members, X …": it is X.
        return taken(head, tree.head(head), depth);
      }
      return syntax.hasCopula(head) ? syntax.subjects(head) : nouns.appositions(head);
    }
    String relation = tree.relation(noun);
    if (relation.startsWith("obl") && syntax.preposition(noun).equals("as")) {
      return taken(noun, head, depth);
    }
    List<Integer> placed = placed(noun, depth);
    if (!placed.isEmpty()) {
      return placed;
    }
    if (relation.equals("conj") && !syntax.isVerb(head)) {
      return nounSubjects(head, depth + 1);
    }
    if (relation.equals("conj") && tree.relation(head).equals("acl") && syntax.isPassive(head)) {
      // "A pact, signed in May and in force since June": the pact is.
      return List.of(tree.head(head));
    }
    if (nouns.bundle(noun) >= 0) {
      // "adopted a package of sanctions": who adopts the package imposes them.
      return nounSubjects(head, depth + 1);
    }
    boolean carried =
        (relation.equals("obj") || relation.equals("xcomp"))
            && lexicon.has(Lexicon.Role.LIGHT, tree.lemma(head));
    return carried ? subjects(head, depth + 1) : List.of();
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
    return !objects.isEmpty() && before && verb < role ? objects : surface(verb, depth + 1);
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
        return subjects(child, depth + 1).stream().filter(it -> it != noun).toList();
      }
    }
    return List.of();
  }

  /** What undergoes it. */
  List<Integer> objects(int word, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    List<Integer> own = new ArrayList<>(syntax.children(word, "obj"));
    List<Integer> undergoing = syntax.children(word, "nsubj:pass");
    if (!undergoing.isEmpty()) {
      // "X was given tanks": the tanks are what was given.
      own.addAll(syntax.children(word, "iobj"));
    }
    own.addAll(undergoing);
    int head = tree.head(word);
    if (!own.isEmpty()) {
      return resolved(word, own);
    }
    if (head < 0) {
      return sharedObject(word);
    }
    boolean participle = syntax.isParticiple(word);
    boolean gap = !syntax.subjects(word).isEmpty() && !relatives.isFull(word);
    boolean beside = syntax.isPassive(word) || (participle && syntax.isPassive(head));
    return switch (tree.relation(word)) {
      case "acl" ->
          participle
              ? syntax.isPassive(word) && isInfinitive(word)
                  ? bearers(head, depth + 1)
                  : List.of(head)
              : List.of();
      case "acl:relcl" -> gap ? List.of(head) : List.of();
      case "conj" ->
          !beside
              ? List.of()
              : syntax.isPassive(head) || syntax.children(word, "aux:pass").isEmpty()
                  ? objects(head, depth + 1)
                  : surface(head, depth + 1);
      case "xcomp" ->
          syntax.isPassive(word)
              ? surface(head, depth + 1)
              : resolved(head, relatives.governing(word, head));
      case "advcl" ->
          relatives.isToDo(word)
              ? resolved(head, relatives.governing(word, head))
              : participle && !syntax.isFinite(word) ? surface(head, depth + 1) : List.of();
      default -> sharedObject(word);
    };
  }

  private boolean isInfinitive(int verb) {
    return syntax.children(verb, "mark").stream().anyMatch(it -> syntax.lower(it).equals("to"));
  }

  /** "signed and ratified the treaty": the last verb's object is the first one's too. */
  private List<Integer> sharedObject(int verb) {
    for (int child : tree.children(verb)) {
      if (tree.relation(child).equals("conj")
          && syntax.isVerb(child)
          && syntax.subjects(child).isEmpty()) {
        return syntax.children(child, "obj");
      }
    }
    return List.of();
  }

  /** What relative pronouns among some words stand for. */
  private List<Integer> resolved(int verb, List<Integer> words) {
    List<Integer> meant = new ArrayList<>();
    for (int word : words) {
      if (syntax.isRelative(word)) {
        int before = Relatives.antecedent(tree, verb, word);
        meant.addAll(before == word ? relatives.frontier(verb, word) : bearers(before, 1));
      } else {
        meant.add(word);
      }
    }
    return meant;
  }

  /** "X is the first state that joined": it is X who joined. */
  private List<Integer> bearers(int noun, int depth) {
    boolean common = tree.upos(noun).equals("NOUN") && depth < DEEPEST;
    if (common && syntax.hasCopula(noun) && !syntax.subjects(noun).isEmpty()) {
      return syntax.subjects(noun).stream().noneMatch(syntax::isRelative)
          ? syntax.subjects(noun)
          : List.of(noun);
    }
    int head = tree.head(noun);
    boolean becomes =
        common
            && head >= 0
            && Set.of("xcomp", "obj").contains(tree.relation(noun))
            && BECOMING.contains(tree.lemma(head));
    List<Integer> who = becomes ? surface(head, depth + 1) : List.of();
    return who.isEmpty() ? List.of(noun) : who;
  }

  /** Who is in the place that a word names: "X was in Lima", "X, in Lima for talks, said". */
  List<Integer> present(int word) {
    if (isSomewhere(word)) {
      return syntax.subjects(word);
    }
    int who = tree.head(word);
    if (who >= 0 && syntax.lower(who).equals("back") && syntax.hasCopula(who)) {
      return syntax.preposition(word).equals("in") ? syntax.subjects(who) : List.of();
    }
    boolean aside =
        who >= 0
            && who < word
            && word >= who + 3
            && tree.relation(word).equals("nmod")
            && tree.upos(word).equals("PROPN")
            && tree.upos(who).equals("PROPN")
            && tree.relation(who).startsWith("nsubj")
            && tree.form(who + 1).equals(",")
            && syntax.lower(who + 2).equals("in");
    return aside ? List.of(who) : List.of();
  }

  /** "X had been to Lima". */
  private boolean hasBeenTo(int word) {
    return syntax.preposition(word).equals("to")
        && syntax.children(word, "cop").stream().anyMatch(it -> tree.form(it).equals("been"));
  }

  /** "X was in Lima". */
  boolean isSomewhere(int word) {
    return tree.upos(word).equals("PROPN")
        && syntax.hasCopula(word)
        && (Set.of("in", "at").contains(syntax.preposition(word)) || hasBeenTo(word));
  }

  /** "Ruritania's help": whoever that is, it is nobody else's. */
  private boolean isOthers(int noun) {
    return syntax.children(noun, "nmod:poss").stream()
        .anyMatch(it -> tree.upos(it).equals("PROPN"));
  }

  /** The subject of the clause that a noun stands in. */
  List<Integer> holders(int noun) {
    if (isOthers(noun)) {
      return List.of();
    }
    int at = tree.head(noun);
    for (int i = 0; i < DEEPEST && at >= 0 && !syntax.isVerb(at) && !isSomewhere(at); i++) {
      at = tree.head(at);
    }
    return at < 0 ? List.of() : surface(at, 0).stream().filter(it -> it != noun).toList();
  }
}
