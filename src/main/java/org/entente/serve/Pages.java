package org.entente.serve;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.view.Texts;
import org.entente.serve.page.Assets;
import org.entente.serve.page.Description;
import org.entente.serve.page.Directory;
import org.entente.serve.page.Kept;
import org.entente.serve.page.LinkedData;
import org.entente.serve.page.Page;
import org.entente.serve.page.Site;
import org.entente.serve.page.Visit;
import org.entente.serve.page.ask.Asking;
import org.entente.serve.page.ask.Catalogue;
import org.entente.serve.page.edit.Editing;
import org.entente.serve.page.home.Home;
import org.entente.serve.page.home.Search;
import org.entente.serve.page.home.Suggestions;
import org.entente.serve.page.term.Resource;
import org.entente.serve.protocol.Answering;
import org.entente.serve.protocol.Desk;
import org.entente.serve.protocol.Front;

/** Which page is at which path: the table of contents of all that people see. */
final class Pages {
  private static final List<String> NAMESPACES =
      List.of(
          "/id/*",
          "/topic/*",
          "/document/*",
          "/passage/*",
          "/claim/*",
          "/rule/*",
          "/frame/*",
          "/question/*",
          "/graph/*",
          "/dataset",
          "/ontology",
          "/ontology.html",
          "/ontology.ttl",
          "/ontology.jsonld",
          "/ontology.nt",
          "/ontology.rdf",
          "/ontology/*",
          "/.well-known/genid/*");

  private final Assets assets = new Assets();
  private final Site site;
  private final Directory directory;
  private final Kept<Catalogue> catalogue;
  private final Kept<Home> home;
  private final Asking asking;
  private final Suggestions suggestions;
  private final Optional<Path> documents;
  private final Editing editing;

  Pages(Settings settings, Desk desk) {
    this.site = new Site(desk, assets);
    this.directory = new Directory(desk);
    this.catalogue = new Kept<>(desk, Catalogue::of);
    this.home = new Kept<>(desk, data -> Home.of(data, catalogue.of(data)));
    this.documents = settings.documents();
    this.asking = new Asking(site, desk, catalogue, this::texts);
    this.suggestions = new Suggestions(desk, directory);
    this.editing = new Editing(site, desk, directory, settings.dataset() + "/sparql");
  }

  /** Gives what answers at each path, in the patterns of the servlet specification. */
  Map<String, Answering> all() {
    Map<String, Answering> pages = new LinkedHashMap<>();
    pages.put("", site.page((data, visit) -> home.of(data).page()));
    pages.put("/ask", asking);
    pages.put("/ask/*", asking);
    pages.put("/compare", site.page(asking::compare));
    pages.put("/conflicts", site.page(asking::conflicts));
    pages.put("/suggest", suggestions);
    pages.putAll(editing.all());
    pages.put("/search", site.page(this::search));
    NAMESPACES.forEach(path -> pages.put(path, described(Resource::page)));
    pages.put("/assets/*", assets);
    pages.put("/favicon.ico", assets.only("icon.svg"));
    return pages;
  }

  /** A name leads to what is called so; other words to the question that they mean. */
  private Page search(DatasetGraph data, Visit visit) {
    Optional<String> words = visit.value("q");
    Optional<Page> question =
        words
            .filter(it -> !directory.names(data).isName(it))
            .flatMap(it -> asking.read(data, it, visit.number("page")));
    return question.orElseGet(
        () -> Search.page(data, directory.names(data), catalogue.of(data), words));
  }

  private Texts texts(DatasetGraph data) {
    // Pages say by themselves where a text is another one.
    return new Texts(documents, data, talk -> {});
  }

  private Answering described(Page.Maker maker) {
    return new LinkedData(site, directory, maker, Description::of);
  }

  /** Gives how refusals are told to those who read pages. */
  Front.Telling telling() {
    return site::refuse;
  }
}
