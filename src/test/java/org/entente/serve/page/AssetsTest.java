package org.entente.serve.page;

import static org.entente.serve.Asking.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.entente.graph.Corpora;
import org.entente.graph.Store;
import org.entente.serve.Asking;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Assets are held for ever under an address that changes with them, and nothing else is given. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssetsTest {
  private final Assets assets = new Assets();
  private final Store store = Corpora.loaded();
  private final EntenteServer server = EntenteServer.start(Settings.usual().withPort(0), store);
  private final Asking ask = new Asking(server);

  @AfterAll
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void anAssetIsHeldForEver() {
    HttpResponse<String> sheet = ask.get(assets.address("site.css"));
    assertEquals(200, sheet.statusCode());
    assertEquals("text/css; charset=utf-8", header(sheet, "Content-Type"));
    assertTrue(header(sheet, "Cache-Control").contains("immutable"));
    assertTrue(sheet.body().contains("--accent"));
  }

  @Test
  void whoAcceptsGzipGetsLess() {
    HttpResponse<String> plain = ask.get(assets.address("site.css"));
    HttpResponse<String> zipped =
        ask.get(assets.address("site.css"), "Accept-Encoding", "gzip, br");
    assertEquals("gzip", header(zipped, "Content-Encoding"));
    assertTrue(length(zipped) < length(plain) / 2);
    HttpResponse<String> refused =
        ask.get(assets.address("site.css"), "Accept-Encoding", "gzip;q=0");
    assertEquals("", header(refused, "Content-Encoding"));
  }

  private static int length(HttpResponse<String> answer) {
    return Integer.parseInt(header(answer, "Content-Length"));
  }

  @Test
  void browsersFindTheIconByThemselves() {
    HttpResponse<String> icon = ask.get("/favicon.ico");
    assertEquals(302, icon.statusCode());
    assertTrue(header(icon, "Location").endsWith(assets.address("icon.svg")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/",
        "/assets/site.css",
        "/assets/000000000000/site.css",
        "/assets/000000000000/none.css",
        "/assets/000000000000/%2e%2e/%2e%2e/log4j.properties",
        "/assets/000000000000/webjars/%2e%2e/%2e%2e/MANIFEST.MF"
      })
  void nothingElseIsGiven(String path) {
    assertTrue(ask.get(path).statusCode() >= 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../data/links.tsv", "x/../site.css", "./site.css", "/site.css", "site.class", ""})
  void namesThatLeadOutAreNone(String name) {
    assertThrows(IllegalArgumentException.class, () -> assets.address(name));
  }
}
