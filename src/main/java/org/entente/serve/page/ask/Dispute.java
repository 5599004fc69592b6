package org.entente.serve.page.ask;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.serve.page.Ref;
import org.entente.serve.page.ask.Result.Row;
import org.entente.serve.page.ask.Result.Why;
import org.entente.serve.page.claim.Source;

/**
 * One thing that documents do not agree in.
 *
 * @param thing what it is about
 * @param aspect what of it
 * @param sides what is held of it, side by side
 */
public record Dispute(Ref thing, String aspect, List<Side> sides) {
  private static final Set<String> MEASURES = Set.of("date", "quantity", "amount", "held in");

  /**
   * What some hold.
   *
   * @param modality actual, planned, alleged or denied
   * @param belief how far it can be believed, 0 to 1
   * @param publishers who published the documents
   * @param whys the passages that say it
   */
  public record Side(
      String value, String modality, String belief, String publishers, List<Why> whys) {
    private static final int FIRST = 3;

    /** Takes a copy. */
    public Side {
      whys = List.copyOf(whys);
    }

    /** Gives as many passages as are shown at once. */
    public List<Why> first() {
      return whys.subList(0, Math.min(FIRST, whys.size()));
    }

    /** Gives the others. */
    public List<Why> more() {
      return whys.subList(first().size(), whys.size());
    }
  }

  /** How grave a disagreement is, gravest first, as a heading. */
  public enum Sort {
    CONTRADICTION(
        "What cannot both hold", "No document denies what another states for the same time."),
    DIFFERENCE(
        "What is dated, counted or placed differently",
        "No two documents give the same thing another day, number, sum or place."),
    NAME("What is only named differently", "No two documents name the same thing differently.");

    private final String heading;
    private final String none;

    Sort(String heading, String none) {
      this.heading = heading;
      this.none = none;
    }

    /** Gives what is said where there is none. */
    public String none() {
      return none;
    }

    /** Gives what stands above those of this sort. */
    public String heading() {
      return heading;
    }

    /** Gives the heading as the anchor of a page. */
    public String anchor() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Takes a copy. */
  public Dispute {
    sides = List.copyOf(sides);
  }

  /** Gives how grave it is. */
  public Sort sort() {
    if (aspect.equals("name")) {
      return Sort.NAME;
    }
    boolean differs = MEASURES.contains(aspect) || aspect.endsWith(": since");
    return differs ? Sort.DIFFERENCE : Sort.CONTRADICTION;
  }

  private record Matter(Ref thing, String aspect) {}

  /** Gives the answer of the question of conflicts by what each row is about. */
  static List<Dispute> all(Result result) {
    Map<Matter, List<Side>> sides = new LinkedHashMap<>();
    for (Row row : result.rows()) {
      Matter matter = new Matter(cell(result, row, "thing"), text(result, row, "aspect"));
      sides.computeIfAbsent(matter, key -> new ArrayList<>()).add(side(result, row));
    }
    return sides.entrySet().stream()
        .map(it -> new Dispute(it.getKey().thing(), it.getKey().aspect(), it.getValue()))
        .toList();
  }

  private static Side side(Result result, Row row) {
    String modality = text(result, row, "modality");
    return new Side(
        text(result, row, "value"),
        modality,
        rounded(text(result, row, "belief")),
        text(result, row, "publishers"),
        told(row, modality, text(result, row, "passages") + ";"));
  }

  /** The passages of one side: those that tell its date; else those at its places. */
  private static List<Why> told(Row row, String modality, String places) {
    if (row.dating() > 0) {
      return row.whys().subList(0, row.dating());
    }
    List<Why> there = row.whys().stream().filter(it -> isAt(it.source(), places)).toList();
    List<Why> alike = there.stream().filter(it -> it.modality().equals(modality)).toList();
    return Stream.of(alike, there).filter(it -> !it.isEmpty()).findFirst().orElse(row.whys());
  }

  private static boolean isAt(Source source, String places) {
    return places.contains(source.documentName() + ", paragraph " + source.paragraph() + ";");
  }

  private static String rounded(String belief) {
    return belief.isEmpty()
        ? belief
        : new BigDecimal(belief).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static String text(Result result, Row row, String column) {
    return cell(result, row, column).text();
  }

  private static Ref cell(Result result, Row row, String column) {
    int place = result.columns().indexOf(column);
    return place < 0 ? new Ref("", "") : row.cells().get(place);
  }
}
