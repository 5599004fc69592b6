package org.entente.fact.discourse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Slugs;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Referent;

/** Tells of the things that a text brings by a common noun. */
final class NewThings {
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

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final NamedPhrases names;
  private final Labels labels;

  NewThings(Tree tree, Pronouns pronouns, Lexicon lexicon, NamedPhrases names) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
    this.names = names;
    this.labels = new Labels(tree, pronouns, lexicon, names);
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
    if (made.isEmpty() && kind.test("Organization") && isMedium(word, lemma)) {
      return List.of(thing(word, "Organization", labels.phrase(word)));
    }
    if (made.isEmpty() || isOther(word, lemma, noun)) {
      boolean group = !Set.of("amod", "compound").contains(tree.relation(word));
      return group && kind.test("Group") && lexicon.has(Lexicon.Role.MILITANTS, lemma)
          ? List.of(thing(word, "Group", tree.form(word).toLowerCase(Locale.ROOT)))
          : List.of();
    }
    return switch (made.get()) {
      case "WeaponSystem" -> List.of(thing(word, "WeaponSystem", labels.weapon(word)));
      case "Agreement" -> {
        boolean contract = kind.test("Contract") && isPurchase(word);
        yield List.of(thing(word, contract ? "Contract" : "Agreement", labels.phrase(word)));
      }
      default -> List.of(thing(word, made.get(), labels.phrase(word)));
    };
  }

  private static Referent thing(int word, String kind, String name) {
    return new Referent(word, Slugs.of(name), kind, name, false, Optional.empty(), false);
  }

  /** Goods that are no weapons by their common noun: tents, a field hospital. */
  List<Referent> goods(int word) {
    String lemma = tree.lemma(word);
    boolean goods =
        tree.upos(word).equals("NOUN")
            && lexicon.has(Lexicon.Role.GOODS, lemma.substring(lemma.lastIndexOf(' ') + 1));
    return goods ? List.of(thing(word, "WeaponSystem", labels.goods(word))) : List.of();
  }

  /** Whether a noun for such a thing means another here: a mission to NATO, a press conference. */
  private boolean isOther(int word, String lemma, String noun) {
    return switch (noun) {
      case "mission" -> isAccredited(word);
      case "framework" -> isSetting(word);
      case "forum" -> isBody(word);
      case "initiative" -> isGroup(word);
      case "conference" -> isForPress(word, lemma);
      default -> PRACTICES.contains(noun) && isBare(word);
    };
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

  /** "a mission to NATO", "a permanent mission": an office, nothing that happens. */
  private boolean isAccredited(int word) {
    return tree.children(word).stream()
        .anyMatch(
            child ->
                Set.of("to", "at").contains(syntax.preposition(child))
                    || Set.of("permanent", "diplomatic").contains(syntax.lower(child))
                    || (syntax.lower(child).equals("its") && tree.form(word).equals("mission")));
  }
}
