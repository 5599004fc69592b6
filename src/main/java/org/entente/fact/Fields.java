package org.entente.fact;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.document.PartialDate;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** One mapping's values, read as the types that a reader asks for; misfits become problems. */
record Fields(Yaml yaml, Node node, Map<String, Node> values) {
  /** Nine digits at most, so that an int holds it. */
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

  /** A text that must be there. */
  Optional<String> required(String key) {
    if (!values.containsKey(key)) {
      lacking(key, "");
    }
    return optional(key);
  }

  /** Notes that a key is not there; where there is no mapping at all, that was told already. */
  void lacking(String key, String next) {
    if (node instanceof MappingNode) {
      yaml.problem(node, "lacks \"" + key + "\"", next);
    }
  }

  /** A text that may be there. */
  Optional<String> optional(String key) {
    return Optional.ofNullable(values.get(key)).flatMap(yaml::text);
  }

  /** A whole number that must be there. */
  Optional<Integer> whole(String key) {
    return required(key).flatMap(text -> whole(key, text));
  }

  /** A whole number that may be there. */
  Optional<Integer> optionalWhole(String key) {
    return optional(key).flatMap(text -> whole(key, text));
  }

  private Optional<Integer> whole(String key, String text) {
    if (!WHOLE.matcher(text).matches()) {
      problem(key, "\"" + text + "\" is no whole number");
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(text));
  }

  /** A date that may be there. */
  Optional<PartialDate> date(String key) {
    return optional(key)
        .flatMap(
            text -> {
              try {
                return Optional.of(PartialDate.parse(text));
              } catch (IllegalArgumentException e) {
                problem(key, String.valueOf(e.getMessage()));
                return Optional.empty();
              }
            });
  }

  /** One of an enum's values by its term in lower case, or the default where the key is absent. */
  <E extends Enum<E>> E term(String key, Class<E> terms, E otherwise) {
    Optional<String> text = optional(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    for (E term : terms.getEnumConstants()) {
      if (term.name().toLowerCase(java.util.Locale.ROOT).equals(text.get())) {
        return term;
      }
    }
    String known =
        String.join(
            ", ",
            java.util.Arrays.stream(terms.getEnumConstants())
                .map(term -> term.name().toLowerCase(java.util.Locale.ROOT))
                .toList());
    yaml.problem(
        values.getOrDefault(key, node),
        "unknown " + key + " \"" + text.get() + "\"",
        "known: " + known);
    return otherwise;
  }

  /** Notes a problem at a key's value. */
  void problem(String key, String what) {
    yaml.problem(values.getOrDefault(key, node), what, "");
  }
}
