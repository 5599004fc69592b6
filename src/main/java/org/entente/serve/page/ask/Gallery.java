package org.entente.serve.page.ask;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.serve.page.Page;

/** All questions that can be asked, by what they are about. */
public record Gallery(List<Catalogue.Theme> themes) {
  /** Takes a copy. */
  public Gallery {
    themes = List.copyOf(themes);
  }

  static Page page(DatasetGraph data, Catalogue catalogue) {
    return new Page(
        "Questions",
        "Questions about international security partnerships, each with blanks to fill.",
        "ask/gallery.jte",
        new Gallery(catalogue.themes(data)));
  }
}
