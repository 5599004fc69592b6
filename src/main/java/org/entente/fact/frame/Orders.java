package org.entente.fact.frame;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;

/**
 * "A contract to supply tanks", "a contract for the delivery of tanks": they are not delivered yet,
 * but ordered.
 */
final class Orders {
  private static final Set<String> CONTRACTS =
      WordSet.of("contract", "deal", "order", "agreement", "accord", "tender");

  /** What somebody says for which he came, or called. */
  private static final Set<String> SAID = WordSet.of("Statement", "condemns", "supports");

  private static final Set<String> FOR = WordSet.of("for", "on", "of", "covering", "about");

  /** How far above what it provides for a contract stands: contract, with whom, for what. */
  private static final int HIGHEST = 2;

  private static final Set<String> JOINTLY =
      WordSet.of("jointly", "together", "partnership", "cooperation", "collaboration", "tandem");

  private static final String MANUFACTURER = "manufacturer";
  private static final String SUPPLIER = "supplier";
  private static final String RECIPIENT = "recipient";

  private final Tree tree;
  private final Syntax syntax;
  private final Schema schema;
  private final Scope scope;
  private final Lexicon lexicon;
  private final Openings openings;

  Orders(Tree tree, Schema schema, Scope scope, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.schema = schema;
    this.scope = scope;
    this.lexicon = lexicon;
    this.openings = new Openings(tree, syntax, lexicon);
  }

  /**
   * The mode of what a trigger says: of what a contract provides for, the contract's own, and of
   * words for which somebody came or called, that of his coming.
   */
  Mode mode(Frame frame, int trigger) {
    int contract = contract(frame, trigger);
    if (contract < 0 && SAID.contains(frame.kind()) && isOccasioned(trigger)) {
      return scope.of(tree.head(trigger));
    }
    return scope.of(contract < 0 ? trigger : contract);
  }

  /** "Flew to Lima to urge", "summoned him to protest", "took to television to condemn": he did. */
  private boolean isOccasioned(int verb) {
    int head = tree.head(verb);
    return head >= 0
        && head < verb
        && tree.relation(verb).equals("advcl")
        && Set.of("VBD", "VBN").contains(tree.xpos(head))
        && ((lexicon.has(Lexicon.Role.GOING, tree.lemma(head)) && !isForThing(head))
            || isPublic(head))
        && !syntax.isPassive(head)
        && syntax.children(verb, "mark").stream().anyMatch(it -> syntax.lower(it).equals("to"));
  }

  /** "Took to the radio", "used the occasion", "seized the opportunity". */
  private boolean isPublic(int verb) {
    return syntax.children(verb, "obj").isEmpty()
        ? tree.lemma(verb).equals("take")
            && syntax.children(verb, "obl").stream()
                .anyMatch(it -> syntax.preposition(it).equals("to") && openings.isOne(it))
        : openings.isUsed(verb);
  }

  /** "Received tanks to support Chile": nobody was received. */
  private boolean isForThing(int verb) {
    return syntax.children(verb, "obj").stream()
        .map(it -> tree.form(it).substring(tree.form(it).lastIndexOf(' ') + 1))
        .anyMatch(it -> lexicon.kind(it).isPresent());
  }

  /** The values that a trigger gives, of what a contract provides for as ordered. */
  SortedMap<String, Value> placed(Frame frame, int trigger, SortedMap<String, Value> values) {
    boolean actual = contract(frame, trigger) >= 0 && mode(frame, trigger).is(Modality.ACTUAL);
    if (!actual) {
      return values;
    }
    SortedMap<String, Value> ordered = new TreeMap<>(values);
    ordered.put("status", new Value.Constant("ordered"));
    return ordered;
  }

  /** Things among which not both who sign a contract get what it is for. */
  SortedMap<String, List<Referent>> ends(
      Frame frame, int trigger, SortedMap<String, List<Referent>> things) {
    if (things.getOrDefault(SUPPLIER, List.of()).stream().anyMatch(it -> isJoint(it.word()))) {
      SortedMap<String, List<Referent>> others = new TreeMap<>(things);
      others.computeIfPresent(
          SUPPLIER, (slot, all) -> all.stream().filter(it -> !isJoint(it.word())).toList());
      others.values().removeIf(List::isEmpty);
      return ends(frame, trigger, others);
    }
    boolean both =
        things.getOrDefault(RECIPIENT, List.of()).size() > 1
            && !things.containsKey(SUPPLIER)
            && isContract(frame, trigger);
    if (!both) {
      return things;
    }
    SortedMap<String, List<Referent>> ends = new TreeMap<>(things);
    ends.remove(RECIPIENT);
    return ends;
  }

  /** "Will buy jets jointly with Peru": Peru buys, too, and sells none. */
  private boolean isJoint(int word) {
    return tree.children(word).stream()
        .filter(it -> tree.relation(it).equals("case") && syntax.lower(it).equals("with"))
        .anyMatch(it -> it > 0 && JOINTLY.contains(syntax.lower(it - 1)));
  }

  /** A match in which who has a contract to build sells what he builds. */
  Match sold(Match match) {
    boolean builds =
        match.things().containsKey(MANUFACTURER)
            && !match.things().containsKey(SUPPLIER)
            && contract(match.frame(), match.trigger()) >= 0;
    if (!builds) {
      return match;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
    things.put(SUPPLIER, things.remove(MANUFACTURER));
    return match.with(things);
  }

  private boolean isContract(Frame frame, int trigger) {
    return schema.isA(frame.kind(), "ArmsTransfer")
        && (isContract(trigger)
            || signed(trigger) >= 0
            || (syntax.isNoun(trigger) && contract(frame, trigger) >= 0));
  }

  /** The contract that provides for what a trigger says; -1 where none does. */
  private int contract(Frame frame, int trigger) {
    int head = tree.head(trigger);
    if (head < 0 || !schema.isA(frame.kind(), "ArmsTransfer")) {
      return -1;
    }
    if (tree.xpos(trigger).equals("VB")) {
      return switch (tree.relation(trigger)) {
        case "acl" -> isContract(head) ? head : -1;
        case "advcl", "xcomp" ->
            syntax.children(trigger, "mark").stream().anyMatch(it -> tree.form(it).equals("to"))
                ? signed(head)
                : -1;
        default -> -1;
      };
    }
    return tree.upos(trigger).equals("NOUN") && FOR.contains(syntax.preposition(trigger))
        ? above(trigger)
        : -1;
  }

  /** The contract that a phrase hangs on, or, behind its parties, its verb; -1 where none. */
  private int above(int noun) {
    int at = noun;
    for (int i = 0; i < HIGHEST && isPhrase(at); i++) {
      at = tree.head(at);
      if (isContract(at)) {
        return at;
      }
    }
    return at >= 0 && syntax.isVerb(at) ? signed(at) : -1;
  }

  private boolean isPhrase(int word) {
    return tree.head(word) >= 0
        && (tree.relation(word).startsWith("nmod") || tree.relation(word).startsWith("obl"));
  }

  /**
   * "Won a contract from Peru to build ships", "was awarded a contract to": the contract; or -1.
   */
  private int signed(int verb) {
    List<Integer> objects =
        syntax.isPassive(verb) && syntax.children(verb, "obj").isEmpty()
            ? syntax.children(verb, "nsubj:pass")
            : syntax.children(verb, "obj");
    return objects.stream().filter(this::isContract).findFirst().orElse(-1);
  }

  private boolean isContract(int word) {
    return syntax.isNoun(word) && CONTRACTS.contains(last(tree.lemma(word)));
  }

  private static String last(String lemma) {
    return lemma.substring(lemma.lastIndexOf(' ') + 1);
  }
}
