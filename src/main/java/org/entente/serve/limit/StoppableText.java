package org.entente.serve.limit;

/**
 * A text that a regular expression reads character by character, and so the one place where an
 * exploding one can be stopped: Java's engine never looks at a clock.
 */
final class StoppableText implements CharSequence {
  private static final int EVERY = 4096;

  private final String text;
  private final Runnable check;
  private int reads;

  StoppableText(String text) {
    this(text, CrewThread.check());
  }

  private StoppableText(String text, Runnable check) {
    this.text = text;
    this.check = check;
  }

  @Override
  public char charAt(int index) {
    if (++reads % EVERY == 0) {
      check.run();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new StoppableText(text.substring(start, end), check);
  }

  @Override
  public String toString() {
    return text;
  }
}
