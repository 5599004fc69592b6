package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon.Role;

/**
 * Puts a reporting clause that stands behind or within what is said before it: "Kenya, the minister
 * said, has signed" is read as "the minister said Kenya has signed", which a parser understands.
 */
final class Fronting {
  private static final int LONGEST = 9;
  private static final String THAT = "that";
  private static final Set<String> PAUSES = WordSet.of(",", "”", "\"", "''", "’");
  private static final Set<String> ENDS = WordSet.of(",", ".", ";", "”", "“", "\"", ":");

  /** What whoever says something does at once: "…, he said, calling it a mistake". */
  private static final Set<String> BESIDE =
      WordSet.of(
          "accusing",
          "adding",
          "arguing",
          "blaming",
          "calling",
          "citing",
          "describing",
          "naming",
          "noting",
          "pointing",
          "praising",
          "promising",
          "quoting",
          "referring",
          "rejecting",
          "stressing",
          "urging",
          "vowing",
          "warning",
          "welcoming");

  /** What no reporting clause holds: "in Lima, where he announced …". */
  private static final Set<String> NO_BEGINNINGS =
      WordSet.of(
          "that",
          "who",
          "which",
          "and",
          "but",
          "as",
          "where",
          "when",
          "whose",
          "whom",
          "because",
          "while",
          "whereas",
          "although",
          "though",
          "until");

  /** What is said before whoever says it, also where no quotation ends: "…, said the minister". */
  private static final Set<String> INVERTED =
      WordSet.of("said", "says", "added", "adds", "wrote", "writes", "noted", "notes", "explained");

  /** What begins what is said, and no speaker. */
  private static final Set<String> CONTENT =
      WordSet.of(
          "he", "she", "it", "they", "we", "there", "its", "their", "his", "her", "our", "this",
          "these", "that", "those", "no", "to", "not");

  private static final Set<String> LINKS =
      WordSet.of("in", "on", "at", "to", "after", "during", "before", "and", "by", "from", "for");

  private static final Set<String> ARTICLES =
      WordSet.of(
          "a", "an", "the", "one", "another", "two", "its", "his", "her", "their", "state",
          "local");

  private static final Set<String> SAYERS =
      WordSet.of("he", "she", "they", "it", "officials", "reports", "sources");

  private final NamedSentence sentence;
  private final Lexicon lexicon;

  private Fronting(NamedSentence sentence, Lexicon lexicon) {
    this.sentence = sentence;
    this.lexicon = lexicon;
  }

  /** The sentence with its reporting clause in front; the same where it has none. */
  static NamedSentence of(NamedSentence sentence, Lexicon lexicon) {
    return new Fronting(sentence, lexicon).front();
  }

  private NamedSentence front() {
    List<Word> words = sentence.words();
    for (int verb = 2; verb < words.size(); verb++) {
      if (lexicon.has(Role.REPORTING, words.get(verb).form())) {
        int start = start(verb);
        int end = end(verb);
        if (start > 1
            && end > 0
            && (names(start, end) || isLast(start, verb, end))
            && isClause(start, verb, end)) {
          return moved(start, end, verb);
        }
      }
    }
    return sentence;
  }

  /** Where the clause begins: behind a pause not far before its verb; -1 where there is none. */
  private int start(int verb) {
    for (int i = verb - 1; i >= 0 && verb - i <= LONGEST; i--) {
      if (PAUSES.contains(form(i))) {
        return i == verb - 1 ? besideName(verb, i) : i + 1;
      }
      if (lexicon.has(Role.REPORTING, form(i)) || NO_BEGINNINGS.contains(form(i))) {
        return -1;
      }
    }
    return -1;
  }

  /** "…, the ambassador, Mary Smith, noted": the clause begins before what the name stands by. */
  private int besideName(int verb, int comma) {
    boolean last = verb + 1 < sentence.words().size() && ENDS.contains(form(verb + 1));
    int other = -1;
    for (int i = comma - 1; last && i > 0 && comma - i <= LONGEST && other < 0; i--) {
      other = form(i).equals(",") ? i : -1;
    }
    if (other < 0 || sentence.at(comma - 1).isEmpty()) {
      return comma + 1;
    }
    for (int i = other - 1; i > 0 && other - i <= LONGEST; i--) {
      if (form(i).equals(",")) {
        boolean office = false;
        for (int word = i + 1; word < other; word++) {
          office |= lexicon.has(Role.OFFICES, form(word));
        }
        return office ? i + 1 : comma + 1;
      }
    }
    return comma + 1;
  }

  /** "X, its commander, says he knows", "X, with which we met, announced its plan": no such one. */
  private boolean isClause(int start, int verb, int end) {
    if (start < verb) {
      return !holdsContent(verb, end);
    }
    boolean quoted =
        !form(start - 1).equals(",") || "”\"''’".contains(form(Math.max(0, start - 2)));
    boolean told = INVERTED.contains(form(verb)) && isSpeaker(verb + 1);
    return (quoted || told) && !CONTENT.contains(form(verb + 1));
  }

  private static boolean isTopic(Set<String> kinds) {
    return kinds.contains("Topic") || kinds.contains("WeaponSystem");
  }

  /** "Speaking in Lima, X said Y would go": whoever is told of behind the verb does something. */
  private boolean holdsContent(int verb, int end) {
    int who = verb + 1;
    if (who < end && form(who).equals("the")) {
      who++;
    }
    boolean told = form(verb).startsWith("told");
    boolean named =
        who < end
            && sentence.at(who).filter(it -> !isTopic(it.senses().get(0).kinds())).isPresent();
    return !told && named && who + 1 < end && !LINKS.contains(form(who + 1));
  }

  private boolean isSpeaker(int word) {
    String form = form(word);
    return sentence
            .at(word)
            .filter(it -> it.senses().stream().noneMatch(sense -> isTopic(sense.kinds())))
            .isPresent()
        || Set.of("the", "a", "an").contains(form)
        || SAYERS.contains(form)
        || lexicon.has(Role.OFFICES, form)
        || lexicon.has(Role.BODIES, form);
  }

  private int end(int verb) {
    for (int i = verb + 1; i < sentence.words().size() && i - verb <= LONGEST; i++) {
      if (ENDS.contains(form(i))) {
        return i;
      }
      if (form(i).equals("that") || lexicon.has(Role.REPORTING, form(i))) {
        return -1;
      }
    }
    return -1;
  }

  /** "…, an aide said.": whoever says so in the last words of a sentence, if only a noun does. */
  private boolean isLast(int start, int verb, int end) {
    return start > 3
        && verb - start > 1
        && end == verb + 1
        && end == sentence.words().size() - 1
        && ARTICLES.contains(form(start));
  }

  private String form(int word) {
    return sentence.words().get(word).form().toLowerCase(Locale.ROOT);
  }

  private boolean names(int start, int end) {
    for (int i = start; i < end; i++) {
      if (sentence.at(i).isPresent()
          || SAYERS.contains(form(i))
          || lexicon.has(Role.OFFICES, form(i))
          || lexicon.has(Role.BODIES, form(i))) {
        return true;
      }
    }
    return false;
  }

  private NamedSentence moved(int start, int end, int verb) {
    List<Integer> order = new ArrayList<>();
    if (verb == start) {
      range(order, start + 1, end);
      order.add(verb);
    } else {
      range(order, start, end);
    }
    int clause = order.size();
    int before =
        PAUSES.contains(form(start - 1)) && form(start - 1).equals(",") ? start - 1 : start;
    range(order, 0, before);
    int after = form(end).equals(",") ? end + 1 : end;
    int size = sentence.words().size();
    if (after > end && after < size && BESIDE.contains(form(after))) {
      int stop = form(size - 1).equals(".") ? size - 1 : size;
      List<Integer> beside = new ArrayList<>();
      range(beside, after, stop);
      beside.add(end);
      order.addAll(0, beside);
      range(order, stop, size);
    } else {
      range(order, after, size);
    }
    return introduced(sentence.inOrder(order), clause, sentence.words().get(verb));
  }

  /** "X said that Y plans to buy": without the "that" a parser takes plans for a noun. */
  private NamedSentence introduced(NamedSentence moved, int clause, Word verb) {
    String next = moved.words().get(clause).form();
    boolean plain =
        verb.form().length() >= THAT.length()
            && Character.isLetterOrDigit(next.codePointAt(0))
            && moved.words().get(clause - 1).form().equals(verb.form())
            && !next.equalsIgnoreCase(THAT);
    return plain
        ? moved.with(clause, new Word(THAT, verb.end() - THAT.length(), verb.end(), false))
        : moved;
  }

  private static void range(List<Integer> order, int from, int to) {
    for (int i = from; i < to; i++) {
      order.add(i);
    }
  }
}
