package org.entente.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;

/** Finds what a name in a claim file means, given which classes its slot takes. */
record Names(Schema schema, Thesaurus thesaurus) {
  /** The thing that a name means; empty, with a problem that names the nearest, where none. */
  Optional<Value.Thing> find(Yaml yaml, Node node, String name, String slot, Set<String> range) {
    Predicate<String> wanted = kind -> schema.isAny(kind, range);
    List<Thesaurus.Entry> found = thesaurus.find(name, wanted);
    if (found.size() == 1) {
      return Optional.of(new Value.Thing(found.get(0).key(), found.get(0).kind()));
    }
    if (found.size() > 1) {
      String keys = found.stream().map(Thesaurus.Entry::key).collect(Collectors.joining(", "));
      yaml.problem(node, "\"" + name + "\" may be any of " + keys, "Write the one meant as key");
      return Optional.empty();
    }
    List<Thesaurus.Entry> elsewhere = thesaurus.find(name, kind -> true);
    if (!elsewhere.isEmpty()) {
      yaml.problem(
          node,
          slot + " takes " + oneOf(range) + "; " + name + " is of kind " + elsewhere.get(0).kind(),
          "");
      return Optional.empty();
    }
    List<String> near = thesaurus.nearest(name, wanted);
    yaml.problem(
        node,
        "unknown " + oneOf(range) + " \"" + name + "\"",
        (near.isEmpty() ? "" : "nearest known: " + String.join(", ", near) + ". ")
            + "To accept this spelling, add an alias in ontology/thesaurus/");
    return Optional.empty();
  }

  private static String oneOf(Set<String> range) {
    return range.stream().sorted().collect(Collectors.joining(" or "));
  }
}
