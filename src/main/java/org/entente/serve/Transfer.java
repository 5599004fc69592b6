package org.entente.serve;

import java.io.IOException;

/** Bytes on their way, and how long they were waited for; not what was done in between. */
final class Transfer {
  private final Pace pace;
  private long bytes;
  private long waited;
  private long since;
  private boolean waiting;

  Transfer(Pace pace) {
    this.pace = pace;
  }

  /** What moves some of the bytes, and tells how many. */
  interface Move {
    int move() throws IOException;
  }

  /** Moves some bytes; fewer than none mean the end. */
  int move(Move move) throws IOException {
    begin();
    int moved = 0;
    try {
      moved = move.move();
    } finally {
      end(Math.max(moved, 0));
    }
    return moved;
  }

  private synchronized void begin() {
    since = System.nanoTime();
    waiting = true;
  }

  private synchronized void end(int moved) {
    waited += System.nanoTime() - since;
    waiting = false;
    bytes += moved;
  }

  /** Says whether it goes on too slowly; also of bytes that are waited for right now. */
  synchronized boolean isTooSlow() {
    long now = waiting ? System.nanoTime() - since : 0;
    return pace.isTooSlow(bytes, waited + now);
  }
}
