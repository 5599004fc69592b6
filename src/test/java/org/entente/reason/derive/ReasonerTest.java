package org.entente.reason.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Corpora;
import org.entente.graph.Facts;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.graph.Vocabulary;
import org.entente.reason.Intervals;
import org.entente.reason.Rule;
import org.entente.reason.Rules;
import org.junit.jupiter.api.Test;

/** What the project's own rules make of its own documents, and of cases that try them. */
class ReasonerTest {
  private static final Ontology ONTOLOGY = Corpora.ontology();
  private static final List<Rule> RULES = Rules.read(ONTOLOGY.rules(), ONTOLOGY);

  private final Derived derived = new Derived(RULES);

  @Test
  void natoIsPartnerOfEachMemberOfTheIp4() {
    assertEquals(
        new TreeSet<>(Set.of("australia", "japan", "new-zealand", "south-korea")),
        following("nato", "partnerOf", true));
  }

  @Test
  void russiaIsNobodysPartnerThroughTheUnitedNations() {
    assertEquals(Set.of(), following("russia", "partnerOf", false));

    kind("united-nations", "Organization");
    for (String member : List.of("russia", "south-korea", "united-states")) {
      kind(member, "State");
      state(member, "memberOf", "united-nations", Intervals.ALWAYS);
    }
    state("united-nations", "partnerOf", "nato", Intervals.ALWAYS);
    derived.settle();
    assertFalse(derived.engine.holds(fact("russia", "partnerOf", "nato")));
    assertFalse(derived.engine.holds(fact("russia", "partnerOf", "south-korea")));
    assertTrue(derived.engine.holds(fact("nato", "partnerOf", "united-nations")));
  }

  @Test
  void whoLeftAGroupBeforeItBecameAPartnerIsNone() {
    kind("ip4", "Group");
    LocalDate left = LocalDate.of(2020, 5, 1);
    LocalDate became = LocalDate.of(2021, 6, 14);
    state("japan", "memberOf", "ip4", Intervals.of(LocalDate.MIN, left));
    state("south-korea", "memberOf", "ip4", Intervals.of(left, LocalDate.MAX));
    state("ip4", "partnerOf", "nato", Intervals.of(became, LocalDate.MAX));
    derived.settle();

    assertFalse(derived.engine.holds(fact("japan", "partnerOf", "nato")));
    assertEquals(
        Intervals.of(became, LocalDate.MAX),
        derived.engine.intervals(fact("nato", "partnerOf", "south-korea")));
  }

  @Test
  void nobodyIsHisOwnPartner() {
    Store store = Corpora.loaded();
    DatasetGraph dataset = store.dataset();
    dataset.executeRead(
        () ->
            dataset
                .find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(
                    quad ->
                        assertFalse(quad.getSubject().equals(quad.getObject()), quad::toString)));
  }

  /**
   * Objects of facts of the project's corpus that follow, perhaps those alone that nobody states.
   */
  private static Set<String> following(String subject, String property, boolean states) {
    DatasetGraph dataset = Corpora.loaded().dataset();
    Set<String> found = new TreeSet<>();
    dataset.begin(ReadWrite.READ);
    dataset
        .find(
            Quad.defaultGraphIRI,
            Vocabulary.iri(Vocabulary.ID + subject),
            Vocabulary.ent(property),
            Node.ANY)
        .forEachRemaining(
            quad -> {
              boolean isState =
                  dataset.contains(
                      Quad.defaultGraphIRI,
                      quad.getObject(),
                      Vocabulary.TYPE,
                      Vocabulary.ent("State"));
              if (states ? isState : !Facts.isGiven(dataset, quad.asTriple())) {
                found.add(Vocabulary.local(quad.getObject(), Vocabulary.ID));
              }
            });
    dataset.end();
    return found;
  }

  private void kind(String thing, String kind) {
    Triple type =
        Triple.create(Vocabulary.iri(Vocabulary.ID + thing), Vocabulary.TYPE, Vocabulary.ent(kind));
    derived.engine.state(type, Intervals.ALWAYS);
  }

  private void state(String subject, String property, String object, Intervals days) {
    derived.engine.state(fact(subject, property, object), days);
  }

  private static Triple fact(String subject, String property, String object) {
    return Triple.create(
        Vocabulary.iri(Vocabulary.ID + subject),
        Vocabulary.ent(property),
        Vocabulary.iri(Vocabulary.ID + object));
  }
}
