package org.entente.fact.discourse;

import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.frame.Referent;

/** Tells which states a text may call an island, a kingdom or an emirate. */
final class Realms {
  private final Lexicon lexicon;

  Realms(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether a noun fits what it points back to; what is no state, or another noun, always does. */
  boolean fits(String lemma, Referent thing) {
    return switch (lemma) {
      case "island" -> isOne(Role.ISLANDS, thing);
      case "archipelago" -> isOne(Role.ARCHIPELAGOS, thing);
      case "kingdom" -> isOne(Role.KINGDOMS, thing);
      case "emirate", "sheikhdom" -> isOne(Role.EMIRATES, thing);
      default -> true;
    };
  }

  private boolean isOne(Role realm, Referent thing) {
    return !thing.kind().equals("State") || lexicon.has(realm, thing.label());
  }
}
