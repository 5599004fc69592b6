package org.entente.fact.entity;

import java.util.Map;
import java.util.Optional;

/** Tells by the letters before a warship's name whose it is: USS, HMS. */
public final class Ships {
  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("USS", "united-states"),
          Map.entry("USNS", "united-states"),
          Map.entry("USCGC", "united-states"),
          Map.entry("HMS", "united-kingdom"),
          Map.entry("RFA", "united-kingdom"),
          Map.entry("HMAS", "australia"),
          Map.entry("HMCS", "canada"),
          Map.entry("HMNZS", "new-zealand"),
          Map.entry("HNLMS", "netherlands"),
          Map.entry("HDMS", "denmark"),
          Map.entry("HNoMS", "norway"),
          Map.entry("HSwMS", "sweden"),
          Map.entry("INS", "india"),
          Map.entry("BRP", "philippines"),
          Map.entry("KRI", "indonesia"),
          Map.entry("ROKS", "south-korea"),
          Map.entry("JS", "japan"),
          Map.entry("HTMS", "thailand"),
          Map.entry("TCG", "turkiye"),
          Map.entry("ORP", "poland"),
          Map.entry("ARA", "argentina"),
          Map.entry("BAP", "peru"));

  private Ships() {}

  /** Whether a word stands before the names of a navy's ships. */
  static boolean isPrefix(String word) {
    return STATES.containsKey(word);
  }

  /** The key of the state whose ship has a name; empty where no ship has. */
  public static Optional<String> state(String name) {
    int blank = name.indexOf(' ');
    return blank < 0 ? Optional.empty() : Optional.ofNullable(STATES.get(name.substring(0, blank)));
  }
}
