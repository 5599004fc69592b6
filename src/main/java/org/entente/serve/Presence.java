package org.entente.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.entente.serve.answer.Note;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.protocol.Front;

/**
 * Knows which requests are in hand, so that the server can stop without cutting any off, and gives
 * those up whose clients send or read too slowly.
 */
final class Presence implements Filter {
  /** A thread waits for each body; whoever sends slowly shall not keep all of them. */
  private static final int BODIES = 64;

  private static final Duration LULL = Duration.ofSeconds(1);

  private final Semaphore bodies = new Semaphore(BODIES);
  private final Pace pace;
  private int inHand;
  private int visits;
  private long moved = System.nanoTime();
  private boolean closed;

  /** Waits for bodies and readers as long as usual. */
  Presence() {
    this(Pace.USUAL);
  }

  /** Takes how fast clients must send and read. */
  Presence(Pace pace) {
    this.pace = pace;
  }

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain next)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = (HttpServletResponse) answer;
    boolean isVisit = !Note.isOwn(request::getAttribute) && !isProbe(request);
    if (!enter(isVisit)) {
      Front.refuse(
          request, response, busy("The server is stopping. Try again when it is back.", "10"));
      return;
    }
    try (Sending sending = Sending.of(request, response, pace)) {
      HttpServletResponse paced = sending.response();
      if (hasBody(request)) {
        withBody(new Receiving(request, pace), paced, next);
      } else {
        next.doFilter(request, paced);
      }
    } finally {
      leave(isVisit);
    }
  }

  private void withBody(HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    if (!bodies.tryAcquire()) {
      Front.refuse(
          request,
          response,
          busy("This server is reading as many bodies as it does at once. Try again.", "2"));
      return;
    }
    try {
      next.doFilter(request, response);
    } finally {
      bodies.release();
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private static Refusal busy(String sentence, String seconds) {
    return new Refusal(
        Outcome.BUSY, sentence, Map.of("Retry-After", seconds, "Connection", "close"));
  }

  /** Who looks every second whether the server lives is nobody who waits for an answer. */
  private static boolean isProbe(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/$/");
  }

  private synchronized boolean enter(boolean isVisit) {
    if (!closed) {
      inHand++;
      move(isVisit, 1);
    }
    return !closed;
  }

  private synchronized void leave(boolean isVisit) {
    inHand--;
    move(isVisit, -1);
    notifyAll();
  }

  private void move(boolean isVisit, int by) {
    if (isVisit) {
      visits += by;
      moved = System.nanoTime();
    }
  }

  /** Lets nobody in from now on. */
  synchronized void close() {
    closed = true;
  }

  /** Waits until no visitor is in any more, or the time is over. */
  void awaitVisitors(Duration longest) {
    await(longest, () -> visits == 0);
  }

  /** Waits until nobody is in any more, the server itself included, or the time is over. */
  void await(Duration longest) {
    await(longest, () -> inHand == 0);
  }

  private synchronized void await(Duration longest, BooleanSupplier isSo) {
    long end = System.nanoTime() + longest.toNanos();
    try {
      for (long left = longest.toMillis(); !isSo.getAsBoolean() && left > 0; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Waits until no visitor has come or gone for a moment, and a processor is left beside those that
   * are in: who has been here for so long loads or counts a lot, and has one for himself.
   */
  synchronized void awaitLull() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    for (long left = lull();
        left > 0 || visits >= Runtime.getRuntime().availableProcessors();
        left = lull()) {
      wait(left > 0 ? left : LULL.toMillis());
    }
  }

  private long lull() {
    return LULL.toMillis() - (System.nanoTime() - moved) / 1_000_000;
  }
}
