package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;

/**
 * Who does what to whom around a verb or noun of a tree, however it is put: active or passive, in a
 * relative clause, as a participle, shared with a clause beside it, or governed by a verb that only
 * lends its subject. Words are numbers from 0.
 */
final class Roles {
  private static final Set<String> OURS = WordSet.of("our", "my", "your");
  private static final Set<String> BESIDE = Set.of("conj", "xcomp");
  private static final Set<String> LISTED = WordSet.of("such as", "including", "like", "among");
  private static final Set<String> LISTING =
      WordSet.of("include", "comprise", "cover", "contain", "involve", "encompass");

  private final Tree tree;
  private final Syntax syntax;
  private final Arguments arguments;
  private final Surroundings nouns;
  private final Deeds deeds;
  private final Ratings ratings;
  private final Attendance attendance;
  private final Lexicon lexicon;

  /** What was found: by word, then by role; many constructions ask for the same. */
  private final Map<Integer, Map<String, List<Integer>>> filling = new HashMap<>();

  Roles(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.syntax = new Syntax(tree);
    Prepositions prepositions = new Prepositions(tree, syntax, lexicon);
    this.nouns = new Surroundings(tree, syntax, lexicon);
    this.arguments = new Arguments(tree, syntax, lexicon, prepositions, nouns);
    this.ratings = new Ratings(tree, syntax, lexicon, arguments);
    this.attendance = new Attendance(tree, syntax, arguments);
    this.deeds = new Deeds(tree, lexicon, prepositions, nouns);
  }

  /** The words that fill a role of a trigger, heads of their phrases, lists taken apart. */
  List<Integer> fillers(int trigger, String role) {
    Map<String, List<Integer>> known = filling.computeIfAbsent(trigger, it -> new HashMap<>());
    List<Integer> found = known.get(role);
    if (found == null) {
      found = found(trigger, role);
      known.put(role, found);
    }
    return found;
  }

  private List<Integer> found(int trigger, String role) {
    Set<Integer> found = new LinkedHashSet<>();
    for (int head : heads(trigger, role)) {
      // "X and its partners, Y and Z": they are X's, not Y's.
      boolean beside = role.equals("possessor") && tree.head(trigger) == head;
      List<Integer> items = beside ? List.of(head) : syntax.list(head);
      // "states such as X and Y": Y is no example of X.
      if (!LISTED.contains(role) || !items.contains(trigger)) {
        found.addAll(items);
      }
    }
    if (!role.equals(RoleNames.SELF)) {
      found.remove(trigger);
      found.removeIf(syntax::isContrasted);
    }
    return List.copyOf(found);
  }

  /** "X was admitted": the grammatical subjects of a passive verb. */
  List<Integer> undergoing(int verb) {
    List<Integer> own = syntax.children(verb, "nsubj:pass");
    boolean shared = own.isEmpty() && syntax.isPassive(verb);
    return (shared ? arguments.surface(verb, 0) : own)
        .stream().flatMap(it -> syntax.list(it).stream()).toList();
  }

  /** Whether the sentence hangs on a word, or on a verb that only carries it. */
  boolean isMain(int word) {
    return isRoot(word) || isCarriedByRoot(word);
  }

  /** Whether a verb is the one that its sentence hangs on, or stands beside it. */
  private boolean isRoot(int verb) {
    int at = verb;
    while (tree.head(at) >= 0 && BESIDE.contains(tree.relation(at))) {
      at = tree.head(at);
    }
    return tree.head(at) < 0 && syntax.isVerb(at);
  }

  /** "Imposed sanctions": the verb says no more than the noun. */
  private boolean isCarriedByRoot(int noun) {
    int verb = tree.head(noun);
    return verb >= 0
        && tree.relation(noun).equals("obj")
        && syntax.subjects(verb).isEmpty()
        && lexicon.has(Lexicon.Role.LIGHT, tree.lemma(verb))
        && isRoot(verb);
  }

  /** Whether a word stands with a noun as whose it is. */
  boolean isOf(int owner, int noun) {
    return owner == noun || nouns.owners(noun).contains(owner);
  }

  /** Whether a noun is said to be the speakers' own. */
  boolean isOurs(int noun) {
    return syntax.children(noun, "nmod:poss").stream()
        .anyMatch(it -> OURS.contains(syntax.lower(it)));
  }

  /** The subjects and objects of a trigger, and what it makes of them. */
  List<Integer> partners(int trigger) {
    Set<Integer> found = new LinkedHashSet<>(fillers(trigger, "subject"));
    found.addAll(fillers(trigger, "object"));
    found.addAll(arguments.made(trigger));
    return List.copyOf(found);
  }

  private List<Integer> heads(int trigger, String role) {
    return switch (role) {
      case RoleNames.SELF, RoleNames.CLAUSE -> List.of(trigger);
      case "subject" -> ratings.isUnequal(trigger) ? List.of() : arguments.subjects(trigger, 0);
      case "object" -> arguments.objects(trigger, 0);
      case "indirect" -> receivers(trigger);
      case "possessor" -> possessors(trigger);
      case "compound" -> nouns.modifiers(trigger);
      case "owner", "doer", "author", "target" ->
          deeds.heads(trigger, role, arguments.subjects(trigger, 0), affected(trigger));
      case "apposition" -> ratings.isUnequal(trigger) ? List.of() : nouns.appositions(trigger);
      case RoleNames.PRESENT -> arguments.present(trigger);
      case "modifies" -> nouns.modified(trigger);
      case "holder" -> arguments.holders(trigger);
      case "moved" -> moved(trigger);
      case "purpose" -> purposes(trigger);
      case "aim" -> aims(trigger);
      case "equated" -> ratings.equated(trigger);
      case "sharer" -> ratings.sharers(trigger);
      case "rated" -> ratings.rated(trigger);
      case "victim" -> ratings.rated(trigger).isEmpty() ? List.of() : possessors(trigger);
      case "viewer" -> ratings.viewers(trigger);
      case "occasion" -> attendance.at(trigger);
      case "beside" -> beside(trigger);
      case "lists" -> listed(trigger);
      case "includes" -> included(trigger);
      case "content" -> nouns.contents(trigger);
      case "agent" -> agents(trigger);
      case "for" -> without(arguments.tied(trigger, role), ratings.viewers(trigger));
      default -> arguments.tied(trigger, role);
    };
  }

  /** What undergoes it, and what it is made or called. */
  private List<Integer> affected(int trigger) {
    return Stream.concat(arguments.objects(trigger, 0).stream(), arguments.made(trigger).stream())
        .toList();
  }

  /** "Gave X tanks", "X was awarded an order": X gets it. */
  private List<Integer> receivers(int verb) {
    if (syntax.isPassive(verb) && !syntax.children(verb, "obj").isEmpty()) {
      return syntax.children(verb, "nsubj:pass");
    }
    List<Integer> objects = syntax.children(verb, "iobj");
    boolean twice = objects.isEmpty() && lexicon.has(Lexicon.Role.GIVING, tree.lemma(verb));
    List<Integer> own = twice ? arguments.first(verb) : objects;
    return own.isEmpty() && arguments.tied(verb, "to").isEmpty() ? beforeGiven(verb) : own;
  }

  /** "Gave X tanks": a parser may take it for tanks of X. */
  private List<Integer> beforeGiven(int verb) {
    int name = verb + 1;
    while (name + 1 < tree.size() && tree.upos(name).equals("DET")) {
      name++;
    }
    boolean given =
        name < tree.size()
            && tree.upos(name).equals("PROPN")
            && tree.relation(name).equals("compound")
            && tree.upos(tree.head(name)).equals("NOUN")
            && tree.head(tree.head(name)) == verb
            && tree.relation(tree.head(name)).equals("obj");
    return given ? List.of(name) : List.of();
  }

  private List<Integer> possessors(int noun) {
    List<Integer> own = syntax.children(noun, "nmod:poss");
    int bundle = own.isEmpty() ? nouns.bundle(noun) : -1;
    return (bundle < 0 ? own : syntax.children(bundle, "nmod:poss"))
        .stream().map(it -> owner(noun, it)).toList();
  }

  /** "the state whose minister": the state; "Kenya and its ally": Kenya. */
  private int owner(int noun, int possessor) {
    String form = syntax.lower(possessor);
    int head = tree.head(noun);
    boolean beside =
        form.equals("its")
            && head >= 0
            && tree.relation(noun).equals("conj")
            && tree.upos(head).equals("PROPN");
    if (form.equals("its") && !beside && !syntax.hasCopula(noun)) {
      return deeds.body(arguments.holders(noun)).orElse(possessor);
    }
    if (form.equals("their") && tree.relation(noun).equals("obj")) {
      // "The ministers reaffirmed their support": it is theirs.
      return arguments.holders(noun).stream().findFirst().orElse(possessor);
    }
    return form.equals("whose")
        ? Relatives.antecedent(tree, noun, possessor)
        : beside ? head : possessor;
  }

  /** "Works with X to fight piracy": what is done it for. */
  private List<Integer> purposes(int verb) {
    return tree.children(verb).stream()
        .filter(
            it ->
                tree.xpos(it).equals("VB")
                    && syntax.children(it, "mark").stream()
                        .anyMatch(to -> tree.form(to).equals("to")))
        .toList();
  }

  /** "Won a contract to build ships", "was hired to build ships": the ships. */
  private List<Integer> aims(int trigger) {
    return Stream.concat(Stream.of(trigger), syntax.children(trigger, "obj").stream())
        .flatMap(it -> purposes(it).stream())
        .flatMap(it -> arguments.objects(it, 0).stream())
        .toList();
  }

  private static List<Integer> without(List<Integer> some, List<Integer> others) {
    return some.stream().filter(it -> !others.contains(it)).toList();
  }

  /** "Fear of X drove Y": whom that moves of which a noun is the subject. */
  private List<Integer> moved(int noun) {
    int head = tree.head(noun);
    return head >= 0 && tree.relation(noun).equals("nsubj") && syntax.isVerb(head)
        ? syntax.children(head, "obj")
        : List.of();
  }

  /** "fears that X will invade": who does what is feared. */
  private List<Integer> agents(int trigger) {
    List<Integer> clauses = new ArrayList<>(syntax.children(trigger, "ccomp"));
    clauses.addAll(
        syntax.children(trigger, "acl").stream()
            .filter(it -> !syntax.children(it, "mark").isEmpty())
            .toList());
    return clauses.stream()
        .filter(it -> !syntax.isPassive(it))
        .flatMap(it -> arguments.subjects(it, 0).stream())
        .toList();
  }

  /** What a noun is put beside: X and the other members. */
  private List<Integer> beside(int noun) {
    return tree.relation(noun).equals("conj") ? List.of(tree.head(noun)) : List.of();
  }

  /** "The gifts include tanks": what a verb says that a noun is made up of. */
  private List<Integer> listed(int noun) {
    int head = tree.head(noun);
    if (head < 0 || !tree.relation(noun).startsWith("nsubj")) {
      return List.of();
    }
    Polarity polarity = new Polarity(tree);
    String verb = polarity.isNot(head) ? "" : tree.lemma(head);
    // "Consists mainly of tanks".
    List<Integer> found = verb.equals("consist") ? arguments.tied(head, "of") : List.of();
    return (LISTING.contains(verb) ? arguments.objects(head, 0) : found)
        .stream().filter(it -> !polarity.isNone(it)).toList();
  }

  /** The same where it is so now or later, and nothing more is told of what it is made up of. */
  private List<Integer> included(int noun) {
    int verb = tree.head(noun);
    boolean now =
        verb >= 0
            && (Set.of("VBZ", "VBP").contains(tree.xpos(verb))
                || syntax.children(verb, "aux").stream()
                    .anyMatch(it -> syntax.lower(it).equals("will")));
    return listed(noun).stream()
        .filter(it -> now && syntax.children(it, "acl:relcl").isEmpty())
        .toList();
  }
}
