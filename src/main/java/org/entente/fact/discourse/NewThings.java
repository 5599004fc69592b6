package org.entente.fact.discourse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.fact.Slugs;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Referent;

/** Tells of the things that a text brings by a common noun. */
final class NewThings {
  private static final Set<String> UNITS = WordSet.of("year", "month", "week", "day", "point");
  private static final Set<String> COUNTERS =
      WordSet.of(
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

  private static final Set<String> PRACTICES =
      WordSet.of("dialogue", "consultation", "negotiation");
  private static final Set<String> FOUNDED =
      WordSet.of("found", "establish", "create", "form", "launch", "set");
  private static final Set<String> MEMBER = WordSet.of("join", "leave", "quit", "rejoin");
  private static final Set<String> PRESS = Set.of("press", "news");
  private static final Set<String> AGREED =
      WordSet.of("action", "cooperation", "work", "implementation");
  private static final Set<String> SIGNING = WordSet.of("sign", "ink", "initial", "conclude");
  private static final Set<String> GOODS =
      WordSet.of("arms", "weapons", "purchase", "procurement", "export", "supply", "sales");
  private static final Set<String> OWNERS = WordSet.of("State", "Organization", "Company");

  private static final Pattern MODELS = Pattern.compile("^(?:[\\p{Lu}\\d]\\S* )+");
  private static final Pattern MODEL = Pattern.compile("\\p{Lu}.*|\\d.*");

  private final Tree tree;
  private final Syntax syntax;
  private final Pronouns pronouns;
  private final Lexicon lexicon;
  private final NamedPhrases names;

  NewThings(Tree tree, Pronouns pronouns, Lexicon lexicon, NamedPhrases names) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.pronouns = pronouns;
    this.lexicon = lexicon;
    this.names = names;
  }

  /** An agreement, a summit, a weapon by its common noun. */
  List<Referent> made(int word, String lemma, Predicate<String> kind) {
    String noun =
        lexicon.kind(lemma).isPresent() ? lemma : lemma.substring(lemma.lastIndexOf(' ') + 1);
    Optional<String> made =
        lexicon
            .kind(noun)
            .or(() -> programme(word, noun))
            .or(() -> signed(word, noun))
            .filter(kind);
    if (made.isEmpty() && isMedium(word, lemma) && kind.test("Organization")) {
      String name = phrase(word);
      return List.of(
          new Referent(word, Slugs.of(name), "Organization", name, false, Optional.empty(), false));
    }
    if (made.isEmpty()
        || (noun.equals("mission") && isAccredited(word))
        || (noun.equals("framework") && isSetting(word))
        || (noun.equals("forum") && isBody(word))
        || (noun.equals("initiative") && isGroup(word))
        || (noun.equals("conference") && isForPress(word, lemma))
        || (PRACTICES.contains(noun) && isBare(word))) {
      boolean group = !Set.of("amod", "compound").contains(tree.relation(word));
      return group && kind.test("Group") && lexicon.has(Lexicon.Role.MILITANTS, lemma)
          ? List.of(militants(word))
          : List.of();
    }
    if (made.get().equals("Agreement") && kind.test("Contract") && isPurchase(word)) {
      made = Optional.of("Contract");
    }
    String phrase = phrase(word);
    String name = made.get().equals("WeaponSystem") ? weapon(phrase, word) : phrase;
    return List.of(
        new Referent(word, Slugs.of(name), made.get(), name, false, Optional.empty(), false));
  }

  /** Goods that are no weapons by their common noun: tents, a field hospital. */
  List<Referent> goods(int word) {
    String lemma = tree.lemma(word);
    boolean goods =
        tree.upos(word).equals("NOUN")
            && lexicon.has(Lexicon.Role.GOODS, lemma.substring(lemma.lastIndexOf(' ') + 1));
    if (!goods) {
      return List.of();
    }
    // "Sent Lima medicines": the names before are not theirs.
    String phrase = MODELS.matcher(phrase(word)).replaceFirst("");
    String name = tree.xpos(word).equals("NNS") ? singular(phrase, word) : phrase;
    return List.of(
        new Referent(word, Slugs.of(name), "WeaponSystem", name, false, Optional.empty(), false));
  }

  private String singular(String phrase, int word) {
    return phrase.endsWith(tree.form(word))
        ? phrase.substring(0, phrase.length() - tree.form(word).length()) + tree.lemma(word)
        : phrase;
  }

  /** An initiative that is known as a group is no agreement. */
  private boolean isGroup(int word) {
    return names.named(word, "Group"::equals).stream().anyMatch(Referent::known);
  }

  /** "The Forum was founded in May", "joined the Forum": an organization, and no meeting. */
  private boolean isBody(int word) {
    int head = tree.head(word);
    boolean joined =
        head >= 0
            && MEMBER.contains(tree.lemma(head))
            && tree.relation(word).equals("obj")
            && Character.isUpperCase(tree.form(word).codePointAt(0));
    return joined || (head >= 0 && isFounded(word, head));
  }

  private boolean isFounded(int word, int head) {
    return FOUNDED.contains(tree.lemma(head))
        && names.named(word, it -> Set.of("Organization", "Group").contains(it)).stream()
            .anyMatch(Referent::known);
  }

  /** "Within the framework of the pact": under the pact, and no other agreement. */
  private boolean isSetting(int word) {
    return Set.of("within", "in", "under").contains(syntax.preposition(word))
        && tree.children(word).stream().anyMatch(it -> syntax.preposition(it).equals("of"));
  }

  /** "a press conference": where somebody speaks, and nobody meets. */
  private boolean isForPress(int word, String lemma) {
    return PRESS.stream().anyMatch(lemma::startsWith)
        || tree.children(word).stream().anyMatch(it -> PRESS.contains(syntax.lower(it)));
  }

  /** "areas for dialogue": what people do, and no meeting of theirs. */
  private boolean isBare(int word) {
    return tree.xpos(word).equals("NN")
        && tree.children(word).stream()
            .noneMatch(it -> it < word && !tree.relation(it).equals("case"));
  }

  /** "an action plan", "a plan of cooperation": unlike other plans an agreement. */
  private Optional<String> programme(int word, String noun) {
    boolean agreed =
        noun.equals("plan")
            && tree.children(word).stream()
                .map(tree::lemma)
                .map(it -> it.substring(it.lastIndexOf(' ') + 1))
                .anyMatch(AGREED::contains);
    return agreed ? Optional.of("Programme") : Optional.empty();
  }

  /** "signed a strategic partnership": what is signed is an agreement, however it is called. */
  private Optional<String> signed(int word, String noun) {
    int head = tree.head(word);
    boolean under =
        noun.equals("partnership")
            && ((head >= 0
                    && Set.of("obj", "nsubj:pass").contains(tree.relation(word))
                    && SIGNING.contains(tree.lemma(head)))
                || tree.children(word).stream()
                    .anyMatch(
                        child ->
                            tree.relation(child).startsWith("acl")
                                && SIGNING.contains(tree.lemma(child))));
    return under ? Optional.of("Agreement") : Optional.empty();
  }

  /** "a deal to buy jets", "an arms deal". */
  private boolean isPurchase(int word) {
    return tree.children(word).stream()
        .anyMatch(
            child ->
                (tree.relation(child).equals("acl")
                        && lexicon.has(Lexicon.Role.TRADE, tree.lemma(child)))
                    || (child < word && GOODS.contains(syntax.lower(child))));
  }

  /** "Kenyan television": whose it is makes it a name. */
  private boolean isMedium(int word, String lemma) {
    return lexicon.has(Lexicon.Role.MEDIA, lemma)
        && tree.children(word).stream()
            .anyMatch(
                child ->
                    Set.of("amod", "compound").contains(tree.relation(child))
                        && Character.isUpperCase(tree.form(child).codePointAt(0)));
  }

  /** "Militants pose a threat": nobody of a name, but somebody. */
  private Referent militants(int word) {
    String name = tree.form(word).toLowerCase(java.util.Locale.ROOT);
    return new Referent(word, Slugs.of(name), "Group", name, false, Optional.empty(), false);
  }

  /** "a mission to NATO", "a permanent mission": an office, nothing that happens. */
  private boolean isAccredited(int word) {
    return tree.children(word).stream()
        .anyMatch(
            child ->
                Set.of("to", "at").contains(syntax.preposition(child))
                    || Set.of("permanent", "diplomatic").contains(syntax.lower(child))
                    || (syntax.lower(child).equals("its") && tree.form(word).equals("mission")));
  }

  /** "Bastion armoured vehicles" are Bastions; "drones" are the drone. */
  private String weapon(String phrase, int word) {
    int plain = 0;
    String[] parts = phrase.split(" ", -1);
    while (plain < parts.length && MODEL.matcher(parts[plain]).matches()) {
      plain++;
    }
    if (plain > 0 && plain < parts.length) {
      return String.join(" ", List.of(parts).subList(0, plain));
    }
    return tree.xpos(word).equals("NNS") ? singular(phrase, word) : phrase;
  }

  /** A noun with what stands before it, without articles and numbers. */
  private String phrase(int word) {
    int first = word;
    for (int child : tree.children(word)) {
      boolean kept =
          Set.of("compound", "amod", "nmod:poss", "nmod", "flat").contains(tree.relation(child));
      if (child < first && kept && !isPronoun(child) && !isOwner(word, child)) {
        first = leftmost(child);
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = first; i <= word; i++) {
      if (isSpan(i, word)) {
        i += 2;
        continue;
      }
      if (isArticle(i)
          || (tree.head(i) == word && i < word && isOwner(word, i))
          || tree.relation(i).startsWith("nummod")
          || COUNTERS.contains(syntax.lower(i))) {
        continue;
      }
      boolean blank = !out.isEmpty() && tree.word(i).start() > tree.word(i - 1).end();
      out.append(blank ? " " : "").append(tree.form(i));
    }
    return out.toString();
  }

  /** "a ten-year agreement": how long is no part of its name. */
  private boolean isSpan(int number, int end) {
    return number + 2 < end
        && tree.upos(number).equals("NUM")
        && tree.form(number + 1).equals("-")
        && UNITS.contains(syntax.lower(number + 2));
  }

  private boolean isPronoun(int word) {
    return pronouns.isPronoun(word) || syntax.lower(word).equals("whose");
  }

  // "sold Baku drones": Baku is no kind of drone.
  private boolean isOwner(int word, int child) {
    String lemma = tree.lemma(word);
    String noun = lemma.substring(lemma.lastIndexOf(' ') + 1);
    return lexicon.kind(noun).filter("WeaponSystem"::equals).isPresent()
        && !names.named(child, OWNERS::contains).isEmpty();
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
