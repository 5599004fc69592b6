package org.entente.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.document.Problem;
import org.entente.fact.Nearest;
import org.entente.graph.Ontology;
import org.entente.graph.Vocabulary;

/** What rules may speak of: everything that the ontology names. */
final class RuleTerms {
  private static final Node IRREFLEXIVE = Vocabulary.iri(Vocabulary.OWL + "IrreflexiveProperty");
  private static final Node DISJOINT = Vocabulary.iri(Vocabulary.OWL + "disjointWith");
  private static final Node DOMAIN = Vocabulary.iri(Vocabulary.RDFS + "domain");
  private static final Node RANGE = Vocabulary.iri(Vocabulary.RDFS + "range");

  private final Graph vocabulary;
  private final Set<String> known = new LinkedHashSet<>();

  RuleTerms(Ontology ontology) {
    this.vocabulary = ontology.vocabulary();
    List.of(ontology.vocabulary(), ontology.topics(), ontology.shapes()).forEach(this::know);
    ontology
        .thesaurus()
        .entries()
        .forEach(entry -> know(Vocabulary.thing(entry.key(), entry.kind())));
  }

  private void know(Graph graph) {
    graph.find().forEach(this::know);
  }

  private void know(Triple triple) {
    know(triple.getSubject());
    know(triple.getPredicate());
    know(triple.getObject());
  }

  private void know(Node term) {
    if (term.isURI()) {
      known.add(term.getURI());
    }
  }

  /** The terms of a file that nothing in the ontology names, in namespaces that it speaks of. */
  List<Problem> unknown(RuleTokens tokens) {
    List<Problem> problems = new ArrayList<>();
    for (RuleTokens.Token token : tokens.tokens()) {
      String iri = tokens.iri(token.text()).orElse("");
      namespace(iri)
          .filter(namespace -> !known.contains(iri))
          .flatMap(namespace -> unknown(token, namespace, iri.substring(namespace.length())))
          .ifPresent(problems::add);
    }
    return problems;
  }

  /** The namespace of a term, if it is one of the project's; the namespace itself is no term. */
  private static Optional<String> namespace(String iri) {
    return Vocabulary.PREFIXES.values().stream()
        .filter(namespace -> iri.startsWith(namespace) && iri.length() > namespace.length())
        .max(Comparator.comparingInt(String::length));
  }

  private Optional<Problem> unknown(RuleTokens.Token token, String namespace, String name) {
    List<String> names =
        known.stream()
            .filter(it -> it.startsWith(namespace))
            .map(it -> it.substring(namespace.length()))
            .toList();
    String word = token.text();
    int start = word.lastIndexOf(name);
    List<String> near =
        Nearest.to(name, names).stream()
            .map(
                it ->
                    start < 0
                        ? "<" + namespace + it + ">"
                        : word.substring(0, start) + it + word.substring(start + name.length()))
            .toList();
    String next = near.isEmpty() ? "" : "nearest known: " + String.join(", ", near);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new Problem(token.at(), "unknown term " + word, next));
  }

  /**
   * Whether a conclusion could tie something to itself by a property that the ontology calls
   * irreflexive: nothing in the rule keeps its two ends apart.
   */
  boolean mayConcludeOfItself(Rule.Draft rule, Triple head) {
    Node one = head.getSubject();
    Node other = head.getObject();
    return isIrreflexive(head.getPredicate())
        && !hasUnlikeEnds(head.getPredicate())
        && couldBeSame(one, other)
        && rule.different().stream().noneMatch(pair -> pair.isOf(one, other))
        && rule.body().stream().noneMatch(premise -> keepsApart(premise, one, other));
  }

  private static boolean couldBeSame(Node one, Node other) {
    boolean isOneOpen = one.isVariable() && (other.isVariable() || other.isURI());
    boolean isOtherOpen = other.isVariable() && one.isURI();
    return one.equals(other) || isOneOpen || isOtherOpen;
  }

  private boolean keepsApart(Triple premise, Node one, Node other) {
    var ends = new Rule.Different(premise.getSubject(), premise.getObject());
    return ends.isOf(one, other) && isIrreflexive(premise.getPredicate());
  }

  private boolean isIrreflexive(Node property) {
    return vocabulary.contains(property, Vocabulary.TYPE, IRREFLEXIVE);
  }

  /** Whether what stands on one side of a property can never stand on the other. */
  private boolean hasUnlikeEnds(Node property) {
    return vocabulary
        .find(property, DOMAIN, Node.ANY)
        .filterKeep(
            domain ->
                vocabulary
                    .find(property, RANGE, Node.ANY)
                    .filterKeep(range -> areDisjoint(domain.getObject(), range.getObject()))
                    .hasNext())
        .hasNext();
  }

  private boolean areDisjoint(Node one, Node other) {
    return vocabulary.contains(one, DISJOINT, other) || vocabulary.contains(other, DISJOINT, one);
  }
}
