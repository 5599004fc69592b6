package org.entente.fact.discourse;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.entity.NamedSentence;
import org.entente.fact.frame.Referent;

/** Tells the discourse of whom and of what one sentence speaks. */
final class Narration {
  private static final Set<String> INSTEAD = WordSet.of("over", "than", "instead of", "against");
  private static final Set<String> REPLACING =
      WordSet.of("replace", "retire", "beat", "reject", "succeed", "supersede", "defeat", "phase");

  private static final Set<String> CARRYING = WordSet.of("aboard", "via", "by");

  private final Tree tree;
  private final Syntax syntax;
  private final Extent extent;
  private final NamedSentence sentence;
  private final Discourse discourse;
  private final Schema schema;
  private final Lexicon lexicon;
  private final NamedPhrases names;
  private final Pronouns pronouns;
  private final Descriptions descriptions;
  private final Phrases phrases;
  private final Companions companions;

  Narration(
      Tree tree,
      NamedSentence sentence,
      Discourse discourse,
      Schema schema,
      Lexicon lexicon,
      NamedPhrases names,
      Metonyms metonyms,
      Pronouns pronouns,
      Descriptions descriptions,
      Phrases phrases) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.extent = new Extent(tree, syntax);
    this.sentence = sentence;
    this.discourse = discourse;
    this.schema = schema;
    this.lexicon = lexicon;
    this.names = names;
    this.pronouns = pronouns;
    this.descriptions = descriptions;
    this.phrases = phrases;
    this.companions = new Companions(tree, this::acting, discourse, schema, metonyms::spread);
  }

  /** Tells the discourse of what the sentence names, and of who acts together in it. */
  void tell() {
    sentence.mentions().forEach(it -> tell(names.head(it)));
    for (int word = 0; word < tree.size(); word++) {
      if (isCommon(word) && sentence.at(word).isEmpty()) {
        tellCommon(word);
      }
      if (pronouns.isPersonal(word) && isSubject(word)) {
        List<Referent> meant = pronouns.resolve(word, kind -> schema.isA(kind, "Person"));
        String form = syntax.lower(word);
        meant.forEach(it -> discourse.genders().tellPronoun(it, form));
        again(meant, word);
      }
      companions.joined(word, part(word));
      companions.opposed(word);
    }
  }

  /** A common noun, or an office with a capital: "the President". */
  private boolean isCommon(int word) {
    return tree.upos(word).equals("NOUN")
        || (tree.upos(word).equals("PROPN") && lexicon.has(Role.OFFICES, syntax.lower(word)));
  }

  /** What a name names, and for whom a person speaks. */
  private void tell(int head) {
    List<Referent> persons = names.named(head, kind -> schema.isA(kind, "Person"));
    if (!persons.isEmpty()) {
      discourse.honours().tell(persons, tree.form(head) + beside(head));
    }
    if (persons.size() == 1) {
      discourse.genders().tell(persons.get(0), tree.form(head) + beside(head));
    }
    for (Referent person : persons) {
      for (Referent whom :
          phrases.office(head, person.key(), kind -> schema.isAny(kind, Phrases.BODIES))) {
        discourse.serves(person, whom);
        if (!whom.inherited()) {
          discourse.speak(whom, Part.OTHER);
        }
      }
    }
    List<Referent> actors =
        isSubject(head) ? names.named(head, kind -> schema.isA(kind, "Actor")) : List.of();
    List<Referent> meant =
        actors.isEmpty() ? names.named(head, kind -> !schema.isA(kind, "Topic")) : actors;
    // "Flown in aboard a C-17": what carries arms is none of those told of.
    boolean carrier =
        CARRYING.contains(syntax.preposition(head))
            && meant.stream().allMatch(it -> it.kind().equals("WeaponSystem"));
    boolean replaced =
        isReplaced(head) && meant.stream().allMatch(it -> it.kind().equals("WeaponSystem"));
    if (!names.isModelled(head) && !carrier && !replaced) {
      meant.forEach(it -> discourse.speak(it, part(head), meant.size() > 1));
    }
    companions.listed(head, meant, part(head));
    people(head, tree.form(head), isSubject(head) ? actors : issuers(head));
    if (!tree.upos(head).equals("NOUN")) {
      List<Referent> weapons = names.named(head, "WeaponSystem"::equals);
      List<String> callings = names.callings(head, weapons.size());
      for (int i = 0; i < weapons.size(); i++) {
        discourse.arm(weapons.get(i), callings.get(i), isReplaced(head));
      }
    }
  }

  /** "Chose X over Y", "X replaces Y": of Y no more is told. */
  private boolean isReplaced(int name) {
    int weapon = tree.relation(name).equals("compound") ? tree.head(name) : name;
    int verb = tree.head(weapon);
    return INSTEAD.contains(syntax.preposition(weapon))
        || (verb >= 0
            && tree.relation(weapon).equals("obj")
            && REPLACING.contains(tree.lemma(verb)));
  }

  /** "The spokesman of the army, X": the office that a name stands beside. */
  private String beside(int name) {
    int noun = tree.relation(name).equals("appos") ? tree.head(name) : -1;
    return noun >= 0 && lexicon.has(Role.OFFICES, tree.lemma(noun)) ? " " + tree.lemma(noun) : "";
  }

  /** What a common noun means: the text goes on to tell of it. */
  private void tellCommon(int noun) {
    Part part = part(noun);
    if (isSubject(noun)
        && lexicon.kind(tree.lemma(noun)).filter("WeaponSystem"::equals).isPresent()) {
      again(phrases.resolve(noun, "WeaponSystem"::equals), noun);
    }
    descriptions.traded(noun).forEach(it -> discourse.speak(it, part));
    phrases.resolve(noun, kind -> schema.isAny(kind, Set.of("Agreement", "Event"))).stream()
        .filter(it -> it.inherited() || !(extent.isBackground(noun) || isNone(noun)))
        .forEach(it -> discourse.speak(it, part));
    if (isSubject(noun)) {
      List<Referent> bodies = bodies(noun);
      bodies.forEach(it -> discourse.speak(it, part));
      people(noun, tree.form(noun), bodies.isEmpty() ? served(noun) : bodies);
      descriptions
          .pointed(noun, kind -> schema.isA(kind, "Person"))
          .forEach(it -> discourse.speak(it, part));
      // "The two sides", "both leaders": those of whom the sentence goes on to tell.
      if (lexicon.has(Role.LEADERS, tree.lemma(noun))) {
        discourse.together(
            descriptions.several(noun, kind -> schema.isA(kind, "Person")), part == Part.TOPIC);
      }
      discourse.together(
          descriptions.several(noun, kind -> schema.isAny(kind, Phrases.BODIES)),
          part == Part.TOPIC);
    }
  }

  /** "It is a political text and no treaty": of a treaty nothing is told. */
  private boolean isNone(int noun) {
    return syntax.children(noun, "det").stream().anyMatch(it -> syntax.lower(it).equals("no"));
  }

  /** "EU foreign ministers": for whom they speak, if they say it themselves. */
  private List<Referent> served(int noun) {
    return lexicon.has(Role.OFFICES, tree.lemma(noun))
        ? phrases.resolve(noun, kind -> schema.isAny(kind, Phrases.BODIES)).stream()
            .filter(it -> !it.inherited() && it.known())
            .toList()
        : List.of();
  }

  /** "A statement from the Quad leaders said": they are those who act. */
  private List<Referent> issuers(int word) {
    boolean issuer =
        tree.relation(word).equals("nmod")
            && isSubject(tree.head(word))
            && lexicon.has(Role.DOCUMENTS, tree.lemma(tree.head(word)));
    return issuer ? names.named(word, kind -> schema.isA(kind, "Actor")) : List.of();
  }

  /** "The G7 leaders met. They": of one body. */
  private void people(int word, String form, List<Referent> bodies) {
    String last = form.substring(form.lastIndexOf(' ') + 1);
    boolean several =
        last.endsWith("s") && lexicon.has(Role.OFFICES, last.substring(0, last.length() - 1));
    if (several && bodies.size() == 1 && schema.isAny(bodies.get(0).kind(), Phrases.BODIES)) {
      discourse.company().many(bodies.get(0), part(word) == Part.TOPIC);
    }
  }

  private void again(List<Referent> meant, int word) {
    meant.stream().filter(Referent::inherited).forEach(it -> discourse.speak(it, part(word)));
  }

  /** "The Kenyan navy": Kenya acts, whatever "the navy" may point back to. */
  private List<Referent> bodies(int word) {
    Predicate<String> body = kind -> schema.isAny(kind, Phrases.BODIES);
    String lemma = tree.lemma(word);
    List<Referent> named =
        lexicon.has(Role.BODIES, lemma.substring(lemma.lastIndexOf(' ') + 1))
            ? descriptions.described(word, body).stream()
                .filter(it -> !it.inherited() && it.known())
                .toList()
            : List.of();
    return named.isEmpty() ? descriptions.pointed(word, body) : named;
  }

  /** Whom a word names, or whom "he" is. */
  private List<Referent> acting(int word, Predicate<String> kind) {
    return pronouns.isPersonal(word) ? pronouns.resolve(word, kind) : names.named(word, kind);
  }

  private Part part(int word) {
    return Part.of(tree, word);
  }

  private boolean isSubject(int word) {
    return Part.isSubject(tree, word);
  }
}
