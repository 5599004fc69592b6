package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/** Tells where a gathering was held, as its own noun says: the Lima summit, talks held in Lima. */
final class Venues {
  private static final String HELD_IN = "heldIn";
  private static final Set<String> GATHERINGS = Set.of("Summit", "Meeting");
  private static final Set<String> MISSIONS = WordSet.of("mission", "operation", "force", "patrol");
  private static final Set<String> AT = Set.of("in", "at");
  private static final String HOST = "host";

  /** What is somewhere else than where it is discussed. */
  private static final Set<String> MATTERS =
      WordSet.of("situation", "war", "conflict", "crisis", "development", "tension", "security");

  private final Tree tree;
  private final Syntax syntax;
  private final Resolver resolver;
  private final Schema schema;
  private final Lexicon lexicon;

  /** Of a sentence, and whom its phrases mean. */
  Venues(Tree tree, Resolver resolver, Schema schema, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.syntax = new Syntax(tree);
    this.resolver = resolver;
    this.schema = schema;
  }

  /** A match with the place that its gathering's noun tells, where its clause tells none. */
  Match told(Match match) {
    return received(placed(unhosted(stateless(elsewhere(match)))));
  }

  /** "Discussed the situation in the Red Sea": that is spoken of, and not where. */
  private Match elsewhere(Match match) {
    List<Referent> venues = match.fillers(HELD_IN);
    if (!tree.lemma(match.trigger()).equals("discuss")) {
      return match;
    }
    List<Referent> own = venues.stream().filter(it -> !isOfMatter(it)).toList();
    return own.size() == venues.size() ? match : match.holding(HELD_IN, own);
  }

  /** Whether a place stands right behind what is discussed, whatever a parser hangs it on. */
  private boolean isOfMatter(Referent venue) {
    return tree.children(venue.word()).stream()
        .filter(it -> tree.relation(it).equals("case") && it > 0)
        .anyMatch(it -> MATTERS.contains(tree.lemma(it - 1)));
  }

  /** A summit "held in Chile" has it as its host; an exercise or attack there is where it was. */
  private Match stateless(Match match) {
    List<Referent> venues = match.fillers(HELD_IN);
    boolean gathering =
        schema.isAny(match.thing().map(Referent::kind).orElse(match.frame().kind()), GATHERINGS);
    List<Referent> places = venues.stream().filter(it -> it.kind().equals("Place")).toList();
    if (!gathering || places.size() == venues.size()) {
      return match;
    }
    Match narrowed = match.holding(HELD_IN, places);
    boolean received =
        places.isEmpty()
            && venues.size() == 1
            && !match.things().containsKey(HOST)
            && tookPlace(match);
    return received ? narrowed.holding(HOST, venues) : narrowed;
  }

  private boolean tookPlace(Match match) {
    String lemma = tree.lemma(match.trigger());
    return lemma.equals("take") || (isHeld(match.trigger()) && !lemma.equals("host"));
  }

  /** "The mission in Iraq, which Kenya led": its forces are received there. */
  private Match received(Match match) {
    boolean open =
        match.thing().filter(it -> !it.inherited() && !it.known()).isPresent()
            && MISSIONS.contains(last(tree.lemma(match.thing().get().word())))
            && !match.things().containsKey(HELD_IN)
            && !match.things().containsKey(HOST);
    if (!open) {
      return match;
    }
    List<Referent> states =
        tree.children(match.thing().get().word()).stream()
            .filter(this::isAt)
            .flatMap(it -> resolver.resolve(it, "State"::equals).stream())
            .toList();
    return states.isEmpty() ? match : match.holding(HOST, states);
  }

  /** "The Amiens summit": a name that nobody knows is where it was rather than who held it. */
  private Match unhosted(Match match) {
    List<Referent> hosts = match.fillers(HOST);
    boolean gathering = match.thing().filter(it -> schema.isAny(it.kind(), GATHERINGS)).isPresent();
    List<Referent> known =
        hosts.stream()
            .filter(it -> it.known() || !tree.relation(it.word()).equals("compound"))
            .toList();
    if (!gathering || known.size() == hosts.size()) {
      return match;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
    things.remove(HOST);
    if (!known.isEmpty()) {
      things.put(HOST, known);
    }
    return match.with(things);
  }

  private Match placed(Match match) {
    boolean open =
        match.thing().filter(it -> !it.inherited()).isPresent()
            && schema.isAny(match.thing().get().kind(), GATHERINGS)
            && !match.things().containsKey(HELD_IN);
    List<Referent> told = open ? places(match.thing().get().word()) : List.of();
    List<Referent> places =
        open && told.isEmpty() && match.thing().get().known()
            ? place(match.thing().get().word())
            : told;
    if (places.size() != 1) {
      return match;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
    things.put(HELD_IN, places);
    return match.with(things);
  }

  private static String last(String lemma) {
    return lemma.substring(lemma.lastIndexOf(' ') + 1);
  }

  private List<Referent> places(int noun) {
    List<Referent> found = new ArrayList<>();
    if (noun + 1 < tree.size() && isHeld(noun + 1)) {
      // "The summit held in X was short": a parser may take it for the verb of the sentence.
      tree.children(noun + 1).stream().filter(this::isAt).forEach(it -> found.addAll(place(it)));
    }
    for (int child : tree.children(noun)) {
      String relation = tree.relation(child);
      if (relation.equals("compound") || isAt(child)) {
        found.addAll(place(child));
      } else if (child > noun + 1 && relation.startsWith("acl") && isHeld(child)) {
        tree.children(child).stream().filter(this::isAt).forEach(it -> found.addAll(place(it)));
      }
    }
    return found;
  }

  private boolean isHeld(int verb) {
    return lexicon.has(Lexicon.Role.HOLDING, tree.lemma(verb));
  }

  private boolean isAt(int word) {
    return (tree.relation(word).startsWith("nmod") || tree.relation(word).startsWith("obl"))
        && AT.contains(syntax.preposition(word));
  }

  private List<Referent> place(int word) {
    return resolver.resolve(word, "Place"::equals).stream().filter(Referent::known).toList();
  }
}
