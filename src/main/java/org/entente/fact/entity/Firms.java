package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon.Role;

/**
 * Joins a company's name with what only says which company it is: Spain's Navantia, the Turkish
 * firm Baykar, Arquus of France.
 */
final class Firms {
  private static final Set<String> POSSESSIVE = WordSet.of("'s", "’s", "'", "’");

  private Firms() {}

  /** The mentions with each company's covering what stands around it. */
  static List<Mention> join(List<Word> words, List<Mention> mentions, Lexicon lexicon) {
    List<Mention> joined = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (!isAll(mention, kind -> kind.equals("Company"))) {
        joined.add(mention);
        continue;
      }
      int end = mention.end();
      boolean placed =
          i + 1 < mentions.size()
              && mentions.get(i + 1).start() == end + 1
              && words.get(end).form().equals("of")
              && isAll(mentions.get(i + 1), kind -> kind.equals("State"));
      int start = start(words, mention.start(), joined, lexicon);
      joined.removeIf(before -> before.start() >= start);
      joined.add(mention.over(start, placed ? mentions.get(i + 1).end() : end));
      i += placed ? 1 : 0;
    }
    return joined;
  }

  /** Where what says of a company which it is begins; the name itself where nothing does. */
  private static int start(List<Word> words, int name, List<Mention> before, Lexicon lexicon) {
    int start = name;
    if (start > 0 && lexicon.has(Role.FIRMS, words.get(start - 1).form())) {
      start--;
      while (start > 0 && isField(words.get(start - 1).form(), lexicon)) {
        start--;
      }
    }
    int owner = start < name || start == 0 ? start : start - 1;
    boolean possessive = owner < start && POSSESSIVE.contains(words.get(owner).form());
    if (before.isEmpty() || (start == name && !possessive)) {
      return start;
    }
    Mention last = before.get(before.size() - 1);
    return last.end() == owner && isAll(last, kind -> kind.equals("State") || kind.equals("Place"))
        ? last.start()
        : start;
  }

  /** "state-owned", too. */
  private static boolean isField(String form, Lexicon lexicon) {
    return form.equals("-") || lexicon.has(Role.FIELDS, form);
  }

  private static boolean isAll(Mention mention, Predicate<String> kind) {
    return mention.also().isEmpty()
        && mention.senses().stream().allMatch(sense -> sense.kinds().stream().allMatch(kind));
  }
}
