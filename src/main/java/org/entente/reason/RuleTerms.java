package org.entente.reason;

import java.util.ArrayList;
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
      Optional<String> namespace = namespace(token.text());
      if (namespace.isPresent() && !known.contains(iri(token.text(), namespace.get()))) {
        List<String> names = names(token.text().split(":", 2)[0], namespace.get());
        if (!names.isEmpty()) {
          List<String> near = Nearest.to(token.text(), names);
          String next = near.isEmpty() ? "" : "nearest known: " + String.join(", ", near);
          problems.add(new Problem(token.at(), "unknown term " + token.text(), next));
        }
      }
    }
    return problems;
  }

  private static Optional<String> namespace(String token) {
    int colon = token.indexOf(':');
    boolean isName = colon > 0 && colon < token.length() - 1 && !token.startsWith("^");
    return Optional.ofNullable(isName ? Vocabulary.PREFIXES.get(token.substring(0, colon)) : null);
  }

  private static String iri(String token, String namespace) {
    return namespace + token.substring(token.indexOf(':') + 1);
  }

  private List<String> names(String prefix, String namespace) {
    return known.stream()
        .filter(iri -> iri.startsWith(namespace))
        .map(iri -> prefix + ":" + iri.substring(namespace.length()))
        .toList();
  }

  /** Whether a word of a file means a term. */
  static boolean means(String token, Node term) {
    return token.equals("<" + term + ">")
        || namespace(token).map(namespace -> iri(token, namespace)).equals(Optional.of(term + ""));
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
