package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;
import org.entente.fact.discourse.Discourse;
import org.entente.fact.discourse.Phrases;
import org.entente.fact.discourse.World;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Quantities;

/**
 * Fills the slots that frames leave open in what they match, one clause of a document after the
 * other, since a clause may answer or repeat the one before. Not for several threads.
 */
public final class Slots {
  private final Discourse discourse;
  private final Schema schema;
  private final Lexicon lexicon;
  private final Homecomings homecomings;

  /** What was told last, of the kinds that a clause may go on about without naming them. */
  private Optional<Match> stance = Optional.empty();

  private Optional<Match> deed = Optional.empty();
  private Optional<Match> imposed = Optional.empty();
  private Optional<Match> said = Optional.empty();

  /** Of a document, in what it has told before and what is known of the world. */
  public Slots(Discourse discourse, World world, Schema schema, Lexicon lexicon) {
    this.discourse = discourse;
    this.schema = schema;
    this.lexicon = lexicon;
    this.homecomings = new Homecomings(discourse, world);
  }

  /** The kinds of what a statement may be about. */
  public Predicate<String> matters() {
    return Concerns.matter(schema);
  }

  /** What the next clause states, given what frames have found in it. */
  public List<Match> filled(List<Match> found, Clause clause) {
    return told(followed(settled(found, clause), clause), clause);
  }

  /** With what the clause itself leaves out: a verb, a number, where and when. */
  private List<Match> settled(List<Match> found, Clause clause) {
    Tree tree = clause.tree();
    Quantities quantities = clause.quantities();
    Phrases phrases = clause.phrases();
    List<Match> each = new Passives(tree, phrases).parted(found);
    List<Match> apart = new Apart(tree, quantities, schema).parted(each);
    List<Match> dated = new OwnDates(tree, quantities).parted(apart);
    List<Match> serial = new Series(tree, quantities, phrases, schema, lexicon).filled(dated);
    List<Match> gapless = new Gaps(tree, quantities, phrases).filled(serial);
    List<Match> shared = new Shares(tree, quantities, phrases).filled(gapless);
    List<Match> summed = new Sums(tree, quantities, phrases, schema).filled(shared);
    List<Match> placed = new Circumstances(tree, quantities, phrases, schema).told(summed);
    return new Prefaces(tree, schema).settled(placed);
  }

  /** With those that say of others, or say again, what the clause before has told. */
  private List<Match> followed(List<Match> settled, Clause clause) {
    Tree tree = clause.tree();
    Quantities quantities = clause.quantities();
    Phrases phrases = clause.phrases();
    List<Match> followed =
        new Followers(tree, quantities, phrases, schema, lexicon).told(settled, stance, deed);
    List<Match> matches =
        new Liftings(tree, quantities, phrases, schema, lexicon).told(followed, imposed, stance);
    imposed = Liftings.imposed(settled).or(() -> imposed);
    stance = Followers.last(settled).or(() -> clause.goesOn() ? stance : Optional.empty());
    deed = Followers.lastDeed(matches).or(() -> clause.goesOn() ? deed : Optional.empty());
    return matches;
  }

  /** Each with what only it tells: with whom, where and about what. */
  private List<Match> told(List<Match> matches, Clause clause) {
    Tree tree = clause.tree();
    Phrases phrases = clause.phrases();
    Venues venues = new Venues(tree, phrases, schema, lexicon);
    Inviters inviters = new Inviters(tree, phrases);
    Campaigns campaigns = new Campaigns(tree, phrases, schema, lexicon);
    Counterparts counterparts = new Counterparts(tree, schema, discourse);
    Concerns concerns = new Concerns(tree, discourse, schema, lexicon, phrases, clause.topics());
    Rejoinders rejoinders = new Rejoinders(tree, lexicon, said);
    Distribution distribution = new Distribution(tree, discourse, schema);
    List<Match> all = new ArrayList<>();
    for (Match match : matches) {
      Match placed = campaigns.told(venues.told(inviters.told(match)));
      Match whole = counterparts.told(placed, clause.sayers().apply(match));
      homecomings
          .abroad(whole)
          .flatMap(it -> concerns.of(it, matches))
          .map(rejoinders::told)
          .ifPresent(it -> all.addAll(distribution.of(it)));
    }
    said = rejoinders.own().or(() -> clause.goesOn() ? said : Optional.empty());
    return all;
  }
}
