package org.entente.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/**
 * One YAML file read as nodes with their places, so that every problem can say where it is. Scalars
 * are read as the text written ({@code 2023-07} and {@code no} stay what they are); anchors,
 * aliases and tags have no use in this project's files and are refused.
 */
public final class Yaml {
  private static final int LARGEST_FILE = 256 * 1024 * 1024;

  /** Stands for the type of what is written without one; to find it out is a fifth of reading. */
  private static final Tag UNTAGGED = new Tag("no tag");

  private static final ScalarResolver TYPES = new JsonSchema().getScalarResolver();
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setCodePointLimit(LARGEST_FILE)
          .setSchema(
              new JsonSchema() {
                @Override
                public ScalarResolver getScalarResolver() {
                  return (value, plain) -> plain ? UNTAGGED : Tag.STR;
                }
              })
          .build();

  private final String file;
  private final List<Problem> problems;

  /** Problems are added to the list given. */
  public Yaml(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The file's one document; empty, with a problem, where it is no YAML. */
  public Optional<Node> parse(String text) {
    try {
      Optional<Node> root = new Compose(SETTINGS).composeString(text);
      if (root.isEmpty()) {
        problems.add(Problem.of(Location.of(file), "is empty"));
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      Location at = e.getProblemMark().map(this::at).orElse(Location.of(file));
      String what = String.valueOf(e.getProblem());
      String whole = what.startsWith("but ") ? e.getContext() + ", " + what : what;
      problems.add(new Problem(at, "is no YAML: " + whole, "Check indentation and quotes"));
    } catch (YamlEngineException e) {
      problems.add(Problem.of(Location.of(file), "is no YAML: " + e.getMessage()));
    } catch (StackOverflowError e) {
      problems.add(Problem.of(Location.of(file), "is nested too deeply to be read"));
    }
    return Optional.empty();
  }

  /** Where a node begins. */
  public Location at(Node node) {
    return node.getStartMark().map(this::at).orElse(Location.of(file));
  }

  private Location at(Mark mark) {
    return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /**
   * The offset, in code points, after the last character of a node. What YAML calls the end of a
   * block lies where the next one begins; here the block ends with its last value.
   */
  int end(Node node) {
    if (node instanceof CollectionNode<?> block
        && block.getFlowStyle() == FlowStyle.BLOCK
        && !block.getValue().isEmpty()) {
      Object last = block.getValue().get(block.getValue().size() - 1);
      return end(last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last);
    }
    return node.getEndMark().map(Mark::getIndex).orElse(0);
  }

  /** Notes a problem at a node. */
  public void problem(Node node, String what, String next) {
    problems.add(new Problem(at(node), what, next));
  }

  /**
   * A mapping's values by key. Unknown and repeated keys are problems.
   *
   * @param known the keys allowed
   */
  public Map<String, Node> mapping(Node node, Collection<String> known) {
    Map<String, Node> values = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem(node, "should be a mapping (key: value)", "");
      return values;
    }
    refuseExtras(node, Tag.MAP);
    for (NodeTuple tuple : mapping.getValue()) {
      Optional<String> key = text(tuple.getKeyNode());
      if (key.isEmpty()) {
        continue;
      }
      if (!known.contains(key.get())) {
        problem(
            tuple.getKeyNode(),
            "unknown key \"" + key.get() + "\"",
            Nearest.adviceOrAll(key.get(), known));
      } else if (values.put(key.get(), tuple.getValueNode()) != null) {
        problem(tuple.getKeyNode(), "key \"" + key.get() + "\" stands twice", "");
      }
    }
    return values;
  }

  /** A list's items, at least one; a single scalar or mapping counts as a list of one. */
  public List<Node> items(Node node) {
    if (node instanceof SequenceNode sequence) {
      refuseExtras(node, Tag.SEQ);
      if (sequence.getValue().isEmpty()) {
        problem(node, "has no value", "Fill it in or leave the key out");
      }
      return sequence.getValue();
    }
    return List.of(node);
  }

  /** A list's items as texts. */
  public List<String> texts(Node node) {
    List<String> texts = new ArrayList<>();
    items(node).forEach(item -> text(item).ifPresent(texts::add));
    return texts;
  }

  /** A scalar's text; empty, with a problem, where the node is none or holds nothing. */
  public Optional<String> text(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      problem(node, "should be a single value", "");
      return Optional.empty();
    }
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    boolean untagged = node.getTag().equals(UNTAGGED);
    refuseExtras(node, untagged ? UNTAGGED : TYPES.resolve(scalar.getValue(), plain));
    if (scalar.getValue().isBlank()) {
      problem(node, "has no value", "Fill it in or leave the key out");
      return Optional.empty();
    }
    return Optional.of(scalar.getValue());
  }

  /** Refuses a name for the node, and a type other than the one that it has without saying so. */
  private void refuseExtras(Node node, Tag usual) {
    if (node.getAnchor().isPresent()) {
      problem(node, "anchors and aliases are not used here", "Write the value out");
    }
    if (!node.getTag().equals(usual)) {
      problem(node, "tags such as " + node.getTag() + " are not used here", "Take the tag away");
    }
  }
}
