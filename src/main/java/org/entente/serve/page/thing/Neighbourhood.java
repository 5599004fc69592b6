package org.entente.serve.page.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.serve.page.Ref;

/**
 * The things that most facts tie to one, as a fan: a picture of 340 units in width, with a line of
 * 26 units for each of them.
 *
 * @param more how many things have fewer ties and are left out
 */
public record Neighbourhood(String centre, List<Neighbour> neighbours, int more) {
  private static final int MOST = 12;
  private static final int LONGEST = 30;
  private static final int LINE = 26;

  /**
   * A thing nearby.
   *
   * @param ties the relations, in words
   * @param count how many facts tie it
   * @param y the height of its line
   */
  public record Neighbour(Ref thing, List<String> ties, int count, int y) {
    /** Takes a copy. */
    public Neighbour {
      ties = List.copyOf(ties);
    }

    /** Gives its name, cut to what fits. */
    public String shortName() {
      String name = thing.text();
      return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…";
    }

    /** Gives what ties it, as one line. */
    public String told() {
      return thing.text() + ": " + String.join(", ", ties);
    }
  }

  /** A relation to something, before it is drawn. */
  record Tie(Ref thing, String relation) {}

  /** Takes a copy. */
  public Neighbourhood {
    neighbours = List.copyOf(neighbours);
  }

  static Neighbourhood of(String centre, List<Tie> ties) {
    Map<Ref, List<String>> byThing = new LinkedHashMap<>();
    ties.forEach(
        tie -> byThing.computeIfAbsent(tie.thing(), key -> new ArrayList<>()).add(tie.relation()));
    List<Neighbour> drawn = new ArrayList<>();
    byThing.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Ref, List<String>> it) -> -it.getValue().size())
                .thenComparing(it -> it.getKey().text()))
        .limit(MOST)
        .forEach(it -> drawn.add(neighbour(it.getKey(), it.getValue(), drawn.size())));
    return new Neighbourhood(centre, drawn, byThing.size() - drawn.size());
  }

  private static Neighbour neighbour(Ref thing, List<String> ties, int place) {
    List<String> distinct = ties.stream().distinct().sorted().toList();
    return new Neighbour(thing, distinct, ties.size(), place * LINE + LINE / 2);
  }

  /** Gives the height of the picture. */
  public int height() {
    return neighbours.size() * LINE;
  }
}
