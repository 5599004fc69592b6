package org.entente.load;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.entente.link.federation.Federation;
import org.entente.serve.Asking;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.entente.serve.page.review.ReviewedData;

/** Many readers of one server whose data change, each of whose answers is checked. */
final class Load implements AutoCloseable {
  private static final int ENOUGH = 10;

  private final ReviewedData data = new ReviewedData();
  private final EntenteServer server =
      EntenteServer.start(
          Settings.usual().withPort(0), data.store(), Federation.offline(), data.desk());
  private final List<Runnable> round;

  /** What is right after so many changes, modulo the length of a round. */
  private final List<Map<Request, String>> right = new ArrayList<>();

  /** How many changes were begun, and how many have ended: between them either state is right. */
  private final AtomicInteger begun = new AtomicInteger();

  private final AtomicInteger ended = new AtomicInteger();

  /**
   * What readers found.
   *
   * @param times milliseconds that answers took
   * @param refused how many were refused in words because the server was busy
   * @param wrong answers of no state that the data were in
   */
  record Outcome(int clients, List<Double> times, long changes, long refused, List<String> wrong) {
    /** The time within which so many of a hundred answers came, in milliseconds. */
    double percentile(int of100) {
      List<Double> sorted = times.stream().sorted().toList();
      return sorted.get(Math.min(sorted.size() - 1, sorted.size() * of100 / 100));
    }
  }

  /** Goes through a round of changes once, to learn what each state answers. */
  Load(Function<Changes, List<Runnable>> wanted) throws IOException {
    Changes changes = new Changes(data, server);
    round = wanted.apply(changes);
    for (Runnable change : round) {
      right.add(changes.expected());
      change.run();
    }
  }

  /**
   * Lets readers read.
   *
   * @param pause how long a reader waits before each question, on average
   * @param rest how long the data stay as they are between changes; zero or less: all the time
   */
  Outcome read(int clients, Duration time, Duration pause, Duration rest)
      throws InterruptedException {
    Queue<Double> times = new ConcurrentLinkedQueue<>();
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    AtomicLong refused = new AtomicLong();
    AtomicBoolean goesOn = new AtomicBoolean(true);
    int before = ended.get();
    CountDownLatch finished = new CountDownLatch(clients);
    ExecutorService crew = Executors.newFixedThreadPool(clients + 1);
    for (int i = 0; i < clients; i++) {
      Random random = new Random(i);
      crew.execute(
          () -> {
            try {
              while (goesOn.get() && wrong.size() < ENOUGH) {
                sleep((long) (2 * random.nextDouble() * pause.toMillis()));
                one(random, times, refused, wrong);
              }
            } catch (RuntimeException failed) {
              wrong.add("no answer: " + failed);
            } finally {
              finished.countDown();
            }
          });
    }
    if (!rest.isZero()) {
      crew.execute(() -> change(goesOn, rest, wrong));
    }
    finished.await(time.toMillis(), TimeUnit.MILLISECONDS);
    goesOn.set(false);
    crew.shutdown();
    if (!crew.awaitTermination(2, TimeUnit.MINUTES)) {
      wrong.add("readers still wait two minutes after the end");
    }
    return new Outcome(
        clients, List.copyOf(times), ended.get() - before, refused.get(), List.copyOf(wrong));
  }

  private void one(Random random, Queue<Double> times, AtomicLong refused, Queue<String> wrong) {
    Request request = Request.MIXTURE.get(random.nextInt(Request.MIXTURE.size()));
    int first = ended.get();
    long start = System.nanoTime();
    HttpResponse<String> answer = request.ask(new Asking(server));
    double took = (System.nanoTime() - start) / 1e6;
    int last = begun.get();
    if (answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent()) {
      refused.incrementAndGet();
      return;
    }
    times.add(took);
    String said = Request.said(answer);
    for (int state = first; state <= last; state++) {
      if (said.equals(right.get(state % right.size()).get(request))) {
        return;
      }
    }
    wrong.add("after %d to %d changes %s said%n%s".formatted(first, last, request, said));
  }

  private void change(AtomicBoolean goesOn, Duration rest, Queue<String> wrong) {
    try {
      // A round is ended, so that the next readers begin where this one did.
      while (goesOn.get() || ended.get() % round.size() != 0) {
        int number = begun.getAndIncrement();
        round.get(number % round.size()).run();
        ended.incrementAndGet();
        sleep(goesOn.get() ? rest.toMillis() : 0);
      }
    } catch (RuntimeException | AssertionError failed) {
      wrong.add("a change failed: " + failed);
    }
  }

  private static void sleep(long milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    data.close();
  }
}
