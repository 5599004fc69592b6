package org.entente.fact.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;

/** Makes one mention of a weapon's name with the number before it and the noun behind it. */
final class Weapons {
  private static final String WEAPON = "WeaponSystem";
  private static final int MOST_BEHIND = 4;
  private static final long HALF_DOZEN = 6;

  /** What may stand between a number and the weapons that it counts. */
  private static final Set<String> QUALITIES =
      WordSet.of(
          "used",
          "second-hand",
          "secondhand",
          "surplus",
          "refurbished",
          "upgraded",
          "modernised",
          "modernized",
          "new",
          "newer",
          "older",
          "old",
          "modern",
          "advanced",
          "more",
          "further",
          "additional",
          "extra",
          "other",
          "such",
          "light",
          "heavy",
          "armed",
          "self-propelled");

  /** "Several hundred": no number. */
  private static final Set<String> VAGUE = WordSet.of("several", "few", "many");

  private static final Pattern WHEELS = Pattern.compile("\\d{1,2}[x×]");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Set<String> YEARS = WordSet.of("and", "to", "or", "-", "–");
  private static final Set<String> TIMES =
      WordSet.of("in", "since", "from", "until", "by", "during");

  private static final Set<String> ROUND =
      WordSet.of("hundred", "thousand", "dozen", "hundreds", "thousands", "dozens");

  /** What may stand between a weapon's name and the noun that says what it is. */
  private static final Set<String> SORTS =
      WordSet.of(
          "attack",
          "fighter",
          "transport",
          "light",
          "utility",
          "multirole",
          "multi-role",
          "combat",
          "air",
          "defence",
          "defense",
          "missile",
          "anti-tank",
          "anti-ship",
          "anti-aircraft",
          "rocket",
          "artillery",
          "battle",
          "main",
          "patrol",
          "self-propelled",
          "surface-to-air",
          "guided",
          "stealth",
          "reconnaissance",
          "surveillance",
          "tactical",
          "military",
          "cargo",
          "infantry",
          "fighting",
          "armoured",
          "armored",
          "wheeled",
          "tracked",
          "amphibious",
          "naval",
          "coastal",
          "cruise",
          "ballistic",
          "loitering",
          "unmanned",
          "aerial",
          "multiple",
          "launch");

  /** "F-16 pilots", "a tank plant": what is no weapon. */
  private static final Set<String> OTHERWISE =
      WordSet.of(
          "crew",
          "crews",
          "pilot",
          "pilots",
          "plant",
          "factory",
          "programme",
          "program",
          "base",
          "deal",
          "contract",
          "order",
          "sale",
          "sales",
          "purchase",
          "industry",
          "force",
          "training");

  private final List<Word> words;
  private final Lexicon lexicon;

  private Weapons(List<Word> words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** The mentions of a sentence; those of weapons with their numbers and nouns. */
  static List<Mention> counted(List<Word> words, List<Mention> found, Lexicon lexicon) {
    return new Weapons(words, lexicon).counted(found);
  }

  private List<Mention> counted(List<Mention> found) {
    List<Mention> counted = new ArrayList<>();
    int free = 0;
    for (Mention mention : found) {
      if (mention.start() < free) {
        continue;
      }
      Mention whole =
          mention.senses().get(0).kinds().contains(WEAPON)
              ? numbered(mention.over(mention.start(), end(mention, found)), free)
              : mention;
      counted.add(whole);
      free = whole.end();
    }
    return counted;
  }

  /** "Tembo armoured vehicles", "Dornier 228 aircraft": whether what a weapon is stands there. */
  static boolean isArmed(List<Word> words, int end, Lexicon lexicon) {
    Weapons weapons = new Weapons(words, lexicon);
    int noun = end;
    while (noun < Math.min(end + 2, words.size()) && SORTS.contains(weapons.form(noun))) {
      noun++;
    }
    return noun < words.size() && weapons.isClass(noun);
  }

  private Mention numbered(Mention mention, int free) {
    int build = built(mention.start(), free);
    int number = build - 1;
    while (number > free && QUALITIES.contains(form(number))) {
      number--;
    }
    if (build < mention.start() && Numbers.whole(form(Math.max(0, number))).isEmpty()) {
      return mention.over(build, mention.end());
    }
    boolean year = number < mention.start() - 1 && YEAR.matcher(form(number)).matches();
    if (number < free || year || isYear(number)) {
      return mention;
    }
    Optional<BigDecimal> tens = number > free + 1 ? compound(number) : Optional.empty();
    if (tens.isPresent()) {
      return mention.counted(number - 2, tens.get());
    }
    boolean half =
        number > free + 1
            && form(number).equals("dozen")
            && form(number - 1).equals("a")
            && form(number - 2).equals("half");
    if (half) {
      return mention.counted(number - 2, BigDecimal.valueOf(HALF_DOZEN));
    }
    boolean vague = number > free && VAGUE.contains(form(number - 1));
    int from = number;
    return vague && ROUND.contains(form(number))
        ? mention.over(number - 1, mention.end())
        : Numbers.whole(form(number)).map(it -> mention.counted(from, it)).orElse(mention);
  }

  /** Where "6x6" or "120 mm" before a weapon begins, which counts none; else the weapon. */
  private int built(int weapon, int free) {
    int at = weapon;
    while (at - 2 >= free
        && (form(at - 1).equals("mm") ? isNumeric(form(at - 2)) : isWheeled(at - 2))) {
      at -= 2;
    }
    return at;
  }

  /** "8x 8", in two words. */
  private boolean isWheeled(int word) {
    return WHEELS.matcher(form(word)).matches() && isNumeric(form(word + 1));
  }

  private static boolean isNumeric(String form) {
    return !form.isEmpty() && form.chars().allMatch(Character::isDigit);
  }

  /** "In 2019 and 2020 drones came", "in 2020 drones came": no 2,020 drones. */
  private boolean isYear(int number) {
    int before = number - 1;
    if (before > 1 && YEARS.contains(form(before)) && YEAR.matcher(form(before - 1)).matches()) {
      before -= 2;
    }
    return before >= 0 && YEAR.matcher(form(number)).matches() && TIMES.contains(form(before));
  }

  /** "Thirty-one", in three words. */
  private Optional<BigDecimal> compound(int ones) {
    return form(ones - 1).equals("-")
        ? Numbers.whole(form(ones - 2) + "-" + form(ones))
        : Optional.empty();
  }

  /** "PzH 2000 self-propelled howitzers": behind the noun that says what it is. */
  private int end(Mention mention, List<Mention> found) {
    boolean named =
        mention.senses().stream().allMatch(it -> it.known() || it.kinds().equals(Set.of(WEAPON)))
            && words.get(mention.start()).form().chars().anyMatch(Character::isUpperCase);
    int end = mention.end();
    for (int i = end; named && i < Math.min(words.size(), mention.end() + MOST_BEHIND); i++) {
      boolean other = !isFree(i, found);
      if (isClass(i) && !other) {
        end = i + 1;
      } else if (other || !SORTS.contains(form(i))) {
        break;
      }
    }
    boolean otherwise = end < words.size() && OTHERWISE.contains(form(end));
    return otherwise ? mention.end() : end;
  }

  /** Whether a word names nothing, or no more than a class of weapons. */
  private boolean isFree(int word, List<Mention> found) {
    return found.stream()
        .filter(it -> it.holds(word))
        .allMatch(
            it ->
                it.senses().get(0).kinds().contains(WEAPON)
                    && it.end() - it.start() <= 2
                    && words.get(word).form().chars().noneMatch(Character::isUpperCase));
  }

  private boolean isClass(int word) {
    String form = form(word);
    String singular =
        form.endsWith("ies")
            ? form.substring(0, form.length() - 3) + "y"
            : form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
    return lexicon.has(Lexicon.Role.WEAPONS, singular) || lexicon.has(Lexicon.Role.WEAPONS, form);
  }

  private String form(int word) {
    return words.get(word).form().toLowerCase(Locale.ROOT);
  }
}
