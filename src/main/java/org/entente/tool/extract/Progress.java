package org.entente.tool.extract;

import java.io.PrintStream;

/** A bar that grows with each document, on one line of a terminal that is wiped at the end. */
public final class Progress implements AutoCloseable {
  private static final int WIDTH = 30;
  private static final int LINE = 78;

  private final PrintStream terminal;
  private final int total;
  private final boolean shown;
  private int done;

  /**
   * Of so many documents.
   *
   * @param live whether there is a terminal; nothing is shown without one, nor for a single
   *     document
   */
  public Progress(PrintStream terminal, int total, boolean live) {
    this.terminal = terminal;
    this.total = total;
    this.shown = live && total > 1;
  }

  /** One more is done. */
  public void step(String name) {
    done++;
    if (shown) {
      int full = WIDTH * Math.min(done, total) / total;
      String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
      line(bar + " " + done + " of " + total + "  " + name);
    }
  }

  /** Makes room for a line of its own. */
  public void clear() {
    if (shown) {
      terminal.print("\r" + " ".repeat(LINE) + "\r");
    }
  }

  private void line(String text) {
    String cut = text.length() > LINE ? text.substring(0, LINE - 1) + "…" : text;
    terminal.print("\r" + cut + " ".repeat(LINE - cut.length()));
    terminal.flush();
  }

  @Override
  public void close() {
    clear();
  }
}
