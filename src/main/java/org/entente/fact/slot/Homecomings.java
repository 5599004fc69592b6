package org.entente.fact.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.fact.discourse.Discourse;
import org.entente.fact.discourse.World;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;

/** Knows that nobody visits his own state: Chile's minister who flies to Santiago goes home. */
final class Homecomings {
  private static final String DESTINATION = "destination";

  private final Discourse discourse;
  private final World world;

  /** Of a document, in what it has told before and what is known of the world. */
  Homecomings(Discourse discourse, World world) {
    this.discourse = discourse;
    this.world = world;
  }

  /** A match without the visitors' own state and its capital; empty where nothing is left. */
  Optional<Match> abroad(Match match) {
    if (!match.frame().kind().equals("Visit")) {
      return Optional.of(match);
    }
    Set<String> home =
        match.fillers("visitor").stream().flatMap(this::homes).collect(Collectors.toSet());
    List<Referent> all = match.fillers(DESTINATION);
    List<Referent> abroad = all.stream().filter(it -> !home.contains(it.key())).toList();
    return abroad.size() == all.size()
        ? Optional.of(match)
        : Optional.of(match.holding(DESTINATION, abroad)).filter(it -> !abroad.isEmpty());
  }

  private Stream<String> homes(Referent visitor) {
    String state =
        discourse.served(visitor, visitor.word()).map(Referent::key).orElse(visitor.key());
    return Stream.concat(Stream.of(state), world.capital(state).map(Referent::key).stream());
  }
}
