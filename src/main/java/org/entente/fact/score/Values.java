package org.entente.fact.score;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;

/**
 * Brings values to a form in which equal ones are equal: names to the thesaurus's label where it
 * knows one thing of that name, and then without case, accents, hyphens and leading article;
 * numbers without trailing zeros. Dates stay as they are, so that they alone keep hyphens.
 */
record Values(Schema schema, Thesaurus thesaurus) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHE = Pattern.compile("[’‘ʼ`]");
  private static final Pattern GAP = Pattern.compile("[\\s\\p{Pd}]+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?) (?=.)");

  String plain(Schema.Slot slot, String kind, String value) {
    return switch (slot.type()) {
      case THING, WORDS -> fold(label(slot, kind, value));
      case INTEGER, DECIMAL -> new BigDecimal(value).stripTrailingZeros().toPlainString();
      case DATE, TRUTH, CONSTANT -> value;
    };
  }

  /** Whether the thesaurus has something that the slot takes by a name. */
  boolean isKnown(Schema.Slot slot, String kind, String name) {
    return !things(slot, kind, name).isEmpty();
  }

  private String label(Schema.Slot slot, String kind, String name) {
    List<Thesaurus.Entry> found = things(slot, kind, name);
    return found.size() == 1 ? found.get(0).label() : name;
  }

  private List<Thesaurus.Entry> things(Schema.Slot slot, String kind, String name) {
    // What the words of other slots, such as a currency, may happen to name is not meant.
    Predicate<String> wanted =
        slot.type() == Schema.Type.THING
            ? it -> schema.isAny(it, slot.range())
            : it -> slot.name().equals(Schema.NAME) && areRelated(it, kind);
    List<Thesaurus.Entry> found = thesaurus.find(name, wanted);
    return found.isEmpty() ? thesaurus.find(ARTICLE.matcher(name).replaceFirst(""), wanted) : found;
  }

  /** Whether kinds are the same, or one a class above the other. */
  boolean areRelated(String kind, String other) {
    return kind.equals(other) || schema.isA(kind, other) || schema.isA(other, kind);
  }

  private static String fold(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
    String bare = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    String even = GAP.matcher(APOSTROPHE.matcher(bare).replaceAll("'")).replaceAll(" ").strip();
    return ARTICLE.matcher(even).replaceFirst("");
  }
}
