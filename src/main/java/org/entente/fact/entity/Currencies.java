package org.entente.fact.entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Currencies by the signs and words that stand for them, as codes of ISO 4217. */
final class Currencies {
  /** A state's currency, by how a text calls it and by what shows that the state is meant. */
  private record Issuer(String unit, String code, List<String> clues) {}

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("US$", "USD"),
          Map.entry("A$", "AUD"),
          Map.entry("AU$", "AUD"),
          Map.entry("C$", "CAD"),
          Map.entry("CA$", "CAD"),
          Map.entry("NZ$", "NZD"),
          Map.entry("NT$", "TWD"),
          Map.entry("HK$", "HKD"),
          Map.entry("S$", "SGD"),
          Map.entry("R$", "BRL"),
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("¥", "JPY"),
          Map.entry("₩", "KRW"),
          Map.entry("₹", "INR"),
          Map.entry("₱", "PHP"),
          Map.entry("₪", "ILS"),
          Map.entry("₴", "UAH"),
          Map.entry("₺", "TRY"),
          Map.entry("PHP", "PHP"),
          Map.entry("Php", "PHP"),
          Map.entry("RM", "MYR"),
          Map.entry("R", "ZAR"),
          Map.entry("N", "NGN"),
          Map.entry("Rp", "IDR"),
          Map.entry("KSh", "KES"),
          Map.entry("Ksh", "KES"));

  private static final Map<String, String> UNITS =
      Map.ofEntries(
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
          Map.entry("rupiah", "IDR"),
          Map.entry("ringgit", "MYR"),
          Map.entry("baht", "THB"),
          Map.entry("dong", "VND"),
          Map.entry("taka", "BDT"),
          Map.entry("zloty", "PLN"),
          Map.entry("złoty", "PLN"),
          Map.entry("zlotys", "PLN"),
          Map.entry("krona", "SEK"),
          Map.entry("kronor", "SEK"),
          Map.entry("kroner", "NOK"),
          Map.entry("krone", "NOK"),
          Map.entry("koruna", "CZK"),
          Map.entry("crown", "CZK"),
          Map.entry("forint", "HUF"),
          Map.entry("leu", "RON"),
          Map.entry("lei", "RON"),
          Map.entry("hryvnia", "UAH"),
          Map.entry("lira", "TRY"),
          Map.entry("franc", "CHF"),
          Map.entry("shekel", "ILS"),
          Map.entry("rand", "ZAR"),
          Map.entry("real", "BRL"),
          Map.entry("reais", "BRL"),
          Map.entry("naira", "NGN"),
          Map.entry("tenge", "KZT"),
          Map.entry("dram", "AMD"),
          Map.entry("peso", "PHP"),
          Map.entry("dirham", "AED"),
          Map.entry("riyal", "SAR"),
          Map.entry("dinar", "KWD"),
          Map.entry("shilling", "KES"));

  /** Where one word stands for several currencies; clues are beginnings of words. */
  private static final List<Issuer> ISSUERS =
      List.of(
          new Issuer("dollar", "AUD", List.of("australian ")),
          new Issuer("dollar", "CAD", List.of("canadian ")),
          new Issuer("dollar", "NZD", List.of("new zealand ")),
          new Issuer("dollar", "SGD", List.of("singapore ", "singaporean ")),
          new Issuer("dollar", "TWD", List.of("new taiwan ", "taiwan ", "taiwanese ")),
          new Issuer("dollar", "HKD", List.of("hong kong ")),
          new Issuer("pound", "EGP", List.of("egyptian ")),
          new Issuer("krone", "DKK", List.of("danish", "denmark", "copenhagen")),
          new Issuer("kroner", "DKK", List.of("danish", "denmark", "copenhagen")),
          new Issuer("crown", "DKK", List.of("danish", "denmark", "copenhagen")),
          new Issuer("crown", "SEK", List.of("swed", "stockholm")),
          new Issuer("crown", "NOK", List.of("norw", "oslo")),
          new Issuer("krona", "ISK", List.of("iceland", "reykjav")),
          new Issuer("rupee", "PKR", List.of("pakistan", "islamabad")),
          new Issuer("rupee", "LKR", List.of("sri lanka", "colombo")),
          new Issuer("peso", "MXN", List.of("mexic")),
          new Issuer("peso", "ARS", List.of("argentin", "buenos aires")),
          new Issuer("peso", "CLP", List.of("chile", "santiago")),
          new Issuer("peso", "COP", List.of("colombia", "bogot")),
          new Issuer("dirham", "MAD", List.of("morocc", "rabat")),
          new Issuer("riyal", "QAR", List.of("qatar", "doha")),
          new Issuer("dinar", "DZD", List.of("algeria", "algiers")),
          new Issuer("dinar", "RSD", List.of("serbia", "belgrade")),
          new Issuer("dinar", "IQD", List.of("iraq", "baghdad")),
          new Issuer("dinar", "JOD", List.of("jordan", "amman")),
          new Issuer("dinar", "BHD", List.of("bahrain")),
          new Issuer("shilling", "UGX", List.of("uganda")),
          new Issuer("shilling", "TZS", List.of("tanzania")));

  /** Signs that several states write; clues are beginnings of words. */
  private static final List<Issuer> SHARED_SIGNS =
      List.of(
          new Issuer("Rs", "INR", List.of("india", "new delhi")),
          new Issuer("Rs", "PKR", List.of("pakistan", "islamabad")),
          new Issuer("Rs", "NPR", List.of("nepal", "kathmandu")),
          new Issuer("Rs", "LKR", List.of("sri lanka", "colombo")),
          new Issuer("P", "PHP", List.of("philippine", "filipino", "manila")),
          new Issuer("P", "BWP", List.of("botswana", "gaborone")),
          new Issuer("Sh", "KES", List.of("kenya", "nairobi")),
          new Issuer("Sh", "TZS", List.of("tanzania", "dodoma")),
          new Issuer("Sh", "UGX", List.of("uganda", "kampala")));

  /** Units of which only the adjective before them, and no other word, tells whose they are. */
  private static final Set<String> SHARED = Set.of("dollar", "pound");

  private Currencies() {}

  /** The code of a sign. */
  static String sign(String sign) {
    return SIGNS.getOrDefault(sign, "USD");
  }

  /** The code of a sign that may be several states'; empty where a text does not tell whose. */
  static String sign(String sign, String text) {
    String bare = sign.endsWith(".") ? sign.substring(0, sign.length() - 1) : sign;
    if (SIGNS.containsKey(bare)) {
      return sign(bare);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> codes =
        SHARED_SIGNS.stream()
            .filter(it -> it.unit().equals(bare))
            .filter(it -> it.clues().stream().anyMatch(lower::contains))
            .map(Issuer::code)
            .toList();
    return codes.size() == 1 ? codes.get(0) : "";
  }

  /**
   * The code of a unit.
   *
   * @param whose the adjective before it, if any
   * @param unit its word, in the singular
   * @param text the sentence, which may tell whose it is
   */
  static String unit(@Nullable String whose, String unit, String text) {
    String word = unit.toLowerCase(Locale.ROOT);
    if (word.length() == 3
        && word.chars().allMatch(Character::isLetter)
        && !UNITS.containsKey(word)) {
      return word.toUpperCase(Locale.ROOT);
    }
    String before = whose == null ? "" : whose.toLowerCase(Locale.ROOT);
    return issuer(word, before)
        .or(
            () ->
                SHARED.contains(word) || !before.isEmpty()
                    ? Optional.empty()
                    : issuer(word, text.toLowerCase(Locale.ROOT)))
        .orElseGet(() -> UNITS.getOrDefault(word, "USD"));
  }

  private static Optional<String> issuer(String unit, String text) {
    return ISSUERS.stream()
        .filter(it -> it.unit().equals(unit))
        .filter(it -> it.clues().stream().anyMatch(text::contains))
        .map(Issuer::code)
        .findFirst();
  }
}
