package org.entente.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.document.Location;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the names that claim files bring along; of one thing, all must say the same. */
final class BroughtNames {
  private final Set<String> kinds;
  private final Thesaurus known;
  private final Map<String, Thesaurus.Entry> first = new HashMap<>();
  private final Map<String, Location> firstAt = new HashMap<>();

  /** For one batch of files. */
  BroughtNames(Schema schema, Thesaurus known) {
    this.kinds = schema.namedKinds();
    this.known = known;
  }

  /** The names of one file; none where the node is missing. */
  List<Thesaurus.Entry> read(Yaml yaml, @Nullable Node node) {
    List<Thesaurus.Entry> names = new ArrayList<>();
    if (node == null) {
      return names;
    }
    EntryFields fields = new EntryFields(yaml, kinds);
    Set<String> keys = new HashSet<>();
    for (Node item : yaml.items(node)) {
      Optional<Thesaurus.Entry> entry = fields.read(item);
      entry.ifPresent(read -> check(yaml, item, read, keys.add(read.key())));
      entry.ifPresent(names::add);
    }
    return names;
  }

  private void check(Yaml yaml, Node node, Thesaurus.Entry entry, boolean once) {
    String key = entry.key();
    Optional<Thesaurus.Entry> fixed = known.entry(key).filter(it -> !known.isAdded(key));
    if (fixed.isPresent()) {
      yaml.problem(
          node,
          "the thesaurus has \"" + key + "\" already: " + fixed.get().label(),
          "Take it out of names: claims may name it as it is");
    } else if (entry.kind().equals("Topic")) {
      yaml.problem(node, "a document brings no topics", "Add it to ontology/topics.ttl");
    } else if (!once) {
      yaml.problem(node, "key \"" + key + "\" stands also at " + firstAt.get(key), "Merge the two");
    } else {
      agree(yaml, node, entry);
    }
  }

  private void agree(Yaml yaml, Node node, Thesaurus.Entry entry) {
    Thesaurus.Entry before = first.putIfAbsent(entry.key(), entry);
    if (before == null) {
      firstAt.put(entry.key(), yaml.at(node));
    } else if (!before.told().equals(entry.told())) {
      yaml.problem(
          node,
          entry.key()
              + " is "
              + entry.told()
              + "; at "
              + firstAt.get(entry.key())
              + " it is "
              + before.told(),
          "Use one kind and one name, or put the thing into the thesaurus");
    }
  }
}
