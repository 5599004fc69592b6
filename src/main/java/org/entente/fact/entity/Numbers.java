package org.entente.fact.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers and sums of money. */
public final class Numbers {
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

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("US$", "USD"),
          Map.entry("A$", "AUD"),
          Map.entry("AU$", "AUD"),
          Map.entry("C$", "CAD"),
          Map.entry("CA$", "CAD"),
          Map.entry("NZ$", "NZD"),
          Map.entry("S$", "SGD"),
          Map.entry("R$", "BRL"),
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("¥", "JPY"),
          Map.entry("₩", "KRW"),
          Map.entry("₹", "INR"),
          Map.entry("₺", "TRY"));

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("u.s. dollar", "USD"),
          Map.entry("us dollar", "USD"),
          Map.entry("american dollar", "USD"),
          Map.entry("australian dollar", "AUD"),
          Map.entry("canadian dollar", "CAD"),
          Map.entry("new zealand dollar", "NZD"),
          Map.entry("dollar", "USD"),
          Map.entry("euro", "EUR"),
          Map.entry("pound", "GBP"),
          Map.entry("yen", "JPY"),
          Map.entry("won", "KRW"),
          Map.entry("yuan", "CNY"),
          Map.entry("renminbi", "CNY"),
          Map.entry("ruble", "RUB"),
          Map.entry("rouble", "RUB"),
          Map.entry("rupee", "INR"),
          Map.entry("zloty", "PLN"),
          Map.entry("złoty", "PLN"),
          Map.entry("krona", "SEK"),
          Map.entry("kronor", "SEK"),
          Map.entry("kroner", "NOK"),
          Map.entry("krone", "NOK"),
          Map.entry("danish krone", "DKK"),
          Map.entry("danish kroner", "DKK"),
          Map.entry("lira", "TRY"),
          Map.entry("franc", "CHF"),
          Map.entry("swiss franc", "CHF"),
          Map.entry("usd", "USD"),
          Map.entry("eur", "EUR"),
          Map.entry("gbp", "GBP"),
          Map.entry("aud", "AUD"),
          Map.entry("jpy", "JPY"));

  private static final String SCALE =
      "(?:[ -]?(trillion|billion|million|thousand|bn|mn|m|b|k)\\b)?";
  private static final String DIGITS = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
  private static final Pattern SIGNED =
      Pattern.compile("((?:US|A|AU|C|CA|NZ|S|R)?\\$|[€£¥₩₹₺]) ?" + DIGITS + SCALE);
  private static final Pattern UNIT =
      Pattern.compile(
          DIGITS
              + SCALE
              + " (?:(U\\.S\\. |US |American |Australian |Canadian |New Zealand |Swiss |Swedish |Norwegian |Danish )?"
              + "(dollar|euro|pound|yen|won|yuan|renminbi|rou?ble|rupee|z[lł]oty|kron(?:a|or|er|e)|lira"
              + "|franc|USD|EUR|GBP|AUD|JPY))s?\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CODED =
      Pattern.compile("\\b(USD|EUR|GBP|AUD|CAD|JPY|SEK|NOK|PLN) ?" + DIGITS + SCALE);
  private static final Pattern WHOLE = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,9}");

  private Numbers() {}

  /** The sums of money in a sentence, in order. */
  public static List<Money> money(String text) {
    List<Money> found = new ArrayList<>();
    Matcher signed = SIGNED.matcher(text);
    while (signed.find()) {
      String currency = SIGNS.getOrDefault(signed.group(1), "USD");
      found.add(sum(signed, 2, currency));
    }
    Matcher unit = UNIT.matcher(text);
    while (unit.find()) {
      String whose = unit.group(3) == null ? "" : unit.group(3).toLowerCase(Locale.ROOT);
      String name = unit.group(4).toLowerCase(Locale.ROOT);
      String currency = UNITS.getOrDefault(whose + name, UNITS.getOrDefault(name, "USD"));
      add(found, sum(unit, 1, currency));
    }
    Matcher coded = CODED.matcher(text);
    while (coded.find()) {
      add(found, sum(coded, 2, coded.group(1)));
    }
    found.sort(Comparator.comparingInt(Money::start));
    return found;
  }

  private static void add(List<Money> found, Money money) {
    if (found.stream().noneMatch(it -> it.start() < money.end() && money.start() < it.end())) {
      found.add(money);
    }
  }

  private static Money sum(Matcher said, int digits, String currency) {
    BigDecimal plain = new BigDecimal(said.group(digits).replace(",", ""));
    BigDecimal amount = plain.multiply(scale(said.group(digits + 1)));
    BigDecimal whole = amount.stripTrailingZeros();
    return new Money(
        said.start(), said.end(), whole.scale() < 0 ? whole.setScale(0) : whole, currency);
  }

  private static BigDecimal scale(@Nullable String word) {
    if (word == null) {
      return BigDecimal.ONE;
    }
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "trillion" -> BigDecimal.TEN.pow(12);
      case "billion", "bn", "b" -> BigDecimal.TEN.pow(9);
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
