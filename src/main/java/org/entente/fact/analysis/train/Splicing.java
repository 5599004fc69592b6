package org.entente.fact.analysis.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.fact.analysis.Word;

/**
 * Makes sentences of the kind that news are written in, which a treebank of the web has few of: out
 * of its own clauses, with names for whom they are about, and with one clause within another or
 * behind it.
 */
final class Splicing {
  private static final int PLACES = 1000;

  private final List<Clause> clauses = new ArrayList<>();
  private final List<Piece> names = new ArrayList<>();
  private final List<Piece> nouns = new ArrayList<>();
  private final List<Piece> doings = new ArrayList<>();
  private final List<Piece> done = new ArrayList<>();
  private final Random random;
  private int number;

  private Splicing(List<Gold> sentences, Random random) {
    this.random = random;
    for (Gold gold : sentences) {
      Piece sentence = Piece.of(gold, number);
      number += gold.size();
      sentence.parts().forEach(it -> collect(sentence, it));
    }
  }

  /**
   * A number of sentences made of others, whose names are joined; none where these give nothing.
   */
  static List<Gold> of(List<Gold> sentences, int count, Random random) {
    Splicing splicing = new Splicing(sentences, random);
    boolean some =
        splicing.clauses.size() > 1
            && !splicing.names.isEmpty()
            && !splicing.nouns.isEmpty()
            && !splicing.doings.isEmpty()
            && !splicing.done.isEmpty();
    List<Gold> made = new ArrayList<>();
    for (int i = 0; some && i < count; i++) {
      made.add(splicing.sentence());
    }
    return made;
  }

  private void collect(Piece sentence, Piece.Part top) {
    Clause.of(sentence, top).ifPresent(clauses::add);
    if (top.word().name() && top.is("PROPN")) {
      names.add(new Piece(List.of(top)));
    }
    boolean noun =
        top.is("NOUN") && (top.relation().equals("obj") || top.relation().equals("nsubj"));
    boolean verb = top.relation().equals("acl") || top.relation().equals("advcl");
    if (!noun && !verb) {
      return;
    }
    Optional<Piece> below = sentence.below(top).filter(it -> it.size() > 2 && it.size() < 13);
    below.filter(it -> noun && isPhrase(it)).ifPresent(nouns::add);
    below.filter(it -> begins(it, top, "VERB|VBG")).ifPresent(doings::add);
    below
        .filter(it -> begins(it, top, "VERB|VBN") && top.relation().equals("acl"))
        .ifPresent(done::add);
  }

  private static boolean isPhrase(Piece piece) {
    return piece.parts().get(0).is("DET") && !piece.has("VERB") && !piece.has("PUNCT");
  }

  private static boolean begins(Piece piece, Piece.Part top, String tag) {
    return piece.parts().get(0).equals(top) && top.tag().equals(tag) && !piece.has("PUNCT");
  }

  private Gold sentence() {
    Clause clause = clause();
    int kind = random.nextInt(8);
    Piece made =
        switch (kind) {
          case 0, 1, 2 -> Piece.of(interrupted(clause), clause.rest());
          case 3 -> followed(clause);
          case 4 -> Piece.of(interrupted(clause), clause.rest(), second(clause));
          case 5, 6 -> Piece.of(clause.all(), second(clause));
          default -> fronted(clause);
        };
    Piece stop = sign(".", clause.verb().number());
    return Piece.of(made.first(), stop).gold();
  }

  /** A clause, most often about names. */
  private Clause clause() {
    Clause clause = renumbered(pick(clauses));
    if (random.nextInt(3) > 0 || clause.subject().top().is("PRON")) {
      clause = clause.about(clause.isPlural() ? two() : renumbered(pick(names)));
    }
    Optional<Piece> object = clause.object();
    if (object.isPresent() && random.nextInt(3) == 0) {
      Piece name = renumbered(pick(names)).under(clause.verb().number(), "obj");
      clause = clause.telling(clause.rest().with(name, object.get()));
    }
    return clause;
  }

  /** Names that "and" joins are one word when a text is read. */
  private Piece two() {
    Piece.Part one = pick(names).top();
    String form = one.word().form() + " and " + pick(names).top().word().form();
    Word word = new Word(form, 0, form.length(), true);
    return new Piece(
        List.of(new Piece.Part(word, form, one.tag(), number++, one.head(), one.relation())));
  }

  /** "Peru, which …," */
  private Piece interrupted(Clause clause) {
    int noun = clause.subject().top().number();
    Piece within = random.nextInt(4) == 0 ? converb(clause) : said(noun);
    int head = within.top().number();
    return Piece.of(clause.subject(), sign(",", head), within, sign(",", head));
  }

  private Piece converb(Clause clause) {
    return renumbered(pick(doings)).under(clause.verb().number(), "advcl");
  }

  /** What is said of a noun behind it. */
  private Piece said(int noun) {
    return switch (random.nextInt(4)) {
      case 0 -> renumbered(pick(done)).under(noun, "acl");
      case 1 -> renumbered(pick(nouns)).under(noun, "appos");
      case 2 -> relative(clause(), noun);
      default -> relativeOfObject(clause(), noun);
    };
  }

  private Piece relative(Clause clause, int noun) {
    Piece which = which(clause, clause.subject().top().relation());
    return Piece.of(which, clause.rest()).under(noun, "acl:relcl");
  }

  private Piece relativeOfObject(Clause clause, int noun) {
    Optional<Piece> object = clause.object();
    if (object.isEmpty()) {
      return relative(clause, noun);
    }
    Piece which = which(clause, "obj");
    return Piece.of(which, clause.subject().inside(), clause.rest().without(object.get()))
        .under(noun, "acl:relcl");
  }

  private Piece which(Clause clause, String relation) {
    boolean person = random.nextInt(4) == 0 && !relation.equals("obj");
    return person
        ? word("who", "PRON|WP", clause.verb().number(), relation)
        : word("which", "PRON|WDT", clause.verb().number(), relation);
  }

  /** "… a treaty, which …" */
  private Piece followed(Clause clause) {
    Optional<Piece> object =
        clause.object().filter(it -> last(it).number() == last(clause.rest()).number());
    if (object.isEmpty()) {
      return Piece.of(interrupted(clause), clause.rest());
    }
    Piece behind = said(object.get().top().number());
    return Piece.of(clause.all(), sign(",", behind.top().number()), behind);
  }

  private static Piece.Part last(Piece piece) {
    return piece.parts().get(piece.size() - 1);
  }

  /** "…, and Peru …" */
  private Piece second(Clause first) {
    Clause second = clause();
    int verb = second.verb().number();
    int kind = random.nextInt(6);
    Piece and =
        switch (kind) {
          case 0 -> word(random.nextBoolean() ? "while" : "whereas", "SCONJ|IN", verb, "mark");
          case 1 -> word("but", "CCONJ|CC", verb, "cc");
          default -> word("and", "CCONJ|CC", verb, "cc");
        };
    Piece all =
        Piece.of(and, second.all().inside())
            .under(first.verb().number(), kind == 0 ? "advcl" : "conj");
    return Piece.of(sign(",", verb), all);
  }

  /** "In 2004 Peru …" */
  private Piece fronted(Clause clause) {
    Optional<Piece> phrase =
        clause.rest().child(clause.verb(), "obl").flatMap(clause.rest()::below);
    if (phrase.isEmpty() || !phrase.get().parts().get(0).is("ADP")) {
      return Piece.of(clause.all(), second(clause));
    }
    Piece rest = clause.rest().without(phrase.get());
    Piece front =
        random.nextBoolean()
            ? phrase.get()
            : Piece.of(phrase.get(), sign(",", phrase.get().top().number()));
    return Piece.of(front, clause.subject().inside(), rest);
  }

  private Piece sign(String form, int head) {
    return word(form, "PUNCT|" + form, head, "punct");
  }

  private Piece word(String form, String tag, int head, String relation) {
    Word word = new Word(form, 0, form.length(), false);
    return new Piece(List.of(new Piece.Part(word, form, tag, number++, head, relation)));
  }

  // A piece may stand twice in a sentence.
  private Clause renumbered(Clause clause) {
    return clause.shifted(shift(clause.all()));
  }

  private Piece renumbered(Piece piece) {
    return piece.shifted(shift(piece));
  }

  private int shift(Piece piece) {
    int least = piece.parts().stream().mapToInt(Piece.Part::number).min().orElseThrow();
    int shift = number - least;
    number += PLACES;
    return shift;
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
