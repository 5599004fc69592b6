package org.entente.fact.frame;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Dated;
import org.entente.fact.entity.Money;
import org.jspecify.annotations.Nullable;

/** The slots of a statement that no name fills: constants, dates, sums, numbers of pieces. */
final class SlotValues {
  private static final Value DELIVERED = new Value.Constant("delivered");
  private static final Value SIGNED = new Value.Constant("signed");
  private static final Value ORDERED = new Value.Constant("ordered");

  private static final Set<String> COMMISSIONS =
      WordSet.of("commission", "contract", "hire", "select", "choose", "pick", "pay", "engage");

  private static final Set<String> SALES =
      WordSet.of("sell", "export", "buy", "purchase", "acquire", "import");

  /** How far behind a weapon the sum in brackets begins. */
  private static final int BRACKET = 3;

  /** What tells of one sale, not of sales. */
  private static final Set<String> PARTICULARS =
      WordSet.of("quantity", "amount", "date", "startDate", "endDate");

  /** What is planned is not done. */
  private static final Set<Value> DONE =
      Set.of(new Value.Constant("signed"), new Value.Constant("delivered"), ORDERED);

  /** What is signed is so on one day, not since it or until it. */
  private static final Set<Dated.Bound> ONGOING = Set.of(Dated.Bound.SINCE, Dated.Bound.UNTIL);

  private final Tree tree;
  private final Quantities quantities;
  private final Schema schema;
  private final Counts counts;

  SlotValues(Tree tree, Quantities quantities, Schema schema) {
    this.tree = tree;
    this.quantities = quantities;
    this.schema = schema;
    this.counts = new Counts(tree);
  }

  /**
   * Those around a trigger, given the date that its clause tells and how its statement is meant.
   */
  SortedMap<String, Value> of(Attempt attempt, Optional<Dated> date, Mode mode) {
    SortedMap<String, Schema.Slot> slots = slots(attempt.frame());
    SortedMap<String, Value> values = constants(attempt, slots);
    boolean agreement = schema.isA(attempt.frame().kind(), "Agreement");
    boolean signed = agreement && SIGNED.equals(values.get("status"));
    date.filter(it -> isOwn(attempt, it, signed))
        .ifPresent(it -> dates(it, agreement, slots, values));
    boolean begins = isTransfer(attempt.frame()) && attempt.construction().begins();
    if (begins && values.containsKey("date")) {
      values.put("startDate", values.remove("date"));
    }
    // "Has had a pact with X since 2023": that it was made then says no more.
    boolean had = attempt.frame().name().equals("agreement-between");
    if (agreement && !had && date.filter(it -> it.bound() == Dated.Bound.SINCE).isPresent()) {
      values.putIfAbsent("status", new Value.Constant("inForce"));
    }
    if (slots.containsKey("amount")) {
      Optional<Money> sum = sum(attempt);
      sum.ifPresent(it -> values.put("amount", new Value.Quantity(it.amount())));
      sum.ifPresent(it -> values.put("currency", new Value.Words(it.currency())));
    }
    if (isUnderWay(attempt.word())
        || isCommissioned(attempt.word())
        || (values.containsKey("amount") && isPriced(attempt.word()))) {
      values.replaceAll((slot, value) -> value.equals(DELIVERED) ? ORDERED : value);
    }
    if (mode.is(Modality.PLANNED)) {
      values.values().removeIf(DONE::contains);
      if (isTransfer(attempt.frame()) && isAnnounced(attempt.word())) {
        values.putIfAbsent("status", new Value.Constant("announced"));
      }
    }
    return values;
  }

  private SortedMap<String, Value> constants(
      Attempt attempt, SortedMap<String, Schema.Slot> slots) {
    SortedMap<String, Value> values = new TreeMap<>();
    attempt
        .construction()
        .constants()
        .forEach(
            (slot, text) -> {
              if (!isThing(slots.get(slot))) {
                values.put(slot, constant(slots, slot, text));
              }
            });
    return values;
  }

  /** Whether a date is that of what the trigger tells, not of what it is about. */
  private boolean isOwn(Attempt attempt, Dated date, boolean signed) {
    String kind = attempt.frame().kind();
    // What is said is said once: "since 2010" belongs to what it is about.
    boolean once = date.bound() == Dated.Bound.AT || !schema.isA(kind, "Statement");
    // A danger lasts: when somebody saw it is no date of it.
    return once
        && !kind.equals("Threat")
        && !(signed && ONGOING.contains(date.bound()))
        && !isOfOrder(attempt, date.start(), date.end());
  }

  private Optional<Money> sum(Attempt attempt) {
    int word = attempt.word();
    return (attempt.frame().kind().equals("ArmsTransfer")
            ? quantities.price(tree, word)
            : quantities.sum(tree, word))
        .filter(it -> !isOfOrder(attempt, it.start(), it.end()));
  }

  /** Whether a date or a sum is that of the order under which all is delivered. */
  private boolean isOfOrder(Attempt attempt, int start, int end) {
    return isDelivered(attempt) && quantities.isBasis(tree, attempt.word(), start, end);
  }

  /** Whether a trigger tells that all is delivered. */
  boolean isDelivered(Attempt attempt) {
    return "delivered".equals(attempt.construction().constants().get("status"))
        && !isUnderWay(attempt.word());
  }

  /** "is delivering": not all is delivered yet. */
  private boolean isUnderWay(int word) {
    return tree.xpos(word).equals("VBG")
        && tree.children(word).stream()
            .anyMatch(
                child ->
                    tree.relation(child).equals("aux")
                        && tree.lemma(child).equals("be")
                        && !tree.form(child).equals("been"));
  }

  /** "The first batch is worth $5 million": that tells of its price, and not that it came. */
  private boolean isPriced(int word) {
    int head = tree.head(word);
    return head >= 0
        && tree.upos(word).equals("NOUN")
        && tree.relation(word).equals("nsubj")
        && Set.of("be", "cost").contains(tree.lemma(head))
        && tree.children(head).stream().noneMatch(it -> tree.relation(it).equals("xcomp"));
  }

  /** "has been hired to deliver": no more than an order. */
  private boolean isCommissioned(int word) {
    int head = tree.head(word);
    return head >= 0
        && Set.of("xcomp", "advcl").contains(tree.relation(word))
        && COMMISSIONS.contains(tree.lemma(head));
  }

  private boolean isTransfer(Frame frame) {
    return schema.isA(frame.kind(), "Transfer");
  }

  /** "announced that it will deliver". */
  private boolean isAnnounced(int word) {
    for (int at = tree.head(word); at >= 0; at = tree.head(at)) {
      if (tree.lemma(at).equals("announce")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isThing(Schema.@Nullable Slot slot) {
    return slot != null && slot.type() == Schema.Type.THING;
  }

  /** "Signed during a visit on 3 and 4 May": no agreement is made for two days. */
  boolean isOfVisit(Attempt attempt, Dated date) {
    return schema.isA(attempt.frame().kind(), "Agreement")
        && date.bound() == Dated.Bound.RANGE
        && date.isOfDays();
  }

  private static Value constant(SortedMap<String, Schema.Slot> slots, String slot, String text) {
    Schema.Slot expected = slots.get(slot);
    return expected != null && expected.type() == Schema.Type.TRUTH
        ? new Value.Truth(Boolean.parseBoolean(text))
        : new Value.Constant(text);
  }

  private static void dates(
      Dated date,
      boolean agreement,
      SortedMap<String, Schema.Slot> slots,
      SortedMap<String, Value> values) {
    if (date.from().isEmpty() || !slots.containsKey("date")) {
      return;
    }
    Value from = new Value.Date(date.from().get());
    switch (date.bound()) {
      case AT -> values.put("date", from);
      case SINCE -> values.put(agreement ? "date" : "startDate", from);
      case MEANT -> {}
      case UNTIL -> values.put("endDate", from);
      case RANGE -> {
        values.put("startDate", from);
        date.until().ifPresent(it -> values.put("endDate", new Value.Date(it)));
      }
    }
  }

  private SortedMap<String, Schema.Slot> slots(Frame frame) {
    Schema.Kind kind = schema.kinds().get(frame.kind());
    return kind == null ? new TreeMap<>() : kind.slots();
  }

  /** A match with the number that stands before its weapon; who sells drones has no order yet. */
  Match counted(Match match) {
    if (!slots(match.frame()).containsKey("quantity")) {
      return match;
    }
    List<Referent> weapons = match.fillers("weaponSystem");
    NavigableMap<String, Value> values = new TreeMap<>(match.values());
    if (weapons.size() == 1) {
      boolean whole = tree.head(match.trigger()) == weapons.get(0).word();
      (whole ? counts.all(weapons.get(0)) : counts.of(weapons.get(0)))
          .ifPresent(it -> values.put("quantity", new Value.Quantity(it)));
    }
    if (isSale(match.trigger()) && Collections.disjoint(values.keySet(), PARTICULARS)) {
      values.values().removeIf(ORDERED::equals);
    }
    return match.valued(values);
  }

  /**
   * A match of some of several weapons with the sum that is theirs alone: "tanks ($5 million) and
   * guns", "tanks for $5 million and guns for $2 million".
   */
  Match priced(Match match, List<Referent> some, List<Referent> all) {
    Match bare = match.withoutSum();
    if (some.size() != 1 || !slots(match.frame()).containsKey("amount")) {
      return bare;
    }
    int end = tree.word(some.get(0).word()).end();
    int next =
        all.stream()
            .mapToInt(it -> tree.word(it.word()).start())
            .filter(it -> it >= end)
            .min()
            .orElse(Integer.MAX_VALUE);
    List<Money> own =
        quantities.sums().stream()
            .filter(it -> it.start() >= end && it.start() < next)
            .filter(it -> it.start() - end <= BRACKET || quantities.sums().size() >= all.size())
            .toList();
    return own.size() == 1 ? bare.at(own.get(0)) : bare;
  }

  /** Whether a word tells of a sale, and no contract to sell. */
  private boolean isSale(int word) {
    int head = tree.head(word);
    return SALES.contains(tree.lemma(word))
        && (head < 0 || !Set.of("NOUN", "PROPN").contains(tree.upos(head)) || !isPurpose(word));
  }

  private boolean isPurpose(int word) {
    return tree.relation(word).equals("acl") && tree.xpos(word).equals("VB");
  }
}
