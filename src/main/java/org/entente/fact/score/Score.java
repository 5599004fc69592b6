package org.entente.fact.score;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Thesaurus;

/**
 * How well predicted claims agree with gold claims, document by document.
 *
 * @param documents what stands for what, by the document's id
 */
public record Score(SortedMap<String, Alignment> documents) {
  /**
   * Scores predictions. Those that somebody rejected count for nothing; gold claims that somebody
   * rejected are what must not come out.
   *
   * @param gold of the documents that are judged
   * @param predicted those of other documents are passed over
   * @param silent further documents, of which no claim should come out
   * @param anywhere whether a statement found in another passage of its document counts
   */
  public static Score of(
      List<ClaimLine> gold,
      List<ClaimLine> predicted,
      Set<String> silent,
      Schema schema,
      Thesaurus thesaurus,
      boolean anywhere) {
    Values values = new Values(schema, thesaurus);
    List<Unit> wanted = units(gold.stream(), values);
    List<Unit> given = units(predicted.stream().filter(it -> !it.isRejected()), values);
    Set<String> judged = new TreeSet<>(silent);
    gold.forEach(line -> judged.add(line.document()));
    SortedMap<String, Alignment> documents = new TreeMap<>();
    for (String document : judged) {
      Alignment alignment =
          Alignment.of(in(document, wanted), in(document, given), values, anywhere);
      documents.put(document, alignment);
    }
    return new Score(documents);
  }

  private static List<Unit> units(Stream<ClaimLine> lines, Values values) {
    return lines.flatMap(line -> Unit.of(line, values).stream()).toList();
  }

  private static List<Unit> in(String document, List<Unit> units) {
    return units.stream().filter(unit -> unit.line().document().equals(document)).toList();
  }

  /** The gold claims of which a prediction says the same in every slot; of lists, those pairs. */
  public List<ClaimLine> agreed() {
    return documents.values().stream()
        .flatMap(it -> it.pairs().stream())
        .filter(it -> it.isWanted() && it.reaches(Level.STRICT))
        .map(it -> it.gold().alone())
        .toList();
  }

  /** Of all documents together (micro). */
  public Tally total() {
    return Tally.of(documents.values(), unit -> true);
  }

  /** Of each document. */
  public SortedMap<String, Tally> byDocument() {
    SortedMap<String, Tally> tallies = new TreeMap<>();
    documents.forEach(
        (document, alignment) -> tallies.put(document, Tally.of(List.of(alignment), unit -> true)));
    return tallies;
  }

  /** The mean over documents (macro). */
  public Figures macro(Level level) {
    return Figures.mean(byDocument().values().stream().map(tally -> tally.figures(level)).toList());
  }

  /** Of each kind. */
  public SortedMap<String, Tally> byKind() {
    SortedMap<String, Tally> tallies = new TreeMap<>();
    Stream.of(wanted().map(Pair::gold), pairs().map(Pair::predicted), missed(), wrong())
        .flatMap(Function.identity())
        .map(Unit::kind)
        .distinct()
        .forEach(
            kind ->
                tallies.put(kind, Tally.of(documents.values(), unit -> unit.kind().equals(kind))));
    return tallies;
  }

  /** How often a slot of aligned claims got each verdict. */
  public SortedMap<String, Map<Verdict, Integer>> slots() {
    SortedMap<String, Map<Verdict, Integer>> slots = new TreeMap<>();
    wanted()
        .flatMap(pair -> pair.verdicts().entrySet().stream())
        .forEach(
            it ->
                slots
                    .computeIfAbsent(it.getKey(), slot -> new TreeMap<>())
                    .merge(it.getValue(), 1, Integer::sum));
    return slots;
  }

  /** How often a claim of one modality (gold's, first) came out in another. */
  public SortedMap<Modality, Map<Modality, Integer>> modalities() {
    SortedMap<Modality, Map<Modality, Integer>> table = new TreeMap<>();
    wanted()
        .forEach(
            pair ->
                table
                    .computeIfAbsent(pair.gold().line().modality(), row -> new TreeMap<>())
                    .merge(pair.predicted().line().modality(), 1, Integer::sum));
    return table;
  }

  /** Names that stand for something else than gold's. */
  public Names names() {
    return Names.of(wanted().toList());
  }

  /** What was said as actual and is not, or must not have been said at all. */
  public List<Pair> leaks() {
    return pairs().filter(Pair::isLeak).toList();
  }

  /** The share of predictions that are leaks; not a number where nothing was predicted. */
  public double leakage() {
    return (double) leaks().size() / total().predicted().total();
  }

  /** The statements that were found, whether or not in gold's passage. */
  public Evidence evidence() {
    List<Pair> apart = documents.values().stream().flatMap(it -> it.elsewhere().stream()).toList();
    return Evidence.of(wanted().toList(), apart);
  }

  /** Predictions that say again what another one said rightly; they count for nothing. */
  public int repeated() {
    return documents.values().stream().mapToInt(it -> it.repeated().size()).sum();
  }

  /** The predicted claims of which gold has all that they say, and the others. */
  public Soundness soundness() {
    return Soundness.of(documents.values());
  }

  private Stream<Pair> pairs() {
    return documents.values().stream().flatMap(it -> it.pairs().stream());
  }

  private Stream<Pair> wanted() {
    return pairs().filter(Pair::isWanted);
  }

  private Stream<Unit> missed() {
    return documents.values().stream().flatMap(it -> it.missed().stream());
  }

  private Stream<Unit> wrong() {
    return documents.values().stream().flatMap(it -> it.wrong().stream());
  }
}
