package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.Slugs;
import org.entente.fact.Thesaurus;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Mention;
import org.entente.fact.entity.NamedSentence;
import org.entente.fact.entity.Numbers;
import org.entente.fact.entity.Sense;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/** Tells what the phrases of one sentence refer to, given what the document has said before. */
final class Phrases implements Resolver {
  private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his", "hers");
  private static final Set<String> NEUTER = Set.of("it", "its", "itself");
  private static final Set<String> PLURAL = Set.of("they", "their", "them", "both", "each");
  private static final Set<String> POINTERS =
      Set.of("the", "this", "that", "these", "those", "both", "its", "their", "his", "her");
  private static final Set<String> SIDES =
      Set.of(
          "side",
          "party",
          "country",
          "nation",
          "state",
          "leader",
          "government",
          "minister",
          "ally",
          "partner",
          "neighbor",
          "neighbour",
          "capital",
          "president");
  private static final Set<String> LOCATIVE =
      Set.of("in", "at", "near", "outside", "around", "from");
  private static final Set<String> COUNTERS =
      Set.of(
          "first",
          "second",
          "third",
          "last",
          "new",
          "additional",
          "further",
          "more",
          "latest",
          "own",
          "other",
          "several",
          "many",
          "recent",
          "next",
          "such",
          "same");
  private static final Set<String> EXAMPLES = Set.of("such as", "including", "like", "namely");

  private final Tree tree;
  private final NamedSentence sentence;
  private final Discourse discourse;
  private final Schema schema;
  private final Lexicon lexicon;

  Phrases(Tree tree, NamedSentence sentence, Discourse discourse, Schema schema, Lexicon lexicon) {
    this.tree = tree;
    this.sentence = sentence;
    this.discourse = discourse;
    this.schema = schema;
    this.lexicon = lexicon;
  }

  /** Tells the discourse of what the sentence names, and of who acts together in it. */
  void tell() {
    for (Mention mention : sentence.mentions()) {
      int head = head(mention);
      for (Referent person : named(head, kind -> schema.isA(kind, "Person"))) {
        for (Referent whom : office(head, person.key(), this::isBody)) {
          discourse.serves(person, whom);
          if (!whom.inherited()) {
            discourse.speak(whom, false);
          }
        }
      }
      List<Referent> meant = named(head, kind -> !schema.isA(kind, "Topic"));
      meant.forEach(it -> discourse.speak(it, isSubject(head)));
      discourse.together(meant.stream().filter(it -> isCollective(it.kind())).toList());
    }
    for (int word = 0; word < tree.size(); word++) {
      if (tree.upos(word).equals("NOUN") && sentence.at(word).isEmpty()) {
        int subject = word;
        resolve(word, kind -> schema.isAny(kind, Set.of("Agreement", "Event"))).stream()
            .filter(it -> !it.inherited())
            .forEach(it -> discourse.speak(it, isSubject(subject)));
      }
      List<Referent> together = new ArrayList<>();
      for (int item : coordinated(word)) {
        together.addAll(named(item, this::isCollective));
      }
      discourse.together(together);
    }
  }

  private boolean isCollective(String kind) {
    return schema.isAny(kind, Set.of("State", "Organization", "Group", "Person"));
  }

  private List<Integer> coordinated(int head) {
    List<Integer> items = new ArrayList<>(List.of(head));
    tree.children(head).stream().filter(it -> tree.relation(it).equals("conj")).forEach(items::add);
    return items.size() > 1 ? items : List.of();
  }

  private boolean isSubject(int word) {
    return tree.relation(word).startsWith("nsubj")
        || (tree.head(word) >= 0
            && (tree.relation(word).equals("flat") || tree.relation(word).equals("appos"))
            && tree.relation(tree.head(word)).startsWith("nsubj"));
  }

  private int head(Mention mention) {
    for (int word = mention.start(); word < mention.end(); word++) {
      if (tree.head(word) < mention.start() || tree.head(word) >= mention.end()) {
        return word;
      }
    }
    return mention.end() - 1;
  }

  @Override
  public List<Referent> resolve(int word, Predicate<String> kind) {
    List<Referent> named = named(word, kind);
    if (!named.isEmpty()) {
      return isModelled(word) ? models(word, named, kind) : named;
    }
    if (tree.upos(word).equals("PRON") || tree.upos(word).equals("DET") || isPronoun(word)) {
      return pronoun(word, kind);
    }
    return tree.upos(word).equals("NOUN")
            || tree.upos(word).equals("PROPN")
            || tree.upos(word).equals("NUM")
            || tree.upos(word).equals("ADJ")
        ? described(word, kind)
        : List.of();
  }

  @Override
  public List<Referent> within(int word, Predicate<String> kind, boolean deep) {
    Map<String, Referent> found = new LinkedHashMap<>();
    for (Mention mention : sentence.mentions()) {
      int head = head(mention);
      if (isUnder(head, word, deep) && !isModelled(head)) {
        named(head, kind).forEach(it -> found.putIfAbsent(it.key(), it));
      }
    }
    return List.copyOf(found.values());
  }

  @Override
  public List<Referent> office(int word, String person, Predicate<String> kind) {
    for (Mention mention : members(word)) {
      boolean holder = mention.senses().stream().anyMatch(it -> it.key().equals(person));
      if (holder && mention.office().isPresent()) {
        return office(word, mention, mention.office().get(), kind);
      }
    }
    return List.of();
  }

  private List<Referent> office(
      int word, Mention person, Mention.Office office, Predicate<String> kind) {
    if (!office.of().isEmpty()) {
      return sense(new Mention(person.start(), person.end(), office.of()), kind).stream().toList();
    }
    return sense(person, it -> schema.isA(it, "Person"))
        .flatMap(it -> discourse.served(it, word))
        .or(() -> discourse.pronoun(word, it -> schema.isA(it, "State")).map(Referent::inherit))
        .filter(it -> kind.test(it.kind()))
        .stream()
        .toList();
  }

  /** Whether a weapon's common noun has its model before it. */
  private boolean isModelled(int word) {
    return !named(word, it -> it.equals("WeaponSystem")).isEmpty()
        && tree.children(word).stream()
            .anyMatch(
                child -> child < word && !named(child, it -> it.equals("WeaponSystem")).isEmpty());
  }

  private boolean isUnder(int word, int top, boolean deep) {
    for (int at = word; at >= 0; at = tree.head(at)) {
      if (at == top) {
        return true;
      }
      if (!deep && isClause(at)) {
        return false;
      }
    }
    return false;
  }

  private boolean isClause(int word) {
    return switch (tree.relation(word)) {
      case "conj" -> tree.upos(word).equals("VERB");
      case "advcl", "acl:relcl", "ccomp", "parataxis", "nsubj", "nsubj:pass" -> true;
      default -> false;
    };
  }

  // -------- names

  /** What a word names outright; several things where it is a list. */
  private List<Referent> named(int word, Predicate<String> kind) {
    return members(word).stream().flatMap(mention -> sense(mention, kind).stream()).toList();
  }

  private List<Mention> members(int word) {
    return sentence.at(word).map(Mention::all).orElse(List.of());
  }

  /** Of several things that a name may mean the one that it names outright. */
  private Optional<Referent> sense(Mention mention, Predicate<String> kind) {
    List<Sense> fits = mention.senses().stream().filter(it -> it.kind(kind).isPresent()).toList();
    if (fits.size() > 1) {
      // Where anything may be meant, a capital is its state, unless something is said to be in it.
      boolean state = kind.test("Topic") && !LOCATIVE.contains(preposition(head(mention)));
      List<Sense> plain =
          fits.stream().filter(it -> it.flags().contains(Thesaurus.Flag.METONYM) == state).toList();
      fits = plain.isEmpty() ? fits : plain;
    }
    if (fits.size() > 1) {
      return fits.stream()
          .map(it -> referent(mention, it, kind))
          .filter(
              it ->
                  discourse
                      .last(tree.size(), kind)
                      .map(Referent::key)
                      .filter(it.key()::equals)
                      .isPresent())
          .findFirst();
    }
    return fits.stream().findFirst().map(it -> referent(mention, it, kind));
  }

  private Referent referent(Mention mention, Sense sense, Predicate<String> kind) {
    return new Referent(
        head(mention),
        sense.key(),
        sense.kind(kind).orElseThrow(),
        sense.label(),
        sense.known(),
        mention.count(),
        false);
  }

  // -------- pronouns

  private boolean isPronoun(int word) {
    String form = tree.form(word).toLowerCase(Locale.ROOT);
    return PERSONAL.contains(form) || NEUTER.contains(form) || PLURAL.contains(form);
  }

  private List<Referent> pronoun(int word, Predicate<String> kind) {
    String form = tree.form(word).toLowerCase(Locale.ROOT);
    if (PERSONAL.contains(form)) {
      return discourse.pronoun(word, it -> kind.test(it) && schema.isA(it, "Person")).stream()
          .toList();
    }
    if (NEUTER.contains(form)) {
      return discourse.pronoun(word, it -> kind.test(it) && !schema.isA(it, "Person")).stream()
          .toList();
    }
    return PLURAL.contains(form)
        ? discourse.group(word, form.equals("both") ? 2 : 0, kind)
        : List.of();
  }

  private boolean isBody(String kind) {
    return schema.isAny(kind, Set.of("State", "Organization", "Group"));
  }

  // -------- descriptions

  private List<Referent> described(int word, Predicate<String> kind) {
    List<Referent> beside = beside(word, kind);
    if (!beside.isEmpty()) {
      return beside;
    }
    String lemma = tree.lemma(word).toLowerCase(Locale.ROOT);
    List<Referent> models = models(word, lemma, kind);
    if (!models.isEmpty()) {
      return models;
    }
    List<Referent> examples = examples(word, kind);
    if (!examples.isEmpty()) {
      return examples;
    }
    if (lexicon.has(Lexicon.Role.BODIES, lemma) || lexicon.has(Lexicon.Role.OFFICES, lemma)) {
      List<Referent> behind = behind(word, it -> kind.test(it) && isBody(it));
      if (!behind.isEmpty()) {
        return behind;
      }
    }
    if (lexicon.has(Lexicon.Role.CONTAINERS, lemma)) {
      List<Referent> held = of(word, "of", kind);
      if (!held.isEmpty()) {
        return held;
      }
    }
    if (tree.upos(word).equals("NUM")) {
      return Numbers.whole(tree.form(word))
          .map(number -> discourse.group(word, number.intValue(), kind))
          .orElse(List.of());
    }
    if (isPointing(word)) {
      List<Referent> own = served(word, lemma, kind);
      if (!own.isEmpty()) {
        return own;
      }
      List<Referent> pointed = pointed(word, lemma, kind);
      if (!pointed.isEmpty()) {
        return pointed;
      }
    }
    return made(word, lemma, kind);
  }

  /** The name that stands beside a description: President X; the minister, X. */
  private List<Referent> beside(int word, Predicate<String> kind) {
    List<Referent> found = new ArrayList<>();
    for (int child : tree.children(word)) {
      String relation = tree.relation(child);
      if (relation.equals("flat")
          || relation.equals("appos")
          || (relation.equals("compound") && child > word)) {
        found.addAll(named(child, kind));
        if (relation.equals("appos")) {
          for (int item : tree.children(child)) {
            if (tree.relation(item).equals("conj")) {
              found.addAll(named(item, kind));
            }
          }
        }
      }
    }
    return found;
  }

  /** "Four Pinaka rocket launchers": the model, with the number. */
  private List<Referent> models(int word, List<Referent> generic, Predicate<String> kind) {
    List<Referent> models = new ArrayList<>();
    for (int child : tree.children(word)) {
      if (child < word && kind.test("WeaponSystem")) {
        named(child, it -> it.equals("WeaponSystem"))
            .forEach(it -> models.add(it.at(word).counted(generic.get(0).count().or(it::count))));
      }
    }
    return models.isEmpty() ? generic : models;
  }

  /** "Leopard tanks": the model before the common noun. */
  private List<Referent> models(int word, String lemma, Predicate<String> kind) {
    List<Referent> found = new ArrayList<>();
    if (kind.test("WeaponSystem") && lexicon.has(Lexicon.Role.WEAPONS, lemma)) {
      for (int child : tree.children(word)) {
        if (child < word || tree.relation(child).equals("appos")) {
          named(child, it -> it.equals("WeaponSystem")).forEach(it -> found.add(it.at(word)));
        }
      }
    }
    return found;
  }

  /** "partners such as Japan and Australia". */
  private List<Referent> examples(int word, Predicate<String> kind) {
    List<Referent> found = new ArrayList<>();
    for (int child : tree.children(word)) {
      if (tree.relation(child).startsWith("nmod") && EXAMPLES.contains(preposition(child))) {
        list(child).forEach(item -> found.addAll(named(item, kind)));
      }
    }
    return found;
  }

  private List<Integer> list(int head) {
    List<Integer> items = new ArrayList<>(List.of(head));
    for (int child : tree.children(head)) {
      if (tree.relation(child).equals("conj")) {
        items.addAll(list(child));
      }
    }
    return items;
  }

  private String preposition(int word) {
    for (int child : tree.children(word)) {
      if (tree.relation(child).equals("case")) {
        StringBuilder all = new StringBuilder(tree.form(child).toLowerCase(Locale.ROOT));
        for (int more : tree.children(child)) {
          all.append(' ').append(tree.form(more).toLowerCase(Locale.ROOT));
        }
        return all.toString();
      }
    }
    return "";
  }

  /** Whom a government, a navy or a minister stands for. */
  private List<Referent> behind(int word, Predicate<String> kind) {
    Map<String, Referent> found = new LinkedHashMap<>();
    for (int child : tree.children(word)) {
      boolean before =
          Set.of("nmod:poss", "compound", "amod", "nmod").contains(tree.relation(child))
              && child < word;
      boolean after =
          tree.relation(child).startsWith("nmod")
              && Set.of("of", "from", "in").contains(preposition(child))
              && child > word;
      if (before || after) {
        for (int item : list(child)) {
          List<Referent> meant = isPronoun(item) ? pronoun(item, kind) : named(item, kind);
          meant.forEach(it -> found.putIfAbsent(it.key(), it.at(word)));
        }
        for (int inner : tree.children(child)) {
          if (tree.relation(inner).equals("compound") || tree.relation(inner).equals("amod")) {
            named(inner, kind).forEach(it -> found.putIfAbsent(it.key(), it.at(word)));
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private List<Referent> of(int word, String preposition, Predicate<String> kind) {
    List<Referent> found = new ArrayList<>();
    for (int child : tree.children(word)) {
      if (tree.relation(child).startsWith("nmod") && preposition(child).equals(preposition)) {
        list(child).forEach(item -> found.addAll(resolve(item, kind)));
      }
    }
    return found;
  }

  // -------- what points back

  private boolean isPointing(int word) {
    return tree.children(word).stream()
        .anyMatch(
            child ->
                (tree.relation(child).equals("det")
                        || tree.relation(child).equals("nmod:poss")
                        || tree.relation(child).equals("det:predet"))
                    && POINTERS.contains(tree.form(child).toLowerCase(Locale.ROOT)));
  }

  /** The number that a phrase says: the three countries; 0 where none. */
  private int size(int word) {
    for (int child : tree.children(word)) {
      String form = tree.form(child).toLowerCase(Locale.ROOT);
      if (form.equals("both")) {
        return 2;
      }
      Optional<java.math.BigDecimal> number = Numbers.whole(form);
      if (number.isPresent()) {
        return number.get().intValue();
      }
    }
    return 0;
  }

  private List<Referent> pointed(int word, String lemma, Predicate<String> kind) {
    boolean plural =
        tree.xpos(word).equals("NNS")
            || tree.xpos(word).equals("NNPS")
            || tree.form(word).endsWith("s");
    if (SIDES.contains(lemma) && plural) {
      int size = size(word);
      return size > 0 || lemma.equals("side") || lemma.equals("party")
          ? discourse.group(word, size, kind)
          : List.of();
    }
    Optional<String> group = pointedKind(lemma);
    if (group.isEmpty() || plural) {
      return List.of();
    }
    return discourse.last(word, it -> kind.test(it) && schema.isA(it, group.get())).stream()
        .toList();
  }

  /** "his country": the one for which he speaks. */
  private List<Referent> served(int word, String lemma, Predicate<String> kind) {
    if (!lexicon.has(Lexicon.Role.STATES, lemma) && !lexicon.has(Lexicon.Role.BODIES, lemma)) {
      return List.of();
    }
    return tree.children(word).stream()
        .filter(
            child ->
                tree.relation(child).equals("nmod:poss")
                    && PERSONAL.contains(tree.form(child).toLowerCase(Locale.ROOT)))
        .flatMap(child -> pronoun(child, it -> schema.isA(it, "Person")).stream())
        .flatMap(person -> discourse.served(person, word).stream())
        .filter(it -> kind.test(it.kind()))
        .toList();
  }

  private Optional<String> pointedKind(String lemma) {
    if (lexicon.has(Lexicon.Role.STATES, lemma)) {
      return Optional.of("State");
    }
    if (lexicon.has(Lexicon.Role.OFFICES, lemma) || lexicon.has(Lexicon.Role.PERSONS, lemma)) {
      return Optional.of("Person");
    }
    return switch (lemma) {
      case "alliance" -> Optional.of("Alliance");
      case "bloc", "organisation", "organization", "union", "body", "grouping" ->
          Optional.of("Organization");
      case "company", "firm", "manufacturer", "group" -> Optional.of("Company");
      default ->
          lexicon.kind(lemma).map(kind -> schema.isA(kind, "Agreement") ? "Agreement" : kind);
    };
  }

  // -------- things that the text brings

  /** An agreement, a summit, a weapon by its common noun. */
  private List<Referent> made(int word, String lemma, Predicate<String> kind) {
    String noun =
        lexicon.kind(lemma).isPresent() ? lemma : lemma.substring(lemma.lastIndexOf(' ') + 1);
    Optional<String> made = lexicon.kind(noun).filter(kind);
    if (made.isEmpty()) {
      return List.of();
    }
    String name = phrase(word);
    return List.of(
        new Referent(word, Slugs.of(name), made.get(), name, false, Optional.empty(), false));
  }

  /** A noun with what stands before it, without articles and numbers. */
  private String phrase(int word) {
    int first = word;
    for (int child : tree.children(word)) {
      boolean kept =
          Set.of("compound", "amod", "nmod:poss", "nmod", "flat").contains(tree.relation(child));
      if (child < first && kept && !isPronoun(child)) {
        first = leftmost(child);
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = first; i <= word; i++) {
      if (isArticle(i)
          || tree.relation(i).startsWith("nummod")
          || COUNTERS.contains(tree.form(i).toLowerCase(Locale.ROOT))) {
        continue;
      }
      boolean blank = !out.isEmpty() && tree.word(i).start() > tree.word(i - 1).end();
      out.append(blank ? " " : "").append(tree.form(i));
    }
    return out.toString();
  }

  private int leftmost(int word) {
    int first = word;
    for (int child : tree.children(word)) {
      if (child < word) {
        first = Math.min(first, leftmost(child));
      }
    }
    return first;
  }

  private boolean isArticle(int word) {
    return tree.upos(word).equals("DET");
  }
}
