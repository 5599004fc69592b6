package org.entente.document.read;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.jspecify.annotations.Nullable;

/** Ends the reading of a file that would take all time, depth or memory. */
final class Guard {
  /** A file takes at most so much of a processor's time: it is the same on a busy computer. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  /** And at most so many times as long, however busy the computer is. */
  private static final int PATIENCE = 20;

  private static final String REPORT = "Open it in the program that made it, and save it anew";

  private static final String DAMAGED = "it is damaged";

  /** Names of exceptions, and the word for no message. */
  private static final Pattern JAVA =
      Pattern.compile("(?:[a-z]\\w*\\.)+\\w+(?:Exception|Error)(?:: )?|\\bnull\\b");

  private Guard() {}

  /**
   * Reads a file on a thread of its own.
   *
   * @throws DataException if the file cannot be read, or not within the time
   */
  static <T> T read(String file, Callable<T> reader) {
    return read(file, reader, LONGEST);
  }

  static <T> T read(String file, Callable<T> reader, Duration longest) {
    FutureTask<T> task = new FutureTask<>(reader);
    Thread thread = new Thread(task, "reading " + file);
    thread.setDaemon(true);
    thread.start();
    try {
      return ended(task, thread, longest);
    } catch (ExecutionException e) {
      throw told(file, e.getCause());
    } catch (TimeoutException e) {
      thread.interrupt();
      String what = "takes longer than " + longest.toSeconds() + " s to read";
      throw new DataException(Location.of(file), what, "Split it, or " + lower(REPORT));
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new DataException(Location.of(file), "was not read to its end", "Try again");
    }
  }

  private static <T> T ended(FutureTask<T> task, Thread thread, Duration longest)
      throws ExecutionException, InterruptedException, TimeoutException {
    for (int i = 1; i < PATIENCE; i++) {
      try {
        return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        long worked = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
        if (worked >= longest.toNanos()) {
          throw e;
        }
      }
    }
    return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static RuntimeException told(String file, @Nullable Throwable cause) {
    if (cause instanceof DataException data) {
      return data;
    } else if (cause instanceof StackOverflowError) {
      return new DataException(Location.of(file), "is nested too deeply", REPORT);
    } else if (cause instanceof OutOfMemoryError) {
      return new DataException(
          Location.of(file),
          "needs more memory than the program has",
          "Split it, or give the program more: java -Xmx1g");
    } else if (cause instanceof IOException || cause instanceof RuntimeException) {
      return new DataException(Location.of(file), "cannot be read: " + line(cause), REPORT);
    }
    throw new IllegalStateException("reading " + file + " failed", cause);
  }

  /** What a library's exception tells a person: nothing, if nobody foresaw it. */
  private static String line(Throwable cause) {
    String message = cause instanceof IOException ? String.valueOf(cause.getMessage()) : "null";
    String words = JAVA.matcher(Signs.even(message)).replaceAll("");
    return words.isEmpty() ? DAMAGED : words.substring(0, Math.min(words.length(), 200));
  }

  private static String lower(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
