package org.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.entente.graph.Store;
import org.entente.serve.Asking;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nobody can take an inferred fact for one that a document states, or the other way round. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandingTest {
  private static final String INFERRED =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX id: <https://w3id.org/entente/id/>
      PREFIX claim: <https://w3id.org/entente/claim/>
      PREFIX graph: <https://w3id.org/entente/graph/>
      PREFIX rule: <https://w3id.org/entente/rule/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      id:estonia ent:allyOf id:latvia .
      id:latvia rdfs:label "Latvia"@en .
      GRAPH graph:inferred {
        id:estonia ent:allyOf id:latvia .
        claim:inferred1 a ent:Claim ;
          rdf:reifies <<( id:estonia ent:allyOf id:latvia )>> ;
          ent:byRule rule:ally-through-alliance ; ent:belief 0.75 ;
          ent:validFrom "2004-03-29"^^xsd:date ; ent:validFromPrecision ent:day ;
          prov:wasDerivedFrom claim:premise1 .
        claim:also-inferred a ent:Claim ;
          rdf:reifies <<( id:estonia ent:memberOf id:nato )>> ;
          ent:byRule rule:ally-through-alliance .
      }
      GRAPH graph:letter-2024-01 {
        claim:premise1 a ent:Claim ; rdf:reifies <<( id:latvia ent:memberOf id:nato )>> .
      }
      """;

  private final Store store = Letter.loaded();
  private final EntenteServer server;
  private final Asking ask;

  StandingTest() {
    store.change(
        () -> {
          RDFParser.fromString(INFERRED, Lang.TRIG).parse(store.dataset());
          return "inferred";
        });
    server = EntenteServer.start(Settings.usual().withPort(0), store);
    ask = new Asking(server);
  }

  @AfterAll
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void everyFactSaysHowItCameHere() {
    String page = ask.get("/id/estonia.html").body();
    String ally = row(page, "Latvia");
    assertTrue(ally.startsWith("<li class=\"inferred\">"), ally);
    assertTrue(ally.contains("href=\"/claim/inferred1\">inferred: why"), ally);
    assertTrue(ally.contains("since 2004-03-29"), ally);
    assertFalse(ally.contains("stated"), ally);
    String member = row(page, "NATO");
    assertTrue(member.startsWith("<li class=\"stated\">"), member);
    assertTrue(member.contains("stated in 1 document"), member);
    assertTrue(member.contains("href=\"#s1\""), member);
  }

  @Test
  void whatADocumentStatesIsStatedWhateverRulesAdd() {
    assertFalse(row(ask.get("/id/estonia.html").body(), "NATO").contains("inferred"));
  }

  @Test
  void eachSortCanBeShownAlone() {
    String stated = ask.get("/id/estonia.html?show=stated").body();
    assertFalse(stated.contains("Latvia"), stated);
    assertTrue(stated.contains("stated in 1 document"));
    String inferred = ask.get("/id/estonia.html?show=inferred").body();
    assertTrue(inferred.contains("Latvia"), inferred);
    assertFalse(inferred.contains("stated in"), inferred);
  }

  @Test
  void anInferredClaimNamesItsRuleAndWhatItBeginsWith() {
    String page = ask.get("/claim/inferred1.html").body();
    assertTrue(page.contains("href=\"/rule/ally-through-alliance\""), page);
    assertTrue(page.contains("href=\"/claim/premise1\""), page);
    assertTrue(page.contains("Latvia member of NATO"), page);
    assertTrue(page.contains("0.75"), page);
    assertEquals(200, ask.get("/rule/ally-through-alliance.html").statusCode());
  }

  /** The row of a page that leads to something. */
  private static String row(String page, String to) {
    int name = page.indexOf("<bdi>" + to + "</bdi>", page.indexOf("<ul class=\"facts\">"));
    int start = page.lastIndexOf("<li ", name);
    return page.substring(start, page.indexOf("</li>", name));
  }
}
