package org.entente.fact;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a thing with its names as an item of a claim file's names. */
final class NameBlock {
  private NameBlock() {}

  static void write(Thesaurus.Entry entry, StringBuilder out) {
    Scalars.field(out, "  - ", "key", entry.key());
    Scalars.field(out, "    ", "kind", entry.kind());
    entry.of().ifPresent(of -> Scalars.field(out, "    ", "of", of));
    out.append("    label: ").append(labels(entry.labels())).append('\n');
    if (!entry.aliases().isEmpty()) {
      List<String> aliases = entry.aliases().stream().map(NameBlock::alias).toList();
      out.append("    aliases: [").append(String.join(", ", aliases)).append("]\n");
    }
    if (!entry.members().isEmpty()) {
      out.append("    members: [").append(String.join(", ", entry.members())).append("]\n");
    }
  }

  private static String labels(Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(label -> label.getKey() + ": " + Scalars.scalar(label.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String alias(Thesaurus.Alias alias) {
    String name = Scalars.scalar(alias.name());
    String flags =
        alias.flags().stream()
            .sorted()
            .map(Thesaurus.Flag::term)
            .collect(Collectors.joining(", ", "[", "]"));
    return alias.flags().isEmpty() ? name : "{name: " + name + ", flags: " + flags + "}";
  }
}
