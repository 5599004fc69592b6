package org.entente.fact.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Schema;
import org.entente.fact.discourse.Discourse;
import org.entente.fact.frame.Referent;

/**
 * Those of whom a document has told that they give or get arms, and who of them does where a
 * sentence does not say. Not for several threads.
 */
final class Traders {
  private static final String SUPPLIER = "supplier";
  private static final String RECIPIENT = "recipient";

  private final Schema schema;
  private final Discourse discourse;
  private final Dealings dealings = new Dealings();

  /** Who gave last, and who got. */
  private final Map<String, Referent> parties = new TreeMap<>();

  /** Who supplied each weapon, and who got it, as told last. */
  private final Map<String, Map<String, Referent>> ends = new TreeMap<>();

  /** Who together got a weapon, as told last. */
  private final Map<String, List<Referent>> joint = new TreeMap<>();

  Traders(Schema schema, Discourse discourse) {
    this.schema = schema;
    this.discourse = discourse;
  }

  /** Who gave or got last is too far off by now. */
  void forget() {
    parties.clear();
  }

  /** Who gave, or got, last. */
  Optional<Referent> last(String slot) {
    return Optional.ofNullable(parties.get(slot));
  }

  /** Somebody gives, or gets. */
  void tell(String slot, Referent one) {
    dealings.tell(slot, one);
  }

  /** How often somebody has given, or got. */
  int told(String slot, Referent one) {
    return dealings.told(slot, one);
  }

  /** Whether somebody has given arms, and more often than got any. */
  boolean isGiver(Referent one) {
    return dealings.isGiver(one);
  }

  /** What a transfer tells of who gives, or gets; whether it is one, and no firm. */
  boolean remember(String slot, SortedMap<String, List<Referent>> things) {
    List<Referent> own = things.getOrDefault(slot, List.of());
    if (slot.equals(RECIPIENT)) {
      share(things.getOrDefault("weaponSystem", List.of()), own);
    }
    if (own.size() != 1) {
      return false;
    }
    Referent one = own.get(0);
    for (Referent weapon : things.getOrDefault("weaponSystem", List.of())) {
      ends.computeIfAbsent(slot, key -> new TreeMap<>()).put(weapon.key(), one);
    }
    if (schema.isA(one.kind(), "Company")) {
      dealings.sell(one);
      return false;
    }
    parties.put(slot, one);
    dealings.tell(slot, one);
    return true;
  }

  /** Several get a weapon; what one of them gets is a part of it, what another gets is not. */
  private void share(List<Referent> weapons, List<Referent> recipients) {
    for (Referent weapon : weapons) {
      List<Referent> all = joint.getOrDefault(weapon.key(), List.of());
      if (recipients.size() > 1) {
        joint.put(weapon.key(), recipients);
      } else if (recipients.size() == 1 && !holds(all, recipients.get(0))) {
        joint.remove(weapon.key());
      }
    }
  }

  /** "Deliveries begin next year": all who have ordered together. */
  List<Referent> together(List<Referent> weapons) {
    return weapons.size() == 1 ? joint.getOrDefault(weapons.get(0).key(), List.of()) : List.of();
  }

  /** How likely somebody is rather to buy than to sell. */
  int buying(Referent one) {
    if (schema.isA(one.kind(), "Company")) {
      return Integer.MIN_VALUE;
    }
    int titled = discourse.theme().size() == 1 && holds(discourse.theme(), one) ? 1 : 0;
    return titled + dealings.told(RECIPIENT, one) - dealings.told(SUPPLIER, one);
  }

  /** Those who may give, or get; givers are not taken for getting where somebody else may. */
  private List<Referent> fitting(String slot, List<Referent> some) {
    return slot.equals(RECIPIENT)
        ? some.stream().filter(it -> !dealings.isGiver(it)).toList()
        : some;
  }

  /** Who was told of as giving or getting this weapon before. */
  Optional<Referent> again(String slot, List<Referent> weapons, List<Referent> other) {
    return weapons.size() == 1
        ? Optional.ofNullable(ends.getOrDefault(slot, Map.of()).get(weapons.get(0).key()))
            .filter(it -> !holds(other, it))
        : Optional.empty();
  }

  /**
   * Who gets, or gives, where the sentence does not say: who did in the sentences before, else whom
   * the title names.
   */
  Optional<Referent> party(String slot, List<Referent> other, boolean same) {
    Optional<Referent> last = last(slot).filter(it -> !holds(other, it));
    List<Referent> theme =
        fitting(slot, discourse.theme().stream().filter(it -> !holds(other, it)).toList());
    // In a text about Chile arms go to Chile rather than to whom they last went.
    boolean rather =
        theme.size() == 1
            && last.isPresent()
            && dealings.told(slot, theme.get(0)) >= dealings.told(slot, last.get());
    Optional<Referent> opening =
        slot.equals(RECIPIENT) && !same ? opening(other) : Optional.empty();
    if (opening.isPresent()) {
      return opening;
    }
    boolean near = last.isPresent() && ((same && !rather) || holds(theme, last.get()));
    Optional<Referent> titled =
        theme.size() == 1
            ? Optional.of(theme.get(0))
            : theme.stream()
                .filter(it -> dealings.told(slot, it) > 0)
                .max(Comparator.comparingInt(it -> dealings.told(slot, it)));
    return near || (titled.isEmpty() && (same || theme.isEmpty())) ? last : titled;
  }

  /** "Nigeria buys more. Leonardo has orders for three": a paragraph of a text about many. */
  private Optional<Referent> opening(List<Referent> givers) {
    return discourse
        .opening()
        .filter(it -> discourse.theme().isEmpty() || dealings.told(RECIPIENT, it) > 0)
        .filter(it -> !holds(givers, it) && !dealings.isGiver(it));
  }

  /** The one of two states in the title that the other buys from. */
  Optional<Referent> supplier(List<Referent> recipient) {
    List<Referent> theme = discourse.theme();
    // "Moscow filled the void. 24 jets came in 2006": who gives arms to whom the title names.
    Optional<Referent> opening =
        discourse
            .opening()
            .filter(it -> theme.size() == 1 && holds(recipient, theme.get(0)))
            .filter(it -> !holds(recipient, it) && dealings.isGiver(it))
            .filter(it -> discourse.isOnlyOf(List.of(it, theme.get(0))));
    if (opening.isPresent()) {
      return opening;
    }
    boolean between =
        theme.size() == 2
            && recipient.stream().anyMatch(it -> holds(theme, it))
            && discourse.isOnTheme();
    return between
        ? theme.stream()
            .filter(it -> !holds(recipient, it) && dealings.told(SUPPLIER, it) > 0)
            .findFirst()
        : Optional.empty();
  }

  /** Whether one is among some. */
  static boolean holds(List<Referent> some, Referent one) {
    return some.stream().anyMatch(it -> it.key().equals(one.key()));
  }
}
