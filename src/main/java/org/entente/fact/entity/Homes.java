package org.entente.fact.entity;

import java.util.List;
import java.util.Set;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon.Role;

/** Tells "Ana Ruiz of Chile", a person and whose she is, from "Bank of Chile", one name. */
final class Homes {
  private static final Set<String> JOINTS = Set.of("of", "for");
  private static final Set<String> BODIES = WordSet.of("State", "Organization", "Alliance");

  private static final List<Role> NO_PERSON =
      List.of(
          Role.OPENERS,
          Role.PLACE_WORDS,
          Role.TITLE_WORDS,
          Role.OFFICES,
          Role.ORGANIZATIONS,
          Role.COMPANIES,
          Role.BODIES,
          Role.DOCUMENTS,
          Role.WEAPONS,
          Role.STATES);

  private final Lexicon lexicon;

  Homes(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Where the person's name ends with which a run of capitals begins; else where the run does. */
  int end(List<Mention> known, List<Word> words, int start, int last) {
    for (int i = start + 2; i + 1 < last; i++) {
      if (JOINTS.contains(words.get(i).form())) {
        return isBody(known, i + 1) && isPerson(known, words, start, i) ? i : last;
      }
    }
    return last;
  }

  private static boolean isBody(List<Mention> known, int word) {
    return known.stream()
        .filter(it -> it.start() == word)
        .flatMap(it -> it.senses().stream())
        .anyMatch(sense -> sense.kinds().stream().anyMatch(BODIES::contains));
  }

  private boolean isPerson(List<Mention> known, List<Word> words, int start, int end) {
    return known.stream().noneMatch(it -> it.start() < end && it.end() > start)
        && Spelling.isPersonal(words, start, end)
        && words.subList(start, end).stream().allMatch(it -> isPart(it.form()));
  }

  private boolean isPart(String form) {
    return Spelling.joins(form)
        || !(Spelling.isAcronym(form)
            || lexicon.kind(form).isPresent()
            || NO_PERSON.stream().anyMatch(role -> lexicon.has(role, form)));
  }
}
