package org.entente.fact;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.Document;
import org.entente.document.Location;
import org.entente.document.Passage;

/**
 * Writes claim files. A file that was read is written back as it stands, comments included, and a
 * changed claim changes its own text only; new files are written in one canonical layout.
 */
public final class ClaimWriter {
  private static final String HEADER = "# yaml-language-server: $schema=../claims.schema.json\n";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Thesaurus thesaurus;

  /** With what the file's own claims make, which a label may also mean. */
  private final Thesaurus all;

  /** A writer that calls things by the thesaurus's English labels where these are unmistakable. */
  public ClaimWriter(Thesaurus thesaurus) {
    this(thesaurus, thesaurus);
  }

  private ClaimWriter(Thesaurus thesaurus, Thesaurus all) {
    this.thesaurus = thesaurus;
    this.all = all;
  }

  /** The canonical text of a file with these claims, grouped by passage in the order given. */
  public String write(Document document, List<Claim> claims) {
    return write(document, List.of(), claims);
  }

  /**
   * The canonical text of a file with these names and claims, grouped by passage in the order
   * given.
   *
   * @param names the things that the document brings and the thesaurus lacks
   */
  public String write(Document document, List<Thesaurus.Entry> names, List<Claim> claims) {
    StringBuilder out = new StringBuilder(HEADER).append("format: 1\ndocument:\n");
    document(document, out);
    if (!names.isEmpty()) {
      out.append("names:\n");
      names.forEach(entry -> NameBlock.write(entry, out));
    }
    within(names, claims).passages(claims, out);
    return out.toString();
  }

  /** A writer that knows what a file brings, and what its claims make. */
  private ClaimWriter within(List<Thesaurus.Entry> names, List<Claim> claims) {
    Thesaurus named = thesaurus.under(names);
    return new ClaimWriter(named, named.with(claims.stream().flatMap(ClaimWriter::made).toList()));
  }

  private static Stream<Thesaurus.Entry> made(Claim claim) {
    return claim.thing().stream()
        .flatMap(
            thing ->
                claim.values(Schema.NAME).stream()
                    .filter(Value.Words.class::isInstance)
                    .map(name -> entry(thing, ((Value.Words) name).words())));
  }

  private static Thesaurus.Entry entry(Value.Thing thing, String name) {
    return new Thesaurus.Entry(
        thing.key(), thing.kind(), new TreeMap<>(Map.of("en", name)), List.of());
  }

  private void passages(List<Claim> claims, StringBuilder out) {
    Map<Passage, List<Claim>> byPassage =
        claims.stream()
            .collect(
                Collectors.groupingBy(Claim::passage, LinkedHashMap::new, Collectors.toList()));
    if (!byPassage.isEmpty()) {
      out.append("passages:\n");
    }
    byPassage.forEach(
        (passage, own) -> {
          passage(passage, out);
          own.forEach(it -> out.append("      - ").append(block(it, "\n        ")).append('\n'));
        });
  }

  /**
   * The text of a file in which one claim is another; all other text stays the same to the byte.
   *
   * @param index which of the file's entries
   * @throws IllegalArgumentException if the claim is of another passage
   */
  public String replace(ClaimFile file, int index, Claim claim) {
    return within(file.names(), file.claims())
        .replace(file.source().text(), file.entries().get(index), claim);
  }

  /**
   * The text of a file with other claims; those that stay, and all other text, are the same to the
   * byte.
   *
   * @param claims one for each of the file's entries
   * @throws IllegalArgumentException if one is of another passage
   */
  public String replace(ClaimFile file, List<Claim> claims) {
    ClaimWriter within = within(file.names(), claims);
    String text = file.source().text();
    // From the last to the first, so that the places of those before stay what they are.
    for (int i = claims.size() - 1; i >= 0; i--) {
      if (!claims.get(i).equals(file.entries().get(i).claim())) {
        text = within.replace(text, file.entries().get(i), claims.get(i));
      }
    }
    return text;
  }

  private String replace(String text, ClaimFile.Entry entry, Claim claim) {
    if (!claim.passage().equals(entry.claim().passage())) {
      throw new IllegalArgumentException("the claim is of another passage");
    }
    int start = offset(text, entry.at());
    int end = text.offsetByCodePoints(0, entry.end());
    // A value in YAML's block style ends with the break of its last line.
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
    String indent = lineBreak + " ".repeat(entry.at().column() - 1);
    String own = text.charAt(start) == '{' ? flow(claim) : block(claim, indent);
    return text.substring(0, start) + own + text.substring(end);
  }

  /** The offset of a place whose lines and columns are counted as YAML counts them. */
  private static int offset(String text, Location at) {
    int offset = 0;
    for (int line = 1; line < at.line(); offset++) {
      char sign = text.charAt(offset);
      boolean pair = sign == '\r' && text.startsWith("\n", offset + 1);
      if (sign == '\n' || (sign == '\r' && !pair)) {
        line++;
      }
    }
    for (int column = 1; column < at.column() || text.charAt(offset) == BYTE_ORDER_MARK; ) {
      int point = text.codePointAt(offset);
      column += point == BYTE_ORDER_MARK ? 0 : 1;
      offset += Character.charCount(point);
    }
    return offset;
  }

  private static void document(Document document, StringBuilder out) {
    Scalars.field(out, "  ", "id", document.id());
    Scalars.field(out, "  ", "title", document.title());
    if (!document.authors().isEmpty()) {
      out.append("  authors: ").append(Scalars.list(document.authors())).append('\n');
    }
    document.publisher().ifPresent(publisher -> Scalars.field(out, "  ", "publisher", publisher));
    document.date().ifPresent(date -> Scalars.field(out, "  ", "date", date.toString()));
    Scalars.field(out, "  ", "dateSource", document.dateSource().term());
    Scalars.field(out, "  ", "language", document.language());
    document.address().ifPresent(address -> Scalars.field(out, "  ", "address", address));
    Scalars.field(out, "  ", "sha256", document.sha256());
    Scalars.field(out, "  ", "reliability", String.valueOf(document.reliability()));
  }

  private static void passage(Passage passage, StringBuilder out) {
    out.append("  - paragraph: ").append(passage.paragraph()).append('\n');
    Scalars.field(out, "    ", "start", String.valueOf(passage.start()));
    Scalars.field(out, "    ", "end", String.valueOf(passage.end()));
    Scalars.field(out, "    ", "sha256", passage.sha256());
    out.append("    claims:\n");
  }

  /** A claim as lines, as it stands under a passage. */
  public String block(Claim claim) {
    return block(claim, "\n");
  }

  /** A claim as lines, the first of which stands where a list's item begins. */
  private String block(Claim claim, String indent) {
    StringJoiner out = new StringJoiner(indent);
    before(claim).forEach((key, value) -> out.add(key + ": " + value));
    out.add("slots:");
    slots(claim).forEach((slot, value) -> out.add("  " + slot + ": " + value));
    after(claim).forEach((key, value) -> out.add(key + ": " + value));
    return out.toString();
  }

  /** A claim within one line. */
  public String flow(Claim claim) {
    StringJoiner slots = new StringJoiner(", ", "slots: {", "}");
    slots(claim).forEach((slot, value) -> slots.add(slot + ": " + value));
    StringJoiner out = new StringJoiner(", ", "{", "}");
    before(claim).forEach((key, value) -> out.add(key + ": " + value));
    out.add(slots.toString());
    after(claim).forEach((key, value) -> out.add(key + ": " + value));
    return out.toString();
  }

  private static Map<String, String> before(Claim claim) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", claim.kind());
    claim.thing().ifPresent(thing -> fields.put("thing", Scalars.scalar(thing.key())));
    return fields;
  }

  private Map<String, String> slots(Claim claim) {
    Map<String, String> fields = new LinkedHashMap<>();
    claim.slots().keySet().stream()
        .sorted(ClaimWriter.slotOrder())
        .forEach(slot -> fields.put(slot, Scalars.list(texts(claim, slot))));
    return fields;
  }

  /** What is known about the claim, as far as it is not what is usual. */
  private Map<String, String> after(Claim claim) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (claim.modality() != Modality.ACTUAL) {
      fields.put("modality", claim.modality().term());
    }
    if (claim.status() != ReviewStatus.ACCEPTED) {
      fields.put("reviewStatus", claim.status().term());
    }
    if (!claim.attributedTo().isEmpty()) {
      fields.put(
          "attributedTo", Scalars.list(claim.attributedTo().stream().map(this::name).toList()));
    }
    claim.validity().from().ifPresent(from -> fields.put("from", from.toString()));
    claim.validity().until().ifPresent(until -> fields.put("until", until.toString()));
    if (claim.confidence() != 1) {
      fields.put(
          "confidence",
          BigDecimal.valueOf(claim.confidence()).stripTrailingZeros().toPlainString());
    }
    claim.credibility().ifPresent(grade -> fields.put("credibility", String.valueOf(grade)));
    if (!claim.by().equals(Claim.BY_HAND)) {
      fields.put("by", Scalars.scalar(claim.by()));
    }
    if (!claim.inherited().isEmpty()) {
      fields.put("inherited", Scalars.list(List.copyOf(claim.inherited())));
    }
    return fields;
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
        .filter(entry -> all.find(entry.label(), kind -> true).equals(List.of(entry)))
        .map(Thesaurus.Entry::label)
        .orElse(thing.key());
  }
}
