package org.entente.tool;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.tool.review.Keys;

/**
 * The terminal, set so that a key is read as soon as it is pressed; set back when closed, and when
 * the program ends before that, as by Ctrl-C. Where there is none, or it cannot be set, keys come
 * with Enter.
 *
 * @param before its settings before; empty where nothing was changed
 * @param restoring sets it back when the program ends
 */
record Terminal(Optional<String> before, Thread restoring) implements AutoCloseable {
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  /** Whether what is said to standard error is seen on a terminal at once. */
  static boolean shows() {
    try {
      return STANDARD_ERROR.toRealPath().startsWith("/dev/pts");
    } catch (IOException e) {
      return false;
    }
  }

  static Terminal byKey() {
    return set(Terminal::byOne);
  }

  /** A terminal that does not show what is typed. */
  static Terminal silent() {
    return set(() -> stty("-echo"));
  }

  private static Terminal set(Runnable how) {
    Optional<String> before = stty("-g");
    Thread restoring = new Thread(() -> before.ifPresent(Terminal::stty));
    Runtime.getRuntime().addShutdownHook(restoring);
    before.ifPresent(it -> how.run());
    return new Terminal(before, restoring);
  }

  /** Whether keys are read only when a line is ended, as where there is no terminal. */
  boolean needsEnter() {
    return before.isEmpty();
  }

  /** What is typed: a key is read at once, a line when it is ended. */
  Keys keys(InputStream in) {
    return new Keys(
        in,
        new Keys.Lines() {
          @Override
          public void begin() {
            before.ifPresent(Terminal::stty);
          }

          @Override
          public void end() {
            before.ifPresent(it -> byOne());
          }
        });
  }

  private static void byOne() {
    stty("-icanon", "-echo", "min", "1");
  }

  @Override
  public void close() {
    before.ifPresent(Terminal::stty);
    try {
      Runtime.getRuntime().removeShutdownHook(restoring);
    } catch (IllegalStateException e) {
      // The program is ending, and the hook is at work already.
    }
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
