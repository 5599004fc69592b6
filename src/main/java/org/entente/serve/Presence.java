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

  private final Semaphore bodies = new Semaphore(BODIES);
  private final Pace pace;
  private int inHand;
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
    if (!enter()) {
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
      leave();
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

  private synchronized boolean enter() {
    inHand += closed ? 0 : 1;
    return !closed;
  }

  private synchronized void leave() {
    inHand--;
    notifyAll();
  }

  /** Lets nobody in from now on. */
  synchronized void close() {
    closed = true;
  }

  /** Waits until nobody is in any more, or the time is over. */
  synchronized void await(Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    try {
      for (long left = longest.toMillis(); inHand > 0 && left > 0; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
