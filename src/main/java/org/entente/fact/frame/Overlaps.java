package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.entente.fact.Schema;

/** Settles which slot of a statement a thing fills that would fill two. */
final class Overlaps {
  private static final List<List<String>> APART =
      List.of(
          List.of(Schema.SUBJECT, Schema.OBJECT),
          List.of("supplier", "recipient"),
          List.of("recipient", "via"),
          List.of("supplier", "via"),
          List.of("posedBy", "directedAt"),
          List.of("posedBy", "perceivedBy"),
          List.of("speaker", "addressee"),
          List.of("visitor", "destination"));

  private final Roles roles;
  private final Schema schema;

  Overlaps(Roles roles, Schema schema) {
    this.roles = roles;
    this.schema = schema;
  }

  /** Takes out of some slots what another one has better. */
  void settle(SortedMap<String, List<Referent>> filled) {
    noTopic(filled);
    noVictim(filled);
    oneDeed(filled);
    oneVenue(filled);
    nearest(filled);
    noGoods(filled);
  }

  /** "The last of them was delivered": they are given, and get nothing. */
  private static void noGoods(SortedMap<String, List<Referent>> things) {
    List<Referent> given = things.getOrDefault("weaponSystem", List.of());
    List<Referent> getting =
        things.getOrDefault("recipient", List.of()).stream()
            .filter(it -> given.stream().noneMatch(one -> one.word() == it.word()))
            .toList();
    if (getting.isEmpty()) {
      things.remove("recipient");
    } else {
      things.put("recipient", getting);
    }
  }

  /** Takes out of the second of two slots what the first one has. */
  static void part(SortedMap<String, List<Referent>> filled) {
    APART.forEach(ends -> apart(filled, ends.get(0), ends.get(1)));
  }

  /**
   * "Troops of Chile shelled Lima in Peru": Lima is nearest, and no attacker's home is attacked.
   */
  private static void nearest(SortedMap<String, List<Referent>> things) {
    List<Referent> venues = things.getOrDefault("heldIn", List.of());
    boolean placed = venues.stream().anyMatch(it -> it.kind().equals("Place"));
    List<Referent> elsewhere = new ArrayList<>(things.getOrDefault("attendee", List.of()));
    elsewhere.addAll(things.getOrDefault("host", List.of()));
    List<Referent> left =
        venues.stream()
            .filter(it -> it.kind().equals("Place") || !placed)
            .filter(it -> elsewhere.stream().noneMatch(one -> one.key().equals(it.key())))
            .toList();
    if (left.isEmpty()) {
      things.remove("heldIn");
    } else {
      things.put("heldIn", left);
    }
  }

  /** "A coup in Nairobi": the city, not its state, too. */
  private static void oneVenue(SortedMap<String, List<Referent>> things) {
    List<Referent> places = things.getOrDefault("heldIn", List.of());
    List<Referent> hosts = things.getOrDefault("host", List.of());
    List<Referent> others =
        hosts.stream().filter(host -> places.stream().noneMatch(it -> isCityOf(it, host))).toList();
    if (others.isEmpty()) {
      things.remove("host");
    } else if (others.size() < hosts.size()) {
      things.put("host", others);
    }
  }

  private static boolean isCityOf(Referent place, Referent state) {
    return place.word() == state.word() && !place.label().equals(state.label());
  }

  /** "calls the gangs a danger": the gangs are who, not what it is about, too. */
  private static void noTopic(SortedMap<String, List<Referent>> things) {
    List<Referent> who = things.getOrDefault("posedBy", List.of());
    List<Referent> about =
        things.getOrDefault("concerns", List.of()).stream()
            .filter(it -> who.stream().noneMatch(one -> one.word() == it.word()))
            .toList();
    if (about.isEmpty()) {
      things.remove("concerns");
    } else {
      things.put("concerns", about);
    }
  }

  /** "calls the raids a danger to Peru": Peru is in danger, and poses none. */
  private static void noVictim(SortedMap<String, List<Referent>> things) {
    List<Referent> victims = things.getOrDefault("directedAt", List.of());
    List<Referent> who =
        things.getOrDefault("posedBy", List.of()).stream()
            .filter(it -> victims.stream().noneMatch(one -> one.word() == it.word()))
            .toList();
    if (who.isEmpty()) {
      things.remove("posedBy");
    } else {
      things.put("posedBy", who);
    }
  }

  /** "condemned the Kenyan raid": a raid of no name is told by who is behind it. */
  private void oneDeed(SortedMap<String, List<Referent>> things) {
    List<Referent> all = things.getOrDefault(Schema.OBJECT, List.of());
    List<Referent> kept =
        all.stream().filter(it -> all.stream().noneMatch(other -> isDeedOf(it, other))).toList();
    if (kept.size() < all.size()) {
      things.put(Schema.OBJECT, kept);
    }
  }

  private boolean isDeedOf(Referent deed, Referent doer) {
    return schema.isA(deed.kind(), "Event")
        && !deed.known()
        && schema.isA(doer.kind(), "Actor")
        && roles.isOf(doer.word(), deed.word());
  }

  /** Nobody is both ends of a fact, nor supplies, or threatens, itself. */
  private static void apart(SortedMap<String, List<Referent>> things, String one, String other) {
    if (!things.containsKey(other)) {
      return;
    }
    List<Referent> first = things.getOrDefault(one, List.of());
    List<Referent> second =
        things.get(other).stream()
            .filter(it -> first.stream().noneMatch(that -> that.key().equals(it.key())))
            .toList();
    if (second.isEmpty()) {
      things.remove(other);
    } else {
      things.put(other, second);
    }
  }
}
