package org.entente.fact.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Dated;

/** When what a construction finds took place: which of a sentence's dates is its own. */
final class Timing {
  /** What takes place once. */
  private static final Set<String> ONCE = WordSet.of("Visit", "Meeting", "Summit");

  private static final Set<String> PAST = Set.of("VBD", "VBN");

  private final Tree tree;
  private final Syntax syntax;
  private final Quantities quantities;
  private final Schema schema;
  private final SlotValues values;

  Timing(Tree tree, Quantities quantities, Schema schema, SlotValues values) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.quantities = quantities;
    this.schema = schema;
    this.values = values;
  }

  /** The date of what an attempt finds, said in a mode. */
  Optional<Dated> of(Attempt attempt, Optional<Referent> thing, Mode mode) {
    if (attempt.construction().dated() || isMention(attempt) || isFollowed(attempt.word())) {
      return beside(attempt.word()).or(() -> behind(attempt));
    }
    return ofDeed(attempt, thing.map(Referent::kind).orElse(attempt.frame().kind()))
        .filter(it -> !isOfPlan(attempt, mode, it))
        .or(() -> signedOn(attempt, thing));
  }

  /** "The summit was followed by talks in May": that was when they talked. */
  private boolean isFollowed(int noun) {
    return Set.of("nsubj:pass", "obj").contains(tree.relation(noun))
        && tree.lemma(tree.head(noun)).equals("follow");
  }

  /** "recalled the pact with Peru on Monday": an agreement that is only named has its own date. */
  private boolean isMention(Attempt attempt) {
    return attempt.self().isPresent() && schema.isA(attempt.frame().kind(), "Agreement");
  }

  /** The date that stands right before or behind a name: the pact of 1951, the 1951 pact. */
  Optional<Dated> beside(int name) {
    return first(
        it ->
            (quantities.owned().contains(it.start()) && anchor(it) == name)
                || Years.isBefore(tree, it, name));
  }

  /** "Deplored the attack in Lima on 3 May": the date right behind a noun's own phrase. */
  private Optional<Dated> behind(Attempt attempt) {
    return schema.isA(attempt.frame().kind(), "Event")
        ? first(it -> isBehind(it, attempt.word()))
        : Optional.empty();
  }

  private Optional<Dated> first(Predicate<Dated> which) {
    for (Dated it : quantities.dates()) {
      if (it.bound() == Dated.Bound.AT && it.from().isPresent() && which.test(it)) {
        return Optional.of(it);
      }
    }
    return Optional.empty();
  }

  private boolean isBehind(Dated date, int noun) {
    int last = tree.size() - 1;
    while (last > noun && tree.word(last).end() > date.start()) {
      last--;
    }
    int at = last;
    while (at > noun && tree.relation(at).startsWith("nmod")) {
      at = tree.head(at);
    }
    return last > noun && at == noun;
  }

  /** The date that belongs to a trigger, by what kind of thing it tells of. */
  private Optional<Dated> ofDeed(Attempt attempt, String kind) {
    int word = attempt.word();
    if (schema.isA(kind, "Agreement")) {
      return quantities.date(tree, word, it -> isOfDeed(it, word));
    }
    if (kind.equals("Statement")) {
      return nearest(word, it -> isOfSaying(it, word) && !isSinceAnother(it, word));
    }
    if (schema.isA(kind, "Transfer")) {
      boolean delivered = values.isDelivered(attempt);
      return quantities
          .then(tree, word)
          .or(() -> nearest(word, it -> isOfTransfer(it, word, delivered)))
          .filter(it -> !isOfMainClause(it, word));
    }
    return ONCE.contains(kind)
        ? quantities
            .then(tree, word)
            .or(
                () ->
                    nearest(
                        word, it -> it.bound() != Dated.Bound.SINCE && !isSinceAnother(it, word)))
        : quantities.date(tree, word);
  }

  private Optional<Dated> nearest(int trigger, Predicate<Dated> which) {
    List<Dated> own = quantities.dates().stream().filter(which).toList();
    return Nearness.nearest(tree, trigger, own, Dated::start, Dated::end);
  }

  /** Not a year that tells of another noun which of several it is. */
  private boolean isOfDeed(Dated date, int trigger) {
    boolean attributive = tree.upos(trigger).equals("VERB") && Years.isAttributive(tree, date);
    boolean office = date.bound() != Dated.Bound.AT && isOfOffice(anchor(date));
    return !attributive && !office && !isOfMainClause(date, trigger);
  }

  /** Not that of what somebody speaks about, as the truce of 2020. */
  private boolean isOfSaying(Dated date, int trigger) {
    int word = anchor(date);
    return !(quantities.owned().contains(date.start()) && word > trigger) && !isAside(word);
  }

  /** "The first visit since the coup of 2021": that was when the other was. */
  private boolean isSinceAnother(Dated date, int trigger) {
    for (int at = anchor(date); at >= 0 && at != trigger; at = tree.head(at)) {
      if (syntax.isNoun(at) && syntax.preposition(at).equals("since")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Not since when something else was given, a second ship since 2016; nor, of what is delivered,
   * when the contract was signed under which it is.
   */
  private boolean isOfTransfer(Dated date, int trigger, boolean delivered) {
    return !(delivered && quantities.isBasis(tree, trigger, date.start(), date.end()))
        && (date.bound() != Dated.Bound.SINCE || !isAside(anchor(date)));
  }

  /** "The pact, signed by X, entered into force in 2010": that is not when it was signed. */
  private boolean isOfMainClause(Dated date, int trigger) {
    int noun = tree.relation(trigger).equals("acl") ? tree.head(trigger) : -1;
    // "Of the jets ordered by X six will come in 2010".
    while (noun >= 0 && tree.relation(noun).equals("nmod")) {
      noun = tree.head(noun);
    }
    String relation = noun < 0 ? "" : tree.relation(noun);
    int verb = relation.startsWith("nsubj") || relation.equals("obl") ? tree.head(noun) : -1;
    return verb > trigger && date.start() > tree.word(verb).start();
  }

  /** "X, minister until 2026, signed it": that is how long X was. */
  private boolean isOfOffice(int word) {
    boolean titled =
        tree.upos(word).equals("PROPN")
            && tree.form(word).contains(", ")
            && word + 1 < tree.size()
            && tree.form(word + 1).equals(",");
    return titled || isAside(word);
  }

  /** "Serbia, a candidate since 2012": the year is that of the aside. */
  private boolean isAside(int word) {
    int at = word;
    while (at >= 0 && !tree.upos(at).equals("VERB")) {
      if (tree.relation(at).equals("appos") && !tree.upos(at).equals("PROPN")) {
        return true;
      }
      at = tree.head(at);
    }
    return false;
  }

  /** "agreed in May to meet": that was when they agreed. */
  private boolean isOfPlan(Attempt attempt, Mode mode, Dated date) {
    if (!schema.isA(attempt.frame().kind(), "Event") || !mode.is(Modality.PLANNED)) {
      return false;
    }
    int top = attempt.word();
    while (tree.head(top) >= 0 && !tree.relation(top).equals("xcomp")) {
      top = tree.head(top);
    }
    return tree.relation(top).equals("xcomp")
        && PAST.contains(tree.xpos(tree.head(top)))
        && !isUnder(date, top);
  }

  private boolean isUnder(Dated date, int top) {
    int word = anchor(date);
    while (word >= 0 && word != top) {
      word = tree.head(word);
    }
    return word == top;
  }

  /** "The treaty of 3 May 2011, signed in Lima by X": it was signed on that day. */
  private Optional<Dated> signedOn(Attempt attempt, Optional<Referent> thing) {
    boolean signed =
        schema.isA(attempt.frame().kind(), "Agreement")
            && "signed".equals(attempt.construction().constants().get("status"))
            && tree.relation(attempt.word()).startsWith("acl");
    return thing
        .filter(it -> signed && !it.inherited() && it.word() == tree.head(attempt.word()))
        .flatMap(it -> beside(it.word()));
  }

  private int anchor(Dated date) {
    return Nearness.anchor(tree, date.start(), date.end());
  }
}
