package org.entente.tool.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.document.PartialDate;
import org.entente.fact.Claim;
import org.entente.fact.Thesaurus;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Dated;
import org.entente.fact.entity.Dates;
import org.entente.fact.entity.Mention;
import org.entente.fact.entity.Money;
import org.entente.fact.entity.NamedSentence;
import org.entente.fact.entity.Numbers;
import org.entente.fact.entity.Sense;
import org.entente.fact.frame.Trace;
import org.entente.fact.reading.Extraction;
import org.entente.fact.reading.Extractor;
import org.entente.fact.reading.Knowledge;
import org.entente.fact.reading.Utterance;
import org.entente.fact.reading.Wording;

/**
 * Tells how words are read: their tree, what their names may mean, the frames tried on them and
 * what came of it. No line is longer than a hundred columns, but for a name or a claim that is.
 */
public final class Explaining {
  private static final String ROW = "%3d  %-26s %-18s %-11s %-11s %s";

  private final Extractor extractor;
  private final Knowledge knowledge;
  private final StringBuilder out = new StringBuilder();
  private int sentences;

  /** By an extractor and what it knows. */
  public Explaining(Extractor extractor, Knowledge knowledge) {
    this.extractor = extractor;
    this.knowledge = knowledge;
  }

  /**
   * The explanation of a sentence, or of several.
   *
   * @param words not blank
   * @param date when they were said, where that is known
   */
  public String explain(String words, Optional<PartialDate> date) {
    Extraction found = extractor.extract(Utterance.of(words, date), this::sentence);
    times(words, date);
    claims(found);
    return out.toString();
  }

  private Trace sentence(NamedSentence sentence, Tree tree) {
    sentences++;
    line("SENTENCE " + sentences);
    line("  #  word                       lemma              tag         relation    hangs on");
    for (int i = 0; i < tree.size(); i++) {
      line(row(tree, i));
    }
    out.append('\n');
    line("NAMES, and what they may mean");
    sentence.mentions().forEach(mention -> mention(mention, tree));
    line(sentence.mentions().isEmpty() ? "  none\n" : "");
    line("FRAMES TRIED");
    return (frame, word, outcome) ->
        line("  %-24s on %-20s %s".formatted(frame.name(), cut(tree.form(word), 20), outcome));
  }

  private static String row(Tree tree, int word) {
    String head = tree.head(word) < 0 ? "" : tree.head(word) + " " + tree.form(tree.head(word));
    String tag = tree.upos(word) + " " + tree.xpos(word);
    return ROW.formatted(
            word,
            cut(tree.form(word), 26),
            cut(tree.lemma(word), 18),
            tag,
            tree.relation(word),
            cut(head, 24))
        .stripTrailing();
  }

  private void mention(Mention mention, Tree tree) {
    line("  " + mention.start() + " " + tree.form(mention.start()));
    mention.senses().forEach(sense -> line("      " + sense(sense)));
    mention
        .office()
        .ifPresent(
            office ->
                line(
                    "      holds an office of "
                        + (office.of().isEmpty()
                            ? "one whom the text names elsewhere"
                            : office.of().stream()
                                .map(Sense::label)
                                .collect(Collectors.joining(" or ")))));
  }

  private static String sense(Sense sense) {
    String kinds = sense.kinds().stream().sorted().collect(Collectors.joining(" or "));
    String flags =
        sense.flags().stream().sorted().map(Thesaurus.Flag::term).collect(Collectors.joining(", "));
    return sense.label()
        + ": "
        + kinds
        + (flags.isEmpty() ? "" : ", as a " + flags + " name")
        + (sense.known() ? "" : ", not in the thesaurus");
  }

  private void times(String words, Optional<PartialDate> date) {
    List<Dated> dates = new Dates(date).find(words);
    List<Money> sums = Numbers.money(words);
    out.append('\n');
    line("TIMES AND SUMS");
    dates.forEach(it -> line("  " + words.substring(it.start(), it.end()) + ": " + told(it)));
    sums.forEach(
        it ->
            line(
                "  %s: %s %s"
                    .formatted(
                        words.substring(it.start(), it.end()),
                        it.amount().toPlainString(),
                        it.currency())));
    line(dates.isEmpty() && sums.isEmpty() ? "  none\n" : "");
  }

  private static String told(Dated it) {
    String from = it.from().map(PartialDate::toString).orElse("no date can be told; try --date");
    return from + it.until().map(until -> " to " + until).orElse("");
  }

  private void claims(Extraction found) {
    line("CLAIMS");
    Wording wording = new Wording(knowledge.thesaurus(), found.names(), found.claims());
    for (Claim claim : found.claims()) {
      line("  " + wording.line(claim));
      line("      " + about(claim, wording));
    }
    if (found.claims().isEmpty()) {
      line("  none");
    }
  }

  private static String about(Claim claim, Wording wording) {
    StringBuilder about = new StringBuilder("by " + claim.by());
    about.append(", confidence ").append(claim.confidence());
    if (!claim.attributedTo().isEmpty()) {
      about
          .append(", said by ")
          .append(
              claim.attributedTo().stream().map(wording::label).collect(Collectors.joining(", ")));
    }
    claim.validity().from().ifPresent(from -> about.append(", from ").append(from));
    claim.validity().until().ifPresent(until -> about.append(", until ").append(until));
    if (!claim.inherited().isEmpty()) {
      about.append(", from a sentence before: ").append(String.join(", ", claim.inherited()));
    }
    return about.toString();
  }

  private static String cut(String text, int width) {
    return text.length() > width ? text.substring(0, width - 1) + "…" : text;
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
