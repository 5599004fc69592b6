package org.entente.serve.page;

import java.util.List;

/**
 * Which part of a long list a page shows.
 *
 * @param page from 1
 * @param size how many rows a page has
 * @param total how many rows there are
 */
public record Paging(int page, int size, int total) {
  /** Gives the rows of the page; none where it lies behind the last one. */
  public <T> List<T> of(List<T> rows) {
    int from = (int) Math.min((long) (page - 1) * size, rows.size());
    return rows.subList(from, Math.min(from + size, rows.size()));
  }

  /** Gives how many pages there are, at least one. */
  public int pages() {
    return Math.max(1, (total + size - 1) / size);
  }

  /** Says whether everything is on this page. */
  public boolean isWhole() {
    return pages() == 1;
  }
}
