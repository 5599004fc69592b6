package org.entente.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Modality;
import org.entente.fact.Value;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.frame.Referent;

/**
 * "Chile has ordered jets from Saab. The contract was signed in May": the contract is that of the
 * order told just before, and binds who buys and who sells. Not for several threads.
 */
public final class Bargains {
  private static final Set<String> DEALS = WordSet.of("contract", "deal", "agreement", "order");

  /** What may stand before it where it is that of an order: the purchase contract. */
  private static final Set<String> TRADES = WordSet.of("sale", "sales", "purchase", "supply");

  private static final Set<String> POINTING = WordSet.of("the", "this", "that");
  private static final Set<String> KINDS = WordSet.of("Agreement", "Contract");
  private static final String SIGNATORY = "signatory";
  private static final Value ORDERED = new Value.Constant("ordered");

  private List<Referent> sides = List.of();
  private int paragraph;

  /** Whether a statement is about the deal of which the text has told, and not between whom. */
  public static boolean isOpen(Statement statement, Tree tree) {
    return KINDS.contains(statement.kind())
        && statement.fillers(SIGNATORY).size() < 2
        && statement.thing().filter(it -> isDeal(it) && isPointing(it.word(), tree)).isPresent();
  }

  /** Whether it is any deal, and none of a name. */
  static boolean isDeal(Referent thing) {
    String label = thing.label().toLowerCase(Locale.ROOT);
    int space = label.lastIndexOf(' ');
    return !thing.known()
        && DEALS.contains(label.substring(space + 1))
        && (space < 0 || TRADES.contains(label.substring(0, space)));
  }

  private static boolean isPointing(int word, Tree tree) {
    return word < tree.size()
        && tree.children(word).stream()
            .anyMatch(it -> POINTING.contains(tree.form(it).toLowerCase(Locale.ROOT)));
  }

  /** A transfer was told: an order between two, or something else. */
  void tell(Statement transfer, int itsParagraph) {
    List<Referent> suppliers = transfer.fillers("supplier");
    List<Referent> recipients = transfer.fillers("recipient");
    boolean order =
        transfer.modality() == Modality.ACTUAL
            && ORDERED.equals(transfer.values().get("status"))
            && suppliers.size() == 1
            && !recipients.isEmpty();
    List<Referent> both = new ArrayList<>(recipients);
    both.addAll(suppliers);
    if (order) {
      sides = List.copyOf(both);
      paragraph = itsParagraph;
    } else if (!both.stream().allMatch(it -> Traders.holds(sides, it))) {
      sides = List.of();
    }
  }

  /** The same between those of the order told last, where it is about that. */
  Statement told(Statement deal, int itsParagraph) {
    Optional<Referent> thing = deal.thing().filter(it -> it.inherited() && isDeal(it));
    List<Referent> named = deal.fillers(SIGNATORY);
    if (!named.stream().allMatch(it -> Traders.holds(sides, it))) {
      sides = List.of();
    }
    boolean its =
        KINDS.contains(deal.kind())
            && thing.isPresent()
            && named.size() < 2
            && itsParagraph - paragraph <= 1;
    if (!its || sides.isEmpty()) {
      return deal;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(deal.things());
    things.put(
        SIGNATORY, sides.stream().map(it -> Traders.holds(named, it) ? it : it.inherit()).toList());
    return deal.withThings(things).withKind("Contract");
  }
}
