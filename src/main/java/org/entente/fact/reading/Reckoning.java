package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.document.PartialDate;
import org.entente.fact.analysis.Word;
import org.entente.fact.entity.Dated;
import org.entente.fact.entity.Dates;
import org.entente.fact.entity.Mention;
import org.entente.fact.entity.Money;
import org.entente.fact.entity.NamedSentence;
import org.entente.fact.entity.Numbers;
import org.entente.fact.frame.Quantities;

/** Finds the dates and sums of a document's sentences. Not for several threads. */
final class Reckoning {
  /** What makes a date that of the noun before it. */
  private static final Pattern OWNED =
      Pattern.compile("\\b(?:of|dated|dating (?:back )?(?:from|to)) (?:early |late |mid-)?$");

  private final Dates dates;
  private final List<String> unresolved = new ArrayList<>();

  Reckoning(Dates dates) {
    this.dates = dates;
  }

  /** The next paragraph begins. */
  void turn() {
    dates.turn();
  }

  /** The expressions of time of which no date could be told, in order. */
  List<String> unresolved() {
    return List.copyOf(unresolved);
  }

  /** Where expressions of time may begin that tell of days to come: next week. */
  static Set<Integer> coming(List<Word> words) {
    Set<Integer> starts = new HashSet<>();
    for (Word word : words) {
      if (word.form().equalsIgnoreCase("next")) {
        starts.add(word.start());
      }
    }
    return starts;
  }

  /** Those of the sentence that a text has between two offsets. */
  Quantities of(NamedSentence named, String text, int from, int to) {
    String sentence = text.substring(from, to);
    List<Dated> found = new ArrayList<>();
    for (Dated it : dates.find(sentence)) {
      found.add(new Dated(it.start() + from, it.end() + from, it.from(), it.until(), it.bound()));
      if (it.from().isEmpty()) {
        unresolved.add(sentence.substring(it.start(), it.end()));
      }
    }
    Set<Integer> owned = new HashSet<>();
    found.stream()
        .map(Dated::start)
        .filter(it -> OWNED.matcher(text.substring(Math.max(0, it - 20), it)).find())
        .forEach(owned::add);
    List<Money> sums =
        Numbers.money(sentence).stream()
            .map(it -> new Money(it.start() + from, it.end() + from, it.amount(), it.currency()))
            .toList();
    return new Quantities(found, sums, owned)
        .without(it -> named.mentions().stream().anyMatch(name -> isWithin(named, name, it)));
  }

  /** Those that tell when something took place, and for how much. */
  static Quantities telling(Quantities all, NamedSentence named) {
    List<Money> sums = all.sums().stream().filter(it -> !it.currency().isEmpty()).toList();
    return new Quantities(all.dates(), sums, all.owned())
        .without(
            it ->
                it.isPeriod()
                    || named.mentions().stream()
                        .anyMatch(name -> isEdition(named, name, it, all.dates())));
  }

  /** "The PzH 2000" names no year. */
  private static boolean isWithin(NamedSentence named, Mention name, Dated date) {
    return isKind(name, "WeaponSystem")
        && named.words().get(name.start()).start() <= date.start()
        && date.end() <= named.words().get(name.end() - 1).end();
  }

  /** "Anatolian Eagle 2014 began on 9 June": the year is part of its name. */
  private static boolean isEdition(
      NamedSentence named, Mention name, Dated date, List<Dated> dates) {
    return isKind(name, "Event")
        && named.words().get(name.end() - 1).end() + 1 == date.start()
        && date.from().filter(it -> it.precision() == PartialDate.Precision.YEAR).isPresent()
        && dates.stream()
            .filter(it -> it.start() > date.end())
            .flatMap(it -> it.from().stream())
            .anyMatch(it -> date.from().get().first().getYear() == it.first().getYear());
  }

  private static boolean isKind(Mention name, String kind) {
    return name.senses().get(0).kinds().contains(kind);
  }
}
