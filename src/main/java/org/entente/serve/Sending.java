package org.entente.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way. Who reads it too slowly keeps a thread waiting within a write, so another
 * has to look, and closes the connection.
 */
final class Sending implements AutoCloseable {
  // Larger than Jetty's buffer, which would else be filled and emptied in between.
  private static final int PIECE = 64 * 1024;

  private final HttpServletResponse response;
  private final Transfer transfer;
  private final Scheduler clock;
  private final EndPoint line;
  private final long between;
  private Scheduler.Task next = () -> true;
  private boolean begun;
  private boolean ended;

  private Sending(Request request, HttpServletResponse response, Pace pace) {
    this.response = response;
    this.transfer = new Transfer(pace);
    this.clock = request.getComponents().getScheduler();
    this.line = request.getConnectionMetaData().getConnection().getEndPoint();
    this.between = pace.grace().toMillis() / 4;
  }

  /** Begins to look at how an answer goes out; ends when it is closed. */
  static Sending of(HttpServletRequest request, HttpServletResponse response, Pace pace) {
    return new Sending(ServletContextRequest.getServletContextRequest(request), response, pace);
  }

  /** Gives what to write into. */
  HttpServletResponse response() {
    return new Answer(response, this);
  }

  private void begin() {
    if (!begun) {
      begun = true;
      again();
    }
  }

  private void look() {
    if (transfer.isTooSlow()) {
      line.close();
    } else {
      again();
    }
  }

  private synchronized void again() {
    if (!ended) {
      next = clock.schedule(this::look, between, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public synchronized void close() {
    ended = true;
    next.cancel();
  }

  private static final class Answer extends HttpServletResponseWrapper {
    private final Sending sending;
    private @Nullable Body body;

    Answer(HttpServletResponse response, Sending sending) {
      super(response);
      this.sending = sending;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      if (body == null) {
        body = new Body(super.getOutputStream(), sending);
      }
      return body;
    }
  }

  private static final class Body extends ServletOutputStream {
    private final ServletOutputStream out;
    private final Sending sending;

    Body(ServletOutputStream out, Sending sending) {
      this.out = out;
      this.sending = sending;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      sending.begin();
      for (int at = from; at < from + length; at += PIECE) {
        int start = at;
        int piece = Math.min(PIECE, from + length - at);
        sending.transfer.move(
            () -> {
              out.write(bytes, start, piece);
              return piece;
            });
      }
    }

    @Override
    public void flush() throws IOException {
      sending.begin();
      sending.transfer.move(
          () -> {
            out.flush();
            return 0;
          });
    }

    @Override
    public void close() throws IOException {
      sending.transfer.move(
          () -> {
            out.close();
            return 0;
          });
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}
