package org.entente.tool;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.fact.Nearest;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The values that an option takes: one of a few words, or a number. */
final class Choice {
  private Choice() {}

  /** How a value is written on a command line. */
  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What to write in place of a wrong word; empty where the option takes other values. */
  static Optional<String> explain(ParameterException e) {
    if (!(e.getArgSpec() instanceof OptionSpec option) || e.getValue() == null) {
      return Optional.empty();
    }
    if (option.type().equals(int.class) || option.type().equals(long.class)) {
      return Optional.of(
          option.longestName() + " takes a whole number, not \"" + e.getValue() + "\"");
    }
    return option.type().isEnum() ? Optional.of(explain(option, e.getValue())) : Optional.empty();
  }

  private static String explain(OptionSpec option, String word) {
    List<String> known =
        Stream.of(option.type().getEnumConstants()).map(it -> name((Enum<?>) it)).toList();
    List<String> near = Nearest.to(word, known);
    return option.longestName()
        + " does not take \""
        + word
        + "\"\n  "
        + (near.isEmpty()
            ? "Choose one of: " + String.join(", ", known)
            : "Did you mean " + String.join(" or ", near) + "?");
  }
}
