package org.entente.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.view.Texts;
import org.entente.serve.access.Role;
import org.entente.serve.page.Assets;
import org.entente.serve.page.Description;
import org.entente.serve.page.Directory;
import org.entente.serve.page.Kept;
import org.entente.serve.page.LinkedData;
import org.entente.serve.page.LinkedData.Describing;
import org.entente.serve.page.Page;
import org.entente.serve.page.Shelf;
import org.entente.serve.page.Site;
import org.entente.serve.page.Visit;
import org.entente.serve.page.ask.Asking;
import org.entente.serve.page.ask.Catalogue;
import org.entente.serve.page.claim.Claim;
import org.entente.serve.page.document.Document;
import org.entente.serve.page.document.Place;
import org.entente.serve.page.edit.Editing;
import org.entente.serve.page.home.Home;
import org.entente.serve.page.home.Search;
import org.entente.serve.page.home.Suggestions;
import org.entente.serve.page.proof.Proving;
import org.entente.serve.page.review.Reviewing;
import org.entente.serve.page.term.Asked;
import org.entente.serve.page.term.Holding;
import org.entente.serve.page.term.Ontology;
import org.entente.serve.page.term.Resource;
import org.entente.serve.page.thing.Thing;
import org.entente.serve.protocol.Answering;
import org.entente.serve.protocol.Desk;
import org.entente.serve.protocol.FactEndpoint;
import org.entente.serve.protocol.Front;
import org.entente.serve.protocol.Guarded;
import org.entente.serve.protocol.Metrics;

/** Which page is at which path: the table of contents of all that people see. */
final class Pages {
  private final Assets assets = new Assets();
  private final Site site;
  private final Desk desk;
  private final Directory directory;
  private final Kept<Catalogue> catalogue;
  private final Asking asking;
  private final Editing editing;
  private final Optional<Reviewing> reviewing;
  private final Shelf shelf;
  private final String dataset;
  private final Parts parts;

  /** A page that shows sentences, where their texts are at hand. */
  private interface Reading {
    Page make(DatasetGraph data, Visit visit, Texts texts);
  }

  Pages(Settings settings, Desk desk, Parts parts) {
    this.parts = parts;
    this.shelf = new Shelf(settings.documents());
    this.site = new Site(desk, assets, shelf, parts.review().isPresent());
    this.desk = desk;
    this.directory = new Directory(desk);
    this.catalogue = new Kept<>(desk, Catalogue::of);
    this.dataset = settings.dataset();
    this.asking = new Asking(site, desk, catalogue, shelf);
    this.reviewing = parts.review().map(it -> new Reviewing(site, it));
    this.editing = new Editing(site, desk, directory, dataset + "/sparql", shelf::texts);
  }

  /** Gives what stands at each path, in the patterns of the servlet specification. */
  Map<String, Front> all(Metrics metrics) {
    Map<String, Front> fronts = new LinkedHashMap<>();
    pages().forEach((path, page) -> fronts.put(path, new Front(page, metrics, site::refuse)));
    editing
        .all()
        .forEach((path, page) -> fronts.put(path, new Front(page, metrics, editing::refuse)));
    return fronts;
  }

  private Map<String, Answering> pages() {
    Map<String, Answering> pages = new LinkedHashMap<>();
    questions(pages);
    proofs(pages);
    things(pages);
    terms(pages);
    reviewing.ifPresent(it -> it.all().forEach((path, page) -> pages.put(path, decided(page))));
    pages.put("/assets/*", assets);
    pages.put("/favicon.ico", assets.only("icon.svg"));
    return pages;
  }

  private Answering decided(Answering page) {
    return parts.login().<Answering>map(it -> new Guarded(it, Role.REVIEWER, page)).orElse(page);
  }

  private void questions(Map<String, Answering> pages) {
    Kept<Home> home =
        new Kept<>(desk, data -> Home.of(data, catalogue.of(data), dataset + "/data", shelf));
    pages.put("", site.page((data, visit) -> home.of(data).page()));
    pages.put("/search", site.page(this::search));
    pages.put("/suggest", new Suggestions(desk, directory));
    pages.put("/ask", asking);
    pages.put("/ask/*", asking);
    pages.put("/compare", site.page(asking::compare));
    pages.put("/conflicts", site.page(asking::conflicts));
  }

  private void proofs(Map<String, Answering> pages) {
    Proving proving = new Proving(site, desk, shelf::texts);
    pages.put("/explain", proving.why(FactEndpoint.explain(desk, shelf.folder())));
    pages.put("/why-not", proving.whyNot(FactEndpoint.whyNot(desk)));
  }

  /** A name leads to what is called so; other words to the question that they mean. */
  private Page search(DatasetGraph data, Visit visit) {
    Optional<String> words = visit.typed("q");
    Optional<Page> question =
        words
            .filter(it -> !directory.names(data).isName(it))
            .flatMap(it -> asking.read(data, it, visit.number("page")));
    return question.orElseGet(
        () -> Search.page(data, directory.names(data), catalogue.of(data), visit));
  }

  private void things(Map<String, Answering> pages) {
    pages.put("/id/*", described(reading(Thing::page), Description::around));
    pages.put("/topic/*", described(reading(Thing::page), Description::around));
    Answering document = described(reading(Document::page), Description::of);
    pages.put("/document/*", parts.changes().map(it -> it.documents(document)).orElse(document));
    pages.put("/passage/*", described(reading(Place::page), Description::ofPassage));
    pages.put("/claim/*", described(reading(Claim::page), Description::ofClaim));
  }

  private void terms(Map<String, Answering> pages) {
    Answering ontology = described((data, visit) -> Ontology.page(data), Description::ofOntology);
    Answering whole = described(Resource::page, Description::named);
    for (String ending : LinkedData.endings()) {
      pages.put("/ontology" + ending, ontology);
      pages.put("/dataset" + ending, whole);
    }
    pages.put("/question/*", described(Asked::page, Description::of));
    pages.put(
        "/graph/*",
        described((data, visit) -> Holding.page(data, visit, dataset + "/data"), Description::all));
    for (String path : List.of("/rule/*", "/frame/*", "/ontology/*", "/.well-known/genid/*")) {
      pages.put(path, whole);
    }
  }

  private Page.Maker reading(Reading reading) {
    return (data, visit) -> reading.make(data, visit, shelf.texts(data));
  }

  private Answering described(Page.Maker maker, Describing describing) {
    return new LinkedData(site, directory, maker, describing);
  }

  /** Gives how refusals are told to those who read pages. */
  Front.Telling telling() {
    return site::refuse;
  }
}
