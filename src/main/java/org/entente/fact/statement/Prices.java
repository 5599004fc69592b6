package org.entente.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Modality;
import org.entente.fact.Value;
import org.entente.fact.frame.Referent;

/**
 * "Chile has ordered jets from Saab. The deal is worth $5 million": that is the price of the order
 * told last. Not for several threads.
 */
final class Prices {
  private static final String WEAPON = "weaponSystem";
  private static final String SUPPLIER = "supplier";
  private static final String RECIPIENT = "recipient";
  private static final String AMOUNT = "amount";
  private static final String STATUS = "status";
  private static final Value ORDERED = new Value.Constant("ordered");
  private static final Value DELIVERED = new Value.Constant("delivered");

  /** The transfers that the sentence told which last told any. */
  private List<Statement> told = new ArrayList<>();

  private boolean closed;
  private int paragraph;

  /** A new sentence begins: transfers that it tells are no more with those before. */
  void begin() {
    closed = true;
  }

  /** A transfer was told. */
  void tell(Statement transfer, int itsParagraph) {
    boolean usable = !transfer.fillers(WEAPON).isEmpty() && transfer.modality() != Modality.DENIED;
    if (!usable || (closed && !told.stream().allMatch(it -> isOfSame(it, transfer)))) {
      told = new ArrayList<>();
    }
    closed = false;
    paragraph = itsParagraph;
    if (usable) {
      told.add(transfer);
    }
  }

  /** "Ordered 12 jets. The first will come in May": both of one deal. */
  private static boolean isOfSame(Statement one, Statement other) {
    return one.keys(RECIPIENT).equals(other.keys(RECIPIENT)) && one.shares(WEAPON, other);
  }

  /** Something else was told: after a deal between others "the deal" is theirs. */
  void other(Statement statement) {
    boolean others =
        statement.fillers("signatory").stream()
            .anyMatch(
                it ->
                    told.stream()
                        .noneMatch(
                            one ->
                                Traders.holds(one.fillers(SUPPLIER), it)
                                    || Traders.holds(one.fillers(RECIPIENT), it)));
    if (others) {
      told = new ArrayList<>();
    }
  }

  /** What a deal costs, with who buys what; empty where the text has not told of one such deal. */
  Optional<Statement> priced(Statement price, int itsParagraph) {
    List<Statement> orders = orders();
    if (orders.isEmpty() || price.modality() == Modality.DENIED || itsParagraph - paragraph > 1) {
      return Optional.empty();
    }
    Statement last = orders.get(orders.size() - 1);
    SortedMap<String, List<Referent>> things = new TreeMap<>();
    List<Referent> weapons = new ArrayList<>();
    for (Statement order : orders) {
      if (!order.keys(RECIPIENT).equals(last.keys(RECIPIENT))
          || !order.keys(SUPPLIER).equals(last.keys(SUPPLIER))) {
        return Optional.empty();
      }
      order.fillers(WEAPON).stream()
          .filter(it -> !Traders.holds(weapons, it))
          .forEach(it -> weapons.add(it.inherit()));
    }
    things.put(WEAPON, weapons);
    for (String end : List.of(SUPPLIER, RECIPIENT)) {
      List<Referent> own = price.fillers(end);
      List<Referent> known = known(last, end);
      if (!own.isEmpty() && !known.isEmpty() && !keys(own).equals(keys(known))) {
        return Optional.empty();
      }
      List<Referent> all = own.isEmpty() ? known.stream().map(Referent::inherit).toList() : own;
      if (!all.isEmpty()) {
        things.put(end, all);
      }
    }
    return things.size() < 2 ? Optional.empty() : Optional.of(of(price, last, things));
  }

  /** Those that a deal may be: what was ordered, else what is to come, else what has come. */
  private List<Statement> orders() {
    List<Statement> ordered =
        told.stream().filter(it -> ORDERED.equals(it.values().get(STATUS))).toList();
    List<Statement> coming = told.stream().filter(it -> !isDelivered(it)).toList();
    List<Statement> all = !ordered.isEmpty() ? ordered : !coming.isEmpty() ? coming : told;
    return all.stream().filter(it -> it.modality() == all.get(all.size() - 1).modality()).toList();
  }

  /** Who sells, or buys, by the order, else by what was told of its deliveries. */
  private List<Referent> known(Statement order, String end) {
    List<Referent> own = order.fillers(end);
    return own.isEmpty()
        ? told.stream()
            .map(it -> it.fillers(end))
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElse(own)
        : own;
  }

  private static List<String> keys(List<Referent> some) {
    return some.stream().map(Referent::key).toList();
  }

  private static Statement of(
      Statement price, Statement order, SortedMap<String, List<Referent>> things) {
    Modality mode = price.modality() == Modality.ACTUAL ? order.modality() : price.modality();
    Statement whole = price.withThings(things).withModality(mode);
    Value status = order.values().get(STATUS);
    if (mode == Modality.PLANNED) {
      return status == null || status.equals(ORDERED) || isDelivered(order)
          ? whole
          : whole.withValue(STATUS, status);
    }
    return whole.withValue(STATUS, ORDERED);
  }

  private static boolean isDelivered(Statement transfer) {
    return DELIVERED.equals(transfer.values().get(STATUS));
  }

  /** Without the prices that another statement of the same sentence tells, too. */
  static void drop(List<Statement> sentence) {
    for (int i = sentence.size() - 1; i >= 0; i--) {
      Statement price = sentence.get(i);
      List<Statement> before = sentence.subList(0, i);
      boolean again =
          price.isBy(Makers.PRICED)
              && (sentence.stream().anyMatch(it -> !it.things().isEmpty() && isOf(it, price))
                  || before.stream().anyMatch(it -> it.isBy(Makers.PRICED) && isSame(it, price)));
      if (again) {
        sentence.remove(i);
      }
    }
  }

  private static boolean isOf(Statement other, Statement price) {
    return !other.isBy(Makers.PRICED) && isSame(other, price);
  }

  private static boolean isSame(Statement one, Statement other) {
    return Objects.equals(one.values().get(AMOUNT), other.values().get(AMOUNT));
  }
}
