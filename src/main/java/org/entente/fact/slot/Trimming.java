package org.entente.fact.slot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.frame.Frame;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;

/** Takes out of cooperation and threats the topics that a word only names in passing. */
final class Trimming {
  private static final String CONCERNS = "concerns";

  private final Tree tree;
  private final Lexicon lexicon;

  Trimming(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
  }

  /** The match without them; empty where nothing is left that it could be about. */
  Optional<Match> of(Match match) {
    return switch (match.frame().kind()) {
      case "cooperatesOn" -> onFields(match);
      case "Threat" -> Optional.of(plain(match));
      case "Event" -> abroad(match);
      default -> Optional.of(match);
    };
  }

  /**
   * Cooperation without the parts of the world in which it takes place; none where no field is
   * left.
   */
  private Optional<Match> onFields(Match match) {
    List<Referent> fields =
        match.fillers(Schema.OBJECT).stream().filter(it -> !isRegion(it)).toList();
    SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
    things.put(Schema.OBJECT, fields);
    return fields.isEmpty() ? Optional.empty() : Optional.of(match.with(things));
  }

  /** "Vacated its embassy": nobody sends forces to himself, so it is not told where they are. */
  private static Optional<Match> abroad(Match match) {
    List<Referent> hosts = match.fillers("host");
    boolean home =
        hosts.size() == 1
            && match.frame().is(Frame.Trait.ABROAD)
            && match.fillers("attendee").stream()
                .map(Referent::key)
                .toList()
                .equals(List.of(hosts.get(0).key()));
    if (!home) {
      return Optional.of(match);
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(match.things());
    things.remove("host");
    return things.containsKey("heldIn") ? Optional.of(match.with(things)) : Optional.empty();
  }

  /** "in the Indo-Pacific": a field of policy only where its security is spoken of. */
  private boolean isRegion(Referent topic) {
    String form = tree.form(topic.word());
    return topic.key().endsWith("-security")
        && Character.isUpperCase(form.codePointAt(0))
        && !form.toLowerCase(Locale.ROOT).contains("secur");
  }

  /** A threat without the topics that a common word names in passing. */
  private Match plain(Match threat) {
    List<Referent> about = threat.fillers(CONCERNS);
    SortedMap<String, List<Referent>> things = new TreeMap<>(threat.things());
    things.put(
        CONCERNS,
        about.stream()
            .filter(it -> !lexicon.has(Role.VAGUE_TOPICS, it.key()) && !isOfOther(it, threat))
            .toList());
    things.values().removeIf(List::isEmpty);
    return threat.with(things);
  }

  /** "the research ship is a threat": what only says which ship is in no danger. */
  private boolean isOfOther(Referent topic, Match threat) {
    boolean modifies =
        Set.of("compound", "amod").contains(tree.relation(topic.word()))
            && !tree.form(topic.word()).contains(" ");
    int noun = tree.head(topic.word());
    return modifies
        && noun != threat.trigger()
        && !isDanger(tree.lemma(noun))
        && !tree.relation(noun).equals("nmod");
  }

  /** Also "a missile attack", "a weapons programme". */
  private boolean isDanger(String lemma) {
    return lexicon.has(Role.DANGERS, lemma)
        || Set.of("attack", "programme", "program").contains(lemma);
  }
}
