package org.entente.fact.frame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.fact.Modality;
import org.entente.fact.Value;
import org.entente.fact.entity.Dated;
import org.entente.fact.entity.Money;

/**
 * What a frame has found in a sentence.
 *
 * @param trigger the word that carries it
 * @param thing the thing that it is about; empty where the claim makes one, or is a binary fact
 * @param things who fills which slot
 * @param values dates, numbers and terms by slot
 * @param mode how it is said
 * @param date when, where the sentence says so
 */
public record Match(
    Frame frame,
    Construction construction,
    int trigger,
    Optional<Referent> thing,
    SortedMap<String, List<Referent>> things,
    SortedMap<String, Value> values,
    Mode mode,
    Optional<Dated> date) {
  /** Takes copies. */
  public Match {
    things = new TreeMap<>(things);
    things.replaceAll((slot, found) -> List.copyOf(found));
    values = new TreeMap<>(values);
  }

  /** Who fills a slot; nobody where it is not filled. */
  public List<Referent> fillers(String slot) {
    return things.getOrDefault(slot, List.of());
  }

  /** Whether it is said to be so, planned or the like. */
  public boolean is(Modality modality) {
    return mode.is(modality);
  }

  /** The same with other things in its slots. */
  public Match with(SortedMap<String, List<Referent>> others) {
    return new Match(frame, construction, trigger, thing, others, values, mode, date);
  }

  /** The same without some of them, but where a slot would be left with none. */
  public Match sparing(Predicate<Referent> gone) {
    SortedMap<String, List<Referent>> others = new TreeMap<>(things);
    others.replaceAll(
        (slot, found) -> {
          List<Referent> left = found.stream().filter(gone.negate()).toList();
          return left.isEmpty() ? found : left;
        });
    return with(others);
  }

  /** The same with other things in one slot, or with none. */
  public Match holding(String slot, List<Referent> only) {
    SortedMap<String, List<Referent>> others = new TreeMap<>(things);
    others.put(slot, only);
    others.values().removeIf(List::isEmpty);
    return with(others);
  }

  /** The same with other dates, numbers and terms. */
  public Match valued(SortedMap<String, Value> others) {
    return new Match(frame, construction, trigger, thing, things, others, mode, date);
  }

  /** The same about another thing. */
  public Match about(Referent other) {
    return new Match(frame, construction, trigger, Optional.of(other), things, values, mode, date);
  }

  /** The same on another day. */
  public Match on(Dated day) {
    SortedMap<String, Value> others = new TreeMap<>(values);
    String slot = day.bound() == Dated.Bound.SINCE ? "startDate" : "date";
    if (others.containsKey(slot)) {
      day.from().ifPresent(it -> others.put(slot, new Value.Date(it)));
    }
    return new Match(frame, construction, trigger, thing, things, others, mode, Optional.of(day));
  }

  /** The same with this day alone. */
  public Match dated(Dated day) {
    Match other = undated();
    SortedMap<String, Value> others = new TreeMap<>(other.values);
    day.from().ifPresent(it -> others.put("date", new Value.Date(it)));
    return new Match(frame, construction, trigger, thing, things, others, mode, Optional.of(day));
  }

  /** The same without a day. */
  public Match undated() {
    SortedMap<String, Value> others = new TreeMap<>(values);
    others.keySet().removeAll(List.of("date", "startDate", "endDate"));
    return new Match(frame, construction, trigger, thing, things, others, mode, Optional.empty());
  }

  /** The same of another number of pieces, at their own price. */
  public Match counting(BigDecimal pieces, Optional<Money> price) {
    Match other = withoutSum();
    SortedMap<String, Value> others = new TreeMap<>(other.values);
    others.put("quantity", new Value.Quantity(pieces));
    price.ifPresent(it -> others.put("amount", new Value.Quantity(it.amount())));
    price.ifPresent(it -> others.put("currency", new Value.Words(it.currency())));
    return valued(others);
  }

  /** The same at another price. */
  public Match at(Money price) {
    SortedMap<String, Value> others = new TreeMap<>(values);
    others.put("amount", new Value.Quantity(price.amount()));
    others.put("currency", new Value.Words(price.currency()));
    return valued(others);
  }

  /** The same of a number of pieces that is not told, at a price that is not. */
  public Match uncounted() {
    Match other = withoutSum();
    SortedMap<String, Value> others = new TreeMap<>(other.values);
    others.remove("quantity");
    return valued(others);
  }

  /** The same without the sum, which is not that of one of several things. */
  Match withoutSum() {
    SortedMap<String, Value> others = new TreeMap<>(values);
    others.keySet().removeAll(List.of("amount", "currency"));
    return valued(others);
  }

  /** The same with these in a slot alone. */
  public Match with(String slot, List<Referent> only) {
    SortedMap<String, List<Referent>> narrowed = new TreeMap<>(things);
    narrowed.put(slot, only);
    return with(narrowed);
  }
}
