package org.entente.serve.page.home;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.view.Kinds;
import org.entente.graph.view.NameIndex;
import org.entente.graph.view.NameIndex.Named;
import org.entente.serve.page.Page;
import org.entente.serve.page.Paging;
import org.entente.serve.page.Plain;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Visit;
import org.entente.serve.page.ask.Catalogue;

/**
 * What a name finds.
 *
 * @param wanted what was searched for; empty where nothing was
 * @param found things that have such a name, the best first, as many as one page shows
 * @param paging which of all that were found these are
 * @param nearest where there are none, things of similar names
 * @param questions the questions that come nearest to what was written
 * @param themes where nothing was found: what can be asked about
 */
public record Search(
    String wanted,
    List<Hit> found,
    Paging paging,
    List<Hit> nearest,
    List<Catalogue.Entry> questions,
    List<Ref> themes) {
  private static final int MOST = 50;
  private static final int FEW = 8;

  /**
   * A thing that was found.
   *
   * @param name the name that fits, where it is another than the label; else empty
   * @param kind of which kind it is
   */
  public record Hit(Ref thing, String name, Optional<Ref> kind) {
    /** Takes a name without invisible controls. */
    public Hit {
      name = Plain.text(name);
    }
  }

  /** Takes copies, and words without invisible controls. */
  public Search {
    wanted = Plain.text(wanted);
    found = List.copyOf(found);
    nearest = List.copyOf(nearest);
    questions = List.copyOf(questions);
    themes = List.copyOf(themes);
  }

  /** Makes the page. */
  public static Page page(DatasetGraph data, NameIndex names, Catalogue catalogue, Visit visit) {
    Optional<String> wanted = visit.value("q");
    String words = wanted.orElse("");
    List<Named> all = names.find(words, Integer.MAX_VALUE);
    Paging paging = new Paging(visit.number("page"), MOST, all.size());
    List<Hit> found = hits(data, paging.of(all));
    List<Hit> nearest = all.isEmpty() ? hits(data, names.nearest(words)) : List.of();
    return new Page(
        wanted.map(it -> "Search: " + it).orElse("Search"),
        "Things, topics and documents by their names.",
        "search.jte",
        new Search(
            words,
            found,
            paging,
            nearest,
            catalogue.nearest(data, words),
            all.isEmpty() ? catalogue.places(data) : List.of()));
  }

  /** Gives the best of what was found. */
  public List<Hit> first() {
    return found.subList(0, Math.min(FEW, found.size()));
  }

  /** Gives the others. */
  public List<Hit> others() {
    return found.subList(first().size(), found.size());
  }

  /** Gives the address of another page of what was found, without its number. */
  public String pages() {
    return "/search?q=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) + "&page=";
  }

  private static List<Hit> hits(DatasetGraph data, List<Named> named) {
    return named.stream().map(it -> hit(data, it)).toList();
  }

  private static Hit hit(DatasetGraph data, Named named) {
    Node node = named.node();
    Ref thing = Ref.of(data, node);
    String other = Plain.text(named.name()).equals(thing.text()) ? "" : named.name();
    return new Hit(thing, other, new Kinds(data).of(node).map(kind -> Ref.of(data, kind)));
  }
}
