package org.entente.tool;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param out takes data, and nothing else
 * @param err takes talk
 * @param in what is piped in
 */
record Console(PrintStream out, PrintStream err, InputStream in) {
  /** Says something to the person at the terminal. */
  void say(String sentence) {
    err.println(sentence);
  }
}
