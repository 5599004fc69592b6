package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.frame.Frame;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/**
 * Tells of exercises and missions when they began and ended, and of attacks which armed groups they
 * met. Words are numbers from 0.
 */
final class Campaigns {
  private static final String ATTENDEE = "attendee";

  private static final Set<String> AT = WordSet.of("on", "against", "upon", "of", "with", "from");
  private static final Set<String> LEADING = WordSet.of("State", "Organization", "Alliance");
  private static final Set<String> OWNING = WordSet.of("compound", "amod", "nmod:poss", "nmod");

  private final Tree tree;
  private final Syntax syntax;
  private final Resolver resolver;
  private final Schema schema;
  private final Lexicon lexicon;

  /** Of a sentence, and whom its phrases mean. */
  Campaigns(Tree tree, Resolver resolver, Schema schema, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.resolver = resolver;
    this.schema = schema;
    this.lexicon = lexicon;
  }

  /** A match of an event with what its own verb or noun tells of its time and of its foes. */
  Match told(Match match) {
    return match.frame().kind().equals("Event") ? led(opposed(phased(match))) : match;
  }

  /** "The French-led mission ended": France took part. */
  private Match led(Match match) {
    boolean open =
        match.thing().filter(it -> it.kind().equals("Event") && !it.inherited()).isPresent()
            && !match.things().containsKey(ATTENDEE);
    if (!open) {
      return match;
    }
    List<Referent> leaders =
        tree.children(match.thing().get().word()).stream()
            .filter(it -> syntax.lower(it).equals("led"))
            .flatMap(it -> tree.children(it).stream())
            .flatMap(it -> resolver.resolve(it, LEADING::contains).stream())
            .filter(Referent::known)
            .toList();
    return leaders.isEmpty() ? match : match.holding(ATTENDEE, leaders);
  }

  /** "The mission was launched in May": since then, not on one day. */
  private Match phased(Match match) {
    String verb = tree.lemma(verb(match.trigger()));
    boolean lasting =
        match.thing().filter(it -> it.kind().equals("Event")).isPresent()
            && match.values().containsKey("date");
    String slot =
        lexicon.has(Role.BEGINNING, verb)
            ? "startDate"
            : lexicon.has(Role.ENDING, verb) ? "endDate" : "";
    if (!lasting || slot.isEmpty() || match.values().containsKey(slot)) {
      return match;
    }
    SortedMap<String, Value> values = new TreeMap<>(match.values());
    values.put(slot, values.remove("date"));
    return match.valued(values);
  }

  /** A trigger, or the verb of which the noun is what begins or ends. */
  private int verb(int trigger) {
    boolean noun =
        syntax.isNoun(trigger)
            && tree.head(trigger) >= 0
            && (tree.relation(trigger).equals("obj") || tree.relation(trigger).startsWith("nsubj"));
    return noun ? tree.head(trigger) : trigger;
  }

  /** "Chile bombed positions of the rebels": they took part. */
  private Match opposed(Match match) {
    List<Referent> attendees = match.fillers(ATTENDEE);
    if (!match.frame().is(Frame.Trait.OPPOSED) || attendees.isEmpty()) {
      return match;
    }
    List<Referent> all = new ArrayList<>(attendees);
    for (int child : tree.children(match.trigger())) {
      boolean target = tree.relation(child).equals("obj") || AT.contains(syntax.preposition(child));
      if (target && child > match.trigger()) {
        foes(child).stream()
            .filter(it -> all.stream().noneMatch(one -> one.key().equals(it.key())))
            .forEach(all::add);
      }
    }
    return all.size() == attendees.size() ? match : match.holding(ATTENDEE, all);
  }

  private List<Referent> foes(int target) {
    List<Referent> found = new ArrayList<>();
    for (int item : syntax.list(target)) {
      found.addAll(resolver.resolve(item, this::isArmed));
      for (int child : tree.children(item)) {
        if (OWNING.contains(tree.relation(child))
            && (child < item || syntax.preposition(child).equals("of"))) {
          found.addAll(resolver.resolve(child, this::isArmed));
        }
      }
    }
    return found.stream().filter(it -> it.known() && !it.inherited()).toList();
  }

  private boolean isArmed(String kind) {
    return schema.isAny(kind, Set.of("Organization", "Group"))
        && !schema.isAny(kind, Set.of("Company", "Alliance"));
  }
}
