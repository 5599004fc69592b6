package org.entente.fact.statement;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.frame.Referent;

/**
 * Mends transfers in which a pronoun, or an agreement of two, took who gives arms for who gets
 * them. Not for several threads.
 */
final class Mixups {
  private static final String SUPPLIER = "supplier";
  private static final String RECIPIENT = "recipient";

  private final Schema schema;
  private final Traders traders;

  /** The two who sign an agreement in the sentence; none where not two do. */
  private List<Referent> deal = List.of();

  /** Of a document in which some trade. */
  Mixups(Schema schema, Traders traders) {
    this.schema = schema;
    this.traders = traders;
  }

  /** What a sentence states before any of it is completed. */
  void hear(List<Statement> statements) {
    deal =
        statements.stream()
            .filter(it -> schema.isA(it.kind(), "Agreement"))
            .map(it -> it.fillers("signatory"))
            .filter(it -> it.size() == 2)
            .findFirst()
            .orElse(List.of());
  }

  /** Puts right who gives and who gets; the same paragraph may have told of both. */
  void mend(SortedMap<String, List<Referent>> things, Statement order, boolean same) {
    if (same) {
      settled(things);
    }
    mistaken(things, same);
    signed(things, order);
  }

  /**
   * "Chile buys from Peru. It has sold the country jets": who has only bought until now is not
   * taken for the seller by a pronoun, nor the other way round.
   */
  private void settled(SortedMap<String, List<Referent>> things) {
    settled(things, SUPPLIER, RECIPIENT);
    settled(things, RECIPIENT, SUPPLIER);
  }

  private void settled(SortedMap<String, List<Referent>> things, String slot, String other) {
    List<Referent> own = things.getOrDefault(slot, List.of());
    Optional<Referent> last = traders.last(slot);
    boolean turned =
        own.size() == 1
            && own.get(0).inherited()
            && last.isPresent()
            && traders.last(other).filter(it -> it.key().equals(own.get(0).key())).isPresent()
            && traders.told(slot, own.get(0)) == 0;
    if (!turned) {
      return;
    }
    List<Referent> beside = things.getOrDefault(other, List.of());
    if (!Traders.holds(beside, last.get())) {
      things.put(slot, List.of(last.get().inherit()));
      if (beside.stream().anyMatch(Referent::inherited)) {
        things.put(other, List.of(own.get(0)));
      }
    }
  }

  /**
   * "Chile and Peru signed a contract for jets": who has got arms before, or is in the title, buys;
   * a firm sells.
   */
  private void signed(SortedMap<String, List<Referent>> things, Statement order) {
    boolean open =
        deal.size() == 2
            && !things.containsKey(SUPPLIER)
            && !things.containsKey(RECIPIENT)
            && new Value.Constant("ordered").equals(order.values().get("status"));
    if (!open) {
      return;
    }
    int first = traders.buying(deal.get(0));
    int second = traders.buying(deal.get(1));
    if (first != second) {
      things.put(RECIPIENT, List.of(deal.get(first > second ? 0 : 1)));
      things.put(SUPPLIER, List.of(deal.get(first > second ? 1 : 0)));
    }
  }

  /** "It got jets": not who has only given arms, where somebody else is known to get them. */
  private void mistaken(SortedMap<String, List<Referent>> things, boolean same) {
    List<Referent> own = things.getOrDefault(RECIPIENT, List.of());
    if (own.size() == 1
        && own.get(0).inherited()
        && traders.told(RECIPIENT, own.get(0)) == 0
        && traders.isGiver(own.get(0))) {
      traders
          .party(RECIPIENT, things.getOrDefault(SUPPLIER, List.of()), same)
          .filter(it -> !traders.isGiver(it))
          .ifPresent(it -> things.put(RECIPIENT, List.of(it.inherit())));
    }
  }
}
