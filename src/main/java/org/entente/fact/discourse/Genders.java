package org.entente.fact.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.frame.Referent;

/**
 * Who of a text's persons is a woman, by titles, first names and pronouns, so that "she" is no man
 * told of last. Not for several threads.
 */
final class Genders {
  private static final Set<String> WOMEN =
      WordSet.of(
          "ms", "ms.", "mrs", "mrs.", "queen", "princess", "lady", "dame", "madam", "sheikha");
  private static final Set<String> MEN =
      WordSet.of("mr", "mr.", "king", "prince", "sir", "lord", "sheikh", "emir", "sultan", "pope");
  private static final Set<String> SHE = WordSet.of("she", "her", "hers");

  private final Lexicon lexicon;
  private final Map<String, Boolean> women = new HashMap<>();

  /** Whether a name's first word is a woman's: each is asked for often. */
  private final Map<String, Boolean> byName = new HashMap<>();

  Genders(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A person is named, as written with a title. */
  void tell(Referent person, String written) {
    // Sheikh Hasina is called so, and no sheikh.
    List<String> name = List.of(person.label().toLowerCase(Locale.ROOT).split(" +"));
    for (String word : written.toLowerCase(Locale.ROOT).split("[ ,]+")) {
      if (name.contains(word)) {
        continue;
      }
      if (WOMEN.contains(word) || word.endsWith("woman")) {
        women.put(person.key(), true);
      } else if (MEN.contains(word) || word.startsWith("spokesm")) {
        women.put(person.key(), false);
      }
    }
  }

  /** A pronoun stands for a person; "he" may be anybody of whom nothing is known. */
  void tellPronoun(Referent person, String pronoun) {
    if (SHE.contains(pronoun)) {
      women.putIfAbsent(person.key(), true);
    }
  }

  /** Whether a pronoun may stand for somebody. */
  boolean fits(String pronoun, Referent somebody) {
    return woman(somebody).map(it -> it == SHE.contains(pronoun)).orElse(true);
  }

  /** Whether it is known that "she" may stand for somebody; "he" may stand for whom nothing is. */
  boolean isSurely(String pronoun, Referent somebody) {
    return woman(somebody).map(it -> it == SHE.contains(pronoun)).orElse(!SHE.contains(pronoun));
  }

  private Optional<Boolean> woman(Referent somebody) {
    Optional<Boolean> told = Optional.ofNullable(women.get(somebody.key()));
    boolean named =
        told.isEmpty() && byName.computeIfAbsent(somebody.label(), label -> isWoman(label));
    return named ? Optional.of(true) : told;
  }

  private boolean isWoman(String name) {
    int end = name.indexOf(' ');
    return end > 0 && lexicon.has(Role.WOMEN, name.substring(0, end));
  }
}
