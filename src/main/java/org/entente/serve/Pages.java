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
import org.entente.serve.page.LinkedData;
import org.entente.serve.page.LinkedData.Describing;
import org.entente.serve.page.Page;
import org.entente.serve.page.Site;
import org.entente.serve.page.Visit;
import org.entente.serve.page.claim.Claim;
import org.entente.serve.page.document.Document;
import org.entente.serve.page.document.Place;
import org.entente.serve.page.home.Endpoint;
import org.entente.serve.page.home.Home;
import org.entente.serve.page.home.Search;
import org.entente.serve.page.term.Asked;
import org.entente.serve.page.term.Holding;
import org.entente.serve.page.term.Ontology;
import org.entente.serve.page.term.Resource;
import org.entente.serve.page.thing.Thing;
import org.entente.serve.protocol.Answering;
import org.entente.serve.protocol.Desk;
import org.entente.serve.protocol.Front;

/** Which page is at which path: the table of contents of all that people see. */
final class Pages {
  private final Assets assets = new Assets();
  private final Site site;
  private final Directory directory;
  private final String dataset;
  private final Optional<Path> documents;

  /** A page that shows sentences, where their texts are at hand. */
  private interface Reading {
    Page make(DatasetGraph data, Visit visit, Texts texts);
  }

  Pages(Settings settings, Desk desk) {
    this.site = new Site(desk, assets);
    this.directory = new Directory(desk);
    this.dataset = settings.dataset();
    this.documents = settings.documents();
  }

  /** Gives what answers at each path, in the patterns of the servlet specification. */
  Map<String, Answering> all() {
    Map<String, Answering> pages = new LinkedHashMap<>();
    pages.put("", site.page((data, visit) -> Home.page(data)));
    pages.put("/sparql", site.page((data, visit) -> Endpoint.page(dataset + "/sparql")));
    pages.put(
        "/search",
        site.page((data, visit) -> Search.page(data, directory.names(data), visit.value("q"))));
    things(pages);
    terms(pages);
    pages.put("/assets/*", assets);
    pages.put("/favicon.ico", assets.only("icon.svg"));
    return pages;
  }

  private void things(Map<String, Answering> pages) {
    pages.put("/id/*", described(reading(Thing::page), Description::around));
    pages.put("/topic/*", described(reading(Thing::page), Description::around));
    pages.put("/document/*", described(reading(Document::page), Description::of));
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
    pages.put(
        "/question/*",
        described((data, visit) -> Asked.page(data, visit, dataset + "/sparql"), Description::of));
    pages.put(
        "/graph/*",
        described((data, visit) -> Holding.page(data, visit, dataset + "/data"), Description::all));
    for (String path : List.of("/rule/*", "/frame/*", "/ontology/*", "/.well-known/genid/*")) {
      pages.put(path, whole);
    }
  }

  private Page.Maker reading(Reading reading) {
    // Pages say by themselves where a text is another one.
    return (data, visit) -> reading.make(data, visit, new Texts(documents, data, talk -> {}));
  }

  private Answering described(Page.Maker maker, Describing describing) {
    return new LinkedData(site, directory, maker, describing);
  }

  /** Gives how refusals are told to those who read pages. */
  Front.Telling telling() {
    return site::refuse;
  }
}
