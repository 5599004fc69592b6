package org.entente.tool.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.graph.Vocabulary;
import org.entente.link.Item;
import org.entente.link.Judgement;
import org.entente.link.Link;
import org.entente.link.Links;
import org.entente.link.slice.ItemFacts;

/** Shows candidates to a person and takes a decision on each, by one key. */
public final class Review {
  /**
   * Who judges, and on what.
   *
   * @param by the person's name
   * @param date today
   * @param why what the person rests on besides what is shown; may be empty
   */
  public record Judge(String by, LocalDate date, String why) {
    /** Refuses who has no name, and what does not fit into one line of a table. */
    public Judge {
      if (by.isBlank()) {
        throw new IllegalArgumentException("a judgement says who judged: give a name with --by");
      }
      if ((by + why).chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(
            "--by and --why are written into one line of a table: take line breaks and tabs out");
      }
    }

    private String source(Pair pair) {
      String shown =
          pair.proposal()
              .map(it -> "candidate of " + it.date() + ", score " + it.score() + ": " + it.why())
              .orElse("looked for, no candidate");
      return why.isEmpty() ? shown : why + "; " + shown;
    }
  }

  private record Step(Links links, int place) {}

  private final List<Pair> pairs;
  private final Judge judge;
  private final Function<Item, ItemFacts> knowledge;
  private final PrintStream show;
  private final Consumer<Links> save;
  private final Deque<Step> done = new ArrayDeque<>();
  private Links links;
  private int place;
  private int decisions;

  /**
   * Prepares a review.
   *
   * @param pairs what to decide, in this order
   * @param knowledge what is known of an item
   * @param show where the pairs are shown
   * @param save called with the links after every change
   */
  public Review(
      List<Pair> pairs,
      Links links,
      Judge judge,
      Function<Item, ItemFacts> knowledge,
      PrintStream show,
      Consumer<Links> save) {
    this.pairs = List.copyOf(pairs);
    this.links = links;
    this.judge = judge;
    this.knowledge = knowledge;
    this.show = show;
    this.save = save;
  }

  /**
   * Goes through the pairs until all are decided, the person quits or the keys end.
   *
   * @param keys a byte for each key; line breaks mean nothing
   * @return how many decisions stand
   * @throws IOException if the keys cannot be read
   */
  public int run(InputStream keys) throws IOException {
    advance();
    boolean fresh = true;
    boolean open = place < pairs.size();
    while (open) {
      if (fresh) {
        present();
      }
      int letter = keys.read();
      Optional<Key> key = Key.of(letter);
      open = letter >= 0 && !key.equals(Optional.of(Key.QUIT));
      fresh = open && key.isPresent();
      if (fresh) {
        key.ifPresent(this::obey);
      } else if (letter == '?') {
        show.print("\n" + Key.help());
      }
    }
    show.println();
    return decisions;
  }

  private void present() {
    if (place == pairs.size()) {
      show.print("\nAll decided. z undo · q quit:");
    } else {
      show.printf("%n%d of %d%n", place + 1, pairs.size());
      show.print(pairs.get(place).show(knowledge));
      show.print(Key.line());
    }
    show.flush();
  }

  private void obey(Key key) {
    show.println(key.name().toLowerCase(java.util.Locale.ROOT));
    if (key == Key.UNDO) {
      undo();
      return;
    }
    if (place == pairs.size()) {
      return;
    }
    if (needsItem(key) && pairs.get(place).proposal().isEmpty()) {
      show.println("No item was proposed, so there is none to judge: n, k, z or q.");
      return;
    }
    done.push(new Step(links, place));
    key.judgement().ifPresent(this::decide);
    place++;
    advance();
  }

  private static boolean needsItem(Key key) {
    return key.judgement().filter(it -> it != Judgement.NONE).isPresent();
  }

  private void undo() {
    if (done.isEmpty()) {
      show.println("There is nothing to undo.");
      return;
    }
    Step before = done.pop();
    if (before.links() != links) {
      decisions--;
      links = before.links();
      save.accept(links);
    }
    place = before.place();
  }

  private void decide(Judgement judgement) {
    Pair pair = pairs.get(place);
    Optional<Item> item =
        judgement == Judgement.NONE ? Optional.empty() : pair.proposal().map(it -> it.item());
    Link.Decision decision =
        new Link.Decision(judgement, item, judge.by(), judge.date(), judge.source(pair));
    links =
        links.with(
            new Link(pair.mention().key(), pair.mention().kind(), Optional.of(decision), ""));
    decisions++;
    save.accept(links);
  }

  /** Passes over what a decision on the same thing or item has settled. */
  private void advance() {
    while (place < pairs.size() && isSettled(pairs.get(place))) {
      place++;
    }
  }

  private boolean isSettled(Pair pair) {
    List<Link> known = links.of(Vocabulary.thing(pair.mention().key(), pair.mention().kind()));
    Optional<Item> item = pair.proposal().map(it -> it.item());
    boolean taken = item.isPresent() && links.all().stream().anyMatch(it -> it.same().equals(item));
    return taken || known.stream().anyMatch(Link::isSettled);
  }
}
