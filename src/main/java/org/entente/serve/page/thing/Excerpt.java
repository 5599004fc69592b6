package org.entente.serve.page.thing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.entente.serve.page.Paging;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Visit;

/**
 * Which facts of a thing are shown: of every relation the first few, or of one relation a page.
 *
 * @param relation the key of the one relation; empty for all
 */
record Excerpt(String path, Optional<String> relation, int page) {
  private static final int IN_OVERVIEW = 20;
  private static final int OF_ONE = 100;

  static Excerpt of(Visit visit) {
    return new Excerpt(Ref.address(visit.node()), visit.value("relation"), visit.number("page"));
  }

  boolean takes(Relation candidate) {
    return relation.map(candidate.key()::equals).orElse(true);
  }

  Paging paging(int total) {
    return relation.isPresent()
        ? new Paging(page, OF_ONE, total)
        : new Paging(1, IN_OVERVIEW, total);
  }

  <T> List<T> of(List<T> rows) {
    return paging(rows.size()).of(rows);
  }

  /** Gives the address of all facts of a relation; a number of a page can be added to it. */
  String address(Relation one, Show show) {
    return path
        + "?relation="
        + URLEncoder.encode(one.key(), StandardCharsets.UTF_8)
        + (show == Show.ALL ? "" : "&show=" + show.term())
        + "&page=";
  }
}
