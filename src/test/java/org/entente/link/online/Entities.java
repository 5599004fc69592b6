package org.entente.link.online;

/** Entity data in Wikidata's JSON, written by hand. */
public final class Entities {
  private Entities() {}

  /** An item with a label, an alias and claims. */
  public static String item(String id, String label, String... claims) {
    return """
    {"entities": {"%1$s": {"id": "%1$s", "lastrevid": 77,
      "labels": {"en": {"language": "en", "value": "%2$s"}, "sv": {"language": "sv", "value": "x"}},
      "aliases": {"en": [{"language": "en", "value": "The %2$s"}]},
      "descriptions": {"en": {"language": "en", "value": "hand-made"}},
      "claims": {%3$s}}}}"""
        .formatted(id, label, String.join(", ", claims));
  }

  /** One claim whose value is an item. */
  public static String claim(String property, String item, String rank, String... qualifiers) {
    return """
    "%1$s": [{"id": "Q1$%1$s-%2$s", "rank": "%3$s", "qualifiers": {%4$s},
      "mainsnak": {"snaktype": "value", "property": "%1$s",
        "datavalue": {"type": "wikibase-entityid", "value": {"id": "%2$s"}}}}]"""
        .formatted(property, item, rank, String.join(", ", qualifiers));
  }

  /** A qualifier that is a date. */
  public static String time(String property, String time, int precision) {
    return """
    "%s": [{"snaktype": "value", "datavalue": {"type": "time",
      "value": {"time": "%s", "precision": %d}}}]"""
        .formatted(property, time, precision);
  }

  /** A qualifier of which is known only that it has a value. */
  public static String unknown(String property) {
    return "\"%s\": [{\"snaktype\": \"somevalue\"}]".formatted(property);
  }

  /** One claim whose value is text. */
  public static String text(String property, String value) {
    return """
    "%1$s": [{"id": "Q1$%1$s", "rank": "normal", "mainsnak": {"snaktype": "value",
      "datavalue": {"type": "string", "value": "%2$s"}}}]"""
        .formatted(property, value);
  }

  /** One claim whose value is a point. */
  public static String point(String property, String north, String east) {
    return """
    "%1$s": [{"id": "Q1$%1$s", "rank": "normal", "mainsnak": {"snaktype": "value",
      "datavalue": {"type": "globecoordinate", "value": {"latitude": %2$s, "longitude": %3$s}}}}]"""
        .formatted(property, north, east);
  }
}
