package org.entente.serve;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server does for itself while nobody asks: it reads its own pages and practises changes, so
 * that the first who come find them made and Java's code compiled. Ends by itself.
 */
final class WarmUp extends Thread {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private static final Duration READING = Duration.ofSeconds(5);
  // Changes run through more code, and half of it goes to a load that runs beside.
  private static final Duration PRACTISING = Duration.ofSeconds(10);
  private static final int PAGES = 40;
  private static final int OF_A_KIND = 2;
  // What is typed leads to pages that no link names.
  private static final List<String> ROOTS = List.of("/", "/search?q=a");
  private static final int ROUNDS = 1000;
  // What comes first in the path, and whether more comes behind it: pages of a kind are alike.
  private static final Pattern LINK = Pattern.compile("href=\"(/([a-z-]*[/?]?)[^\"#\\s]*)\"");

  private final Server jetty;
  private final Settings settings;
  private final Presence presence;
  private final Optional<Supplier<Practice>> practice;

  /**
   * Prepares it.
   *
   * @param jetty whose pages are read
   * @param settings how it serves
   * @param presence tells when nobody asks
   */
  WarmUp(
      Server jetty, Settings settings, Presence presence, Optional<Supplier<Practice>> practice) {
    super("warm-up");
    setDaemon(true);
    this.jetty = jetty;
    this.settings = settings;
    this.presence = presence;
    this.practice = practice;
  }

  @Override
  public void run() {
    try {
      if (!settings.access().open()) {
        read();
      }
      if (practice.isPresent()) {
        practise(practice.get());
      }
    } catch (InterruptedException e) {
      // The server stops.
    } catch (Exception | OutOfMemoryError | StackOverflowError e) {
      LOG.warn("The server is not warmed up, which does no harm: {}", e.toString());
    }
  }

  /** The first pages and what they lead to, some of each kind. */
  private void read() throws Exception {
    Queue<String> found = new ArrayDeque<>(ROOTS);
    Set<String> seen = new HashSet<>(found);
    // Under the data set's path are no pages, but data as a whole.
    Map<String, Integer> kinds = new HashMap<>();
    kinds.put(settings.dataset().substring(1) + "/", OF_A_KIND);
    Budget budget = new Budget(READING);
    try (Inside inside = Inside.beside(jetty)) {
      for (int i = 0; i < PAGES && !found.isEmpty() && budget.isLeft(); i++) {
        Matcher link = LINK.matcher(inside.page(found.remove()));
        while (link.find()) {
          String path = link.group(1).replace("&amp;", "&");
          if (seen.add(path) && kinds.merge(link.group(2), 1, Integer::sum) <= OF_A_KIND) {
            found.add(path);
          }
        }
      }
    }
  }

  private void practise(Supplier<Practice> making) throws Exception {
    Budget budget = new Budget(PRACTISING);
    presence.awaitLull();
    try (Practice changes = making.get()) {
      for (int i = 0; i < ROUNDS && budget.isLeft(); i++) {
        changes.round(i);
      }
    }
  }

  /** Processor time; what others use while it waits for them does not count. */
  private final class Budget {
    private final Duration longest;
    private long used;
    private long since = now();

    Budget(Duration longest) {
      this.longest = longest;
    }

    /** Waits until nobody is kept waiting by a step more; whether there is time for it. */
    boolean isLeft() throws InterruptedException {
      used += now() - since;
      presence.awaitLull();
      since = now();
      return used < longest.toNanos();
    }

    /** Processor time of this program, or plain time where the machine does not tell that. */
    private long now() {
      return ProcessHandle.current()
          .info()
          .totalCpuDuration()
          .map(Duration::toNanos)
          .orElseGet(System::nanoTime);
    }
  }
}
