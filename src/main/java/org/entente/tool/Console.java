package org.entente.tool;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param out takes data, and nothing else
 * @param err takes talk
 * @param in what is piped in
 * @param live whether talk is shown on a terminal while it is said
 */
record Console(PrintStream out, PrintStream err, InputStream in, boolean live) {
  /** Says something to the person at the terminal. */
  void say(String sentence) {
    err.println(sentence);
  }
}
