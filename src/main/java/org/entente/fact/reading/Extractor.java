package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.entente.document.Digests;
import org.entente.document.Passage;
import org.entente.document.Text;
import org.entente.document.read.Reading;
import org.entente.document.read.Zone;
import org.entente.fact.Claim;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;
import org.entente.fact.analysis.Analyser;
import org.entente.fact.analysis.Splitter;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.Word;
import org.entente.fact.clause.Entries;
import org.entente.fact.clause.Parsing;
import org.entente.fact.clause.Pieces;
import org.entente.fact.discourse.Discourse;
import org.entente.fact.discourse.Headline;
import org.entente.fact.discourse.Lead;
import org.entente.fact.discourse.NamedPhrases;
import org.entente.fact.discourse.Part;
import org.entente.fact.discourse.Phrases;
import org.entente.fact.discourse.World;
import org.entente.fact.entity.Dates;
import org.entente.fact.entity.DocumentNames;
import org.entente.fact.entity.Gazetteer;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.NamedSentence;
import org.entente.fact.entity.Opening;
import org.entente.fact.frame.Frame;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Matcher;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Trace;
import org.entente.fact.slot.Apart;
import org.entente.fact.slot.Campaigns;
import org.entente.fact.slot.Circumstances;
import org.entente.fact.slot.Concerns;
import org.entente.fact.slot.Counterparts;
import org.entente.fact.slot.Distribution;
import org.entente.fact.slot.Followers;
import org.entente.fact.slot.Gaps;
import org.entente.fact.slot.Gifts;
import org.entente.fact.slot.Homecomings;
import org.entente.fact.slot.Liftings;
import org.entente.fact.slot.OwnDates;
import org.entente.fact.slot.Prefaces;
import org.entente.fact.slot.Rejoinders;
import org.entente.fact.slot.Series;
import org.entente.fact.slot.Shares;
import org.entente.fact.slot.Sums;
import org.entente.fact.slot.Venues;
import org.entente.fact.statement.Allies;
import org.entente.fact.statement.Attribution;
import org.entente.fact.statement.Between;
import org.entente.fact.statement.Completion;
import org.entente.fact.statement.Meetings;
import org.entente.fact.statement.Purchases;
import org.entente.fact.statement.Sentences;
import org.entente.fact.statement.Signings;
import org.entente.fact.statement.Statement;
import org.entente.fact.statement.Together;

/**
 * Finds what documents state. Each document is read on its own, in the order of its text; the same
 * text gives the same claims. Safe for several threads where the analyser is.
 */
public final class Extractor {
  private final Parsing parsing;
  private final Thesaurus thesaurus;
  private final Gazetteer gazetteer;
  private final Schema schema;
  private final Lexicon lexicon;
  private final Matcher matcher;

  /** With everything that it knows. */
  public Extractor(
      Analyser analyser, Thesaurus thesaurus, Schema schema, Lexicon lexicon, List<Frame> frames) {
    this.parsing = new Parsing(analyser, lexicon);
    this.thesaurus = thesaurus;
    // Each takes a good part of the time to a first claim.
    CompletableFuture<Gazetteer> names =
        CompletableFuture.supplyAsync(() -> new Gazetteer(thesaurus, lexicon));
    this.schema = schema;
    this.lexicon = lexicon;
    this.matcher = new Matcher(frames, schema, lexicon);
    this.gazetteer = names.join();
  }

  /** What a document states in its body and captions. */
  public Extraction extract(Reading reading) {
    return extract(reading, Observer.NONE);
  }

  /** The same, telling an observer of each sentence on the way. */
  public Extraction extract(Reading reading, Observer observer) {
    OneDocument document = new OneDocument(reading, observer);
    for (Zone zone : reading.zones()) {
      if (zone.kind().speaks()) {
        document.read(zone);
      } else if (zone.kind() == Zone.Kind.HEADING) {
        document.heading(zone);
      }
    }
    return document.extraction();
  }

  /** Sees how a sentence was read. */
  public interface Observer {
    /** Sees nothing. */
    Observer NONE = (sentence, tree) -> Trace.NONE;

    /** A sentence is about to be matched; what is returned hears of the frames tried on it. */
    Trace sentence(NamedSentence sentence, Tree tree);
  }

  /** One document on its way. */
  private final class OneDocument {
    private final Reading reading;
    private final Observer observer;
    private final DocumentNames names = new DocumentNames(gazetteer, lexicon);
    private final Reckoning reckoning;
    private final World world = new World(thesaurus);
    private final Discourse discourse = new Discourse(world, lexicon);
    private final Gifts gifts = new Gifts(lexicon);
    private final Together together = new Together(schema, discourse, world);
    private final Completion completion;
    private final Between between = new Between(schema);
    private final Homecomings homecomings = new Homecomings(discourse, world);
    private final Purchases purchases = new Purchases(schema);
    private final ClaimMaker maker;
    private final List<Claim> claims = new ArrayList<>();

    /** Of the sentence read: what was parsed to part it need not be parsed again. */
    private final Map<List<Word>, Tree> trees = new HashMap<>();

    private List<Referent> acting = List.of();
    private Optional<Match> stance = Optional.empty();
    private Optional<Match> deed = Optional.empty();
    private Optional<Match> imposed = Optional.empty();
    private Optional<Match> said = Optional.empty();
    private int sentences;

    OneDocument(Reading reading, Observer observer) {
      this.reading = reading;
      this.observer = observer;
      this.reckoning = new Reckoning(new Dates(reading.document().date()));
      this.completion =
          new Completion(schema, discourse, world, lexicon, reading.document().date());
      this.maker = new ClaimMaker(reading.document().id(), schema, thesaurus);
      new Headline(reading, names).tell(discourse);
    }

    Extraction extraction() {
      return new Extraction(
          reading.document(),
          reading.text(),
          claims,
          maker.names(),
          sentences,
          reckoning.unresolved());
    }

    /** "The ministers" on a line of its own begins a list of what they did. */
    void heading(Zone zone) {
      String plain = reading.plain(zone);
      List<List<Word>> sentences = Splitter.sentences(plain);
      discourse.begin(Math.max(1, reading.text().paragraphAt(zone.start())));
      discourse.lead(List.of());
      if (sentences.size() == 1) {
        NamedSentence named = names.read(plain, sentences.get(0));
        Tree tree = parsing.tree(named);
        new Lead(tree, schema)
            .tell(new Phrases(tree, named, discourse, world, schema, lexicon), discourse);
      }
    }

    void read(Zone zone) {
      String plain = reading.plain(zone);
      List<Text.Span> paragraphs = reading.text().paragraphs();
      int number = Math.max(1, reading.text().paragraphAt(zone.start()));
      while (number <= paragraphs.size() && paragraphs.get(number - 1).start() < zone.end()) {
        int start = Math.max(paragraphs.get(number - 1).start(), zone.start());
        int end = Math.min(paragraphs.get(number - 1).end(), zone.end());
        int from = plain.offsetByCodePoints(0, start - zone.start());
        paragraph(
            start, number, plain.substring(from, plain.offsetByCodePoints(from, end - start)));
        number++;
      }
    }

    private void paragraph(int start, int number, String text) {
      reckoning.turn();
      for (List<Word> words : Splitter.sentences(text)) {
        sentences++;
        discourse.begin(number);
        sentence(start, number, text, words);
      }
    }

    private void sentence(int offset, int paragraph, String text, List<Word> words) {
      int from = words.get(0).start();
      int to = words.get(words.size() - 1).end();
      NamedSentence read = names.read(text, words);
      Quantities quantities = reckoning.of(read, text, from, to);
      NamedSentence named =
          read.compounded(text, lexicon)
              .plain(text, lexicon)
              .without(text, quantities.dates(), quantities.sums());
      Quantities telling = Reckoning.telling(quantities, read);
      List<Statement> statements = new ArrayList<>();
      trees.clear();
      for (Pieces.Piece piece : Pieces.of(Entries.told(named), this::tree)) {
        statements(piece, telling).forEach(it -> join(statements, it));
      }
      Sentences.drop(statements, schema);
      if (statements.isEmpty()) {
        return;
      }
      int start = offset + text.codePointCount(0, from);
      int end = start + text.codePointCount(from, to);
      String digest = Digests.sha256(reading.text().slice(start, end));
      Passage passage = new Passage(reading.document().id(), paragraph, start, end, digest);
      List<Statement> whole = new ArrayList<>();
      completion.hear(statements);
      statements.replaceAll(it -> between.told(it, statements));
      purchases.share(statements);
      for (Statement statement : statements) {
        completion.complete(statement, paragraph).ifPresent(whole::add);
      }
      whole.forEach(together::tell);
      purchases.settle(whole);
      List<Statement> all = List.copyOf(whole);
      whole.removeIf(it -> completion.isNobodys(it, all));
      Allies.told(whole).forEach(it -> claims.add(maker.claim(it, passage)));
    }

    /** A sentence's tree, which its words alone make. */
    private Tree tree(NamedSentence named) {
      return trees.computeIfAbsent(named.words(), words -> parsing.tree(named));
    }

    /** What one part of a sentence says. */
    private List<Statement> statements(Pieces.Piece piece, Quantities all) {
      Optional<Opening> opening = piece.sentence().opening(lexicon);
      NamedSentence named = opening.map(Opening::rest).orElse(piece.sentence()).fronted(lexicon);
      if (piece.from() > 0) {
        discourse.go();
      }
      List<Referent> topics = opening.map(it -> topics(it.topic())).orElse(List.of());
      Tree tree = tree(named);
      Phrases phrases = new Phrases(tree, named, discourse, world, schema, lexicon);
      phrases.tell();
      Lead lead = new Lead(tree, schema);
      lead.issue(phrases, discourse);
      if (piece.from() > 0) {
        lead.goOn(acting, discourse);
      }
      List<Statement> statements = new ArrayList<>();
      Concerns concerns = new Concerns(tree, discourse, schema, lexicon, phrases, topics);
      Counterparts counterparts = new Counterparts(tree, schema, discourse);
      Venues venues = new Venues(tree, phrases, schema, lexicon);
      Campaigns campaigns = new Campaigns(tree, phrases, schema);
      Quantities quantities = all.within(piece::holds);
      List<Match> found = matcher.find(tree, quantities, phrases, observer.sentence(named, tree));
      List<Match> apart = new Apart(tree, quantities, schema).parted(found);
      List<Match> dated = new OwnDates(tree, quantities).parted(apart);
      List<Match> serial = new Series(tree, quantities, phrases, schema, lexicon).filled(dated);
      List<Match> gapless = new Gaps(tree, quantities, phrases).filled(serial);
      List<Match> shared = new Shares(tree, quantities, phrases).filled(gapless);
      List<Match> summed = new Sums(tree, quantities, phrases, schema).filled(shared);
      List<Match> placed = new Circumstances(tree, quantities, phrases, schema).told(summed);
      List<Match> settled = new Prefaces(tree, schema).settled(placed);
      List<Match> followed =
          new Followers(tree, quantities, phrases, schema, lexicon).told(settled, stance, deed);
      List<Match> matches =
          new Liftings(tree, quantities, phrases, schema, lexicon).told(followed, imposed, stance);
      imposed = Liftings.imposed(settled).or(() -> imposed);
      stance = Followers.last(settled).or(() -> piece.from() > 0 ? stance : Optional.empty());
      deed = Followers.lastDeed(matches).or(() -> piece.from() > 0 ? deed : Optional.empty());
      Rejoinders rejoinders = new Rejoinders(tree, lexicon, said);
      Distribution distribution = new Distribution(tree, discourse, schema);
      for (Match match : matches) {
        Match whole = counterparts.told(campaigns.told(venues.told(match)), sayers(match, phrases));
        homecomings.abroad(whole).stream()
            .flatMap(it -> concerns.of(it, matches).stream())
            .map(rejoinders::told)
            .flatMap(it -> distribution.of(it).stream())
            .flatMap(
                it ->
                    Signings.told(
                        gifts.told(statement(it, phrases, tree), it, tree.lemma(it.trigger())),
                        tree,
                        it.trigger())
                        .stream())
            .forEach(it -> add(statements, it));
      }
      said = rejoinders.own().or(() -> piece.from() > 0 ? said : Optional.empty());
      new Attribution(tree, phrases, schema).statement(statements).ifPresent(statements::add);
      statements.forEach(together::tell);
      lead.tell(phrases, discourse);
      List<Referent> actors = lead.actors(phrases);
      acting = actors.isEmpty() && piece.from() > 0 ? acting : actors;
      return statements;
    }

    /** What a sentence says at its beginning that it is about. */
    private List<Referent> topics(NamedSentence opening) {
      NamedPhrases phrases = new NamedPhrases(parsing.tree(opening), opening, discourse);
      List<Referent> topics =
          IntStream.range(0, opening.words().size())
              .boxed()
              .flatMap(it -> phrases.named(it, Concerns.matter(schema)).stream())
              .toList();
      topics.forEach(it -> discourse.speak(it.at(0), Part.OTHER));
      return topics;
    }

    /** What two parts of a sentence say is one statement only of what has a name of its own. */
    private void join(List<Statement> statements, Statement statement) {
      if (statement.thing().isPresent()) {
        add(statements, statement);
      } else {
        statements.add(statement);
      }
    }

    private Statement statement(Match match, Phrases phrases, Tree tree) {
      Statement statement = Statement.of(match, sayers(match, phrases));
      // "Talks have not been held", "denied holding talks": nobody was absent from what was not.
      int head = tree.head(match.trigger());
      boolean none =
          tree.relation(match.trigger()).startsWith("nsubj")
              || (tree.relation(match.trigger()).equals("obj")
                  && lexicon.has(Lexicon.Role.LIGHT, tree.lemma(head)))
              || (lexicon.has(Lexicon.Role.OCCURRING, tree.lemma(match.trigger()))
                  && !tree.lemma(match.trigger()).equals("come"));
      return none ? statement : Meetings.absent(statement);
    }

    /** Nobody passes on his own words. */
    private List<Referent> sayers(Match match, Phrases phrases) {
      List<Referent> speakers = match.fillers("speaker");
      return match.mode().sayers().stream()
          .flatMap(word -> phrases.resolve(word, kind -> schema.isA(kind, "Actor")).stream())
          .filter(it -> speakers.stream().noneMatch(who -> who.key().equals(it.key())))
          .distinct()
          .toList();
    }

    private void add(List<Statement> statements, Statement statement) {
      for (int i = 0; i < statements.size(); i++) {
        Optional<Statement> both = statements.get(i).with(statement);
        if (both.isPresent()) {
          statements.set(i, both.get());
          return;
        }
      }
      statements.add(statement);
    }
  }
}
