package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;

/**
 * Tells whose deed, document or security stands around a verb or noun: "condemned Kenya's attack",
 * "Norway's strategy calls", "a threat to Peru's security". Words are numbers from 0.
 */
final class Deeds {
  /** Who is never whose he is. */
  private static final Set<String> OTHERS =
      WordSet.of(
          "neighbour", "neighbor", "rival", "enemy", "adversary", "opponent", "partner", "ally");

  private static final Set<String> THEIRS = WordSet.of("their", "its", "our");
  private static final List<String> CARRIED = List.of("for", "of", "to", "with");
  private static final Set<String> TIES =
      WordSet.of(
          "of", "for", "to", "against", "behind", "with", "about", "over", "at", "by", "from", "in",
          "on", "upon");

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Prepositions prepositions;
  private final Surroundings nouns;

  Deeds(Tree tree, Lexicon lexicon, Prepositions prepositions, Surroundings nouns) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
    this.prepositions = prepositions;
    this.nouns = nouns;
  }

  /** The words that fill one of these roles, given a trigger's subjects and objects. */
  List<Integer> heads(int trigger, String role, List<Integer> subjects, List<Integer> objects) {
    return switch (role) {
      case "owner" -> owners(trigger, objects);
      case "doer" -> subjects.stream().flatMap(it -> doers(it).stream()).toList();
      case "author" -> authors(subjects);
      default -> targets(trigger, subjects, objects);
    };
  }

  /** "Kenya's raids", "raids from Kenya": whose deed a noun is. */
  private List<Integer> doers(int noun) {
    List<Integer> found = nouns.owners(noun);
    return found.isEmpty() && (lexicon.has(Lexicon.Role.DEEDS, lastWord(noun)) || isSeveral(noun))
        ? prepositions.tied(noun, "from", List.of())
        : found;
  }

  /** A name keeps its plural: Cyber attacks. */
  private boolean isSeveral(int noun) {
    String last = lastWord(noun);
    return last.endsWith("s")
        && lexicon.has(Lexicon.Role.DEEDS, last.substring(0, last.length() - 1));
  }

  /** Who speaks by the document that is a verb's subject: "Norway's strategy calls Russia". */
  private List<Integer> authors(List<Integer> subjects) {
    return subjects.stream()
        .filter(it -> lexicon.has(Lexicon.Role.DOCUMENTS, lastWord(it)))
        .flatMap(
            it ->
                Stream.of(
                        nouns.owners(it),
                        prepositions.tied(it, "of", List.of()),
                        prepositions.tied(it, "from", List.of()),
                        issuers(it),
                        syntax.children(it, "acl").stream()
                            .flatMap(clause -> syntax.agents(clause).stream())
                            .toList())
                    .flatMap(List::stream))
        .toList();
  }

  /** "X issued a statement condemning": X does. */
  private List<Integer> issuers(int document) {
    int verb = tree.head(document);
    boolean issued =
        verb >= 0
            && tree.relation(document).equals("obj")
            && lexicon.has(Lexicon.Role.LIGHT, tree.lemma(verb));
    return issued ? syntax.subjects(verb) : List.of();
  }

  /** The government, navy or junta that is the only one of some words; empty where none is. */
  Optional<Integer> body(List<Integer> words) {
    return words.size() == 1
            && tree.upos(words.get(0)).equals("NOUN")
            && lexicon.has(Lexicon.Role.BODIES, lastWord(words.get(0)))
        ? Optional.of(words.get(0))
        : Optional.empty();
  }

  private String lastWord(int noun) {
    String lemma = tree.lemma(noun);
    return lemma.substring(lemma.lastIndexOf(' ') + 1);
  }

  /** Whose security it is that a threat is one to: "a threat to Kenya's security". */
  private List<Integer> targets(int trigger, List<Integer> subjects, List<Integer> objects) {
    List<Integer> found = new ArrayList<>();
    int risk = risk(trigger);
    for (String preposition : List.of("to", "against", "for")) {
      List<Integer> phrases =
          risk < 0
              ? prepositions.tied(trigger, preposition, objects)
              : prepositions.tied(risk, preposition, List.of());
      for (int phrase : phrases) {
        found.addAll(nouns.owners(phrase));
        found.addAll(prepositions.tied(phrase, "of", List.of()));
      }
    }
    // "X poses a threat to its neighbours": none to X.
    boolean posed =
        !syntax.isVerb(trigger) || lexicon.has(Lexicon.Role.POSING, tree.lemma(trigger));
    if (posed) {
      found.removeIf(it -> THEIRS.contains(syntax.lower(it)) && isOther(tree.head(it)));
    }
    // "X sees Y as a threat to its security": X's own.
    boolean own = !posed && found.stream().anyMatch(it -> THEIRS.contains(syntax.lower(it)));
    return own ? subjects : found;
  }

  /** "Regards X's claim to Y as a menace to Z": the menace; -1 where no child of a verb is one. */
  private int risk(int verb) {
    return syntax.isVerb(verb)
        ? tree.children(verb).stream()
            .filter(it -> lexicon.has(Lexicon.Role.DANGERS, tree.lemma(it)))
            .findFirst()
            .orElse(-1)
        : -1;
  }

  private boolean isOther(int noun) {
    return OTHERS.contains(tree.lemma(noun));
  }

  /** Whose deed it is that a verb, or a noun, is about: "condemned Kenya's attack". */
  private List<Integer> owners(int trigger, List<Integer> objects) {
    List<Integer> own =
        objects.stream()
            .flatMap(it -> nouns.owners(it).stream())
            .filter(it -> !isPlain(it))
            .toList();
    if (!own.isEmpty()) {
      return own;
    }
    if (!syntax.isPassive(trigger)
        && objects.stream().anyMatch(it -> lexicon.has(Lexicon.Role.DEEDS, lastWord(it)))) {
      // "Condemned the expulsion of its envoy by Kenya": a parser hangs Kenya on the verb.
      own = prepositions.tied(trigger, "by", List.of()).stream().flatMap(this::whose).toList();
    }
    if (!own.isEmpty()) {
      return own;
    }
    // "Sees itself threatened by Kenya's raids".
    Stream<Integer> below =
        syntax.children(trigger, "xcomp").stream()
            .filter(syntax::isParticiple)
            .flatMap(it -> tree.children(it).stream());
    List<Integer> tied =
        Stream.concat(tree.children(trigger).stream(), below)
            .filter(it -> tree.relation(it).startsWith("obl") || tree.relation(it).equals("nmod"))
            .filter(it -> TIES.contains(syntax.preposition(it)))
            .flatMap(it -> syntax.list(it).stream())
            .flatMap(it -> nouns.owners(it).stream())
            .toList();
    if (tied.isEmpty()) {
      return syntax.isNoun(trigger) ? ofCarried(trigger) : ofTheirs(objects);
    }
    return tied;
  }

  /** "Repeated raids": whose they are, no plain adjective tells. */
  private boolean isPlain(int word) {
    return tree.relation(word).equals("amod")
        && Character.isLowerCase(tree.form(word).codePointAt(0));
  }

  /** "By Kenyan missiles": Kenya's. */
  private Stream<Integer> whose(int doer) {
    boolean arms = lexicon.has(Lexicon.Role.WEAPONS, lastWord(doer));
    return arms ? nouns.owners(doer).stream() : Stream.of(doer);
  }

  /** "Froze the assets of three Kenyan firms": whose the firms are. */
  private List<Integer> ofTheirs(List<Integer> objects) {
    return objects.stream()
        .filter(it -> !lexicon.has(Lexicon.Role.DEEDS, lastWord(it)))
        .flatMap(it -> prepositions.tied(it, "of", List.of()).stream())
        .flatMap(
            it ->
                Stream.concat(
                    syntax.children(it, "nmod:poss").stream(), nouns.modifiers(it).stream()))
        .toList();
  }

  /**
   * "voiced support for Kenya's bid": a parser may hang the bid on the verb; "support for the
   * integrity of Kenya".
   */
  private List<Integer> ofCarried(int noun) {
    List<Integer> carried =
        CARRIED.stream()
            .flatMap(it -> prepositions.tied(noun, it, List.of()).stream())
            .flatMap(it -> syntax.list(it).stream())
            .toList();
    List<Integer> found = carried.stream().flatMap(it -> nouns.owners(it).stream()).toList();
    return !found.isEmpty()
        ? found
        : carried.stream()
            .filter(it -> !lexicon.has(Lexicon.Role.DEEDS, lastWord(it)))
            .flatMap(it -> prepositions.tied(it, "of", List.of()).stream())
            .toList();
  }
}
