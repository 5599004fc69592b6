package org.entente.serve.page;

import gg.jte.output.StringOutput;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/** The text of a page while it is made. It grows no longer than anybody reads. */
final class PageText extends StringOutput {
  private static final int LONGEST = 16_000_000;

  private int length;

  /**
   * Adds a text.
   *
   * @throws Refusal if the page becomes longer than 16 million letters
   */
  @Override
  public void writeContent(String text) {
    grow(text.length());
    super.writeContent(text);
  }

  /**
   * Adds a part of a text.
   *
   * @throws Refusal likewise
   */
  @Override
  public void writeContent(String text, int start, int end) {
    grow(end - start);
    super.writeContent(text, start, end);
  }

  private void grow(int more) {
    length += more;
    if (length > LONGEST) {
      throw new Refusal(
          Outcome.RESULT_TOO_LARGE,
          "The answer is larger than a page holds. Ask for fewer rows or shorter texts, or ask"
              + " as a program does.");
    }
  }
}
