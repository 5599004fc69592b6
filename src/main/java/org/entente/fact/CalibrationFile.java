package org.entente.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.document.Problem;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads and writes {@code confidence.yaml}: a line for each feature and its weight. */
public final class CalibrationFile {
  private static final String HEAD =
      """
      # How sure readings are, in log-odds that add up; written by entente evaluate --calibrate.
      # A claim's confidence is the share of claims of its form that said nothing wrong.
      """;

  private CalibrationFile() {}

  /**
   * Reads the file.
   *
   * @param schema whose kinds and slots it may name
   * @throws OntologyException with every problem found
   */
  public static Calibration read(Source source, Schema schema) {
    List<Problem> problems = new ArrayList<>();
    Yaml yaml = new Yaml(source.name(), problems);
    SortedMap<String, Double> weights = new TreeMap<>();
    yaml.parse(source.text())
        .ifPresent(
            root ->
                yaml.mapping(root, known(schema))
                    .forEach((feature, node) -> weights.put(feature, weight(yaml, node))));
    if (!problems.isEmpty()) {
      throw new OntologyException(problems);
    }
    return new Calibration(weights);
  }

  private static List<String> known(Schema schema) {
    List<String> known = new ArrayList<>(List.of("base", "confidence", "length"));
    schema
        .kinds()
        .values()
        .forEach(
            kind -> {
              known.add("kind " + kind.name());
              kind.slots().keySet().forEach(slot -> known.add("slot " + slot));
              kind.slots().keySet().forEach(slot -> known.add("inherited " + slot));
            });
    return known;
  }

  private static double weight(Yaml yaml, Node node) {
    String text = yaml.text(node).orElse("");
    if (text.matches("-?\\d{1,3}(\\.\\d{1,6})?")) {
      return Double.parseDouble(text);
    }
    yaml.problem(node, "\"" + text + "\" is no weight", "Write a number such as 0.25 or -1.2");
    return 0;
  }

  /** The file, with a line for each feature in the order of their names. */
  public static String write(Calibration calibration) {
    StringBuilder file = new StringBuilder(HEAD);
    calibration
        .weights()
        .forEach(
            (feature, weight) ->
                file.append(feature).append(": ").append(plain(weight)).append('\n'));
    return file.toString();
  }

  private static String plain(double weight) {
    return BigDecimal.valueOf(weight).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
