package org.entente.fact.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.fact.analysis.WordSet;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers and sums of money. */
public final class Numbers {
  /** The first ten, in words. */
  public static final Set<String> ORDINALS =
      WordSet.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90),
          Map.entry("hundred", 100),
          Map.entry("dozen", 12),
          Map.entry("thousand", 1000));

  private static final String SCALE =
      "(?:[ -]?((?i:trillion|billion|million|thousand|bn|mn|m|b|k))\\b)?";
  private static final String DIGITS = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
  private static final String SIGNS = "€£¥₩₹₱₪₴₺";
  private static final Pattern SIGNED =
      Pattern.compile("((?:US|AU?|CA?|NZ|NT|HK|S|R)?\\$|[" + SIGNS + "]) ?" + DIGITS + SCALE);
  private static final String WHOSE =
      "(U\\.S\\. |US |(?:New )?Taiwan(?:ese)? |New Zealand |Hong Kong |Sri Lankan |Saudi "
          + "|(?:[A-Z][a-z]+(?:an|ian|ish|ch|ese|i|wegian|pore|ppine|ss) ))?";
  private static final String UNIT_NAMES =
      "((?i:dollar|euro|pound|yen|won|yuan|renminbi|rou?ble|rupee|rupiah|ringgit|baht|dong|taka|z[lł]oty"
          + "|kron(?:a|or|er|e)|koruna|crown|forint|le[ui]|hryvnia|lira|franc|shekel|rand|real|reais"
          + "|naira|tenge|dram|peso|dirham|riyal|dinar|shilling|USD|EUR|GBP|AUD|CAD|JPY|SEK|NOK|DKK|PLN))";
  private static final Pattern UNIT =
      Pattern.compile(DIGITS + SCALE + "[ -]" + WHOSE + UNIT_NAMES + "s?\\b");
  private static final Pattern SPELT =
      Pattern.compile(
          "\\b(half a|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)[ -]"
              + "(trillion|billion|million)[ -]"
              + WHOSE
              + UNIT_NAMES
              + "s?\\b");
  private static final List<String> CODES =
      List.of("USD", "EUR", "GBP", "AUD", "CAD", "JPY", "SEK", "NOK", "DKK", "PLN", "CHF", "INR");
  private static final Pattern CODED =
      Pattern.compile("\\b(" + String.join("|", CODES) + ") ?" + DIGITS + SCALE);

  /** Letters that are a sign where a great number follows: RM 13.8 billion, Rs 620 crore. */
  private static final Pattern LETTERED =
      Pattern.compile(
          "\\b(P|PHP|Php|Rs\\.?|RM|R|N|Rp|KSh|Ksh|Sh) ?"
              + DIGITS
              + "(?: ((?i:trillion|billion|million|crore)))\\b");

  private static final Pattern YEAR = Pattern.compile("(?:1[6-9]|20)\\d\\d");

  /** Currencies in whose names English has other words. */
  private static final Set<String> WORDS_TOO =
      WordSet.of("won", "real", "crown", "pound", "rand", "franc", "lei", "dong");

  private static final Pattern WHOLE = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,9}");

  private Numbers() {}

  /** The sums of money in a sentence, in order. */
  public static List<Money> money(String text) {
    List<Money> found = new ArrayList<>();
    if (Spelling.hasDigit(text)) {
      inDigits(text, found);
    }
    if (text.contains("illion")) {
      inWords(text, found);
    }
    found.sort(Comparator.comparingInt(Money::start));
    return found;
  }

  private static void inDigits(String text, List<Money> found) {
    // To look for a sign is quicker than to try at every place what may stand before it.
    if (text.chars().anyMatch(it -> it == '$' || SIGNS.indexOf(it) >= 0)) {
      Matcher signed = SIGNED.matcher(text);
      while (signed.find()) {
        add(found, sum(signed, 2, Currencies.sign(signed.group(1))));
      }
    }
    if (text.contains("illion") || text.contains("crore")) {
      Matcher lettered = LETTERED.matcher(text);
      while (lettered.find()) {
        add(found, sum(lettered, 2, Currencies.sign(lettered.group(1), text)));
      }
    }
    Matcher unit = UNIT.matcher(text);
    while (unit.find()) {
      if (!isYear(unit)) {
        add(found, sum(unit, 1, Currencies.unit(unit.group(3), unit.group(4), text)));
      }
    }
    if (CODES.stream().anyMatch(text::contains)) {
      Matcher coded = CODED.matcher(text);
      while (coded.find()) {
        add(found, sum(coded, 2, coded.group(1)));
      }
    }
  }

  private static void inWords(String text, List<Money> found) {
    Matcher spelt = SPELT.matcher(text);
    while (spelt.find()) {
      String currency = Currencies.unit(spelt.group(3), spelt.group(4), text);
      BigDecimal amount = spelt(spelt.group(1)).multiply(scale(spelt.group(2)));
      add(found, new Money(spelt.start(), spelt.end(), plain(amount), currency));
    }
  }

  /** "Kenya, which in 2012 won a seat": a year, and a word that names a currency elsewhere. */
  private static boolean isYear(Matcher said) {
    return said.group(2) == null
        && said.group(3) == null
        && YEAR.matcher(said.group(1)).matches()
        && WORDS_TOO.contains(said.group(4));
  }

  private static void add(List<Money> found, Money money) {
    if (found.stream().noneMatch(it -> it.start() < money.end() && money.start() < it.end())) {
      found.add(money);
    }
  }

  private static Money sum(Matcher said, int digits, String currency) {
    BigDecimal plain = new BigDecimal(said.group(digits).replace(",", ""));
    BigDecimal amount = plain.multiply(scale(said.group(digits + 1)));
    return new Money(said.start(), said.end(), plain(amount), currency);
  }

  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal whole = amount.stripTrailingZeros();
    return whole.scale() < 0 ? whole.setScale(0) : whole;
  }

  /** "Half a", "a", "two". */
  private static BigDecimal spelt(String number) {
    return number.equals("half a")
        ? new BigDecimal("0.5")
        : BigDecimal.valueOf(WORDS.getOrDefault(number, 1));
  }

  private static BigDecimal scale(@Nullable String word) {
    if (word == null) {
      return BigDecimal.ONE;
    }
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "trillion" -> BigDecimal.TEN.pow(12);
      case "billion", "bn", "b" -> BigDecimal.TEN.pow(9);
      case "crore" -> BigDecimal.TEN.pow(7);
      case "million", "mn", "m" -> BigDecimal.TEN.pow(6);
      default -> BigDecimal.TEN.pow(3);
    };
  }

  /** A whole number in digits or as a word; empty where the text is none. */
  public static Optional<BigDecimal> whole(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (WORDS.containsKey(word)) {
      return Optional.of(BigDecimal.valueOf(WORDS.get(word)));
    }
    if (word.contains("-") && !word.startsWith("-")) {
      String[] parts = word.split("-", 2);
      if (WORDS.containsKey(parts[0]) && WORDS.containsKey(parts[1])) {
        return Optional.of(BigDecimal.valueOf(WORDS.get(parts[0]) + (long) WORDS.get(parts[1])));
      }
    }
    return WHOLE.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(",", "")))
        : Optional.empty();
  }
}
