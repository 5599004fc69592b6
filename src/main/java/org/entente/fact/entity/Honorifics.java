package org.entente.fact.entity;

import java.util.List;
import org.entente.fact.analysis.Word;
import org.entente.fact.entity.Lexicon.Role;

/** What stands before a person's name: offices with their fields, ranks, courtesies. */
final class Honorifics {
  private final Lexicon lexicon;

  Honorifics(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Where a run of capitals goes on behind the offices in it; where it begins, if it has none. */
  int after(List<Word> words, int start, int end) {
    int after = start;
    boolean titled = start > 0 && isTitle(words.get(start - 1).form());
    if (titled && !(start < end - 1 && lexicon.has(Role.OFFICES, words.get(start).form()))) {
      return afterCourtesies(words, Math.min(start, end), end);
    }
    for (int i = start; i < end; i++) {
      if (isTitle(words.get(i).form()) && !(i > start && isSurname(words, i, end))) {
        after = afterField(words, i + 1, end);
      }
    }
    return after;
  }

  private int afterCourtesies(List<Word> words, int start, int end) {
    int after = start;
    while (after < end - 1 && lexicon.has(Role.COURTESIES, words.get(after).form())) {
      after++;
    }
    return after;
  }

  /** "Amartya Sen" is no senator: whether a word like a courtesy ends a name. */
  boolean isSurname(List<Word> words, int word, int end) {
    String form = words.get(word).form();
    return word == end - 1 && lexicon.has(Role.COURTESIES, form) && !form.endsWith(".");
  }

  // "Minister of Foreign Affairs", "Secretary of State for Defence": fields belong to the office.
  private int afterField(List<Word> words, int after, int end) {
    int next = after + 1;
    while (after < end
        && Spelling.joins(words.get(after).form())
        && next < end
        && lexicon.has(Role.TITLE_WORDS, words.get(next).form())) {
      next++;
    }
    return next > after + 1 ? afterField(words, next, end) : after;
  }

  /** Whether a word stands before names: General, Ministers, Mr. */
  boolean isTitle(String form) {
    return lexicon.has(Role.OFFICES, form)
        || lexicon.has(Role.OFFICES, Spelling.singular(form))
        || lexicon.has(Role.COURTESIES, form);
  }
}
