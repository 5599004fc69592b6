package org.entente.tool.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.fact.Claim;
import org.entente.fact.ReviewStatus;

/** Counts what came of documents, and tells it in a few lines. */
public final class Summary {
  private static final int LONGEST = 12;

  private int documents;
  private int sentences;
  private int lost;
  private int unread;
  private final SortedMap<String, Integer> kinds = new TreeMap<>();
  private final SortedMap<String, Integer> modalities = new TreeMap<>();
  private final SortedMap<String, Integer> statuses = new TreeMap<>();
  private final SortedSet<String> names = new TreeSet<>();
  private final SortedSet<String> unknown = new TreeSet<>();
  private final SortedMap<String, Integer> undated = new TreeMap<>();

  /** Counts a document that was read. */
  public void add(Extracted it) {
    documents++;
    sentences += it.extraction().sentences();
    lost += it.lost();
    for (Claim claim : it.claims()) {
      kinds.merge(claim.kind(), 1, Integer::sum);
      modalities.merge(claim.modality().term(), 1, Integer::sum);
      statuses.merge(claim.status().term(), 1, Integer::sum);
    }
    it.names().forEach(entry -> names.add(entry.label()));
    unknown.addAll(it.unknown());
    it.extraction().unresolved().forEach(time -> undated.merge(time, 1, Integer::sum));
  }

  /** Counts a document that could not be read. */
  public void addUnread() {
    unread++;
  }

  /** How many documents could not be read. */
  public int unread() {
    return unread;
  }

  /** What was counted, without a line break at the end. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(
        count(documents, "document")
            + (unread > 0 ? " (" + unread + " more could not be read)" : "")
            + ", "
            + count(sentences, "sentence")
            + ", "
            + count(total(kinds), "claim")
            + (kinds.isEmpty() ? "" : ":"));
    counts(lines, "by kind", kinds);
    counts(lines, "by modality", modalities);
    if (statuses.size() > 1 || !statuses.containsKey(ReviewStatus.CANDIDATE.term())) {
      counts(lines, "by review", statuses);
    }
    names(lines, "new names in claims", names);
    names(lines, "unknown names elsewhere", unknown);
    names(lines, "times without a date", undated.keySet());
    if (lost > 0) {
      lines.add("  decisions on what is no longer found: " + lost);
    }
    return String.join("\n", lines);
  }

  private static int total(SortedMap<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static void counts(List<String> lines, String what, SortedMap<String, Integer> counts) {
    if (!counts.isEmpty()) {
      lines.add(
          "  "
              + what
              + ": "
              + counts.entrySet().stream()
                  .map(it -> it.getKey() + " " + it.getValue())
                  .collect(Collectors.joining(", ")));
    }
  }

  private static void names(List<String> lines, String what, Collection<String> names) {
    if (!names.isEmpty()) {
      String first = names.stream().limit(LONGEST).collect(Collectors.joining("; "));
      String more = names.size() > LONGEST ? "; …" : "";
      lines.add("  " + what + ": " + names.size() + " (" + first + more + ")");
    }
  }
}
