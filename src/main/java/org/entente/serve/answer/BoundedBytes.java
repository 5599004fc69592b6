package org.entente.serve.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Holds a whole answer before its status is sent, so that a failure half-way is an error and never
 * a short answer. Grows by pieces: nothing is copied to make room.
 */
public final class BoundedBytes extends OutputStream {
  private static final int SMALLEST = 4 * 1024;
  private static final int LARGEST = 256 * 1024;
  private static final long NONE = -1;

  private final long limit;
  private final Runnable check;
  private final List<byte[]> full = new ArrayList<>();
  private byte[] piece;
  private int used;
  private long before;
  private long rows = NONE;
  private Outcome outcome = Outcome.ANSWERED;

  /** Takes how many bytes it may hold, and a check that throws when the work has been stopped. */
  public BoundedBytes(long limit, Runnable check) {
    this.limit = limit;
    this.check = check;
    this.piece = new byte[(int) Math.min(SMALLEST, limit)];
  }

  /** Gives how many bytes it holds. */
  public long size() {
    return before + used;
  }

  /** Notes how many rows it holds. */
  public void noteRows(long rows) {
    this.rows = rows;
  }

  /** Gives how many rows it holds; empty where it holds none, but text. */
  public OptionalLong rows() {
    return rows == NONE ? OptionalLong.empty() : OptionalLong.of(rows);
  }

  /** Notes that it tells how a request ended otherwise than by what was asked. */
  public void noteOutcome(Outcome outcome) {
    this.outcome = outcome;
  }

  /** Gives how a request ends that it answers. */
  public Outcome outcome() {
    return outcome;
  }

  @Override
  public void write(int b) {
    if (used == piece.length) {
      grow();
    }
    piece[used++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int done = 0;
    while (done < length) {
      if (used == piece.length) {
        grow();
      }
      int part = Math.min(length - done, piece.length - used);
      System.arraycopy(bytes, offset + done, piece, used, part);
      used += part;
      done += part;
    }
  }

  private void grow() {
    check.run();
    if (size() >= limit) {
      throw new Refusal(
          Outcome.RESULT_TOO_LARGE,
          "The answer is larger than the "
              + limit
              + " bytes that this server sends at once. Add LIMIT (and OFFSET) to the query, or ask for one graph.");
    }
    full.add(piece);
    before += used;
    piece = new byte[(int) Math.min(Math.min(LARGEST, 2L * piece.length), limit - before)];
    used = 0;
  }

  /** Gives the same bytes, holding on neither to room that is not used nor to the work. */
  public BoundedBytes compact() {
    BoundedBytes same = new BoundedBytes(size(), () -> {});
    same.piece = new byte[(int) size()];
    same.rows = rows;
    same.outcome = outcome;
    full.forEach(bytes -> same.write(bytes, 0, bytes.length));
    same.write(piece, 0, used);
    return same;
  }

  /** Writes everything to another stream. */
  public void writeTo(OutputStream out) throws IOException {
    for (byte[] bytes : full) {
      out.write(bytes);
    }
    out.write(piece, 0, used);
  }
}
