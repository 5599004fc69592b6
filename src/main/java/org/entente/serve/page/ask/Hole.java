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

/** A blank of a question, where it stands in what is asked. */
final class Hole {
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}{}]+");
  private static final Set<String> AWAY = Set.of("from", "by");
  private static final Set<String> DOES = Set.of("do", "does", "did");
  private static final List<Word> TAKES = Words.of("receive perceive");
  private static final Set<String> SIDES =
      Set.of("to", "from", "by", "of", "with", "on", "for", "about", "against");

  private final Question question;
  private final String phrase;
  private final Parameter blank;
  private final Set<String> kinds;
  // What every request asks of the phrase, read from it once.
  private final List<Word> name;
  private final List<Word> before;
  private final List<Word> after;
  private final String doing;
  private final String whose;
  private final List<String> gaps;
  private final List<String> stems;

  private Hole(Question question, String phrase, Parameter blank, Set<String> kinds) {
    this.question = question;
    this.phrase = phrase;
    this.blank = blank;
    this.kinds = kinds;
    this.name = Words.of(question.name());
    this.before = Words.of(phrase.substring(0, Math.max(0, at())));
    this.after = clauseAfter(phrase);
    this.doing = doing();
    this.whose = whose();
    this.gaps = List.of(GAP.split(phrase));
    this.stems = gaps.stream().map(Hole::stem).toList();
  }

  static Hole of(Question question, String phrase, Parameter blank, Schema schema) {
    return new Hole(question, phrase, blank, kinds(question, blank, schema));
  }

  Parameter blank() {
    return blank;
  }

  int at() {
    return phrase.indexOf(mark());
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
    return phrase.contains(" " + word + " " + mark());
  }

  /** Whether the question has the same word before: "with", say. */
  boolean isAfter(Part part) {
    return !part.before().isNone() && (follows(part.before().written()) || isNamedAfter(part));
  }

  private boolean isAfter(String word) {
    return follows(word) || isNamed(word);
  }

  private boolean isNamed(String word) {
    return question.parameters().size() == 1 && question.name().endsWith("-" + word);
  }

  /** "Perceived by" is not "threatened by". */
  private boolean isNamedAfter(Part part) {
    String word = part.before().written();
    boolean isOther = word.equals("by") && !part.lead().isEmpty();
    return isNamed(word) && (!isOther || isNamedBy(part.lead()));
  }

  private boolean isNamedBy(String verb) {
    return isNamed("by") && name.get(name.size() - 2).stem().equals(verb);
  }

  /** Whether a name is written to do what the question does not say of it: "did X sign", say. */
  private boolean isDoingOther(Part part) {
    return DOES.contains(part.before().written())
        && !part.after().isNone()
        && !part.after().isSmall()
        && !isDoing(part.after().stem());
  }

  /** Whether a name is written to do by "by" what the question does not say of it. */
  private boolean isDoingOtherBy(Part part) {
    return part.before().written().equals("by")
        && !part.lead().isEmpty()
        && !isDoing(part.lead())
        && !isDoneBy(part.lead())
        && !isNamedBy(part.lead());
  }

  /** Whether the question goes on with a verb, or with it after others and "or". */
  private boolean isDoing(String verb) {
    for (int i = 0; i < after.size() && !after.get(i).isSmall(); i += 2) {
      if (after.get(i).stem().equals(verb)) {
        return true;
      }
      if (i + 1 == after.size() || !after.get(i + 1).written().equals("or")) {
        return false;
      }
    }
    return false;
  }

  /** Whether "VERB by" goes before, or "VERB or VERB by". */
  private boolean isDoneBy(String verb) {
    for (int i = before.size() - 2; follows("by") && i >= 0; i -= 2) {
      if (before.get(i).stem().equals(verb)) {
        return true;
      }
      if (i == 0 || !before.get(i - 1).written().equals("or")) {
        return false;
      }
    }
    return false;
  }

  /** Whether the question does to it what is written that a name does: "represent {actor}". */
  private boolean isDoneTo(Part part) {
    return DOES.contains(part.before().written())
        && !before.isEmpty()
        && !before.get(before.size() - 1).isSmall()
        && before.get(before.size() - 1).stem().equals(part.after().stem());
  }

  /** Whether a name is at the other end of what is done: "perceived by", and not "perceives". */
  private boolean isDoneBy(Part part) {
    return !doing.isEmpty() && doing.equals(part.before().stem());
  }

  /** What goes before "by", by stem; empty where that does not go before. */
  private String doing() {
    int at = phrase.indexOf(" by " + mark());
    return at < 0 ? "" : stem(phrase.substring(phrase.lastIndexOf(' ', at - 1) + 1, at));
  }

  /** Whether the question has a name that is a member, say, and what is written of whom it is. */
  private boolean isWhose(Part part) {
    return part.before().written().equals("of")
        && !follows("of")
        && !whose.isEmpty()
        && whose.equals(part.lead());
  }

  /** What a name is, such as a member, by stem; empty where the question tells none. */
  private String whose() {
    return clauseAfter(question.text()).stream()
        .filter(word -> question.text().contains(mark() + " a ") && !word.isSmall())
        .findFirst()
        .map(Word::stem)
        .orElse("");
  }

  /** Who receives or perceives is not the one whom it comes from. */
  private boolean isTaking() {
    return TAKES.stream().anyMatch(this::isBefore);
  }

  /** Whether a name stands where the question has the other side: "to" and not "from", say. */
  boolean isWrongWay(Part part) {
    String word = part.before().written();
    return (AWAY.contains(word) && isAfter("to") && !follows(word))
        || (word.equals("to") && (follows("by") || isAfter("from")))
        || (word.equals("from") && isTaking())
        || isBefore(part.before())
        || (part.before().isDenying() && !follows(word))
        || isDoingOther(part)
        || isDoingOtherBy(part)
        || isDoneTo(part)
        || isDoneBy(part)
        || isWhose(part)
        || isSomebodyElse(part);
  }

  /** Whether the question goes on with some word: "does {actor} perceive", say. */
  boolean isBefore(Word word) {
    return !word.isNone()
        && !after.isEmpty()
        && !after.get(0).isSmall()
        && after.get(0).stem().equals(word.stem());
  }

  private List<Word> clauseAfter(String text) {
    int at = text.indexOf(mark());
    String after = at < 0 ? "" : text.substring(at + mark().length());
    return Words.of(after.split("[,:;]", 2)[0]);
  }

  /** Whether the question has two words of what goes before, but another than this after them. */
  private boolean isSomebodyElse(Part part) {
    boolean isElse = false;
    if (part.lead().isEmpty() || !SIDES.contains(part.before().written())) {
      return false;
    }
    String word = part.before().written();
    for (int i = 0; i + 2 < gaps.size(); i++) {
      if (part.lead().equals(stems.get(i)) && word.equals(gaps.get(i + 1))) {
        if (gaps.get(i + 2).equals(mark())) {
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
