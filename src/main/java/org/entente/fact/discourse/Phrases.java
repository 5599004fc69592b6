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

  private static final Set<String> DESCRIBING = WordSet.of("NOUN", "PROPN", "NUM", "ADJ");

  private final Tree tree;
  private final Syntax syntax;
  private final NamedSentence sentence;
  private final Discourse discourse;
  private final World world;
  private final NamedPhrases names;
  private final Metonyms metonyms;
  private final Extent extent;
  private final Pronouns pronouns;
  private final Descriptions descriptions;
  private final Joined joined;
  private final Holders holders;
  private final Lexicon lexicon;
  private final Quoted quoted;
  private final Narration narration;

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
    this.lexicon = lexicon;
    this.names = new NamedPhrases(tree, sentence, discourse);
    this.metonyms = new Metonyms(tree, names, discourse, world, schema);
    this.joined = new Joined(discourse, schema, lexicon);
    this.holders = new Holders(tree, names, discourse, world, schema);
    this.pronouns = new Pronouns(tree, discourse, schema, lexicon);
    this.quoted = new Quoted(tree, schema, this);
    Spots spots = new Spots(tree, world, lexicon, this);
    this.descriptions =
        new Descriptions(tree, names, pronouns, discourse, spots, schema, lexicon, this);
    this.narration =
        new Narration(
            tree,
            sentence,
            discourse,
            schema,
            lexicon,
            names,
            metonyms,
            pronouns,
            descriptions,
            this);
  }

  /** Tells the discourse of what the sentence names, and of who acts together in it. */
  public void tell() {
    narration.tell();
    discourse.culprits().tell(tree, this);
    discourse.troops().tell(tree, this);
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
    List<Referent> standing = metonyms.standing(word, kind);
    if (!standing.isEmpty()) {
      return standing;
    }
    if (syntax.lower(word).equals("whose")) {
      return owners(word, kind);
    }
    if (tree.form(word).equals("there")) {
      Set<Integer> doers = Set.copyOf(syntax.subjects(Math.max(0, tree.head(word))));
      return discourse.salience().place(word, doers, kind).stream().toList();
    }
    List<Referent> behind = names.owners(word, kind);
    if (behind.isEmpty()) {
      behind = metonyms.behind(word, kind);
    }
    if (!behind.isEmpty()) {
      return behind;
    }
    if (tree.upos(word).equals("PRON")
        || tree.upos(word).equals("DET")
        || pronouns.isPronoun(word)) {
      return pronounced(word, kind);
    }
    return DESCRIBING.contains(tree.upos(word)) ? descriptions.described(word, kind) : List.of();
  }

  /** "Whose": those before it, or the state for which they act. */
  private List<Referent> owners(int whose, Predicate<String> kind) {
    int owner = extent.owner(whose);
    if (owner < 0) {
      return List.of();
    }
    List<Referent> owners = resolve(owner, kind);
    return owners.isEmpty() && kind.test("State") ? resolve(owner, "State"::equals) : owners;
  }

  /** In a quotation "we" are others than outside it. */
  private List<Referent> pronounced(int word, Predicate<String> kind) {
    boolean within = quoted.isQuoted(word);
    List<Referent> meant = within ? List.of() : pronouns.resolve(word, kind);
    if (meant.isEmpty()) {
      meant = quoted.meant(word, kind);
    }
    return meant.isEmpty() && within ? pronouns.resolve(word, kind) : meant;
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
