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
 * A blank of a question, where it stands in what is asked.
 *
 * @param phrase the question as it is asked
 * @param kinds the classes of things that fit
 */
record Hole(Question question, String phrase, Parameter blank, Set<String> kinds) {
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}{}]+");
  private static final Set<String> AWAY = Set.of("from", "by");
  private static final Set<String> DOES = Set.of("do", "does", "did");
  private static final List<String> TAKES = List.of("receive", "perceive");
  private static final Set<String> SIDES =
      Set.of("to", "from", "by", "of", "with", "on", "for", "about", "against");

  static Hole of(Question question, String phrase, Parameter blank, Schema schema) {
    return new Hole(question, phrase, blank, kinds(question, blank, schema));
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
    return !part.before().isEmpty() && (follows(part.before()) || isNamedAfter(part));
  }

  private boolean isAfter(String word) {
    return follows(word) || isNamed(word);
  }

  private boolean isNamed(String word) {
    return question.parameters().size() == 1 && question.name().endsWith("-" + word);
  }

  /** "Perceived by" is not "threatened by". */
  private boolean isNamedAfter(Part part) {
    boolean isOther = part.before().equals("by") && !part.lead().isEmpty();
    return isNamed(part.before()) && (!isOther || isNamedBy(part.lead()));
  }

  private boolean isNamedBy(String verb) {
    List<Word> name = Words.of(question.name());
    return isNamed("by") && name.get(name.size() - 2).stem().equals(verb);
  }

  /** Whether a name is written to do what the question does not say of it: "did X sign", say. */
  private boolean isDoingOther(Part part) {
    List<Word> written = Words.of(part.after());
    return DOES.contains(part.before())
        && !written.isEmpty()
        && !written.get(0).isSmall()
        && !isDoing(written.get(0).stem());
  }

  /** Whether a name is written to do by "by" what the question does not say of it. */
  private boolean isDoingOtherBy(Part part) {
    return part.before().equals("by")
        && !part.lead().isEmpty()
        && !isDoing(part.lead())
        && !isDoneBy(part.lead())
        && !isNamedBy(part.lead());
  }

  /** Whether the question goes on with a verb, or with it after others and "or". */
  private boolean isDoing(String verb) {
    List<Word> after = clauseAfter();
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
    List<Word> before = Words.of(phrase.substring(0, Math.max(0, at())));
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
    List<Word> before = Words.of(phrase.substring(0, Math.max(0, at())));
    List<Word> written = Words.of(part.after());
    return DOES.contains(part.before())
        && !before.isEmpty()
        && !before.get(before.size() - 1).isSmall()
        && written.stream().anyMatch(it -> it.stem().equals(before.get(before.size() - 1).stem()));
  }

  /** Whether a name is at the other end of what is done: "perceived by", and not "perceives". */
  private boolean isDoneBy(Part part) {
    String text = phrase;
    int at = text.indexOf(" by " + mark());
    String verb = at < 0 ? "" : text.substring(text.lastIndexOf(' ', at - 1) + 1, at);
    return !verb.isEmpty() && stem(verb).equals(stem(part.before()));
  }

  /** Whether the question has a name that is a member, say, and what is written of whom it is. */
  private boolean isWhose(Part part) {
    return part.before().equals("of")
        && !follows("of")
        && question.text().contains(mark() + " a ")
        && clauseAfter(question.text()).stream()
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
    return (AWAY.contains(word) && isAfter("to") && !follows(word))
        || (word.equals("to") && (follows("by") || isAfter("from")))
        || (word.equals("from") && isTaking())
        || isBefore(word)
        || (isDenied(word) && !follows(word))
        || isDoingOther(part)
        || isDoingOtherBy(part)
        || isDoneTo(part)
        || isDoneBy(part)
        || isWhose(part)
        || isSomebodyElse(part);
  }

  private static boolean isDenied(String word) {
    return Words.of(word).stream().anyMatch(Word::isDenying);
  }

  /** Whether the question goes on with some word: "does {actor} perceive", say. */
  boolean isBefore(String word) {
    List<Word> after = clauseAfter();
    return !after.isEmpty()
        && !after.get(0).isSmall()
        && Words.of(word).stream().anyMatch(it -> it.stem().equals(after.get(0).stem()));
  }

  private List<Word> clauseAfter() {
    return clauseAfter(phrase);
  }

  private List<Word> clauseAfter(String text) {
    int at = text.indexOf(mark());
    String after = at < 0 ? "" : text.substring(at + mark().length());
    return Words.of(after.split("[,:;]", 2)[0]);
  }

  /** Whether the question has two words of what goes before, but another than this after them. */
  private boolean isSomebodyElse(Part part) {
    boolean isElse = false;
    if (part.lead().isEmpty() || !SIDES.contains(part.before())) {
      return false;
    }
    List<String> own = List.of(GAP.split(phrase));
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
