package org.entente.serve;

import static org.entente.serve.Asking.encoded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.graph.Corpora;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The graph of inferred claims, over any store. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class InferredClaimsContract {
  static final String CLAIM = "https://w3id.org/entente/claim/15e7355a6050aaa2";

  Store store;
  private EntenteServer server;
  Asking ask;

  /** An empty store, in a folder if it needs one. */
  abstract Store store(Path folder);

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    store = store(folder.resolve("store"));
    Ontology ontology = Corpora.ontology();
    Corpora.corpus(store, ontology).load(Corpora.files(ontology));
    Files.writeString(folder.resolve("euractiv-2022-11.txt"), "Not the text that was read.");
    server = EntenteServer.start(Settings.usual().withPort(0).withDocuments(folder), store);
    ask = new Asking(server);
  }

  @AfterAll
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void inferredClaimsAreFoundFromTheirFactAndFromTheirName() {
    String fact = "<<( id:norway ent:allyOf id:estonia )>>";
    assertEquals(
        "c,r\n" + CLAIM + ",https://w3id.org/entente/rule/ally-through-alliance\n",
        csv(
            "SELECT ?c ?r { GRAPH graph:inferred { ?c rdf:reifies "
                + fact
                + " ; ent:byRule ?r } }"));
    assertEquals(
        "g\nhttps://w3id.org/entente/graph/inferred\n",
        csv("SELECT ?g { GRAPH ?g { ?c rdf:reifies " + fact + " } }"));
    assertEquals(
        "b,m\n0.64,https://w3id.org/entente/ontology#actual\n",
        csv("SELECT ?b ?m { GRAPH ?g { <" + CLAIM + "> ent:belief ?b ; ent:modality ?m } }"));
  }

  @Test
  void inferredClaimsLeadToTheDocumentsClaims() {
    assertEquals(
        "doc\nhttps://w3id.org/entente/document/euractiv-2022-11\n",
        csv(
            "SELECT DISTINCT ?doc { GRAPH graph:inferred { <"
                + CLAIM
                + "> prov:wasDerivedFrom ?claim }"
                + " GRAPH ?g { ?claim prov:wasDerivedFrom/oa:hasSource ?doc } }"));
  }

  @Test
  void theGraphIsListedAndReadWhole() {
    assertTrue(csv("SELECT ?g { GRAPH ?g {} }").contains("graph/inferred"));
    String name = encoded(Vocabulary.GRAPH_INFERRED.getURI());
    assertTrue(ask.get("/entente/data?graph=" + name).body().contains("15e7355a6050aaa2"));
    String all = ask.get("/entente/data", "Accept", "application/n-quads").body();
    assertTrue(all.contains("<https://w3id.org/entente/graph/inferred>"));
    assertEquals(
        "n\n0\n", csv("SELECT (COUNT(*) AS ?n) { ?c a ent:Claim }"), "not in the default graph");
  }

  private String csv(String query) {
    StringBuilder prefixes = new StringBuilder();
    Vocabulary.PREFIXES.forEach(
        (prefix, iri) -> prefixes.append("PREFIX " + prefix + ": <" + iri + ">\n"));
    return ask.csv(prefixes + query);
  }
}
