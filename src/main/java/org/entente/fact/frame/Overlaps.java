package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Takes from slots what another slot, or a nearer word in the same one, tells better. */
final class Overlaps {
  private Overlaps() {}

  /**
   * "Troops of Chile shelled Lima in Peru": Lima is nearest, and no attacker's home is attacked.
   */
  static void nearest(SortedMap<String, List<Referent>> things) {
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
  static void oneVenue(SortedMap<String, List<Referent>> things) {
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
  static void noTopic(SortedMap<String, List<Referent>> things) {
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
}
