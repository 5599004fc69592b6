package org.entente.fact.discourse;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.fact.frame.Referent;

/** Tells which states a text may call an island, a kingdom or an emirate. */
final class Realms {
  private static final Set<String> ISLANDS =
      Set.of(
          "antigua and barbuda",
          "bahamas",
          "bahrain",
          "barbados",
          "comoros",
          "cuba",
          "cyprus",
          "dominica",
          "dominican republic",
          "fiji",
          "grenada",
          "haiti",
          "iceland",
          "ireland",
          "jamaica",
          "kiribati",
          "madagascar",
          "maldives",
          "malta",
          "marshall islands",
          "mauritius",
          "micronesia",
          "nauru",
          "palau",
          "papua new guinea",
          "saint kitts and nevis",
          "saint lucia",
          "saint vincent and the grenadines",
          "samoa",
          "seychelles",
          "singapore",
          "solomon islands",
          "sri lanka",
          "são tomé and príncipe",
          "taiwan",
          "timor-leste",
          "tonga",
          "trinidad and tobago",
          "tuvalu",
          "vanuatu",
          "cape verde",
          "cabo verde");

  private static final Set<String> ARCHIPELAGOS =
      Set.of(
          "indonesia",
          "japan",
          "philippines",
          "bahamas",
          "maldives",
          "seychelles",
          "comoros",
          "cabo verde",
          "cape verde",
          "fiji",
          "vanuatu",
          "tonga",
          "tuvalu",
          "kiribati",
          "palau",
          "solomon islands",
          "marshall islands",
          "micronesia",
          "samoa");

  private static final Set<String> KINGDOMS =
      Set.of(
          "saudi arabia",
          "morocco",
          "jordan",
          "bahrain",
          "united kingdom",
          "netherlands",
          "norway",
          "denmark",
          "sweden",
          "spain",
          "belgium",
          "thailand",
          "cambodia",
          "bhutan",
          "nepal",
          "lesotho",
          "eswatini",
          "tonga",
          "iraq",
          "libya",
          "egypt",
          "iran",
          "greece");

  private static final Set<String> EMIRATES =
      Set.of("qatar", "kuwait", "bahrain", "united arab emirates");

  private static final Map<String, Set<String>> STATES =
      Map.of(
          "island",
          ISLANDS,
          "archipelago",
          ARCHIPELAGOS,
          "kingdom",
          KINGDOMS,
          "emirate",
          EMIRATES,
          "sheikhdom",
          EMIRATES);

  private Realms() {}

  /** Whether a noun fits what it points back to; what is no state, or another noun, always does. */
  static boolean fits(String lemma, Referent thing) {
    Set<String> states = STATES.get(lemma);
    return states == null
        || !thing.kind().equals("State")
        || states.contains(thing.label().toLowerCase(Locale.ROOT));
  }
}
