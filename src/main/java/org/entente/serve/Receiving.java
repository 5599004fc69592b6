package org.entente.serve;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A request whose body is given up where it comes too slowly. */
final class Receiving extends HttpServletRequestWrapper {
  private final Pace pace;
  private @Nullable Body body;

  Receiving(HttpServletRequest request, Pace pace) {
    super(request);
    this.pace = pace;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body = new Body(super.getInputStream(), new Transfer(pace));
    }
    return body;
  }

  /** Each read ends within the idle time, so that it is enough to look after each. */
  private static final class Body extends ServletInputStream {
    private final ServletInputStream in;
    private final Transfer transfer;

    Body(ServletInputStream in, Transfer transfer) {
      this.in = in;
      this.transfer = transfer;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int came = transfer.move(() -> in.read(bytes, from, length));
      if (came >= 0 && transfer.isTooSlow()) {
        throw new IOException(new TimeoutException("The body comes too slowly"));
      }
      return came;
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
