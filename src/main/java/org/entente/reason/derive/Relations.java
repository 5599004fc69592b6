package org.entente.reason.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The relations of all properties, numbered from 0. */
final class Relations {
  private final List<Relation> all = new ArrayList<>();
  private final Map<Integer, Relation> byProperty = new HashMap<>();

  /** The relation of a property, made if need be. */
  Relation of(int property) {
    return byProperty.computeIfAbsent(
        property,
        term -> {
          Relation relation = new Relation(all.size(), term);
          all.add(relation);
          return relation;
        });
  }

  /** The relation of a property, if there is one. */
  @Nullable Relation find(int property) {
    return byProperty.get(property);
  }

  Relation get(int number) {
    return all.get(number);
  }

  int count() {
    return all.size();
  }

  /** Whether these hold a fact of others. */
  boolean hold(Relation relation, int fact) {
    Relation own = find(relation.property());
    return own != null && own.find(relation.subject(fact), relation.object(fact)) != Relation.NONE;
  }

  /** Takes facts, of one relation after the other. */
  interface Facts {
    void take(Relation relation, int fact);
  }

  /** Gives every fact. */
  void forEach(Facts facts) {
    for (Relation relation : all) {
      for (int fact = 0; fact < relation.top(); fact++) {
        if (relation.isHeld(fact)) {
          facts.take(relation, fact);
        }
      }
    }
  }
}
