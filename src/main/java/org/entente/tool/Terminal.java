package org.entente.tool;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The terminal, set so that a key is read as soon as it is pressed; set back when closed. Where
 * there is none, or it cannot be set, keys come with Enter.
 *
 * @param before its settings before; empty where nothing was changed
 */
record Terminal(Optional<String> before) implements AutoCloseable {
  static Terminal byKey() {
    Optional<String> before = stty("-g");
    before.ifPresent(it -> stty("-icanon", "min", "1"));
    return new Terminal(before);
  }

  /** Whether keys are read only when a line is ended. */
  boolean needsEnter() {
    return before.isEmpty();
  }

  @Override
  public void close() {
    before.ifPresent(Terminal::stty);
  }

  /** What the command prints; empty where it fails, as it does where input is no terminal. */
  private static Optional<String> stty(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "stty";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    try {
      Process process = new ProcessBuilder(command).redirectInput(Redirect.INHERIT).start();
      String out =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? Optional.of(out) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
