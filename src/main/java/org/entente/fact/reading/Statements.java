package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;
import org.entente.fact.clause.Pieces;
import org.entente.fact.discourse.Discourse;
import org.entente.fact.discourse.Lead;
import org.entente.fact.discourse.NamedPhrases;
import org.entente.fact.discourse.Part;
import org.entente.fact.discourse.Phrases;
import org.entente.fact.discourse.World;
import org.entente.fact.entity.Dated;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.NamedSentence;
import org.entente.fact.entity.Opening;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Matcher;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;
import org.entente.fact.slot.Clause;
import org.entente.fact.slot.Gifts;
import org.entente.fact.slot.Slots;
import org.entente.fact.statement.Attribution;
import org.entente.fact.statement.Bargains;
import org.entente.fact.statement.Further;
import org.entente.fact.statement.Hereafter;
import org.entente.fact.statement.Meetings;
import org.entente.fact.statement.Rounds;
import org.entente.fact.statement.Sentences;
import org.entente.fact.statement.Signings;
import org.entente.fact.statement.Statement;
import org.entente.fact.statement.Together;
import org.entente.fact.statement.Worth;

/**
 * Tells what the parts of a document's sentences state, one after the other; each is told to the
 * discourse on the way. Not for several threads.
 */
final class Statements {
  private final Function<NamedSentence, Tree> trees;
  private final Matcher matcher;
  private final Extractor.Observer observer;
  private final Discourse discourse;
  private final World world;
  private final Schema schema;
  private final Lexicon lexicon;
  private final Together together;
  private final Slots slots;
  private final Gifts gifts;
  private final Rounds rounds;
  private final Hereafter hereafter;

  /** Who acted in the part before. */
  private List<Referent> acting = List.of();

  /**
   * Of one document.
   *
   * @param trees the tree of a sentence
   * @param observer hears of each part before it is matched
   */
  Statements(
      Function<NamedSentence, Tree> trees,
      Matcher matcher,
      Extractor.Observer observer,
      Discourse discourse,
      World world,
      Schema schema,
      Lexicon lexicon,
      Together together,
      Hereafter hereafter) {
    this.trees = trees;
    this.matcher = matcher;
    this.observer = observer;
    this.discourse = discourse;
    this.world = world;
    this.schema = schema;
    this.lexicon = lexicon;
    this.together = together;
    this.slots = new Slots(discourse, world, schema, lexicon);
    this.gifts = new Gifts(lexicon);
    this.rounds = new Rounds(discourse);
    this.hereafter = hereafter;
  }

  /**
   * What the next part of a sentence says.
   *
   * @param all the dates and sums of the whole sentence
   * @param coming where those dates begin that its words say are still to come
   */
  List<Statement> of(Pieces.Piece piece, Quantities all, Set<Integer> coming) {
    boolean goesOn = piece.from() > 0;
    rounds.begin();
    if (goesOn) {
      discourse.go();
    }
    Optional<Opening> opening = piece.sentence().opening(lexicon);
    NamedSentence named = opening.map(Opening::rest).orElse(piece.sentence()).fronted(lexicon);
    List<Referent> topics = opening.map(it -> topics(it.topic())).orElse(List.of());
    Tree tree = trees.apply(named);
    Phrases phrases = new Phrases(tree, named, discourse, world, schema, lexicon);
    phrases.tell();
    Lead lead = new Lead(tree, schema);
    lead.issue(phrases, discourse);
    if (goesOn) {
      lead.goOn(acting, discourse);
    }
    Quantities quantities = all.within(piece::holds);
    List<Match> found = matcher.find(tree, quantities, phrases, observer.sentence(named, tree));
    Attribution attribution = new Attribution(tree, phrases, schema, lexicon);
    List<Statement> statements = new ArrayList<>();
    Clause clause = new Clause(tree, quantities, phrases, topics, attribution::sayers, goesOn);
    for (Match match : slots.filled(found, clause)) {
      if (!Worth.isMeant(match, tree, quantities, lexicon)) {
        continue;
      }
      Statement statement = statement(match, clause, it -> coming.contains(it.start()));
      for (Statement told : Signings.told(statement, tree, match.trigger())) {
        Sentences.add(statements, told);
      }
    }
    attribution.statement(statements).ifPresent(statements::add);
    statements.forEach(together::tell);
    statements.forEach(rounds::hear);
    lead.tell(phrases, discourse);
    List<Referent> actors = lead.actors(phrases);
    acting = actors.isEmpty() && goesOn ? acting : actors;
    return statements;
  }

  /** What a sentence says at its beginning that it is about. */
  private List<Referent> topics(NamedSentence opening) {
    NamedPhrases phrases = new NamedPhrases(trees.apply(opening), opening, discourse);
    List<Referent> topics =
        IntStream.range(0, opening.words().size())
            .boxed()
            .flatMap(it -> phrases.named(it, slots.matters()).stream())
            .toList();
    topics.forEach(it -> discourse.speak(it.at(0), Part.OTHER));
    return topics;
  }

  private Statement statement(Match match, Clause clause, Predicate<Dated> coming) {
    Statement statement =
        hereafter.told(
            Statement.of(match, clause.sayers().apply(match)),
            clause.tree(),
            match.trigger(),
            clause.quantities().date(clause.tree(), match.trigger()).filter(coming).isPresent());
    if (Bargains.isOpen(statement, clause.tree())) {
      statement = statement.pointing();
    }
    statement = rounds.told(statement, clause.tree());
    if (Further.isOpen(statement)) {
      int noun = statement.thing().get().word();
      Optional<Referent> last = discourse.lastOfFew(noun, kind -> schema.isA(kind, "Agreement"));
      statement = Further.told(statement, clause.tree(), last);
    }
    String lemma = clause.tree().lemma(match.trigger());
    return gifts.told(
        isNone(match.trigger(), clause.tree()) ? statement : Meetings.absent(statement),
        match,
        lemma);
  }

  // "Talks have not been held", "denied holding talks": nobody was absent from what was not.
  private boolean isNone(int trigger, Tree tree) {
    String relation = tree.relation(trigger);
    String lemma = tree.lemma(trigger);
    return relation.startsWith("nsubj")
        || (relation.equals("obj")
            && lexicon.has(Lexicon.Role.LIGHT, tree.lemma(tree.head(trigger))))
        || (lexicon.has(Lexicon.Role.OCCURRING, lemma) && !lemma.equals("come"));
  }
}
