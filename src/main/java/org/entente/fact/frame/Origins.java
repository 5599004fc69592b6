package org.entente.fact.frame;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;

/**
 * Who builds a weapon, and whose it is, as the words around it tell: howitzers built by X, X's
 * howitzers, Turkish-made drones, French fighters.
 */
final class Origins {
  private static final String MAKER = "manufacturer";
  private static final String SUPPLIER = "supplier";
  private static final Set<String> GIFTS =
      WordSet.of("gift", "donation", "present", "grant", "loan");
  private static final int WIDEST = 6;
  private static final Set<String> MADE_FORMS =
      WordSet.of("made", "built", "manufactured", "produced", "assembled");
  private static final Set<String> ENDS =
      WordSet.of("ADP", "VERB", "AUX", "CCONJ", "SCONJ", "PRON", "DET");
  private static final Pattern DEMONYM = Pattern.compile(".*(?:an|ese|ish|ch|i|ek|ss)");

  private final Tree tree;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Resolver resolver;
  private final Schema schema;

  Origins(Tree tree, Lexicon lexicon, Resolver resolver, Schema schema) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.lexicon = lexicon;
    this.resolver = resolver;
    this.schema = schema;
  }

  /** Tells a weapon's maker and, where nobody else is told, its supplier. */
  void tell(String frame, int weapon, SortedMap<String, List<Referent>> things) {
    Schema.Kind kind = schema.kinds().get(frame);
    if (kind == null || !kind.slots().containsKey(MAKER)) {
      return;
    }
    if (!things.containsKey(MAKER)) {
      put(things, MAKER, makers(weapon));
    }
    if (!things.containsKey(SUPPLIER)) {
      put(things, SUPPLIER, givers(weapon));
    }
    if (!things.containsKey(SUPPLIER)) {
      put(things, SUPPLIER, nations(weapon));
    }
  }

  private static void put(
      SortedMap<String, List<Referent>> things, String slot, List<Referent> found) {
    List<Referent> recipients = things.getOrDefault("recipient", List.of());
    List<Referent> others =
        found.stream()
            .filter(it -> recipients.stream().noneMatch(that -> that.key().equals(it.key())))
            .toList();
    if (!others.isEmpty()) {
      things.put(slot, others);
    }
  }

  private List<Referent> makers(int weapon) {
    List<Referent> found =
        tree.children(weapon).stream()
            .filter(child -> tree.relation(child).startsWith("acl"))
            .flatMap(child -> builders(child).stream())
            .toList();
    if (found.isEmpty()) {
      found = behind(weapon);
    }
    boolean undergoes = tree.relation(weapon).equals("nsubj:pass");
    List<Referent> all = found.isEmpty() && undergoes ? builders(tree.head(weapon)) : found;
    return all.isEmpty() ? before(weapon, this::maker) : all;
  }

  /** "Cleared 100 batteries made by X": wherever the parser has hung the participle. */
  private List<Referent> behind(int weapon) {
    int next = weapon + 1;
    if (next < tree.size() && tree.form(next).equals(",")) {
      next++;
    }
    return next < tree.size() && tree.xpos(next).equals("VBN") ? builders(next) : List.of();
  }

  /** By whom a verb says that something is built; nobody where it says something else. */
  private List<Referent> builders(int verb) {
    return lexicon.has(Lexicon.Role.MAKING, tree.lemma(verb))
        ? syntax.agents(verb).stream()
            .distinct()
            .flatMap(agent -> syntax.list(agent).stream())
            .flatMap(agent -> resolver.resolve(agent, kind("Company")).stream())
            .toList()
        : List.of();
  }

  /** "Six jets, a gift of Chile": it gave them. */
  private List<Referent> givers(int weapon) {
    return syntax.children(weapon, "appos").stream()
        .filter(it -> GIFTS.contains(tree.lemma(it)))
        .flatMap(it -> tree.children(it).stream())
        .filter(
            it ->
                tree.relation(it).equals("nmod:poss")
                    || Set.of("of", "from", "by").contains(syntax.preposition(it)))
        .flatMap(it -> syntax.list(it).stream())
        .flatMap(it -> resolver.resolve(it, kind("State")).stream())
        .toList();
  }

  private List<Referent> nations(int weapon) {
    return before(weapon, this::nation);
  }

  private interface Reading {
    List<Referent> at(int word);
  }

  /** What is told by the first word before a weapon, within its phrase, that tells something. */
  private List<Referent> before(int weapon, Reading reading) {
    for (int i = weapon - 1; i >= Math.max(0, weapon - WIDEST); i--) {
      boolean made = MADE_FORMS.contains(syntax.lower(i)) && i > 0 && isHyphen(i - 1);
      boolean parted = tree.upos(i).equals("PUNCT") && !isHyphen(i);
      if (parted || (!made && ENDS.contains(tree.upos(i)))) {
        return List.of();
      }
      List<Referent> found = reading.at(i);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  // "Saab's Gripens", "Thales radars", "Turkish-made drones".
  private List<Referent> maker(int word) {
    boolean made =
        word + 2 < tree.size() && isHyphen(word + 1) && MADE_FORMS.contains(syntax.lower(word + 2));
    return made
        ? resolver.resolve(word, it -> schema.isAny(it, Set.of("Company", "State")))
        : resolver.resolve(word, kind("Company"));
  }

  private List<Referent> nation(int word) {
    boolean adjective =
        tree.upos(word).equals("ADJ")
            || DEMONYM.matcher(tree.form(word).toLowerCase(Locale.ROOT)).matches();
    boolean made = word + 1 < tree.size() && isHyphen(word + 1);
    Optional<Referent> state = resolver.resolve(word, kind("State")).stream().findFirst();
    return adjective && !made
        ? state.filter(it -> !it.label().equals(tree.form(word)) && !it.inherited()).stream()
            .toList()
        : List.of();
  }

  private boolean isHyphen(int word) {
    return tree.form(word).equals("-") || tree.form(word).equals("‑");
  }

  private Predicate<String> kind(String wanted) {
    return it -> schema.isA(it, wanted);
  }
}
