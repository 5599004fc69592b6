package org.entente.fact.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.analysis.Word;
import org.entente.fact.entity.Lexicon.Role;

/** Tells what a new name may name, by the words that it is made of and that stand beside it. */
final class NameKinds {
  private static final Set<String> UNDERTAKINGS = Set.of("Operation", "Exercise");
  private static final Set<String> CALLED =
      Set.of("exercise", "operation", "manoeuvre", "maneuver", "drill", "wargame");
  private static final Set<String> EVENT = Set.of("Event");
  private static final Set<String> ORGANIZATION = Set.of("Organization");
  private static final Set<String> PLACE = Set.of("Place");
  private static final Set<String> PERSON = Set.of("Person");
  private static final Set<String> WEAPON = Set.of("WeaponSystem");

  private final Lexicon lexicon;
  private final Honorifics honorifics;

  NameKinds(Lexicon lexicon, Honorifics honorifics) {
    this.lexicon = lexicon;
    this.honorifics = honorifics;
  }

  /**
   * The classes that a run of capitals may be of; empty where it is no name of its own.
   *
   * @param named whether some of it is the name of something known
   */
  Optional<Set<String>> of(List<Word> words, int start, int end, boolean named) {
    String last = words.get(end - 1).form();
    boolean whole = end - start > 1;
    Set<String> kind = whole ? kind(words, start, end) : Set.of();
    if (words.subList(start, end).stream().anyMatch(word -> word.form().equals("class"))) {
      return Optional.of(WEAPON);
    }
    if (!kind.isEmpty()) {
      return Optional.of(kind);
    }
    if (whole && last.equals("Headquarters")) {
      return Optional.of(PLACE);
    }
    if (isCommon(last, whole)) {
      return Optional.empty();
    }
    Set<String> body = whole ? body(words, start, end, named) : Set.of();
    if (!body.isEmpty()) {
      return Optional.of(body);
    }
    boolean office =
        honorifics.isTitle(last) && !(whole && honorifics.isSurname(words, end - 1, end));
    return named || office || lexicon.has(Role.BODIES, last) || (whole && isRegional(last))
        ? Optional.empty()
        : Optional.of(spelt(words, start, end));
  }

  /** "Exercise Talisman Sabre", "Treaty of Rome": by the noun for what it is. */
  private Set<String> kind(List<Word> words, int start, int end) {
    String head = words.get(head(words, start, end) - 1).form();
    if (UNDERTAKINGS.contains(words.get(start).form())) {
      return EVENT;
    }
    return head.equals("Forum")
        ? Set.of("Organization", "Meeting")
        : lexicon.kind(head).map(Set::of).orElse(Set.of());
  }

  /** "Ministers", "Declaration": a word with a capital that is no name. */
  private boolean isCommon(String last, boolean whole) {
    boolean opener = !whole && (lexicon.has(Role.OPENERS, last) || lexicon.kind(last).isPresent());
    return opener || isOffices(last) || lexicon.has(Role.DOCUMENTS, last);
  }

  /** "Southeast Asian", "West African": of a part of the world, and nobody's name. */
  private boolean isRegional(String last) {
    return last.length() > 4 && last.endsWith("an") && lexicon.has(Role.OPENERS, last);
  }

  /** "the Health Secretaries": several, and no name of one. */
  private boolean isOffices(String form) {
    return !lexicon.has(Role.OFFICES, form) && lexicon.has(Role.OFFICES, Spelling.singular(form));
  }

  /** "Ministry of Defence", "Hanwha Systems", "Saab 340 aircraft". */
  private Set<String> body(List<Word> words, int start, int end, boolean named) {
    String head = words.get(head(words, start, end) - 1).form();
    String last = words.get(end - 1).form();
    if (lexicon.has(Role.ORGANIZATIONS, head) || lexicon.has(Role.ORGANIZATIONS, last)) {
      return ORGANIZATION;
    }
    if (lexicon.has(Role.COMPANIES, last)) {
      return Set.of("Company");
    }
    boolean model = named && Spelling.isType(last) && Weapons.isArmed(words, end, lexicon);
    return model ? WEAPON : Set.of();
  }

  /** By nothing but how it is spelt, and what stands beside it. */
  private Set<String> spelt(List<Word> words, int start, int end) {
    String last = words.get(end - 1).form();
    String before = start > 0 ? words.get(start - 1).form() : "";
    boolean personal = Spelling.isPersonal(words, start, end);
    if (personal && start > 0 && honorifics.isTitle(before)) {
      return PERSON;
    }
    if (CALLED.contains(before) && isAlone(words, end)) {
      return EVENT;
    }
    if (Weapons.isArmed(words, end, lexicon) || Spelling.isModel(last)) {
      return WEAPON;
    }
    if (Spelling.isAcronym(last)) {
      return Set.of("Organization", "WeaponSystem");
    }
    if (!personal) {
      return ORGANIZATION;
    }
    boolean located = Set.of("in", "at", "near").contains(before);
    if (end - start > 1) {
      return located ? Set.of("Person", "Place") : PERSON;
    }
    return located ? PLACE : Set.of("Person", "Company");
  }

  /** "The exercise Blue Heron in Peru", but not "the exercise Vellmer attended". */
  private static boolean isAlone(List<Word> words, int end) {
    return end == words.size()
        || words.get(end).form().length() < 4
        || Set.of("with", "near", "from").contains(words.get(end).form());
  }

  /** The end of a name's main part: before "of", "for" or "on". */
  private static int head(List<Word> words, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (Spelling.joins(words.get(i).form())) {
        return i;
      }
    }
    return end;
  }
}
