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
      } else if (MEN.contains(word) || (word.startsWith("spokesm") || word.equals("chairman"))) {
        women.put(person.key(), false);
      }
    }
  }

  /** A pronoun stands for a person. */
  void tellPronoun(Referent person, String pronoun) {
    women.putIfAbsent(person.key(), SHE.contains(pronoun));
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
    String name = somebody.label().toLowerCase(Locale.ROOT);
    int end = name.indexOf(' ');
    Optional<Boolean> told = Optional.ofNullable(women.get(somebody.key()));
    boolean named = end > 0 && lexicon.has(Role.WOMEN, name.substring(0, end));
    return told.isEmpty() && named ? Optional.of(true) : told;
  }
}
