package org.entente.fact.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.frame.Referent;

/** A deal that provides for a transfer of arms is a contract, and binds who sells and who buys. */
public final class Purchases {
  private static final Set<String> DEALS =
      WordSet.of("deal", "contract", "agreement", "order", "package", "accord");
  private static final Set<String> PLAIN = Set.of("Agreement", "Contract");

  private static final Pattern BARE =
      Pattern.compile(
          "(?i)(?:(?:inter-?governmental|government-to-government|executive|[$€£¥].*"
              + "|.*\\b(?:billion|million)\\b.*) )?(?:agreement|accord)s?");
  private static final Pattern ON_ARMS =
      Pattern.compile(
          "(?i)(?:purchase|sales?|supply|delivery|procurement|acquisition|arms|weapons) "
              + "(?:agreement|accord)");

  private final Schema schema;

  /** By the schema's kinds. */
  public Purchases(Schema schema) {
    this.schema = schema;
  }

  /** Gives an order and a delivery of the same weapons in one sentence the same ends. */
  public void share(List<Statement> statements) {
    for (String end : List.of("supplier", "recipient")) {
      statements.replaceAll(it -> isOpen(it, end) ? with(it, end, statements) : it);
    }
  }

  /** Makes contracts of the agreements by which a sentence's transfers are bought. */
  public void settle(List<Statement> statements) {
    share(statements);
    List<Statement> orders =
        statements.stream()
            .filter(it -> schema.isA(it.kind(), "ArmsTransfer"))
            .filter(
                it -> it.things().containsKey("weaponSystem") || it.values().containsKey("amount"))
            .toList();
    if (orders.isEmpty()) {
      return;
    }
    for (int i = 0; i < statements.size(); i++) {
      Statement deal = statements.get(i);
      if (isDeal(deal) || orders.stream().anyMatch(it -> isBetween(deal, it))) {
        statements.set(i, contract(deal, before(statements.subList(0, i), orders)));
      }
    }
  }

  /** The order that a sentence tells last before a deal; else its first. */
  private static Statement before(List<Statement> told, List<Statement> orders) {
    for (int i = told.size() - 1; i >= 0; i--) {
      if (orders.contains(told.get(i))) {
        return told.get(i);
      }
    }
    return orders.get(0);
  }

  private boolean isOpen(Statement statement, String end) {
    return schema.isA(statement.kind(), "ArmsTransfer")
        && statement.fillers("weaponSystem").size() == 1
        && !statement.things().containsKey(end);
  }

  /** "Got tanks, ordered from X": X delivered them, too. */
  private static Statement with(Statement open, String end, List<Statement> all) {
    List<List<Referent>> ends =
        all.stream()
            .filter(it -> it.kind().equals(open.kind()) && it.things().containsKey(end))
            .filter(it -> isOfOne(it, open))
            .filter(it -> weapon(it).equals(weapon(open)))
            .map(it -> it.fillers(end))
            .filter(it -> isOther(open, it))
            .toList();
    // "65 jets: 24 from Peru, 19 from Chile": all of them are nobody's alone.
    boolean one = ends.stream().map(Purchases::keys).distinct().count() == 1;
    return one ? open.withThings(more(open, end, ends.get(0))) : open;
  }

  private static List<String> keys(List<Referent> some) {
    return some.stream().map(Referent::key).toList();
  }

  /** Both done, or planned; or planned what is ordered: what is denied is another's. */
  private static boolean isOfOne(Statement told, Statement open) {
    return told.modality() == open.modality()
        || (told.modality() == Modality.ACTUAL && open.modality() == Modality.PLANNED);
  }

  /** Whether some have no part yet: nobody sells to himself. */
  private static boolean isOther(Statement open, List<Referent> some) {
    return some.stream()
        .noneMatch(
            it ->
                open.things().values().stream()
                    .flatMap(List::stream)
                    .anyMatch(one -> one.key().equals(it.key())));
  }

  private static List<String> weapon(Statement transfer) {
    return keys(transfer.fillers("weaponSystem"));
  }

  private static SortedMap<String, List<Referent>> more(
      Statement open, String slot, List<Referent> found) {
    SortedMap<String, List<Referent>> things = new TreeMap<>(open.things());
    things.put(slot, found);
    return things;
  }

  private static boolean isDeal(Statement statement) {
    return (PLAIN.contains(statement.kind()) || isOnArms(statement))
        && statement
            .thing()
            .filter(it -> !it.known() && DEALS.contains(lastWord(it.label())))
            .isPresent();
  }

  /** "An agreement on the purchase of jets". */
  private static boolean isOnArms(Statement statement) {
    return statement.kind().equals("Treaty")
        && statement.thing().filter(it -> ON_ARMS.matcher(it.label()).matches()).isPresent();
  }

  /** "Chile and Peru signed an agreement on the purchase of jets": one of no other name. */
  private static boolean isBetween(Statement deal, Statement order) {
    Set<String> ends = new TreeSet<>(order.keys("supplier"));
    ends.addAll(order.keys("recipient"));
    return deal.kind().equals("Treaty")
        && deal.thing().filter(it -> BARE.matcher(it.label()).matches()).isPresent()
        && ends.size() > 1
        && ends.equals(new TreeSet<>(deal.keys("signatory")));
  }

  private static String lastWord(String label) {
    return label.substring(label.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static Statement contract(Statement deal, Statement order) {
    Map<String, Referent> parties = new LinkedHashMap<>();
    SortedMap<String, List<Referent>> things = new TreeMap<>(deal.things());
    things.getOrDefault("signatory", List.of()).forEach(it -> parties.put(it.key(), it));
    if (parties.size() < 2) {
      for (String slot : List.of("recipient", "supplier")) {
        List<Referent> ends = order.fillers(slot);
        if (ends.size() == 1) {
          parties.putIfAbsent(ends.get(0).key(), ends.get(0));
        }
      }
    }
    if (!parties.isEmpty()) {
      things.put("signatory", List.copyOf(parties.values()));
    }
    return deal.withThings(things).withKind("Contract");
  }
}
