package org.entente.document.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.entente.document.Document.DateSource;
import org.entente.document.PartialDate;
import org.entente.document.Text;
import org.entente.document.read.Zone.Kind;

/** Reads CommonMark (0.31.2): the text is the file's own, the parser only finds its blocks. */
final class MarkdownReader {
  /** Blocks within blocks; deeper ones are read as paragraphs. */
  private static final int DEEPEST = 100;

  /** What some programs put before the text: lines of {@code key: value}. */
  private static final Pattern FRONT =
      Pattern.compile("^\\uFEFF?---[ \\t]*\\R((?:.*\\R){0,60}?)---[ \\t]*(?:\\R|$)");

  private static final Pattern FIELD =
      Pattern.compile("(?m)^(\\w+):[ \\t]*[\"'\\[]?(.*?)[\"'\\]]?[ \\t]*$");
  private static final Pattern HASHES = Pattern.compile("^#{1,6}[ \\t]+");
  private static final Pattern UNDERLINE =
      Pattern.compile("\\R[ \\t>]*(?:=+|-+)[ \\t]*$|[ \\t]+#+[ \\t]*$");

  private MarkdownReader() {}

  /** Reads a file that is no larger than its format's limit. */
  static Draft read(Path file) {
    Text text = PlainText.checked(Text.read(file), file.toString());
    String all = text.slice(0, text.length());
    Matcher front = FRONT.matcher(all);
    boolean fronted = front.find();
    String body = fronted ? blanked(all, front.end()) : all;
    Parser parser =
        Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .build();
    Blocks blocks = new Blocks(body, text);
    parser.parse(body).accept(blocks);
    return new Draft(text, blocks.parts(), fronted ? declared(front.group(1)) : Declared.NOTHING);
  }

  /** The same text, of the same length, whose beginning holds nothing but its line breaks. */
  private static String blanked(String text, int end) {
    return text.substring(0, end).replaceAll("[^\\r\\n]", " ") + text.substring(end);
  }

  private static Declared declared(String front) {
    Map<String, String> fields = new HashMap<>();
    Matcher field = FIELD.matcher(front);
    while (field.find()) {
      fields.putIfAbsent(field.group(1).toLowerCase(java.util.Locale.ROOT), field.group(2));
    }
    Optional<PartialDate> date = field(fields, "date").flatMap(WrittenDate::in);
    return new Declared(
        field(fields, "title"),
        field(fields, "author")
            .or(() -> field(fields, "authors"))
            .map(Names::split)
            .orElse(List.of()),
        field(fields, "publisher"),
        date,
        DateSource.STATED,
        field(fields, "url"));
  }

  private static Optional<String> field(Map<String, String> fields, String key) {
    return Optional.ofNullable(fields.get(key)).filter(value -> !value.isBlank());
  }

  /** Collects the blocks that hold no other ones, each split where a blank line runs through it. */
  private static final class Blocks extends AbstractVisitor {
    private final String body;
    private final Text text;
    private final List<Draft.Part> parts = new ArrayList<>();
    private boolean titled;
    private int unit;
    private int point;

    Blocks(String body, Text text) {
      this.body = body;
      this.text = text;
    }

    List<Draft.Part> parts() {
      parts.sort(Comparator.comparingInt(Draft.Part::start));
      return parts;
    }

    @Override
    public void visit(Heading heading) {
      Kind kind = heading.getLevel() == 1 && !titled ? Kind.TITLE : Kind.HEADING;
      titled = true;
      add(heading, Optional.of(kind));
    }

    @Override
    public void visit(Paragraph paragraph) {
      Node only = paragraph.getFirstChild();
      boolean picture = only instanceof Image && only.getNext() == null;
      add(paragraph, picture ? Optional.of(Kind.BOILERPLATE) : Optional.empty());
    }

    @Override
    public void visit(HtmlBlock block) {
      add(block, Optional.of(Kind.BOILERPLATE));
    }

    @Override
    public void visit(FencedCodeBlock block) {
      add(block, Optional.of(Kind.BOILERPLATE));
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      add(block, Optional.empty());
    }

    private void add(Block block, Optional<Kind> kind) {
      List<SourceSpan> lines = block.getSourceSpans();
      int first = 0;
      for (int i = 1; i <= lines.size(); i++) {
        if (i == lines.size() || isApart(lines.get(i - 1), lines.get(i))) {
          add(lines.get(first), lines.get(i - 1), kind);
          first = i;
        }
      }
    }

    private boolean isApart(SourceSpan line, SourceSpan next) {
      return next.getLineIndex() > line.getLineIndex() + 1
          || body.substring(next.getInputIndex(), next.getInputIndex() + next.getLength())
              .isBlank();
    }

    private void add(SourceSpan first, SourceSpan last, Optional<Kind> kind) {
      int start = first.getInputIndex();
      int end = last.getInputIndex() + last.getLength();
      String words = body.substring(start, end);
      int mark = kind.isPresent() ? length(HASHES.matcher(words)) : 0;
      Matcher under = UNDERLINE.matcher(words);
      int stop = kind.isPresent() && under.find(mark) ? under.start() : words.length();
      List<Draft.Part> found = new ArrayList<>();
      PlainText.add(words, mark, stop, points(start), found);
      found.forEach(part -> parts.add(new Draft.Part(part.start(), part.end(), kind)));
    }

    private static int length(Matcher mark) {
      return mark.lookingAt() ? mark.end() : 0;
    }

    /** The code points before a UTF-16 offset, counted on from the last one asked for. */
    private int points(int offset) {
      point +=
          offset >= unit ? body.codePointCount(unit, offset) : -body.codePointCount(offset, unit);
      unit = offset;
      return Math.min(point, text.length());
    }
  }
}
