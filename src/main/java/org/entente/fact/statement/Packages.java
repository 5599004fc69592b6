package org.entente.fact.statement;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.entente.fact.Modality;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.frame.Referent;

/**
 * "Chile announced a package for Peru. The package includes tanks": a package is between those of
 * whom the sentences before it told that they give and get it. Not for several threads.
 */
final class Packages {
  private static final String AID = "AidTransfer";
  private static final String WEAPON = "weaponSystem";
  private static final String SUPPLIER = "supplier";
  private static final String RECIPIENT = "recipient";

  /** Those who may give a package, or get one. */
  private static final Set<String> PARTIES = WordSet.of("State", "Organization", "Group");

  private List<Referent> giver = List.of();
  private List<Referent> getter = List.of();
  private int paragraph;

  /** Whether it only tells that there is a package, and not what is in it. */
  static boolean isAnnounced(Statement statement) {
    return statement.isBy(Makers.PACKAGED) && !statement.things().containsKey(WEAPON);
  }

  /** A sentence tells of a package, or of others, after whom nobody knows whose one is. */
  void tell(Statement statement, int itsParagraph) {
    boolean between =
        statement.fillers(SUPPLIER).size() == 1
            && statement.fillers(RECIPIENT).size() == 1
            && statement.modality() != Modality.DENIED;
    if (between && (statement.kind().equals(AID) || statement.isBy(Makers.PACKAGED))) {
      giver = statement.fillers(SUPPLIER);
      getter = statement.fillers(RECIPIENT);
      paragraph = itsParagraph;
    } else if (!statement.things().values().stream().allMatch(this::areOfIt)) {
      giver = List.of();
      getter = List.of();
    }
  }

  private boolean areOfIt(List<Referent> things) {
    return things.stream()
        .filter(it -> PARTIES.contains(it.kind()))
        .allMatch(it -> Traders.holds(giver, it) || Traders.holds(getter, it));
  }

  /** Adds who gives and who gets, where the sentence itself says nothing else. */
  void add(SortedMap<String, List<Referent>> things, int itsParagraph) {
    boolean its =
        !giver.isEmpty()
            && itsParagraph - paragraph <= 1
            && areAll(things.getOrDefault(SUPPLIER, List.of()), giver)
            && areAll(things.getOrDefault(RECIPIENT, List.of()), getter);
    if (its) {
      things.computeIfAbsent(SUPPLIER, slot -> List.of(giver.get(0).inherit()));
      things.computeIfAbsent(RECIPIENT, slot -> List.of(getter.get(0).inherit()));
    }
  }

  private static boolean areAll(List<Referent> own, List<Referent> told) {
    return own.stream().allMatch(it -> Traders.holds(told, it));
  }
}
