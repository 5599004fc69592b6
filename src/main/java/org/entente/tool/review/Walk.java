package org.entente.tool.review;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Leads a person through cases, one key for each decision. What is decided is saved at once, and
 * can be taken back.
 *
 * @param <S> all that is decided, immutable
 */
public final class Walk<S> {
  /** What is walked through. */
  public interface Cases<S> {
    /** How many there are. */
    int count();

    /** Whether nothing is to be decided on one any more. */
    boolean isSettled(int place, S state);

    /** One of them, with the keys that it takes. */
    String show(int place, S state);

    /** What is shown after the last. */
    String end();

    /** All keys, a line each. */
    String help();

    /** What a key does: beyond the last case, only going back and quitting mean something. */
    Answer<S> answer(int place, S state, int letter) throws IOException;
  }

  private record Step<S>(S state, int place) {}

  private final Cases<S> cases;
  private final PrintStream show;
  private final Consumer<S> save;
  private final Deque<Step<S>> done = new ArrayDeque<>();
  private S state;
  private int place;
  private int decisions;

  /**
   * Prepares a walk.
   *
   * @param state what is decided so far
   * @param show where cases are shown
   * @param save called with all that is decided after every change
   */
  public Walk(Cases<S> cases, S state, PrintStream show, Consumer<S> save) {
    this.cases = cases;
    this.state = state;
    this.show = show;
    this.save = save;
  }

  /**
   * Goes on until all is decided and the keys end, or the person quits.
   *
   * @return how many decisions stand
   * @throws IOException if the keys cannot be read
   */
  public int run(Keys keys) throws IOException {
    advance();
    boolean fresh = true;
    boolean open = place < cases.count();
    while (open) {
      if (fresh) {
        present();
      }
      int letter = keys.read();
      Answer<S> answer =
          letter < 0 ? Answer.of(Answer.Move.QUIT) : cases.answer(place, state, letter);
      if (letter == '?') {
        show.print("\n" + cases.help());
      }
      open = answer.move() != Answer.Move.QUIT;
      fresh = open && answer.move() != Answer.Move.NONE;
      obey(answer);
    }
    show.println();
    return decisions;
  }

  private void present() {
    show.print(place == cases.count() ? cases.end() : cases.show(place, state));
    show.flush();
  }

  private void obey(Answer<S> answer) {
    answer.said().ifPresent(show::println);
    switch (answer.move()) {
      case ON -> {
        done.push(new Step<>(state, place));
        answer.state().ifPresent(this::decide);
        place++;
        advance();
      }
      case BACK -> back();
      case STAY, NONE, QUIT -> {}
    }
  }

  private void decide(S decided) {
    save.accept(decided);
    state = decided;
    decisions++;
  }

  private void back() {
    if (done.isEmpty()) {
      show.println("There is nothing to undo.");
      return;
    }
    Step<S> before = done.pop();
    if (before.state() != state) {
      decisions--;
      state = before.state();
      save.accept(state);
    }
    place = before.place();
  }

  /** Passes over what is settled. */
  private void advance() {
    while (place < cases.count() && cases.isSettled(place, state)) {
      place++;
    }
  }
}
