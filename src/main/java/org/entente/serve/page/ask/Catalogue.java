package org.entente.serve.page.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.DataException;
import org.entente.graph.HeldNames;
import org.entente.graph.Question;
import org.entente.graph.Questions;
import org.entente.graph.Solutions;
import org.entente.graph.answer.Blanks;
import org.entente.graph.answer.Sentence;
import org.entente.graph.view.Labels;
import org.entente.serve.answer.Refusal;
import org.entente.serve.page.Plain;
import org.entente.serve.page.Ref;

/**
 * What can be asked of the data, and with which names.
 *
 * @param phrases finds the question that plain English means
 */
public record Catalogue(Questions questions, Blanks blanks, Phrases phrases) {
  /** The path at which questions are asked. */
  static final String PATH = "/ask/";

  private static final int NEAREST = 5;

  /** How many are asked whether they find something. */
  private static final int TRIED = 8;

  /** The theme of what others list. */
  static final String REFERENCE = "reference data and Wikidata";

  /** What is about the data rather than about the world comes last. */
  private static final List<String> OF_DATA =
      List.of(
          "documents and evidence", "conflicts between documents", "inference", "links", REFERENCE);

  /** A question, as it stands in a list. */
  public record Entry(Sentence sentence, String address) {
    /** Gives the same with the main clause alone. */
    public Entry brief() {
      return new Entry(sentence.brief(), address);
    }

    private String text() {
      return sentence.text();
    }
  }

  /** Questions about one matter. */
  public record Theme(String name, List<Entry> questions) {
    private static final int FEW = 5;

    /** Takes a copy. */
    public Theme {
      questions = List.copyOf(questions);
    }

    /** Gives those that a short list shows. */
    public List<Entry> first() {
      return brief(questions.subList(0, Math.min(FEW, questions.size())));
    }

    /** Gives the others. */
    public List<Entry> others() {
      return brief(questions.subList(first().size(), questions.size()));
    }

    private List<Entry> brief(List<Entry> entries) {
      return Catalogue.brief(entries, questions);
    }

    /** Gives the name as the anchor of a page. */
    public String anchor() {
      return name.replace(' ', '-');
    }
  }

  /** Reads it from the data; must be called inside a transaction. */
  public static Catalogue of(DatasetGraph data) {
    Questions questions = HeldNames.questions(data);
    Blanks blanks = Blanks.of(data);
    return new Catalogue(questions, blanks, Phrases.of(questions, blanks));
  }

  /**
   * Gives the question of a name.
   *
   * @throws Refusal naming the nearest, if there is none
   */
  Question named(String name) {
    try {
      return questions.named(name);
    } catch (DataException e) {
      String next = e.problems().get(0).next();
      throw Refusal.absent(
          "The catalogue has no question \"" + name + "\".",
          List.of(new Refusal.Suggestion("All questions (" + next + ")", "/ask")));
    }
  }

  /**
   * Gives the questions by their first keyword, each once, its blanks filled as usual; first what
   * is about the world, then what is about the data.
   */
  public List<Theme> themes(DatasetGraph data) {
    Labels labels = new Labels(data);
    Map<String, List<Entry>> themes =
        new TreeMap<>(
            Comparator.comparing((String it) -> OF_DATA.indexOf(it))
                .thenComparing(Comparator.naturalOrder()));
    questions.all().stream()
        .sorted(Comparator.comparing(Question::position))
        .forEach(
            question ->
                themes
                    .computeIfAbsent(theme(question), key -> new ArrayList<>())
                    .add(entry(question, labels)));
    return themes.entrySet().stream().map(it -> new Theme(it.getKey(), it.getValue())).toList();
  }

  /** Those that would read like another one without what they ask besides are left whole. */
  private static List<Entry> brief(List<Entry> entries, List<Entry> among) {
    Map<String, Long> alike =
        among.stream()
            .collect(Collectors.groupingBy(it -> it.brief().text(), Collectors.counting()));
    return entries.stream()
        .map(it -> alike.getOrDefault(it.brief().text(), 0L) > 1 ? it : it.brief())
        .toList();
  }

  /** Gives the themes as links to their places in the gallery. */
  public List<Ref> places(DatasetGraph data) {
    return themes(data).stream().map(it -> place(it.name())).toList();
  }

  private static String theme(Question question) {
    return question.keywords().stream().findFirst().orElse("other questions");
  }

  /** Gives a question in words, without the invisible controls that a name may have. */
  static Sentence sentence(Question question, Map<String, Node> values, Labels labels) {
    return new Sentence(
        Sentence.of(question, values, labels).pieces().stream()
            .map(piece -> new Sentence.Piece(Plain.text(piece.text()), piece.blank()))
            .toList());
  }

  /** Gives a question with its usual blanks. */
  static Entry entry(Question question, Labels labels) {
    return new Entry(sentence(question, question.defaults(), labels), PATH + question.name());
  }

  /** Gives a question that plain English means, or comes near to. */
  Entry entry(Reading reading, DatasetGraph data) {
    Map<String, Node> values = reading.filled(blanks).values();
    return new Entry(sentence(reading.question(), values, new Labels(data)), reading.address());
  }

  /**
   * Gives the questions that come nearest to what was written, in short: those that find something,
   * if any of them does.
   */
  public List<Entry> nearest(DatasetGraph data, String words) {
    List<Reading> all = near(words).limit(TRIED).toList();
    List<Reading> finding = all.stream().filter(it -> finds(data, it)).limit(NEAREST).toList();
    List<Entry> near =
        (finding.isEmpty() ? all.stream().limit(NEAREST) : finding.stream())
            .map(reading -> entry(reading, data))
            .toList();
    return brief(near, near);
  }

  private boolean finds(DatasetGraph data, Reading reading) {
    Query query = reading.question().bind(reading.filled(blanks).values());
    return !reading.question().asksElsewhere() && !Solutions.of(data, query).rows().isEmpty();
  }

  /** Gives them as readings, but none that would ask of one thing and itself. */
  Stream<Reading> near(String words) {
    return phrases.nearest(words).stream().filter(this::asksOfDifferentThings);
  }

  private boolean asksOfDifferentThings(Reading reading) {
    List<Node> things =
        reading.filled(blanks).values().values().stream().filter(Node::isURI).toList();
    return Set.copyOf(things).size() == things.size();
  }

  /** Gives what was written as a question, if one fits. */
  public Optional<Reading> read(String words) {
    return phrases.read(words);
  }

  /** Gives the theme of a question as a link to its place in the gallery. */
  static Ref place(Question question) {
    return place(theme(question));
  }

  private static Ref place(String theme) {
    return new Ref(theme, "/ask#" + new Theme(theme, List.of()).anchor());
  }
}
