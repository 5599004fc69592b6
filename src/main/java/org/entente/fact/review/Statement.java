package org.entente.fact.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.document.Digests;
import org.entente.fact.Claim;
import org.entente.fact.ClaimWriter;
import org.entente.fact.ReviewStatus;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;
import org.entente.fact.Value;

/**
 * What a claim states, by which a decision finds it again after a new extraction: the words of its
 * passage, its kind, slots, modality and validity. Neither the frame that made it counts nor the
 * order of values, nor which end of a symmetric fact stands first.
 *
 * @param passage the digest of the passage's text
 * @param says the rest as one line, things by their keys
 */
public record Statement(String passage, String says) implements Comparable<Statement> {
  private static final ClaimWriter BY_KEY = new ClaimWriter(new Thesaurus(List.of()));

  /** Refuses what is no digest, and a text that does not fit into a cell of a table. */
  public Statement {
    if (!Digests.isSha256(passage)) {
      throw new IllegalArgumentException("\"" + passage + "\" is no SHA-256 of 64 hex digits");
    }
    if (says.isBlank() || says.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("\"" + says + "\" is no claim in one line");
    }
  }

  /** What a claim states. */
  public static Statement of(Claim claim, Schema schema) {
    Claim bare =
        new Claim(
            claim.passage(),
            claim.kind(),
            Optional.empty(),
            sorted(claim, schema),
            claim.modality(),
            ReviewStatus.ACCEPTED,
            1,
            OptionalInt.empty(),
            List.of(),
            claim.validity(),
            Claim.BY_HAND,
            Set.of());
    return new Statement(claim.passage().sha256(), BY_KEY.flow(bare));
  }

  /** A claim in one line, things by their keys. */
  static String line(Claim claim) {
    return BY_KEY.flow(claim);
  }

  private static SortedMap<String, List<Value>> sorted(Claim claim, Schema schema) {
    SortedMap<String, List<Value>> slots = new TreeMap<>(claim.slots());
    slots.replaceAll(
        (slot, values) -> values.stream().sorted(Comparator.comparing(Value::toString)).toList());
    List<Value> subject = slots.getOrDefault(Schema.SUBJECT, List.of());
    List<Value> object = slots.getOrDefault(Schema.OBJECT, List.of());
    boolean turned = subject.toString().compareTo(object.toString()) > 0;
    if (turned && schema.isSymmetric(claim.kind())) {
      slots.put(Schema.SUBJECT, object);
      slots.put(Schema.OBJECT, subject);
    }
    return slots;
  }

  /** A short name for it: the first 16 hex digits of SHA-256 over both lines. */
  public String id() {
    return Digests.sha256(passage + "\n" + says).substring(0, 16);
  }

  @Override
  public int compareTo(Statement other) {
    int byPassage = passage.compareTo(other.passage);
    return byPassage != 0 ? byPassage : says.compareTo(other.says);
  }
}
