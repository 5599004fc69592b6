package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;

/**
 * Who does what to whom around a verb or noun of a tree, however it is put: active or passive, in a
 * relative clause, as a participle, shared with a clause beside it, or governed by a verb that only
 * lends its subject. Words are numbers from 0.
 */
public final class Roles {
  private static final Set<String> BY_GRAMMAR =
      Set.of(
          "self",
          "subject",
          "object",
          "indirect",
          "possessor",
          "compound",
          "apposition",
          "modifies",
          "content",
          "clause",
          "office",
          "holder");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "about",
          "above",
          "across",
          "after",
          "against",
          "along with",
          "alongside",
          "amid",
          "among",
          "around",
          "as",
          "at",
          "because of",
          "before",
          "behind",
          "between",
          "beyond",
          "by",
          "concerning",
          "despite",
          "during",
          "following",
          "for",
          "from",
          "in",
          "in response to",
          "including",
          "inside",
          "into",
          "like",
          "near",
          "of",
          "off",
          "on",
          "on behalf of",
          "onto",
          "out of",
          "outside",
          "over",
          "regarding",
          "since",
          "such as",
          "through",
          "to",
          "together with",
          "toward",
          "towards",
          "under",
          "until",
          "upon",
          "via",
          "with",
          "within",
          "without");

  /** All roles, for whoever mistypes one. */
  static final Set<String> NAMES =
      java.util.stream.Stream.concat(BY_GRAMMAR.stream(), PREPOSITIONS.stream())
          .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));

  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
  private static final int DEEPEST = 12;

  private final Tree tree;
  private final Lexicon lexicon;

  Roles(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
  }

  /** Whether a role is one that frames may name. */
  static boolean isRole(String name) {
    return NAMES.contains(name);
  }

  /** The words that fill a role of a trigger, heads of their phrases, lists taken apart. */
  List<Integer> fillers(int trigger, String role) {
    Set<Integer> found = new LinkedHashSet<>();
    for (int head : heads(trigger, role)) {
      found.addAll(list(head));
    }
    if (!role.equals("self")) {
      found.remove(trigger);
    }
    return List.copyOf(found);
  }

  private List<Integer> heads(int trigger, String role) {
    return switch (role) {
      case "self" -> List.of(trigger);
      case "subject" -> subjects(trigger, 0);
      case "object" -> objects(trigger, 0);
      case "indirect" -> children(trigger, "iobj");
      case "possessor" -> possessors(trigger);
      case "compound" -> modifiers(trigger);
      case "apposition" -> appositions(trigger);
      case "modifies" -> modified(trigger);
      case "holder" -> holders(trigger);
      case "content" -> contents(trigger);
      case "clause" -> List.of(trigger);
      default -> prepositional(trigger, role);
    };
  }

  // -------- lists

  /** A phrase's head and the heads that stand beside it in a list. */
  List<Integer> list(int head) {
    List<Integer> items = new ArrayList<>(List.of(head));
    for (int child : tree.children(head)) {
      if (tree.relation(child).equals("conj") && isNominal(child)) {
        items.addAll(list(child));
      }
    }
    return items;
  }

  private boolean isNominal(int word) {
    return switch (tree.upos(word)) {
      case "NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "SYM" -> true;
      default -> false;
    };
  }

  // -------- subject

  private List<Integer> subjects(int word, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    List<Integer> own = isPassive(word) ? agents(word) : ownSubjects(word);
    if (!own.isEmpty() || (isPassive(word) && !isVerb(word))) {
      return resolved(word, own);
    }
    if (isPassive(word)) {
      return List.of();
    }
    return isVerb(word) ? lent(word, depth) : nounSubjects(word, depth);
  }

  private List<Integer> ownSubjects(int word) {
    List<Integer> own = new ArrayList<>(children(word, "nsubj"));
    own.addAll(children(word, "nsubj:outer"));
    return own;
  }

  private List<Integer> agents(int word) {
    List<Integer> agents = new ArrayList<>(children(word, "obl:agent"));
    for (int child : tree.children(word)) {
      if (tree.relation(child).startsWith("obl") && preposition(child).equals("by")) {
        agents.add(child);
      }
    }
    return agents;
  }

  /** The subject that a clause without one takes from its surroundings. */
  private List<Integer> lent(int verb, int depth) {
    int head = tree.head(verb);
    if (head < 0) {
      return List.of();
    }
    return switch (tree.relation(verb)) {
      case "conj" -> isVerb(head) || hasCopula(head) ? subjects(head, depth + 1) : List.of();
      case "xcomp" -> controlled(head, depth);
      case "advcl" -> controlled(head, depth);
      case "ccomp", "parataxis" -> surface(head, depth + 1);
      case "acl" -> tree.xpos(verb).equals("VBG") ? List.of(head) : purpose(head, depth);
      case "acl:relcl" -> hasRelative(verb) ? List.of() : List.of(head);
      default -> List.of();
    };
  }

  // "the plan of Japan to buy": the one who has the plan; "the first to sign": the noun itself.
  private List<Integer> purpose(int noun, int depth) {
    List<Integer> owners = possessors(noun);
    return !owners.isEmpty() ? owners : nounSubjects(noun, depth + 1);
  }

  private List<Integer> controlled(int governor, int depth) {
    List<Integer> objects = children(governor, "obj");
    boolean turns =
        lexicon.has(Lexicon.Role.CONTROL, tree.lemma(governor))
            || lexicon.has(Lexicon.Role.ALLEGED, tree.lemma(governor));
    if (turns && !objects.isEmpty()) {
      return objects;
    }
    return surface(governor, depth + 1);
  }

  /** The grammatical subject, also of a passive. */
  private List<Integer> surface(int word, int depth) {
    List<Integer> passive = children(word, "nsubj:pass");
    return passive.isEmpty() ? subjects(word, depth) : resolved(word, passive);
  }

  /** Who does what a noun names: the subject of a verb that only carries it. */
  private List<Integer> nounSubjects(int noun, int depth) {
    int head = tree.head(noun);
    if (hasCopula(noun)) {
      return ownSubjects(noun);
    }
    if (head < 0) {
      return List.of();
    }
    String relation = tree.relation(noun);
    if (relation.equals("conj") && !isVerb(head)) {
      return nounSubjects(head, depth + 1);
    }
    boolean carried =
        (relation.equals("obj") || relation.equals("xcomp"))
            && lexicon.has(Lexicon.Role.LIGHT, tree.lemma(head));
    return carried ? subjects(head, depth + 1) : List.of();
  }

  // -------- object

  private List<Integer> objects(int word, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    List<Integer> own = new ArrayList<>(children(word, "obj"));
    own.addAll(children(word, "nsubj:pass"));
    int head = tree.head(word);
    if (!own.isEmpty()) {
      return resolved(word, own);
    }
    if (head < 0) {
      return sharedObject(word);
    }
    switch (tree.relation(word)) {
      case "acl" -> {
        return isParticiple(word) ? List.of(head) : List.of();
      }
      case "acl:relcl" -> {
        return ownSubjects(word).isEmpty() || hasRelative(word, "nsubj")
            ? List.of()
            : List.of(head);
      }
      case "conj" -> {
        return isPassive(word) || (isParticiple(word) && isPassive(head))
            ? objects(head, depth + 1)
            : List.of();
      }
      case "xcomp" -> {
        return isPassive(word) ? surface(head, depth + 1) : List.of();
      }
      case "advcl" -> {
        return isParticiple(word) && !isFinite(word) ? surface(head, depth + 1) : List.of();
      }
      default -> {
        return sharedObject(word);
      }
    }
  }

  /** "signed and ratified the treaty": the last verb's object is the first one's too. */
  private List<Integer> sharedObject(int verb) {
    for (int child : tree.children(verb)) {
      if (tree.relation(child).equals("conj") && isVerb(child) && ownSubjects(child).isEmpty()) {
        return children(child, "obj");
      }
    }
    return List.of();
  }

  /** What relative pronouns among some words stand for. */
  private List<Integer> resolved(int verb, List<Integer> words) {
    List<Integer> meant = new ArrayList<>();
    for (int word : words) {
      meant.add(isRelative(word) ? antecedent(verb, word) : word);
    }
    return meant;
  }

  private int antecedent(int verb, int pronoun) {
    int clause = verb;
    for (int i = 0; i < DEEPEST && clause >= 0; i++) {
      if (tree.relation(clause).equals("acl:relcl")) {
        return tree.head(clause);
      }
      clause = tree.head(clause);
    }
    return pronoun;
  }

  private boolean isRelative(int word) {
    return RELATIVE.contains(tree.form(word).toLowerCase(Locale.ROOT))
        && (tree.xpos(word).startsWith("W") || tree.upos(word).equals("PRON"));
  }

  private boolean hasRelative(int verb) {
    return tree.children(verb).stream().anyMatch(this::isRelative);
  }

  private boolean hasRelative(int verb, String relation) {
    return tree.children(verb).stream()
        .anyMatch(child -> tree.relation(child).startsWith(relation) && isRelative(child));
  }

  // -------- around nouns

  private List<Integer> possessors(int noun) {
    return children(noun, "nmod:poss");
  }

  /** Names and adjectives of nations before a noun: the South Korean president, NATO members. */
  private List<Integer> modifiers(int noun) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(noun)) {
      String relation = tree.relation(child);
      if (relation.equals("compound")
          || relation.equals("amod")
          || (relation.equals("nmod") && child < noun)
          || (relation.equals("flat") && child < noun)) {
        found.add(child);
        found.addAll(hyphenated(child));
      }
    }
    return found;
  }

  // "the Japan-Philippines agreement": the first name hangs on the second.
  private List<Integer> hyphenated(int word) {
    return tree.children(word).stream()
        .filter(child -> child < word && tree.relation(child).equals("compound"))
        .toList();
  }

  private List<Integer> appositions(int noun) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(noun)) {
      if (tree.relation(child).equals("appos") || tree.relation(child).equals("flat")) {
        found.add(child);
      }
    }
    if (tree.relation(noun).equals("appos")
        || (tree.relation(noun).equals("compound") && isName(tree.head(noun)))
        || tree.relation(noun).equals("flat")) {
      found.add(tree.head(noun));
    }
    if (hasCopula(noun)) {
      found.addAll(ownSubjects(noun));
    }
    return found;
  }

  private boolean isName(int word) {
    return word >= 0 && tree.upos(word).equals("PROPN");
  }

  private List<Integer> modified(int word) {
    String relation = tree.relation(word);
    boolean modifies =
        relation.equals("compound")
            || relation.equals("amod")
            || relation.equals("nmod")
            || relation.equals("nmod:poss");
    return modifies ? List.of(tree.head(word)) : List.of();
  }

  // -------- prepositions

  /**
   * What a preposition ties to a trigger. A parser often hangs the phrase on a neighbour, so those
   * of the trigger's object, and, for a noun carried by a verb, those of the verb count too.
   */
  private List<Integer> prepositional(int trigger, String preposition) {
    List<Integer> found = new ArrayList<>(tied(trigger, preposition, isVerb(trigger) ? 1 : 2));
    for (int object : objects(trigger, 0)) {
      if (isNominal(object) && tree.relation(trigger).startsWith("acl") == false) {
        list(object).forEach(item -> found.addAll(tied(item, preposition, 2)));
      }
    }
    int head = tree.head(trigger);
    if (found.isEmpty() && head >= 0 && isNominal(trigger) && !isNominalPredicate(trigger)) {
      if (isVerb(head)
          && (tree.relation(trigger).equals("obj") || tree.relation(trigger).startsWith("nsubj"))) {
        found.addAll(tied(head, preposition, 1));
      }
    }
    if (found.isEmpty() && head >= 0 && tree.relation(trigger).equals("conj")) {
      found.addAll(tied(head, preposition, 1));
    }
    found.addAll(relativePrepositional(trigger, preposition));
    if (found.isEmpty() && isVerb(trigger)) {
      found.addAll(anywhere(trigger, preposition));
    }
    return found;
  }

  private boolean isNominalPredicate(int word) {
    return hasCopula(word);
  }

  private List<Integer> tied(int word, String preposition, int depth) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(word)) {
      String relation = tree.relation(child);
      if (relation.startsWith("obl")
          || (relation.startsWith("nmod") && !relation.equals("nmod:poss"))
          || (relation.equals("advcl") && preposition(child).equals(preposition))) {
        if (preposition(child).equals(preposition) && !isRelative(child)) {
          found.add(child);
        } else if (depth > 1) {
          found.addAll(tied(child, preposition, depth - 1));
        }
      }
    }
    return found;
  }

  /** Phrases that a parser has hung somewhere below a verb, but in no other clause. */
  private List<Integer> anywhere(int top, String preposition) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(top)) {
      boolean other =
          (isVerb(child) && !tree.relation(child).equals("xcomp"))
              || tree.relation(child).startsWith("nsubj");
      if (!other) {
        if (preposition(child).equals(preposition)) {
          found.add(child);
        }
        found.addAll(anywhere(child, preposition));
      }
    }
    return found;
  }

  /** "the country to which it sent tanks": what the clause hangs on fills the role. */
  private List<Integer> relativePrepositional(int verb, String preposition) {
    for (int child : tree.children(verb)) {
      if (isRelative(child) && preposition(child).equals(preposition)) {
        return List.of(antecedent(verb, child));
      }
    }
    return List.of();
  }

  /** The preposition before a phrase, of several words joined by blanks; empty where none. */
  String preposition(int word) {
    for (int child : tree.children(word)) {
      if (tree.relation(child).equals("case") && child < word) {
        StringBuilder all = new StringBuilder(tree.form(child).toLowerCase(Locale.ROOT));
        for (int more : tree.children(child)) {
          if (tree.relation(more).equals("fixed")) {
            all.append(' ').append(tree.form(more).toLowerCase(Locale.ROOT));
          }
        }
        return all.toString();
      }
    }
    return "";
  }

  /** The subject of the clause that a noun stands in. */
  private List<Integer> holders(int noun) {
    int at = tree.head(noun);
    for (int i = 0; i < DEEPEST && at >= 0 && !isVerb(at); i++) {
      at = tree.head(at);
    }
    return at < 0 ? List.of() : surface(at, 0).stream().filter(it -> it != noun).toList();
  }

  // -------- what is said

  /** The clauses that a verb of saying introduces, or that it is put into. */
  private List<Integer> contents(int verb) {
    List<Integer> found = new ArrayList<>(children(verb, "ccomp"));
    found.addAll(children(verb, "xcomp"));
    if (found.isEmpty()) {
      found.addAll(children(verb, "parataxis"));
    }
    if (found.isEmpty() && tree.relation(verb).equals("parataxis") && tree.head(verb) >= 0) {
      found.add(tree.head(verb));
    }
    return found;
  }

  // -------- forms

  boolean isVerb(int word) {
    return tree.upos(word).equals("VERB") || tree.upos(word).equals("AUX");
  }

  boolean hasCopula(int word) {
    return !children(word, "cop").isEmpty();
  }

  private boolean isParticiple(int word) {
    return tree.xpos(word).equals("VBN")
        || (tree.xpos(word).equals("VBD") && children(word, "aux").isEmpty());
  }

  private boolean isFinite(int word) {
    return !children(word, "aux").isEmpty() || !ownSubjects(word).isEmpty();
  }

  boolean isPassive(int word) {
    if (!children(word, "aux:pass").isEmpty() || !children(word, "nsubj:pass").isEmpty()) {
      return true;
    }
    boolean reduced = tree.relation(word).equals("acl") && isParticiple(word);
    boolean beside =
        tree.relation(word).equals("conj")
            && tree.xpos(word).equals("VBN")
            && ownSubjects(word).isEmpty()
            && children(word, "aux").isEmpty()
            && tree.head(word) >= 0
            && isPassive(tree.head(word));
    return reduced || beside || (!agents(word).isEmpty() && tree.xpos(word).equals("VBN"));
  }

  List<Integer> children(int word, String relation) {
    return tree.children(word).stream()
        .filter(child -> tree.relation(child).equals(relation))
        .toList();
  }
}
