package org.entente.fact.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.document.PartialDate;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.discourse.Discourse;
import org.entente.fact.discourse.World;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Referent;

/**
 * Completes statements with what their sentence leaves to its neighbours: who buys, where the
 * sentence before has said so; for whom a minister signs; that an agreement between states is a
 * treaty. Not for several threads.
 */
public final class Completion {
  /** What binds states without being a treaty on their security. */
  private static final Pattern CIVIL =
      Pattern.compile(
          "(?i).*\\b(?:trade|border|economic|commercial|cultural|fisheries|investment|tax|aviation|loan|"
              + "boundary|energy|gas|grain|cease-?fire|peace|partnership)\\b.*");

  private static final Set<String> BINDING =
      WordSet.of("agreement", "accord", "arrangement", "pact", "memorandum", "understanding");

  private static final Pattern MUTUAL =
      Pattern.compile("(?i)\\bmutual[ -]defen[cs]e\\b(?! assistance)");
  private static final Referent MUTUAL_DEFENCE =
      new Referent(0, "mutual-defence", "Topic", "mutual defence", true, Optional.empty(), false);

  private final Schema schema;
  private final World world;
  private final Parties signatories;
  private final Transfers transfers;
  private final Bargains bargains = new Bargains();
  private final Prices prices = new Prices();

  /**
   * Of a document, in what it has told before, what is known of the world, and when it was written.
   */
  public Completion(
      Schema schema,
      Discourse discourse,
      World world,
      Lexicon lexicon,
      Optional<PartialDate> written) {
    this.schema = schema;
    this.world = world;
    this.signatories = new Parties(schema, discourse, world);
    this.transfers = new Transfers(schema, discourse, lexicon, written);
  }

  /** What the document's title states, which makes no claim. */
  public void title(List<Statement> statements) {
    transfers.title(statements);
  }

  /** What a sentence states before any of it is completed. */
  public void hear(List<Statement> statements) {
    transfers.hear(statements);
    prices.begin();
    Prices.drop(statements);
  }

  /**
   * The statement with what can be added to it; empty where it then still tells of a transfer
   * between nobody.
   */
  public Optional<Statement> complete(Statement statement, int itsParagraph) {
    if (statement.isBy(Makers.PRICED)) {
      return prices.priced(statement, itsParagraph);
    }
    if (schema.isA(statement.kind(), "Transfer")) {
      Optional<Statement> transfer = transfers.complete(statement, itsParagraph);
      transfer.ifPresent(it -> bargains.tell(it, itsParagraph));
      transfer.ifPresent(it -> prices.tell(it, itsParagraph));
      return transfer;
    }
    transfers.favour(statement, itsParagraph);
    prices.other(statement);
    return Optional.of(agreement(bargains.told(arrived(statement), itsParagraph)));
  }

  /** "Arrived in Beijing, his third trip to China": he went to the capital. */
  private Statement arrived(Statement statement) {
    List<Referent> to = statement.fillers("destination");
    List<String> capitals =
        to.stream().flatMap(it -> world.capital(it.key()).stream()).map(Referent::key).toList();
    List<String> named = statement.keys("destination");
    if (to.size() != 2 || capitals.stream().noneMatch(named::contains)) {
      return statement;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(statement.things());
    things.put("destination", to.stream().filter(it -> capitals.contains(it.key())).toList());
    return statement.withThings(things);
  }

  /** "A declaration was adopted": by whom, and on what, nobody knows. */
  public boolean isNobodys(Statement statement, List<Statement> sentence) {
    return schema.isA(statement.kind(), "Agreement")
        && sentence.stream().noneMatch(it -> isSaidOf(it, statement.thing()))
        && !statement.kind().equals("Treaty")
        && statement.things().isEmpty()
        && statement
            .thing()
            .filter(it -> !it.known() && (!it.inherited() || Bargains.isDeal(it)))
            .filter(it -> it.label().equals(it.label().toLowerCase(Locale.ROOT)))
            .isPresent();
  }

  /** Whether another statement tells whose the thing is. */
  private static boolean isSaidOf(Statement other, Optional<Referent> thing) {
    return thing.isPresent()
        && other.thing().map(Referent::key).equals(thing.map(Referent::key))
        && other.things().containsKey("signatory");
  }

  /** "Is to be considered": what a treaty obliges to is so once it is a treaty. */
  private static Statement obliged(Statement statement) {
    return statement.isBy(Makers.MUTUAL) && statement.modality() == Modality.PLANNED
        ? statement.withModality(Modality.ACTUAL)
        : statement;
  }

  private Statement agreement(Statement statement) {
    return schema.isA(statement.kind(), "Agreement")
        ? mutual(treaty(drafted(signatories.complete(obliged(statement)))))
        : statement;
  }

  /** A mutual defence pact is about mutual defence, and one that includes it binds to it. */
  private Statement mutual(Statement statement) {
    if (statement.isBy(Makers.COVERS) && isMutual(statement)) {
      return statement.withValue("mutualDefence", new Value.Truth(true));
    }
    boolean mutual =
        statement.thing().filter(it -> MUTUAL.matcher(it.label()).find()).isPresent()
            && statement.things().containsKey("signatory")
            && !statement.things().containsKey("coversTopic");
    if (!mutual) {
      return statement;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(statement.things());
    things.put("coversTopic", List.of(MUTUAL_DEFENCE));
    Statement whole = statement.withThings(things);
    boolean named = statement.thing().filter(Referent::known).isPresent();
    return named ? whole : whole.withValue("mutualDefence", new Value.Truth(true));
  }

  /** "A draft treaty" is not signed yet. */
  private static Statement drafted(Statement statement) {
    boolean draft =
        statement.thing().filter(it -> !it.known() && it.label().startsWith("draft ")).isPresent();
    return draft && !statement.values().containsKey("status")
        ? statement.withValue("status", new Value.Constant("draft"))
        : statement;
  }

  private static boolean isMutual(Statement statement) {
    return statement.fillers("coversTopic").stream()
        .anyMatch(it -> it.key().equals(MUTUAL_DEFENCE.key()));
  }

  private Statement treaty(Statement statement) {
    Optional<Referent> thing = statement.thing().filter(it -> !it.known());
    List<Referent> signatories = statement.fillers("signatory");
    boolean binding =
        statement.kind().equals("Agreement")
            && thing.isPresent()
            && isBinding(lastWord(thing.get().label()))
            && !CIVIL.matcher(thing.get().label()).matches()
            && !signatories.isEmpty()
            && signatories.stream()
                .allMatch(
                    it ->
                        schema.isAny(it.kind(), Set.of("State", "Organization"))
                            && !schema.isA(it.kind(), "Company"));
    return binding ? statement.withKind("Treaty") : statement;
  }

  private static boolean isBinding(String noun) {
    return BINDING.contains(noun)
        || (noun.endsWith("s") && BINDING.contains(noun.substring(0, noun.length() - 1)));
  }

  private static String lastWord(String label) {
    return label.substring(label.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
