package org.entente.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.document.Document;
import org.entente.document.Passage;

/**
 * Writes claim files. A file that was read is written back as it stands, comments included, and a
 * changed claim changes its own lines only; new files are written in one canonical layout.
 */
public final class ClaimWriter {
  private static final String HEADER = "# yaml-language-server: $schema=../claims.schema.json\n";
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} .'’()/&+–-]*[\\p{L}\\p{N}.'’)+])?");

  /** Words that YAML 1.2 or an older reader takes for something other than text. */
  private static final Pattern RESERVED = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

  private final Thesaurus thesaurus;

  /** A writer that calls things by the thesaurus's English labels where these are unmistakable. */
  public ClaimWriter(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  /** The canonical text of a file with these claims, grouped by passage in the order given. */
  public String write(Document document, List<Claim> claims) {
    StringBuilder out = new StringBuilder(HEADER).append("format: 1\ndocument:\n");
    document(document, out);
    out.append("passages:\n");
    Passage open = null;
    for (Claim claim : claims) {
      if (!claim.passage().equals(open)) {
        open = claim.passage();
        passage(open, out);
      }
      out.append(claim(claim, "      "));
    }
    return out.toString();
  }

  /**
   * The text of a file in which one claim is another; all other lines stay the same to the byte.
   *
   * @param index which of the file's entries
   */
  public String replace(ClaimFile file, int index, Claim claim) {
    ClaimFile.Entry entry = file.entries().get(index);
    List<String> lines = new ArrayList<>(file.source().text().lines().toList());
    int first = entry.at().line() - 1;
    String indent = " ".repeat(Math.max(0, entry.at().column() - 3));
    String before = String.join("\n", lines.subList(0, first));
    String after = String.join("\n", lines.subList(entry.lastLine(), lines.size()));
    String end = file.source().text().endsWith("\n") ? "\n" : "";
    return before + "\n" + claim(claim, indent) + after + (after.isEmpty() ? "" : end);
  }

  private static void document(Document document, StringBuilder out) {
    field(out, "  ", "id", document.id());
    field(out, "  ", "title", document.title());
    if (!document.authors().isEmpty()) {
      list(out, "  ", "authors", document.authors());
    }
    document.publisher().ifPresent(publisher -> field(out, "  ", "publisher", publisher));
    field(out, "  ", "date", document.date().toString());
    field(out, "  ", "dateSource", document.dateSource().name().toLowerCase(java.util.Locale.ROOT));
    field(out, "  ", "language", document.language());
    document.address().ifPresent(address -> field(out, "  ", "address", address));
    field(out, "  ", "sha256", document.sha256());
    field(out, "  ", "reliability", String.valueOf(document.reliability()));
  }

  private static void passage(Passage passage, StringBuilder out) {
    out.append("  - paragraph: ").append(passage.paragraph()).append('\n');
    field(out, "    ", "start", String.valueOf(passage.start()));
    field(out, "    ", "end", String.valueOf(passage.end()));
    field(out, "    ", "sha256", passage.sha256());
    out.append("    claims:\n");
  }

  private String claim(Claim claim, String indent) {
    StringBuilder out = new StringBuilder(indent).append("- kind: ").append(claim.kind());
    out.append('\n');
    String inner = indent + "  ";
    claim.thing().ifPresent(thing -> field(out, inner, "thing", thing.key()));
    out.append(inner).append("slots:\n");
    claim.slots().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(ClaimWriter.slotOrder()))
        .forEach(slot -> list(out, inner + "  ", slot.getKey(), texts(claim, slot.getKey())));
    if (claim.modality() != Modality.ACTUAL) {
      field(out, inner, "modality", claim.modality().term());
    }
    if (claim.status() != ReviewStatus.ACCEPTED) {
      field(out, inner, "reviewStatus", claim.status().term());
    }
    if (!claim.attributedTo().isEmpty()) {
      list(out, inner, "attributedTo", claim.attributedTo().stream().map(this::name).toList());
    }
    claim.validity().from().ifPresent(from -> field(out, inner, "from", from.toString()));
    claim.validity().until().ifPresent(until -> field(out, inner, "until", until.toString()));
    if (claim.confidence() != 1) {
      field(out, inner, "confidence", String.valueOf(claim.confidence()));
    }
    claim.credibility().ifPresent(grade -> field(out, inner, "credibility", "" + grade));
    if (!claim.by().equals(Claim.BY_HAND)) {
      field(out, inner, "by", claim.by());
    }
    if (!claim.inherited().isEmpty()) {
      list(out, inner, "inherited", List.copyOf(claim.inherited()));
    }
    return out.toString();
  }

  /** A claim reads best with its name first and its subject before its object. */
  private static Comparator<String> slotOrder() {
    List<String> first = List.of(Schema.NAME, Schema.SUBJECT, Schema.OBJECT);
    return Comparator.comparingInt(
            (String slot) -> first.contains(slot) ? first.indexOf(slot) : first.size())
        .thenComparing(Comparator.naturalOrder());
  }

  /**
   * A slot's values as texts: thesaurus names, keys of made things, plain numbers, dates, terms.
   */
  public List<String> texts(Claim claim, String slot) {
    return claim.values(slot).stream().map(this::text).toList();
  }

  private String text(Value value) {
    if (value instanceof Value.Thing thing) {
      return name(thing);
    } else if (value instanceof Value.Date date) {
      return date.date().toString();
    } else if (value instanceof Value.Quantity quantity) {
      return quantity.number().toPlainString();
    } else if (value instanceof Value.Truth truth) {
      return String.valueOf(truth.truth());
    } else if (value instanceof Value.Words words) {
      return words.words();
    }
    return ((Value.Constant) value).name();
  }

  /** The English label where it can mean nothing else of the kind, else the key. */
  private String name(Value.Thing thing) {
    return thesaurus
        .entry(thing.key())
        .filter(entry -> thesaurus.find(entry.label(), kind -> true).equals(List.of(entry)))
        .map(Thesaurus.Entry::label)
        .orElse(thing.key());
  }

  private static void field(StringBuilder out, String indent, String key, String value) {
    out.append(indent).append(key).append(": ").append(scalar(value)).append('\n');
  }

  private static void list(StringBuilder out, String indent, String key, List<String> values) {
    if (values.size() == 1) {
      field(out, indent, key, values.get(0));
      return;
    }
    List<String> scalars = values.stream().map(ClaimWriter::scalar).toList();
    out.append(indent).append(key).append(": [").append(String.join(", ", scalars));
    out.append("]\n");
  }

  private static String scalar(String text) {
    if (PLAIN.matcher(text).matches() && !RESERVED.matcher(text).matches()) {
      return text;
    }
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                out.append('\\').appendCodePoint(point);
              } else if (Character.isISOControl(point)) {
                out.append(String.format("\\u%04x", point));
              } else {
                out.appendCodePoint(point);
              }
            });
    return out.append('"').toString();
  }
}
