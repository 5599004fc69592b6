package org.entente.graph;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A SELECT of nested groups, choices and subqueries, some of which match nothing. */
final class RandomQuery {
  private static final int DEPTH = 3;

  private final Random random;
  private int counts;

  /** The same seed makes the same query. */
  RandomQuery(int seed) {
    random = new Random(seed);
  }

  String text() {
    return "SELECT * { " + parts(DEPTH) + " }" + (random.nextInt(10) == 0 ? " LIMIT 0" : "");
  }

  private String parts(int depth) {
    return IntStream.rangeClosed(0, random.nextInt(2))
        .mapToObj(i -> part(depth))
        .collect(Collectors.joining(" "));
  }

  private String part(int depth) {
    if (depth == 0) {
      return triple();
    }
    return switch (random.nextInt(8)) {
      case 0 -> "{ " + parts(depth - 1) + " } UNION { " + parts(depth - 1) + " }";
      case 1 -> "{ " + parts(depth - 1) + " } OPTIONAL { " + parts(depth - 1) + " }";
      case 2 -> "{ " + parts(depth - 1) + " } MINUS { " + parts(depth - 1) + " }";
      case 3 -> "{ " + parts(depth - 1) + " } { " + parts(depth - 1) + " }";
      case 4 -> "{ SELECT " + some("?a ?b", "?c", "*") + " { " + parts(depth - 1) + " } }";
      case 5 -> groups(some("?a", "?b", "?c"), depth);
      case 6 -> "VALUES ?" + variable() + " { " + some(":a", ":b :c", "UNDEF", "") + " }";
      default -> triple();
    };
  }

  private String groups(String by, int depth) {
    String count = "(COUNT(*) AS ?n" + counts++ + ")";
    return "{ SELECT " + by + " " + count + " { " + parts(depth - 1) + " } GROUP BY " + by + " }";
  }

  private String triple() {
    String triple =
        "?" + variable() + " " + some(":p", ":q", ":none", "?" + variable()) + " ?" + variable();
    return random.nextInt(6) == 0
        ? "GRAPH " + some("?g", ":g", ":none") + " { " + triple + " }"
        : triple + " .";
  }

  private String variable() {
    return some("a", "b", "c", "d");
  }

  private String some(String... choices) {
    return List.of(choices).get(random.nextInt(choices.length));
  }
}
