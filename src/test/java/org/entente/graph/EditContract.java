package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.entente.document.DataException;
import org.entente.fact.ClaimFile;
import org.entente.graph.journal.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store promises about updates by people who write. */
interface EditContract {
  String PREFIXES =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX id: <https://w3id.org/entente/id/>
      PREFIX graph: <https://w3id.org/entente/graph/>
      PREFIX doc: <https://w3id.org/entente/document/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  /** One document is enough to state what an update must not touch. */
  List<ClaimFile> FEW =
      Samples.all().stream().filter(it -> it.document().id().equals("csds-2024-04")).toList();

  /** A new store that holds nothing. */
  Store empty();

  private static Corpus corpus(Store store) {
    return Corpora.corpus(store, Samples.ONTOLOGY);
  }

  private Store loaded() {
    Store store = empty();
    corpus(store).load(FEW);
    return store;
  }

  private static void update(Store store, String update) {
    update(corpus(store), store, update);
  }

  private static void update(Corpus corpus, Store store, String update) {
    corpus.edit(
        new Act("Kim", "update"),
        () -> {
          Pending pending = new Pending(store.dataset());
          UpdateExec.dataset(pending).update(PREFIXES + update).build().execute();
          return pending;
        });
  }

  private static boolean ask(Store store, String pattern) {
    DatasetGraph data = store.dataset();
    data.begin(ReadWrite.READ);
    try (QueryExec query =
        QueryExec.dataset(data).query(PREFIXES + "ASK { " + pattern + " }").build()) {
      return query.ask();
    } finally {
      data.end();
    }
  }

  @Test
  default void whatIsAssertedHoldsWithItsNamesAndWhatFollows() {
    Store store = loaded();
    assertFalse(ask(store, "id:finland ent:partnerOf id:brazil"));
    update(store, "INSERT DATA { id:finland ent:partnerOf id:brazil }");
    assertTrue(ask(store, "id:brazil ent:partnerOf id:finland ; rdfs:label ?name"));
    assertTrue(ask(store, "GRAPH graph:asserted { id:finland ent:partnerOf id:brazil }"));
  }

  @Test
  default void whatIsTakenBackLeavesNoTrace() {
    Store store = loaded();
    List<String> before = Contents.nQuads(store);
    update(store, "INSERT DATA { id:finland ent:partnerOf id:brazil, id:japan }");
    update(store, "DELETE WHERE { id:finland ent:partnerOf id:brazil }");
    update(store, "DELETE DATA { id:finland ent:partnerOf id:japan }");
    assertIterableEquals(before, Contents.nQuads(store));
  }

  @Test
  default void whatFollowsIsNotDeletedButCanBeAsserted() {
    Store store = empty();
    update(store, "INSERT DATA { id:finland ent:partnerOf id:japan }");
    update(store, "DELETE DATA { id:japan ent:partnerOf id:finland }");
    assertTrue(ask(store, "id:japan ent:partnerOf id:finland"));
    update(store, "INSERT DATA { id:japan ent:partnerOf id:finland }");
    update(store, "DELETE DATA { id:finland ent:partnerOf id:japan }");
    assertTrue(ask(store, "id:finland ent:partnerOf id:japan"));
    update(store, "DELETE DATA { id:japan ent:partnerOf id:finland }");
    assertFalse(ask(store, "id:finland ent:partnerOf id:japan"));
  }

  @Test
  default void whatADocumentStatesTooOutlivesIt() {
    Store store = loaded();
    String fact = "id:south-korea ent:partnerOf id:nato";
    assertTrue(ask(store, fact));
    update(store, "INSERT DATA { " + fact + " }");
    FEW.forEach(file -> corpus(store).drop(file.document().id()));
    assertTrue(ask(store, fact + " . id:south-korea rdfs:label ?a . id:nato rdfs:label ?b"));
    update(store, "DELETE DATA { " + fact + " }");
    Store none = empty();
    corpus(none);
    assertIterableEquals(Contents.nQuads(none), Contents.nQuads(store));
  }

  /** An update, and words of the refusal. */
  String REFUSED =
      """
      INSERT DATA { GRAPH graph:inferred { id:a ent:partnerOf id:b } } | is kept by Entente
      INSERT DATA { GRAPH graph:names { id:nato rdfs:label "x" } } | is kept by Entente
      INSERT DATA { GRAPH graph:asserted { id:nato rdfs:label "x" } } | is kept by Entente
      CLEAR GRAPH graph:ontology | is kept by Entente
      DROP GRAPH graph:wikidata ; CLEAR GRAPH graph:questions | is kept by Entente
      DELETE WHERE { GRAPH graph:about { ?s ?p ?o } } | is kept by Entente
      MOVE graph:names TO <http://e/own> | is kept by Entente
      DROP NAMED | is kept by Entente
      DROP ALL | cannot be deleted: it is stated by
      CLEAR DEFAULT | cannot be deleted: it is stated by
      DELETE WHERE { id:south-korea ent:partnerOf id:nato } | cannot be deleted: it is stated by
      DELETE WHERE { GRAPH graph:csds-2024-04 { ?s ?p ?o } } | is the graph of a document
      INSERT DATA { GRAPH graph:made-up { id:a ent:partnerOf id:b } } | is the graph of a document
      INSERT DATA { doc:made-up a ent:Document } | is about a document
      INSERT DATA { GRAPH <http://e/own> { <http://e/d> a ent:Claim } } | is about a document
      INSERT DATA { <http://e/c> rdf:reifies <<( id:a ent:partnerOf id:b )>> } | is about a document
      INSERT DATA { id:nato ent:partnerOf _:b } | is a blank node
      INSERT DATA { GRAPH <http://e/own> { [] rdfs:label "x" } } | is a blank node
      INSERT DATA { id:nato ent:date "2024" } | gives no day
      INSERT DATA { id:nato ent:partnerOf id:nato } | nobody is his own partner
      INSERT DATA { id:nato ent:partnerOf id:nobody-knows } | must be an actor
      """;

  @Test
  default void whatMayNotBeIsRefusedAndChangesNothing() {
    Store store = loaded();
    Corpus corpus = corpus(store);
    List<String> before = Contents.nQuads(store);
    long version = store.version();
    for (String line : REFUSED.lines().toList()) {
      String[] row = line.split(" \\| ");
      String both = "INSERT DATA { id:finland ent:partnerOf id:brazil } ; " + row[0];
      DataException refusal =
          assertThrows(DataException.class, () -> update(corpus, store, both), row[0]);
      String told = String.valueOf(refusal.getMessage());
      assertTrue(told.contains(row[1]), () -> row[0] + ": " + told);
      assertEquals(version, store.version(), row[0]);
    }
    assertIterableEquals(before, Contents.nQuads(store));
  }

  @Test
  default void graphsOfOnesOwnComeAndGoAndStateNothing() {
    Store store = loaded();
    List<String> before = Contents.nQuads(store);
    update(store, "INSERT DATA { GRAPH <http://e/own> { id:finland ent:partnerOf id:brazil } }");
    assertTrue(ask(store, "GRAPH <http://e/own> { id:finland ent:partnerOf id:brazil }"));
    assertFalse(ask(store, "id:finland ent:partnerOf id:brazil"));
    update(
        store, "INSERT { ?g rdfs:label \"mine\" } WHERE { GRAPH ?g { id:finland ?p id:brazil } }");
    assertTrue(ask(store, "<http://e/own> rdfs:label ?mine"));
    update(store, "DELETE WHERE { <http://e/own> ?p ?o }");
    update(store, "ADD <http://e/own> TO DEFAULT ; DROP GRAPH <http://e/own>");
    assertTrue(ask(store, "id:brazil ent:partnerOf id:finland"));
    update(store, "DELETE DATA { id:finland ent:partnerOf id:brazil }");
    assertIterableEquals(before, Contents.nQuads(store));
  }

  @Test
  default void aDocumentThatAnAssertionNeedsIsNotDropped() {
    Store store = loaded();
    ClaimFile file = FEW.get(0);
    String made =
        Contents.quads(store).stream()
            .filter(quad -> quad.getGraph().equals(Vocabulary.graphOf(file.document().id())))
            .filter(quad -> quad.getObject().equals(Vocabulary.ent("Agreement")))
            .map(quad -> quad.getSubject().getURI())
            .findFirst()
            .orElseThrow();
    update(store, "INSERT DATA { <" + made + "> ent:signatory id:brazil }");
    List<String> before = Contents.nQuads(store);
    assertThrows(DataException.class, () -> corpus(store).drop(file.document().id()));
    assertIterableEquals(before, Contents.nQuads(store));
    update(store, "DELETE DATA { <" + made + "> ent:signatory id:brazil }");
    corpus(store).drop(file.document().id());
  }

  /** Oracle: the same documents and assertions, brought in at once and derived from anew. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  default void anySeriesOfUpdatesLoadsAndDropsLeavesWhatIsStated(long seed) {
    Random random = new Random(seed);
    List<ClaimFile> files = Samples.selfContained();
    List<String> actors = List.of("finland", "japan", "brazil", "nato", "south-korea", "israel");
    List<String> links = List.of("partnerOf", "allyOf", "memberOf", "securityTiesWith");
    Store store = empty();
    Corpus corpus = corpus(store);
    Set<String> asserted = new LinkedHashSet<>();
    Set<ClaimFile> held = new LinkedHashSet<>();
    for (int step = 0; step < 25; step++) {
      ClaimFile file = files.get(random.nextInt(files.size()));
      List<String> pair = new ArrayList<>(actors);
      Collections.shuffle(pair, random);
      String fact =
          "id:%s ent:%s id:%s"
              .formatted(pair.get(0), links.get(random.nextInt(links.size())), pair.get(1));
      switch (random.nextInt(4)) {
        case 0 -> {
          corpus.load(List.of(file));
          held.add(file);
        }
        case 1 -> {
          if (held.remove(file)) {
            corpus.drop(file.document().id());
          }
        }
        case 2 -> {
          if (tried(corpus, store, "INSERT DATA { " + fact + " }")) {
            asserted.add(fact);
          }
        }
        default -> {
          String gone = asserted.isEmpty() ? fact : asserted.iterator().next();
          if (tried(corpus, store, "DELETE DATA { " + gone + " }")) {
            asserted.remove(gone);
          }
        }
      }
    }
    Store fresh = empty();
    corpus(fresh).load(List.copyOf(held));
    asserted.forEach(fact -> update(fresh, "INSERT DATA { " + fact + " }"));
    assertIterableEquals(Contents.nQuads(fresh), Contents.nQuads(store));
  }

  /** Shapes may refuse what chance proposes: a state that becomes a member of a state. */
  private static boolean tried(Corpus corpus, Store store, String update) {
    try {
      update(corpus, store, update);
      return true;
    } catch (DataException e) {
      return false;
    }
  }
}
