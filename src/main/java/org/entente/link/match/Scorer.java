package org.entente.link.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.entente.fact.Schema;
import org.entente.link.Item;
import org.entente.link.slice.ItemFacts;
import org.entente.link.slice.Property;

/**
 * Weighs what speaks for an item against what is known of a thing. The name carries the score; the
 * rest moves it by at most {@link #SWAY} up or down, so that two namesakes are told apart and yet a
 * wrong name is never made good by a right year.
 *
 * @param schema which kinds are kinds of which
 * @param linked the items that are things: of an item's ties only those to them can agree
 */
public record Scorer(Schema schema, Set<Item> linked) {
  /** What an alias counts for, where a label counts 1. */
  private static final double ALIAS_WORTH = 0.96;

  private static final double SWAY = 10;

  /** What it costs an item that nobody knows the kind of. */
  private static final double UNTYPED = 5;

  /** Takes a copy. */
  public Scorer {
    linked = Set.copyOf(linked);
  }

  /** The candidate that an item is for a thing; empty where their kinds rule each other out. */
  public Optional<Candidate> score(Mention mention, ItemFacts facts) {
    Optional<Double> type = type(mention.kind(), facts.kinds());
    if (type.filter(it -> it == 0).isPresent() || isNoPerson(mention, facts)) {
      return Optional.empty();
    }
    Map<Feature, Double> features = new EnumMap<>(Feature.class);
    features.put(Feature.LABEL, label(mention, facts));
    features.put(Feature.ALIAS, alias(mention, facts));
    type.ifPresent(it -> features.put(Feature.TYPE, it));
    shared(mention.countries(), countries(facts), it -> true)
        .ifPresent(it -> features.put(Feature.COUNTRY, it));
    shared(mention.years(), facts.years(), it -> true)
        .ifPresent(it -> features.put(Feature.DATE, it > 0 ? 1.0 : 0.0));
    shared(
            mention.related(),
            facts.neighbours(),
            it -> linked.contains(it) && !mention.countries().contains(it))
        .ifPresent(it -> features.put(Feature.RELATIONS, it));
    boolean untyped = type.isEmpty() && !mention.kind().isEmpty();
    return Optional.of(new Candidate(facts, total(features, untyped), features));
  }

  private static double total(Map<Feature, Double> features, boolean untyped) {
    double name =
        Math.max(
            features.getOrDefault(Feature.LABEL, 0.0),
            ALIAS_WORTH * features.getOrDefault(Feature.ALIAS, 0.0));
    double[] others =
        Stream.of(Feature.COUNTRY, Feature.DATE, Feature.RELATIONS)
            .flatMap(it -> Optional.ofNullable(features.get(it)).stream())
            .mapToDouble(it -> it)
            .toArray();
    double sway =
        others.length == 0 ? 0 : SWAY * (2 * DoubleStream.of(others).average().orElse(0) - 1);
    double cost = untyped ? UNTYPED : 0;
    return Math.max(0, Math.min(100, 100 * name + sway) - cost);
  }

  /** 1 where one of the item's kinds is the thing's, above or below it; empty where unknown. */
  private Optional<Double> type(String kind, Set<String> kinds) {
    if (kind.isEmpty() || kinds.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(kinds.stream().anyMatch(it -> agree(schema, kind, it)) ? 1.0 : 0.0);
  }

  /** Wikidata says of every person directly that it is a human: any other class rules it out. */
  private static boolean isNoPerson(Mention mention, ItemFacts facts) {
    return mention.kind().equals("Person")
        && facts.kinds().isEmpty()
        && !facts.items(Property.INSTANCE_OF).isEmpty();
  }

  /** Whether a thing of one kind may be of the other too. */
  public static boolean agree(Schema schema, String kind, String other) {
    return schema.isA(kind, other) || schema.isA(other, kind);
  }

  /** The states that an item lies in, or that a person is a citizen of. */
  public static Set<Item> countries(ItemFacts facts) {
    return Stream.of(Property.COUNTRY, Property.CITIZENSHIP)
        .flatMap(it -> facts.items(it).stream())
        .collect(Collectors.toSet());
  }

  private static double label(Mention mention, ItemFacts facts) {
    return best(List.of(mention.name()), facts.labels().values());
  }

  private static double alias(Mention mention, ItemFacts facts) {
    return Math.max(
        best(mention.names(), facts.aliases()),
        best(mention.otherNames(), facts.labels().values()));
  }

  private static double best(Iterable<String> names, Iterable<String> others) {
    double best = 0;
    for (String name : names) {
      for (String other : others) {
        best = Math.max(best, Names.likeness(name, other));
      }
    }
    return best;
  }

  /** The share of what the item has that the thing has too; empty where one of them has none. */
  private static <T> Optional<Double> shared(Set<T> own, Set<T> its, Predicate<T> counts) {
    List<T> asked = its.stream().filter(counts).toList();
    if (own.isEmpty() || asked.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of((double) asked.stream().filter(own::contains).count() / asked.size());
  }
}
