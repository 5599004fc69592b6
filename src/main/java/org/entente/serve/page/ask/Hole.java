package org.entente.serve.page.ask;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.fact.Schema;
import org.entente.graph.Question;
import org.entente.graph.Question.Parameter;
import org.entente.serve.page.ask.Mentions.Meaning;
import org.entente.serve.page.ask.Mentions.Part;
import org.entente.serve.page.ask.Words.Word;

/**
 * A blank of a question, where it stands in its text.
 *
 * @param kinds the classes of things that fit
 */
record Hole(Question question, Parameter blank, Set<String> kinds) {
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}{}]+");
  private static final Set<String> AWAY = Set.of("from", "by");
  private static final Set<String> DOES = Set.of("do", "does", "did");
  private static final List<String> TAKES = List.of("receive", "perceive");
  private static final Set<String> SIDES =
      Set.of("to", "from", "by", "of", "with", "on", "for", "about", "against");

  static Hole of(Question question, Parameter blank, Schema schema) {
    return new Hole(question, blank, kinds(question, blank, schema));
  }

  /** Where a blank is nothing but the object of a relation, what the relation leads to fits. */
  private static Set<String> kinds(Question question, Parameter blank, Schema schema) {
    String variable = "\\?" + blank.name() + "\\b";
    List<MatchResult> led =
        Pattern.compile("ent:(\\w+) " + variable).matcher(question.query()).results().toList();
    long uses = Pattern.compile(variable).matcher(question.query()).results().count();
    Set<String> kinds =
        led.stream()
            .map(found -> schema.kinds().get(found.group(1)))
            .filter(kind -> kind != null && kind.slots().containsKey(Schema.OBJECT))
            .flatMap(kind -> kind.slots().get(Schema.OBJECT).range().stream())
            .collect(Collectors.toSet());
    return led.size() < uses || kinds.isEmpty() ? Set.of(blank.kind()) : kinds;
  }

  boolean takes(Meaning meaning, Schema schema) {
    return kinds.contains(meaning.kind()) || schema.isAny(meaning.kind(), kinds);
  }

  private String mark() {
    return "{" + blank.name() + "}";
  }

  private boolean follows(String word) {
    return question.text().contains(" " + word + " " + mark());
  }

  /** Whether the question has the same word before: "with", say. */
  boolean isAfter(String word) {
    return !word.isEmpty() && (follows(word) || question.name().endsWith("-" + word));
  }

  /** Whether the question says of it what is written of a name: "did {actor} sign", say. */
  private boolean isDoingOther(Part part) {
    List<Word> own = clauseAfter();
    List<Word> written = Words.of(part.after());
    return DOES.contains(part.before())
        && !own.isEmpty()
        && !own.get(0).isSmall()
        && !written.isEmpty()
        && !written.get(0).isSmall()
        && own.stream().noneMatch(it -> it.stem().equals(written.get(0).stem()));
  }

  /** Whether a name is at the other end of what is done: "perceived by", and not "perceives". */
  private boolean isDoneBy(Part part) {
    String text = question.text();
    int at = text.indexOf(" by " + mark());
    String verb = at < 0 ? "" : text.substring(text.lastIndexOf(' ', at - 1) + 1, at);
    return !verb.isEmpty() && stem(verb).equals(stem(part.before()));
  }

  /** Whether the question has a name that is a member, say, and what is written of whom it is. */
  private boolean isWhose(Part part) {
    return part.before().equals("of")
        && question.text().contains(mark() + " a ")
        && clauseAfter().stream()
            .filter(word -> !word.isSmall())
            .findFirst()
            .filter(word -> word.stem().equals(part.lead()))
            .isPresent();
  }

  /** Who receives or perceives is not the one whom it comes from. */
  private boolean isTaking() {
    return TAKES.stream().anyMatch(this::isBefore);
  }

  /** Whether a name stands where the question has the other side: "to" and not "from", say. */
  boolean isWrongWay(Part part) {
    String word = part.before();
    return (AWAY.contains(word) && isAfter("to"))
        || (word.equals("to") && (follows("by") || isAfter("from")))
        || (word.equals("from") && isTaking())
        || isBefore(word)
        || isDoingOther(part)
        || isDoneBy(part)
        || isWhose(part)
        || isSomebodyElse(part);
  }

  /** Whether the question goes on with some word: "does {actor} perceive", say. */
  boolean isBefore(String word) {
    List<Word> after = clauseAfter();
    return !after.isEmpty()
        && !after.get(0).isSmall()
        && Words.of(word).stream().anyMatch(it -> it.stem().equals(after.get(0).stem()));
  }

  private List<Word> clauseAfter() {
    int at = question.text().indexOf(mark());
    String after = at < 0 ? "" : question.text().substring(at + mark().length());
    return Words.of(after.split("[,:;]", 2)[0]);
  }

  /** Whether the question has two words of what goes before, but another than this after them. */
  private boolean isSomebodyElse(Part part) {
    boolean isElse = false;
    if (part.lead().isEmpty() || !SIDES.contains(part.before())) {
      return false;
    }
    List<String> own = List.of(GAP.split(question.text()));
    for (int i = 0; i + 2 < own.size(); i++) {
      if (part.lead().equals(stem(own.get(i))) && part.before().equals(own.get(i + 1))) {
        if (own.get(i + 2).equals(mark())) {
          return false;
        }
        isElse = true;
      }
    }
    return isElse;
  }

  private static String stem(String word) {
    return Words.of(word).stream().findFirst().map(Word::stem).orElse("");
  }
}
