package org.entente.link.online;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.entente.document.DataException;
import org.entente.document.Location;

/**
 * One question to a server: nobody waits for its turn, or for its answer to the last byte, longer
 * than its time, or longer than it is wanted.
 *
 * @param patience how long the turn, and each answer, may take
 * @param unwanted tells when nobody waits for the answer any longer
 */
record Call(HttpClient http, URI address, Duration patience, BooleanSupplier unwanted) {
  /** No answer that is asked for here comes near: 64 MB. */
  private static final long MOST = 64_000_000;

  /** Takes its turn, which the caller gives back. */
  void enter(ReentrantLock turn) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (!turn.tryLock(PoliteClient.LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        check();
        if (System.nanoTime() > end) {
          throw problem("is being asked by others", "Ask again in a moment");
        }
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** The answer, whatever its status. */
  HttpResponse<String> send(HttpRequest request) {
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, head -> new BoundedBody(MOST));
    try {
      return await(answer);
    } catch (ExecutionException | CancellationException e) {
      Throwable why = e.getCause() == null ? e : e.getCause();
      throw problem(
          "does not answer: " + (why.getMessage() == null ? why.toString() : why.getMessage()),
          "Is the network there? What was answered so far is kept; try again later");
    } catch (InterruptedException e) {
      throw interrupted();
    } finally {
      answer.cancel(true);
    }
  }

  private HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer)
      throws ExecutionException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return answer.get(PoliteClient.LOOK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        check();
        if (System.nanoTime() > end) {
          throw problem(
              "does not answer within " + patience.toSeconds() + " s",
              "What was answered so far is kept; try again later");
        }
      }
    }
  }

  /** Ends what nobody wants any longer. */
  void check() {
    if (unwanted.getAsBoolean()) {
      throw problem("was not asked to the end", "");
    }
  }

  DataException interrupted() {
    Thread.currentThread().interrupt();
    return problem("was not asked to the end", "Start again to go on");
  }

  private DataException problem(String what, String next) {
    return new DataException(Location.of(address.toString()), what, next);
  }
}
