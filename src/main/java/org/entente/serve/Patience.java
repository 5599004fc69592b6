package org.entente.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes a connection on which no whole request comes for a while: whoever sends a letter now and
 * then is never idle, and would keep the connection from others for ever.
 */
final class Patience extends AbstractLifeCycle implements Connection.Listener {
  private final Server jetty;
  private final Duration longest;
  private final Map<Connection, Mark> open = new ConcurrentHashMap<>();
  private Scheduler.Task next = () -> true;

  /** How many requests had come, and since when there were so many. */
  private record Mark(long requests, long since) {}

  Patience(Server jetty, Duration longest) {
    this.jetty = jetty;
    this.longest = longest;
  }

  @Override
  protected void doStart() {
    look();
  }

  @Override
  protected void doStop() {
    next.cancel();
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Mark(connection.getMessagesIn(), System.nanoTime()));
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  private void look() {
    open.keySet().forEach(this::look);
    next = jetty.getScheduler().schedule(this::look, longest.toMillis() / 4, TimeUnit.MILLISECONDS);
  }

  private void look(Connection connection) {
    long requests = connection.getMessagesIn();
    long now = System.nanoTime();
    Mark mark = open.computeIfPresent(connection, (key, old) -> kept(old, requests, now));
    boolean waits = requests == connection.getMessagesOut();
    if (mark != null && waits && now - mark.since() > longest.toNanos()) {
      connection.getEndPoint().close();
    }
  }

  private static Mark kept(Mark old, long requests, long now) {
    return old.requests() == requests ? old : new Mark(requests, now);
  }
}
