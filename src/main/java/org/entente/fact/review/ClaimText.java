package org.entente.fact.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.fact.Claim;
import org.entente.fact.ClaimWriter;
import org.entente.fact.ReviewStatus;
import org.entente.fact.Thesaurus;

/**
 * A claim as text of a claim file, to be changed line by line.
 *
 * @param fields what stands beside the slots, by key
 * @param slots what fills them
 */
public record ClaimText(Map<String, String> fields, Map<String, String> slots) {
  private static final Pattern LINE = Pattern.compile("( *)([A-Za-z]+): *(.*)");
  private static final List<String> FIRST = List.of("kind", "thing");
  private static final Set<String> FIELDS =
      Set.of("kind", "thing", "modality", "attributedTo", "from", "until", "credibility");

  /** Takes copies. */
  public ClaimText {
    fields = new LinkedHashMap<>(fields);
    slots = new LinkedHashMap<>(slots);
  }

  /** A claim without what only its frame knows: the person who edits it reads it for himself. */
  public static ClaimText of(Claim claim, Thesaurus names) {
    Claim own =
        new Claim(
            claim.passage(),
            claim.kind(),
            claim.thing(),
            claim.slots(),
            claim.modality(),
            ReviewStatus.ACCEPTED,
            1,
            claim.credibility(),
            claim.attributedTo(),
            claim.validity(),
            Claim.BY_HAND,
            claim.inherited());
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, String> slots = new LinkedHashMap<>();
    for (String line : new ClaimWriter(names).block(own).lines().toList()) {
      Matcher parts = LINE.matcher(line);
      if (parts.matches() && !parts.group(2).equals("slots")) {
        (parts.group(1).isEmpty() ? fields : slots).put(parts.group(2), parts.group(3));
      }
    }
    return new ClaimText(fields, slots);
  }

  /**
   * The same with one line changed: {@code KEY: VALUE}, where KEY is a slot, or one of kind, thing,
   * modality, attributedTo, from, until and credibility; without a value it goes.
   *
   * @throws IllegalArgumentException if the line has another form
   */
  public ClaimText with(String line) {
    Matcher parts = LINE.matcher(line.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "\"" + line + "\" is no line of a claim: write KEY: VALUE, as in object: NATO");
    }
    ClaimText changed = new ClaimText(fields, slots);
    String key = parts.group(2);
    Map<String, String> place = FIELDS.contains(key) ? changed.fields : changed.slots;
    if (parts.group(3).isEmpty()) {
      place.remove(key);
    } else {
      place.put(key, parts.group(3));
    }
    changed.read(key);
    return changed;
  }

  /** What a person fills in is no longer taken from a neighbouring sentence. */
  private void read(String key) {
    String inherited =
        List.of(fields.getOrDefault("inherited", "").split("[\\[\\], ]+")).stream()
            .filter(slot -> !slot.isEmpty() && !slot.equals(key))
            .collect(Collectors.joining(", "));
    if (inherited.isEmpty()) {
      fields.remove("inherited");
    } else {
      fields.put("inherited", "[" + inherited + "]");
    }
  }

  /** As it stands in a claim file. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    FIRST.forEach(key -> line(out, "", key, fields.getOrDefault(key, "")));
    out.append("slots:\n");
    slots.forEach((slot, value) -> line(out, "  ", slot, value));
    fields.forEach((key, value) -> line(out, "", key, FIRST.contains(key) ? "" : value));
    return out.toString();
  }

  private static void line(StringBuilder out, String indent, String key, String value) {
    if (!value.isEmpty()) {
      out.append(indent).append(key).append(": ").append(value).append('\n');
    }
  }
}
