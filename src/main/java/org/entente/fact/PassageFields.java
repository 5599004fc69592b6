package org.entente.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.document.Digests;
import org.entente.document.Location;
import org.entente.document.Passage;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the passages of one claim file, with their claims. */
final class PassageFields {
  static final List<String> KEYS = List.of("paragraph", "start", "end", "sha256", "claims");

  /** Stands for a passage that can't be read, so that the problems of its claims are told too. */
  private static final String NO_DIGEST = Digests.sha256("");

  private final Yaml yaml;
  private final ClaimFields fields;
  private final List<ClaimFile.Entry> entries = new ArrayList<>();
  private final Map<Passage, Location> passages = new LinkedHashMap<>();
  private final Set<String> spans = new HashSet<>();

  PassageFields(Yaml yaml, ClaimFields fields) {
    this.yaml = yaml;
    this.fields = fields;
  }

  /** The claims read, in the order of the file. */
  List<ClaimFile.Entry> entries() {
    return entries;
  }

  /** Where each passage read stands. */
  Map<Passage, Location> passages() {
    return passages;
  }

  void read(String document, @Nullable Node node) {
    if (node != null) {
      yaml.items(node).forEach(item -> passage(document, item));
    }
  }

  private void passage(String document, Node node) {
    Map<String, Node> values = yaml.mapping(node, KEYS);
    Optional<Passage> read = span(document, new Fields(yaml, node, values));
    read.ifPresent(passage -> place(passage, node));
    Node claims = values.get("claims");
    if (claims == null && node instanceof MappingNode) {
      yaml.problem(node, "passage without claims", "Add a claim or remove the passage");
    } else if (claims != null) {
      claims(read.orElse(new Passage(document, 1, 0, 1, NO_DIGEST)), claims);
    }
  }

  private Optional<Passage> span(String document, Fields own) {
    Optional<Integer> paragraph = own.whole("paragraph");
    Optional<Integer> start = own.whole("start");
    Optional<Integer> end = own.whole("end");
    Optional<String> sha256 = own.required("sha256");
    if (paragraph.isEmpty() || start.isEmpty() || end.isEmpty() || sha256.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Passage(document, paragraph.get(), start.get(), end.get(), sha256.get()));
    } catch (IllegalArgumentException e) {
      yaml.problem(own.node(), String.valueOf(e.getMessage()), "");
      return Optional.empty();
    }
  }

  private void place(Passage passage, Node node) {
    if (!spans.add(passage.start() + "-" + passage.end())) {
      yaml.problem(node, "this span stands twice", "Put all its claims under one passage");
    }
    passages.put(passage, yaml.at(node));
  }

  private void claims(Passage passage, Node node) {
    Map<List<Object>, Location> said = new HashMap<>();
    for (Node item : yaml.items(node)) {
      fields.read(passage, item).ifPresent(claim -> claim(claim, item, said));
    }
  }

  private void claim(Claim claim, Node node, Map<List<Object>, Location> said) {
    entries.add(new ClaimFile.Entry(claim, yaml.at(node), yaml.end(node)));
    if (claim.status() != ReviewStatus.REJECTED) {
      Location before = said.putIfAbsent(statement(claim), yaml.at(node));
      if (before != null) {
        yaml.problem(node, "says the same as the claim at " + before, "Keep one of the two");
      }
    }
  }

  /**
   * What a claim says, so that two that say the same are equal: neither the order of its values nor
   * what is known about the claim counts, nor which end of a symmetric fact stands first.
   */
  private List<Object> statement(Claim claim) {
    Map<String, Set<Value>> slots =
        claim.slots().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, slot -> new HashSet<>(slot.getValue())));
    if (claim.thing().isPresent()) {
      return List.of(claim.thing().get().key(), slots);
    }
    return fields.schema().isSymmetric(claim.kind())
        ? List.of(claim.kind(), new HashSet<>(slots.values()))
        : List.of(claim.kind(), slots);
  }
}
