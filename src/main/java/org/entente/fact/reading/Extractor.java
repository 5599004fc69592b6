package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.entente.document.Digests;
import org.entente.document.Passage;
import org.entente.document.Text;
import org.entente.document.read.Reading;
import org.entente.document.read.Zone;
import org.entente.fact.Calibration;
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
import org.entente.fact.discourse.Phrases;
import org.entente.fact.discourse.World;
import org.entente.fact.entity.Dates;
import org.entente.fact.entity.DocumentNames;
import org.entente.fact.entity.Gazetteer;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.NamedSentence;
import org.entente.fact.entity.Typography;
import org.entente.fact.frame.Matcher;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Trace;
import org.entente.fact.statement.Allies;
import org.entente.fact.statement.Between;
import org.entente.fact.statement.Completion;
import org.entente.fact.statement.Hereafter;
import org.entente.fact.statement.Purchases;
import org.entente.fact.statement.Sentences;
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
  private final Calibration calibration;

  /** With everything that it knows. */
  public Extractor(Analyser analyser, Knowledge knowledge) {
    this.lexicon = knowledge.lexicon();
    this.parsing = new Parsing(analyser, lexicon);
    this.thesaurus = knowledge.thesaurus();
    // Each takes a good part of the time to a first claim.
    CompletableFuture<Gazetteer> names =
        CompletableFuture.supplyAsync(() -> new Gazetteer(thesaurus, lexicon));
    this.schema = knowledge.schema();
    this.matcher = new Matcher(knowledge.frames(), schema, lexicon);
    this.calibration = knowledge.calibration();
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
      if (zone.kind().speaks() || document.isItem(zone)) {
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
    private final DocumentNames names = new DocumentNames(gazetteer, lexicon);
    private final Reckoning reckoning;
    private final World world = new World(thesaurus);
    private final Discourse discourse = new Discourse(world, lexicon);
    private final Together together = new Together(schema, discourse, world);
    private final Statements parts;
    private final Completion completion;
    private final Between between = new Between(schema);
    private final Purchases purchases = new Purchases(schema);
    private final Listing listing = new Listing(schema, lexicon);
    private final ClaimMaker maker;
    private final List<Claim> claims = new ArrayList<>();

    /** Of the sentence read: what was parsed to part it need not be parsed again. */
    private final Map<List<Word>, Tree> trees = new HashMap<>();

    private int sentences;

    OneDocument(Reading reading, Observer observer) {
      this.reading = reading;
      this.parts =
          new Statements(
              this::tree,
              matcher,
              observer,
              discourse,
              world,
              schema,
              lexicon,
              together,
              new Hereafter(reading.document().date()));
      this.reckoning = new Reckoning(new Dates(reading.document().date()));
      this.completion =
          new Completion(schema, discourse, world, lexicon, reading.document().date());
      this.maker = new ClaimMaker(reading.document().id(), schema, thesaurus, calibration);
      new Headline(reading, names).tell(discourse);
      title();
    }

    /** What the title states, read by itself: it makes no claim. */
    private void title() {
      Discourse aside = new Discourse(world, lexicon);
      Statements title =
          new Statements(
              parsing::tree,
              matcher,
              Observer.NONE,
              aside,
              world,
              schema,
              lexicon,
              new Together(schema, aside, world),
              new Hereafter(reading.document().date()));
      new TitleReading(names, lexicon, parsing, title).tell(reading, completion);
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
      listing.close();
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

    private void paragraph(int start, int number, String written) {
      String text = Listing.joined(Typography.plain(written));
      reckoning.turn();
      List<List<Word>> all = Splitter.sentences(text);
      if (all.size() == 1 && listing.goesOn(text, isMarked(start)) && isItem(text, all.get(0))) {
        String whole = listing.whole(text);
        discourse.begin(number);
        sentences++;
        sentence(start, number, whole, Splitter.sentences(whole).get(0));
        return;
      }
      for (List<Word> words : all) {
        listing.close();
        sentences++;
        discourse.begin(number);
        sentence(start, number, text, words);
      }
    }

    /** "• 12 howitzers" below "The package includes:" is no heading. */
    boolean isItem(Zone zone) {
      return zone.kind() == Zone.Kind.HEADING
          && !listing.lead().isEmpty()
          && isMarked(zone.start());
    }

    private boolean isMarked(int start) {
      return start > 1 && Listing.isMark(reading.text().slice(start - 2, start));
    }

    private boolean isItem(String text, List<Word> words) {
      NamedSentence named = names.read(text, words);
      return Listing.isItem(named, parsing.tags(named));
    }

    private void sentence(int offset, int paragraph, String text, List<Word> words) {
      int lead = listing.lead().length();
      int from = Math.max(lead, words.get(0).start());
      int last = words.get(words.size() - 1).end();
      int to = Math.min(last, listing.end(text));
      NamedSentence read = names.read(text, words);
      Quantities quantities = reckoning.of(read, text, words.get(0).start(), last);
      NamedSentence named =
          read.compounded(text, lexicon)
              .plain(text, lexicon)
              .without(text, quantities.dates(), quantities.sums());
      Quantities telling = Reckoning.telling(quantities, read);
      List<Statement> statements = new ArrayList<>();
      trees.clear();
      Set<Integer> coming = Reckoning.coming(words);
      for (Pieces.Piece piece : Pieces.of(Entries.told(named), parsing::tags, this::tree)) {
        parts.of(piece, telling, coming).forEach(it -> Sentences.join(statements, it));
      }
      Sentences.drop(statements, schema);
      if (lead > 0) {
        statements.removeIf(it -> !listing.isOwn(it, read));
        statements.replaceAll(listing::told);
      } else if (words.get(words.size() - 1).form().equals(":")) {
        listing.hear(text.substring(from, to), tree(named));
      }
      if (statements.isEmpty()) {
        return;
      }
      int start = offset + text.codePointCount(lead, from);
      int end = start + text.codePointCount(from, to);
      String digest = Digests.sha256(reading.text().slice(start, end));
      claim(statements, new Passage(reading.document().id(), paragraph, start, end, digest));
    }

    /** Claims what a sentence states, with what the document adds. */
    private void claim(List<Statement> statements, Passage passage) {
      List<Statement> whole = new ArrayList<>();
      completion.hear(statements);
      statements.replaceAll(it -> between.told(it, statements));
      purchases.share(statements);
      for (Statement statement : statements) {
        completion.complete(statement, passage.paragraph()).ifPresent(whole::add);
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
  }
}
