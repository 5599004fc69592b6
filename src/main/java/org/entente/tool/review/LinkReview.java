package org.entente.tool.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.entente.graph.Vocabulary;
import org.entente.link.Item;
import org.entente.link.Judgement;
import org.entente.link.Link;
import org.entente.link.Links;
import org.entente.link.slice.ItemFacts;

/** A person judges which items things are, one key a decision. */
public final class LinkReview implements Walk.Cases<Links> {
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

  private final List<Pair> pairs;
  private final Judge judge;
  private final Function<Item, ItemFacts> knowledge;

  /**
   * Prepares a review.
   *
   * @param pairs what to decide, in this order
   * @param knowledge what is known of an item
   */
  public LinkReview(List<Pair> pairs, Judge judge, Function<Item, ItemFacts> knowledge) {
    this.pairs = List.copyOf(pairs);
    this.judge = judge;
    this.knowledge = knowledge;
  }

  @Override
  public int count() {
    return pairs.size();
  }

  @Override
  public String show(int place, Links links) {
    return "\n%d of %d\n".formatted(place + 1, pairs.size())
        + pairs.get(place).show(knowledge)
        + LinkKey.line();
  }

  @Override
  public String end() {
    return "\nAll decided. z undo · q quit:";
  }

  @Override
  public String help() {
    return LinkKey.help();
  }

  @Override
  public Answer<Links> answer(int place, Links links, int letter) {
    return LinkKey.of(letter)
        .map(key -> answer(place, links, key).after(key.name().toLowerCase(Locale.ROOT)))
        .orElse(Answer.of(Answer.Move.NONE));
  }

  private Answer<Links> answer(int place, Links links, LinkKey key) {
    if (key == LinkKey.QUIT || key == LinkKey.UNDO) {
      return Answer.of(key == LinkKey.QUIT ? Answer.Move.QUIT : Answer.Move.BACK);
    }
    if (place == pairs.size()) {
      return Answer.of(Answer.Move.STAY);
    }
    Pair pair = pairs.get(place);
    if (needsItem(key) && pair.proposal().isEmpty()) {
      return Answer.<Links>of(Answer.Move.STAY)
          .saying("No item was proposed, so there is none to judge: n, k, z or q.");
    }
    return new Answer<>(
        Answer.Move.ON, Optional.empty(), key.judgement().map(it -> decided(links, pair, it)));
  }

  private static boolean needsItem(LinkKey key) {
    return key.judgement().filter(it -> it != Judgement.NONE).isPresent();
  }

  private Links decided(Links links, Pair pair, Judgement judgement) {
    Optional<Item> item =
        judgement == Judgement.NONE ? Optional.empty() : pair.proposal().map(it -> it.item());
    Link.Decision decision =
        new Link.Decision(judgement, item, judge.by(), judge.date(), judge.source(pair));
    return links.with(
        new Link(pair.mention().key(), pair.mention().kind(), Optional.of(decision), ""));
  }

  /** Whether a decision on the same thing or item has settled it. */
  @Override
  public boolean isSettled(int place, Links links) {
    Pair pair = pairs.get(place);
    List<Link> known = links.of(Vocabulary.thing(pair.mention().key(), pair.mention().kind()));
    Optional<Item> item = pair.proposal().map(it -> it.item());
    boolean taken = item.isPresent() && links.all().stream().anyMatch(it -> it.same().equals(item));
    return taken || known.stream().anyMatch(Link::isSettled);
  }
}
