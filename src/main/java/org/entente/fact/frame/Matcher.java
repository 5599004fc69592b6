package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;

/** Tries frames on the words of a sentence. For any number of threads. */
public final class Matcher {
  /** The classes of what is nothing else by another look. */
  private static final Set<String> CERTAIN = Set.of("State", "Person");

  /** The parts of speech of what may carry a statement. */
  private static final Set<String> CARRYING =
      WordSet.of("VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV");

  /**
   * A construction by one of its triggers.
   *
   * @param number the trigger's, by which it is told from others: to compare them whole takes long
   */
  private record Way(
      Frame frame, Construction construction, Construction.Trigger trigger, int number) {}

  /**
   * What a word stands for.
   *
   * @param proper whether it is a name
   */
  private record Named(Set<String> kinds, boolean proper) {}

  private record ThingWay(Frame frame, Construction construction, Demands.Wanted kind) {
    /** Whether a word that stands for something may name a thing that it is about. */
    boolean isAbout(Named named) {
      // A noun may mean its owner to one who asks and a thing to another; a state's name means
      // nothing else, but perhaps the town that stands for it.
      return !(named.proper() && CERTAIN.containsAll(named.kinds()))
          || named.kinds().stream().anyMatch(kind)
          || (named.kinds().contains("State") && kind.test("Place"));
    }
  }

  private final Schema schema;
  private final Lexicon lexicon;
  private final Demands demands;
  private final Map<String, List<Way>> byForm = new HashMap<>();
  private final List<ThingWay> byThing = new ArrayList<>();

  /** Those of the last by what a word stands for: few sets of classes come, over and over. */
  private final Map<Named, List<ThingWay>> waysOf = new ConcurrentHashMap<>();

  /** What some of these ask for. */
  private final Demands.Wanted things;

  /** Of frames that fit the schema. */
  public Matcher(List<Frame> frames, Schema schema, Lexicon lexicon) {
    this.schema = schema;
    this.lexicon = lexicon;
    this.demands = new Demands(frames, schema);
    Map<Construction.Trigger, Integer> numbers = new HashMap<>();
    for (Frame frame : frames) {
      for (Construction construction : frame.constructions()) {
        for (Construction.Trigger trigger : new LinkedHashSet<>(construction.triggers())) {
          int number = numbers.computeIfAbsent(trigger, it -> numbers.size());
          add(new Way(frame, construction, trigger, number));
        }
        if (!construction.things().isEmpty()) {
          byThing.add(new ThingWay(frame, construction, demands.kinds(construction.things())));
        }
      }
    }
    Set<String> all = new HashSet<>();
    byThing.forEach(way -> all.addAll(way.construction().things()));
    this.things = demands.kinds(all);
  }

  private void add(Way way) {
    lemmas(way.trigger()).stream()
        .flatMap(lemma -> Inflection.of(lemma).stream())
        .distinct()
        .forEach(form -> byForm.computeIfAbsent(form, key -> new ArrayList<>()).add(way));
  }

  /** {@code <offices>} stands for all words that the lexicon lists under that name. */
  private Set<String> lemmas(Construction.Trigger trigger) {
    String lemma = trigger.lemma();
    return lemma.startsWith("<") ? lexicon.words(Lexicon.Role.named(lemma)) : Set.of(lemma);
  }

  /** What the frames find in a sentence, in the order of its words. */
  public List<Match> find(Tree tree, Quantities quantities, Resolver resolver, Trace trace) {
    SentenceMatcher sentence =
        new SentenceMatcher(
            tree, schema, lexicon, demands, quantities, new Recall(resolver), trace);
    for (int word = 0; word < tree.size(); word++) {
      int last = -1;
      boolean fits = false;
      for (Way way : ways(tree, word)) {
        // The constructions of a frame share their triggers.
        fits = way.number() == last ? fits : isTrigger(tree, word, way.trigger());
        last = way.number();
        if (fits) {
          sentence.match(way.frame(), way.construction(), word);
        }
      }
      Set<String> named = sentence.named(word, things);
      if (!named.isEmpty()) {
        for (ThingWay way : ways(new Named(named, tree.upos(word).equals("PROPN")))) {
          sentence.matchThing(way.frame(), way.construction(), way.kind(), word);
        }
      }
    }
    return sentence.found();
  }

  private List<ThingWay> ways(Named named) {
    return waysOf.computeIfAbsent(
        named, what -> byThing.stream().filter(it -> it.isAbout(what)).toList());
  }

  /** By the dictionary's form, or, where the analyser missed it, by the form written. */
  private List<Way> ways(Tree tree, int word) {
    if (!CARRYING.contains(tree.upos(word)) && !tree.xpos(word).startsWith("VB")) {
      return List.of();
    }
    String lemma = last(tree.lemma(word));
    String form = last(tree.form(word));
    List<Way> ways = byForm.getOrDefault(lemma, List.of());
    List<Way> more = form.equals(lemma) ? List.of() : byForm.getOrDefault(form, List.of());
    if (ways.isEmpty() || more.isEmpty()) {
      return ways.isEmpty() ? more : ways;
    }
    // Each way is one object: to compare whole frames takes long.
    Set<Way> known = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Way> all = new ArrayList<>(ways);
    known.addAll(ways);
    more.stream().filter(known::add).forEach(all::add);
    return all;
  }

  // Some lemmas keep their plural: troops.
  private static boolean isLast(String noun, String lemma) {
    String last = last(noun);
    return last.equals(lemma) || last.equals(lemma + "s");
  }

  /** A noun of several words, such as military ties, is a kind of what its last word says. */
  private static String last(String noun) {
    return noun.substring(noun.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isTrigger(Tree tree, int word, Construction.Trigger trigger) {
    String upos = tree.upos(word);
    boolean part =
        switch (trigger.part()) {
          case VERB ->
              upos.equals("VERB") || upos.equals("AUX") || tree.xpos(word).startsWith("VB");
          case NOUN -> upos.equals("NOUN") || upos.equals("PROPN");
          case ADJECTIVE -> upos.equals("ADJ") || upos.equals("VERB") || upos.equals("ADV");
        };
    if (!part || trigger.with().isEmpty()) {
      return part;
    }
    for (String lemma : trigger.with()) {
      if (!isWith(tree, word, lemma)) {
        return false;
      }
    }
    return true;
  }

  // "calls Chile a danger", "sees Chile as a danger", "watches Chile with concern": the parser may
  // hang it on Chile.
  private static boolean isCalled(Tree tree, int object, String lemma) {
    return Set.of("obj", "xcomp").contains(tree.relation(object))
        && !tree.upos(object).equals("VERB")
        && tree.children(object).stream()
            .filter(below -> isLast(tree.lemma(below), lemma))
            .anyMatch(
                below ->
                    !tree.relation(below).startsWith("nmod")
                        || tree.children(below).stream()
                            .anyMatch(word -> Set.of("as", "with").contains(tree.form(word))));
  }

  /** "Obliges each not to help": nobody is obliged to help. */
  private static boolean isRefused(Tree tree, int verb) {
    return tree.relation(verb).equals("xcomp")
        && tree.children(verb).stream().anyMatch(it -> it < verb && tree.form(it).equals("not"));
  }

  private static boolean isWith(Tree tree, int word, String lemma) {
    boolean within = tree.lemma(word).toLowerCase(Locale.ROOT).startsWith(lemma + " ");
    boolean follows =
        (word + 1 < tree.size() && tree.lemma(word + 1).equalsIgnoreCase(lemma))
            || (word + 2 < tree.size() && tree.lemma(word + 2).equalsIgnoreCase(lemma));
    if (within || follows) {
      return true;
    }
    for (int child : tree.children(word)) {
      if ((isLast(tree.lemma(child), lemma) && !isRefused(tree, child))
          || isCalled(tree, child, lemma)) {
        return true;
      }
      for (int below : tree.children(child)) {
        if (tree.relation(below).equals("case") && tree.lemma(below).equalsIgnoreCase(lemma)) {
          return true;
        }
      }
    }
    return false;
  }
}
