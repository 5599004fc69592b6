package org.entente.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.serve.page.Assets;
import org.entente.serve.page.Description;
import org.entente.serve.page.Directory;
import org.entente.serve.page.LinkedData;
import org.entente.serve.page.Page;
import org.entente.serve.page.Site;
import org.entente.serve.page.home.Endpoint;
import org.entente.serve.page.home.Home;
import org.entente.serve.page.home.Search;
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
  private final String endpoint;

  Pages(Settings settings, Desk desk) {
    this.site = new Site(desk, assets);
    this.directory = new Directory(desk);
    this.endpoint = settings.dataset() + "/sparql";
  }

  /** Gives what answers at each path, in the patterns of the servlet specification. */
  Map<String, Answering> all() {
    Map<String, Answering> pages = new LinkedHashMap<>();
    pages.put("", site.page((data, visit) -> Home.page(data)));
    pages.put("/sparql", site.page((data, visit) -> Endpoint.page(endpoint)));
    pages.put(
        "/search",
        site.page((data, visit) -> Search.page(data, directory.names(data), visit.value("q"))));
    NAMESPACES.forEach(path -> pages.put(path, described(Resource::page)));
    pages.put("/assets/*", assets);
    pages.put("/favicon.ico", assets.only("icon.svg"));
    return pages;
  }

  private Answering described(Page.Maker maker) {
    return new LinkedData(site, directory, maker, Description::of);
  }

  /** Gives how refusals are told to those who read pages. */
  Front.Telling telling() {
    return site::refuse;
  }
}
