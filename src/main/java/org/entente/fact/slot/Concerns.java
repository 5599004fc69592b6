package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.discourse.Discourse;
import org.entente.fact.discourse.Phrases;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;

/**
 * Tells what somebody's words are about: not the speaker, nor, beside others, the speaker's state.
 */
final class Concerns {
  private static final String CONCERNS = "concerns";

  private static final Set<String> STANCES = WordSet.of("condemns", "supports", "sanctions");
  private static final Set<String> GOVERNED = WordSet.of("obj", "xcomp", "obl", "nsubj:pass");
  private static final Set<String> OWNING =
      WordSet.of("amod", "compound", "nmod:poss", "obl:agent");
  private final Tree tree;
  private final Excess excess;
  private final Hearers hearers;
  private final Memberships memberships;
  private final Matters matters;
  private final Trimming trimming;
  private final Passing passing;
  private final Discourse discourse;
  private final Schema schema;
  private final Comments comments;
  private final List<Referent> topics;
  private final Lexicon lexicon;
  private final Kit kit;

  /**
   * Of the statements of one sentence.
   *
   * @param topics what it says at its beginning that they are about
   */
  Concerns(
      Tree tree,
      Discourse discourse,
      Schema schema,
      Lexicon lexicon,
      Phrases phrases,
      List<Referent> topics) {
    this.topics = List.copyOf(topics);
    this.lexicon = lexicon;
    this.kit = new Kit(tree, lexicon);
    this.tree = tree;
    this.comments = new Comments(tree, phrases, lexicon);
    this.excess = new Excess(tree, phrases);
    this.hearers = new Hearers(tree, lexicon, phrases, excess);
    this.memberships = new Memberships(tree, discourse, schema, lexicon);
    this.matters = new Matters(tree, discourse, schema);
    this.trimming = new Trimming(tree, lexicon);
    this.passing = new Passing(tree);
    this.discourse = discourse;
    this.schema = schema;
  }

  /**
   * The match with what its statement is about; empty where nothing was said, or where others of
   * the sentence's matches say the same: who condemns somebody has condemned him.
   */
  Optional<Match> of(Match found, List<Match> all) {
    if (excess.isTooMuch(found)) {
      return Optional.empty();
    }
    if (!schema.isA(found.frame().kind(), "Statement")) {
      return trimming.of(found);
    }
    Match match = hearers.spoken(found);
    return isSaid(match, all) ? spoken(match, all) : Optional.empty();
  }

  /** Whether somebody said it who may speak, and nothing else of the sentence says it better. */
  private boolean isSaid(Match match, List<Match> all) {
    List<Referent> speakers = match.fillers("speaker");
    return !speakers.isEmpty()
        && speakers.stream().noneMatch(it -> lexicon.has(Role.UNOFFICIAL, tree.lemma(it.word())))
        && !match.is(Modality.DENIED)
        && !hearers.isOnlyMeant(match)
        && !excess.isNotice(match, all)
        && all.stream().noneMatch(it -> isBetter(it, match.trigger()));
  }

  private Optional<Match> spoken(Match match, List<Match> all) {
    SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
    things.put("addressee", hearers.told(match));
    List<Referent> named = about(match.with(things));
    List<Referent> free =
        named.stream().filter(it -> !isTaken(it.word(), match.trigger(), all)).toList();
    if (free.isEmpty() && !named.isEmpty()) {
      return Optional.empty();
    }
    List<Referent> about = passing.without(free, match.trigger());
    if (about.isEmpty()
        && !hearers.isDirect(things.get("addressee"), match.trigger())
        && !lexicon.has(Role.PERFORMING, tree.lemma(match.trigger()))) {
      // What a speaker said of nothing named, and to nobody, tells too little.
      return Optional.empty();
    }
    things.values().removeIf(List::isEmpty);
    things.remove(CONCERNS);
    if (!about.isEmpty()) {
      things.put(CONCERNS, about);
    }
    return Optional.of(match.with(things));
  }

  private boolean isBetter(Match match, int saying) {
    int word = match.trigger();
    return STANCES.contains(match.frame().kind())
        && (word == saying
            || (tree.head(word) == saying
                && GOVERNED.contains(tree.relation(word))
                && !match.is(Modality.DENIED)));
  }

  /** "reaffirmed support for Y": that it supports Y is told by itself. */
  private boolean isTaken(int word, int saying, List<Match> all) {
    boolean taken = false;
    for (int at = word; at != saying; at = tree.head(at)) {
      if (at < 0 || tree.upos(at).equals("VERB")) {
        return false;
      }
      int noun = at;
      taken |=
          tree.upos(at).equals("NOUN")
              && all.stream()
                  .anyMatch(it -> it.trigger() == noun && STANCES.contains(it.frame().kind()));
    }
    return taken;
  }

  private List<Referent> about(Match match) {
    List<Referent> speakers = match.fillers("speaker");
    Set<String> themselves = speakers.stream().map(Referent::key).collect(Collectors.toSet());
    match.fillers("addressee").forEach(it -> themselves.add(it.key()));
    Set<String> theirs =
        speakers.stream()
            .flatMap(it -> discourse.served(it, it.word()).stream())
            .map(Referent::key)
            .collect(Collectors.toSet());
    List<Referent> others = others(match.fillers(CONCERNS), themselves);
    others =
        others.isEmpty() && match.is(Modality.ACTUAL)
            ? others(comments.about(match.trigger(), this::isMatter), themselves)
            : others;
    others = others.isEmpty() ? matters.pointed(match) : others;
    others = others.isEmpty() ? deeds(match, themselves, theirs) : others;
    others = kit.named(others);
    List<Referent> narrow =
        others.stream().filter(it -> !lexicon.has(Role.WIDE_REGIONS, it.label())).toList();
    others = narrow.isEmpty() ? others : narrow;
    List<Referent> foreign = new ArrayList<>(others);
    boolean denied = lexicon.has(Role.DENIED, tree.lemma(match.trigger()));
    foreign.removeIf(it -> theirs.contains(it.key()) && isOwn(it, denied));
    List<Referent> more = new ArrayList<>(topics);
    more.addAll(memberships.spokenOf(match.trigger()));
    return with(foreign.isEmpty() ? others : foreign, more, themselves, match.trigger());
  }

  /** Whose deed it is that is spoken of, where others did it. */
  private List<Referent> deeds(Match match, Set<String> themselves, Set<String> theirs) {
    return others(comments.deeds(match.trigger()), themselves).stream()
        .filter(it -> !theirs.contains(it.key()))
        .toList();
  }

  /** What words are about, and what they are about besides. */
  private List<Referent> with(
      List<Referent> about, List<Referent> more, Set<String> themselves, int saying) {
    Map<String, Referent> all = new LinkedHashMap<>();
    about.forEach(it -> all.put(it.key(), it));
    others(more, themselves).forEach(it -> all.putIfAbsent(it.key(), it.at(saying)));
    return List.copyOf(all.values());
  }

  private List<Referent> others(List<Referent> all, Set<String> themselves) {
    return all.stream()
        .map(comments::traded)
        .filter(it -> !themselves.contains(it.key()) && !isPassing(it))
        .toList();
  }

  private boolean isMatter(String kind) {
    return matter(schema).test(kind);
  }

  /** The kinds of what a statement may be about. */
  static Predicate<String> matter(Schema schema) {
    Set<String> range = schema.slot("Statement", CONCERNS).map(Schema.Slot::range).orElse(Set.of());
    return kind -> schema.isAny(kind, range);
  }

  // "European allies", "defence companies": words that only say which others are meant.
  private boolean isPassing(Referent named) {
    String relation = tree.relation(named.word());
    boolean topic =
        named.kind().equals("Topic")
            && (relation.equals("compound") || relation.equals("amod"))
            && !tree.form(named.word()).contains(" ");
    boolean vague = named.kind().equals("Topic") && lexicon.has(Role.VAGUE_TOPICS, named.key());
    boolean press = lexicon.has(Role.PRESS, named.key()) && relation.equals("obl");
    return topic
        || vague
        || press
        || isAfter(named.word())
        || (!named.known() && tree.upos(named.word()).equals("ADJ"));
  }

  /** "Announced the step following talks in Rome": when it was said, and not on what. */
  private boolean isAfter(int word) {
    int at = word;
    while (at >= 0 && tree.relation(at).equals("nmod")) {
      if (tree.children(at).stream().anyMatch(it -> tree.form(it).equals("following"))) {
        return true;
      }
      at = tree.head(at);
    }
    return false;
  }

  /**
   * Whether a speaker's own state is named as the one that acts, or as whose something is, and
   * neither beside another one nor as what others have accused.
   */
  private boolean isOwn(Referent state, boolean denied) {
    int word = state.word();
    String relation = tree.relation(word);
    boolean acts =
        relation.startsWith("nsubj")
            && !denied
            && tree.children(word).stream().noneMatch(it -> tree.relation(it).equals("conj"));
    return OWNING.contains(relation) || acts;
  }
}
