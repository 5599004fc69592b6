package org.entente.fact.discourse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Mention;
import org.entente.fact.entity.NamedSentence;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/** Tells what the phrases of one sentence refer to, given what the document has said before. */
public final class Phrases implements Resolver {
  /** The kinds of what people speak for. */
  static final Set<String> BODIES = WordSet.of("State", "Organization", "Group");

  private static final Set<String> CARRYING = WordSet.of("aboard", "via", "by");

  private final Tree tree;
  private final Syntax syntax;
  private final NamedSentence sentence;
  private final Discourse discourse;
  private final World world;
  private final Schema schema;
  private final NamedPhrases names;
  private final Metonyms metonyms;
  private final Extent extent;
  private final Pronouns pronouns;
  private final Descriptions descriptions;
  private final Companions companions;
  private final Joined joined;
  private final Holders holders;
  private final Lexicon lexicon;
  private final Quoted quoted;

  /** Of a sentence, in what its document has told before and what is known of the world. */
  public Phrases(
      Tree tree,
      NamedSentence sentence,
      Discourse discourse,
      World world,
      Schema schema,
      Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.extent = new Extent(tree, syntax);
    this.sentence = sentence;
    this.discourse = discourse;
    this.world = world;
    this.schema = schema;
    this.lexicon = lexicon;
    this.names = new NamedPhrases(tree, sentence, discourse);
    this.metonyms = new Metonyms(tree, names, discourse, world, schema);
    this.joined = new Joined(discourse, schema, lexicon);
    this.holders = new Holders(tree, names, discourse, world, schema);
    this.pronouns = new Pronouns(tree, discourse, schema, lexicon);
    this.companions = new Companions(tree, this::acting, discourse, schema, metonyms::spread);
    this.quoted = new Quoted(tree, schema, this);
    Spots spots = new Spots(tree, world, lexicon, this);
    this.descriptions =
        new Descriptions(tree, names, pronouns, discourse, spots, schema, lexicon, this);
  }

  /** Tells the discourse of what the sentence names, and of who acts together in it. */
  public void tell() {
    sentence.mentions().forEach(it -> tell(names.head(it)));
    for (int word = 0; word < tree.size(); word++) {
      if (tree.upos(word).equals("NOUN") && sentence.at(word).isEmpty()) {
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
    discourse.culprits().tell(tree, this);
    discourse.troops().tell(tree, this);
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
      for (Referent whom : office(head, person.key(), kind -> schema.isAny(kind, BODIES))) {
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
    if (!names.isModelled(head) && !carrier) {
      meant.forEach(it -> discourse.speak(it, part(head), meant.size() > 1));
    }
    companions.listed(head, meant, part(head));
    if (!tree.upos(head).equals("NOUN")) {
      List<Referent> weapons = names.named(head, "WeaponSystem"::equals);
      List<String> callings = names.callings(head, weapons.size());
      for (int i = 0; i < weapons.size(); i++) {
        discourse.arm(weapons.get(i), callings.get(i));
      }
    }
  }

  /** "The spokesman of the army, X": the office that a name stands beside. */
  private String beside(int name) {
    int noun = tree.relation(name).equals("appos") ? tree.head(name) : -1;
    return noun >= 0 && lexicon.has(Lexicon.Role.OFFICES, tree.lemma(noun))
        ? " " + tree.lemma(noun)
        : "";
  }

  /** What a common noun means: the text goes on to tell of it. */
  private void tellCommon(int noun) {
    Part part = part(noun);
    if (isSubject(noun)
        && lexicon.kind(tree.lemma(noun)).filter("WeaponSystem"::equals).isPresent()) {
      again(resolve(noun, "WeaponSystem"::equals), noun);
    }
    descriptions.traded(noun).forEach(it -> discourse.speak(it, part));
    resolve(noun, kind -> schema.isAny(kind, Set.of("Agreement", "Event"))).stream()
        .filter(it -> it.inherited() || !extent.isBackground(noun))
        .forEach(it -> discourse.speak(it, part));
    if (isSubject(noun)) {
      bodies(noun).forEach(it -> discourse.speak(it, part));
      descriptions
          .pointed(noun, kind -> schema.isA(kind, "Person"))
          .forEach(it -> discourse.speak(it, part));
      // "The two sides", "both leaders": those of whom the sentence goes on to tell.
      if (lexicon.has(Lexicon.Role.LEADERS, tree.lemma(noun))) {
        discourse.together(
            descriptions.several(noun, kind -> schema.isA(kind, "Person")), part == Part.TOPIC);
      }
      discourse.together(
          descriptions.several(noun, kind -> schema.isAny(kind, BODIES)), part == Part.TOPIC);
    }
  }

  private void again(List<Referent> meant, int word) {
    meant.stream().filter(Referent::inherited).forEach(it -> discourse.speak(it, part(word)));
  }

  /** "The Kenyan navy": Kenya acts, whatever "the navy" may point back to. */
  private List<Referent> bodies(int word) {
    Predicate<String> body = kind -> schema.isAny(kind, BODIES);
    String lemma = tree.lemma(word);
    List<Referent> named =
        lexicon.has(Lexicon.Role.BODIES, lemma.substring(lemma.lastIndexOf(' ') + 1))
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

  @Override
  public List<Referent> resolve(int word, Predicate<String> kind) {
    List<Referent> named = names.named(word, kind);
    if (!named.isEmpty()) {
      return names.isModelled(word)
          ? names.models(word, named, kind)
          : named.stream()
              .flatMap(it -> metonyms.spread(metonyms.principal(it, kind)).stream())
              .toList();
    }
    List<Referent> states = metonyms.statesOf(word, kind);
    if (!states.isEmpty()) {
      return states;
    }
    List<Referent> venues = metonyms.venues(word, kind);
    if (!venues.isEmpty()) {
      return venues;
    }
    if (syntax.lower(word).equals("whose")) {
      int owner = extent.owner(word);
      List<Referent> owners = owner < 0 ? List.of() : resolve(owner, kind);
      boolean behind = owners.isEmpty() && owner >= 0 && kind.test("State");
      return behind ? resolve(owner, "State"::equals) : owners;
    }
    if (tree.form(word).equals("there")) {
      Set<Integer> doers = Set.copyOf(syntax.subjects(Math.max(0, tree.head(word))));
      return discourse.salience().place(word, doers, kind).stream().toList();
    }
    List<Referent> owners = names.owners(word, kind);
    if (!owners.isEmpty()) {
      return owners;
    }
    List<Referent> served = metonyms.behind(word, kind);
    if (!served.isEmpty()) {
      return served;
    }
    if (tree.upos(word).equals("PRON")
        || tree.upos(word).equals("DET")
        || pronouns.isPronoun(word)) {
      List<Referent> meant = quoted.isQuoted(word) ? List.of() : pronouns.resolve(word, kind);
      meant = meant.isEmpty() ? quoted.meant(word, kind) : meant;
      return meant.isEmpty() ? pronouns.resolve(word, kind) : meant;
    }
    return Set.of("NOUN", "PROPN", "NUM", "ADJ").contains(tree.upos(word))
        ? descriptions.described(word, kind)
        : List.of();
  }

  /** What is named by a word, or for whom those speak whom it names. */
  public List<Referent> named(int word, Predicate<String> kind) {
    List<Referent> named = names.named(word, kind);
    return named.isEmpty() ? metonyms.behind(word, kind) : named;
  }

  @Override
  public List<Referent> within(int word, Predicate<String> kind, boolean deep) {
    Map<String, Referent> found = new LinkedHashMap<>();
    for (Mention mention : sentence.mentions()) {
      int head = names.head(mention);
      boolean part = extent.isUnder(head, word, deep) && !extent.isBeyond(head, word, deep);
      if (part && !names.isModelled(head) && !syntax.isContrasted(head)) {
        names.named(head, kind).forEach(it -> found.putIfAbsent(it.key(), it));
      }
    }
    for (int i = 0; i < tree.size(); i++) {
      boolean noun = tree.upos(i).equals("NOUN") && sentence.at(i).isEmpty();
      if (noun && extent.isUnder(i, word, deep)) {
        descriptions.pointed(i, kind).forEach(it -> found.putIfAbsent(it.key(), it));
      }
      boolean armed =
          tree.upos(i).equals("NOUN")
              && lexicon.has(Lexicon.Role.MILITANTS, tree.lemma(i))
              && kind.test("Group")
              && kind.test("Topic");
      if (armed && extent.isUnder(i, word, deep)) {
        descriptions.described(i, "Group"::equals).forEach(it -> found.putIfAbsent(it.key(), it));
      }
    }
    return List.copyOf(found.values());
  }

  @Override
  public List<Referent> known(String key, int word) {
    return world.known(key).map(it -> it.at(word)).stream().toList();
  }

  @Override
  public boolean isForces(int pronoun) {
    return pronouns.isThey(pronoun) && discourse.troops().isTold(pronoun);
  }

  @Override
  public List<Referent> goods(int word) {
    return sentence.at(word).isEmpty() ? descriptions.goods(word) : List.of();
  }

  @Override
  public List<Referent> told(int word, Predicate<String> kind) {
    return joined.told(tree.lemma(word), word, kind);
  }

  @Override
  public List<Referent> office(int word, String person, Predicate<String> kind) {
    return holders.office(word, person, kind);
  }

  @Override
  public List<Referent> members(String key, int word) {
    return world.members(key).stream().map(it -> it.at(word)).toList();
  }

  @Override
  public List<Referent> implied(Predicate<String> kind) {
    return discourse.lead().stream().filter(it -> kind.test(it.kind())).toList();
  }

  @Override
  public List<Referent> culprits(int word, Predicate<String> kind) {
    List<Referent> known =
        names.named(word, "Event"::equals).stream()
            .flatMap(it -> world.doer(it.key()).stream())
            .filter(it -> kind.test(it.kind()))
            .map(it -> it.at(word))
            .toList();
    return known.isEmpty() ? discourse.culprits().meant(tree, word, kind) : known;
  }

  @Override
  public List<Referent> served(Referent person, int word) {
    return discourse.served(person, word).stream().toList();
  }
}
