package org.entente.fact.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Claim;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;
import org.entente.fact.discourse.Phrases;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;

/**
 * Tells to whom a sentence attributes what it says, and finds who says one that is passed on
 * without a verb: "according to X, …".
 */
public final class Attribution {
  private static final int FARTHEST_NAME = 7;
  private static final double CONFIDENCE = 0.7;

  private final Tree tree;
  private final Phrases phrases;
  private final Schema schema;
  private final Lexicon lexicon;

  /** Of a sentence, and whom its phrases mean. */
  public Attribution(Tree tree, Phrases phrases, Schema schema, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.tree = tree;
    this.phrases = phrases;
    this.schema = schema;
  }

  /** Those whose words a match passes on; nobody passes on his own. */
  public List<Referent> sayers(Match match) {
    List<Referent> speakers = match.fillers("speaker");
    return match.mode().sayers().stream()
        .flatMap(word -> phrases.resolve(word, kind -> schema.isA(kind, "Actor")).stream())
        .filter(it -> speakers.stream().noneMatch(who -> who.key().equals(it.key())))
        .distinct()
        .toList();
  }

  /** What somebody states by the sentence; empty where nobody does, or another statement has it. */
  public Optional<Statement> statement(List<Statement> others) {
    int said = said();
    List<Referent> speakers = new ArrayList<>(speakers(said));
    // Newspapers only pass on what others say.
    speakers.removeIf(it -> lexicon.has(Lexicon.Role.PRESS, it.key()));
    boolean told = others.stream().anyMatch(it -> schema.isA(it.kind(), "Statement"));
    if (speakers.isEmpty() || told) {
      return Optional.empty();
    }
    List<Referent> about =
        phrases.within(clause(said), kind -> schema.isAny(kind, concerns()), true).stream()
            .filter(it -> it.word() < said || it.word() >= end(said))
            .filter(it -> speakers.stream().noneMatch(who -> who.key().equals(it.key())))
            .toList();
    if (about.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>();
    things.put("speaker", speakers);
    things.put("concerns", about);
    return Optional.of(
        new Statement(
            "Statement",
            Optional.empty(),
            things,
            new TreeMap<>(),
            Modality.ACTUAL,
            List.of(),
            Claim.Validity.ALWAYS,
            "statement@2",
            CONFIDENCE));
  }

  private java.util.Set<String> concerns() {
    return schema.slot("Statement", "concerns").map(Schema.Slot::range).orElse(java.util.Set.of());
  }

  /** The verb of the clause into which the phrase is put; the root where there is none. */
  private int clause(int said) {
    int at = said;
    while (tree.head(at) >= 0 && (at == said || !isVerb(at))) {
      at = tree.head(at);
    }
    return at;
  }

  /** Where "according to" or "in the words of" stands; the number of words where nowhere. */
  private int said() {
    for (int i = 0; i + 2 < tree.size(); i++) {
      if (tree.form(i).equalsIgnoreCase("according") && tree.form(i + 1).equals("to")) {
        return i;
      }
      boolean quoted =
          i > 0
              && tree.form(i).equals("words")
              && tree.form(i + 1).equals("of")
              && tree.form(i - 1).equals("the");
      if (quoted) {
        return i;
      }
    }
    return tree.size();
  }

  /** Where the phrase that begins there ends, which a comma tells. */
  private int end(int said) {
    int last = Math.min(tree.size(), said + FARTHEST_NAME);
    for (int i = said; i < last; i++) {
      if (tree.form(i).equals(",")) {
        return i;
      }
    }
    return last;
  }

  /** Who is named behind "according to", a person before what he speaks for. */
  private List<Referent> speakers(int said) {
    List<Referent> persons = first(said, Math.min(tree.size(), said + FARTHEST_NAME), "Person");
    return persons.isEmpty() ? first(said, end(said), "Actor") : persons;
  }

  private List<Referent> first(int said, int last, String sort) {
    for (int name = said + 2; name < last && !isVerb(name); name++) {
      List<Referent> named = phrases.resolve(name, kind -> schema.isA(kind, sort));
      if (!named.isEmpty()) {
        return named;
      }
    }
    return List.of();
  }

  private boolean isVerb(int word) {
    return tree.upos(word).equals("VERB") && !tree.relation(word).equals("amod");
  }
}
