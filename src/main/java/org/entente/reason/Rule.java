package org.entente.reason;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;

/**
 * A rule: where the body holds and each of the pairs differs, the head holds too (a Datalog rule
 * over triples, as Jena's rule syntax writes it).
 *
 * @param name unique among the rules in use, as explanations cite it
 * @param reason why the rule is right, in a sentence or more; empty where nobody said
 * @param template an English sentence with variables in braces, such as {@code {x} is a partner of
 *     {y}}; empty where nobody wrote one
 * @param body at least one pattern; variables are {@link Var}s
 * @param different pairs that must not be the same
 * @param head at least one pattern, each of whose variables the body binds
 */
public record Rule(
    String name,
    String reason,
    String template,
    List<Triple> body,
    List<Different> different,
    List<Triple> head) {
  /** Two terms that must not be the same. */
  public record Different(Node one, Node other) {
    /** Whether these are its terms, in either order. */
    boolean isOf(Node a, Node b) {
      return (one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a));
    }

    Set<Var> variables() {
      return Rule.variables(List.of(Triple.create(one, one, other)));
    }
  }

  /** A rule as it is written, whether or not it makes sense. */
  record Draft(String name, List<Triple> body, List<Different> different, List<Triple> head) {
    Rule rule(String reason, String template) {
      return new Rule(name, reason, template, body, different, head);
    }
  }

  /** Takes copies. */
  public Rule {
    body = List.copyOf(body);
    different = List.copyOf(different);
    head = List.copyOf(head);
    if (body.isEmpty() || head.isEmpty()) {
      throw new IllegalArgumentException("rule " + name + " needs a body and a head");
    }
    Set<Var> bound = variables(body);
    variables(head).stream()
        .filter(variable -> !bound.contains(variable))
        .findFirst()
        .ifPresent(
            variable -> {
              throw new IllegalArgumentException(
                  "rule " + name + " is unsafe: no pattern of its body binds " + variable);
            });
  }

  /** The variables of some patterns, in the order in which they stand there. */
  public static Set<Var> variables(List<Triple> patterns) {
    Set<Var> variables = new LinkedHashSet<>();
    for (Triple pattern : patterns) {
      for (Node term : List.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject())) {
        if (term instanceof Var variable) {
          variables.add(variable);
        }
      }
    }
    return variables;
  }
}
