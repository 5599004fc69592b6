package org.entente.graph.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** The bytes of lines, made one line after the other: all at once would need as much room again. */
final class LineStream extends InputStream {
  private final Iterator<String> lines;
  private byte[] line = {};
  private int place;

  LineStream(List<String> lines) {
    this.lines = lines.iterator();
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : line[place++] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int part = Math.min(length, line.length - place);
    System.arraycopy(line, place, bytes, offset, part);
    place += part;
    return part;
  }

  private boolean isAtEnd() {
    while (place == line.length && lines.hasNext()) {
      line = (lines.next() + "\n").getBytes(UTF_8);
      place = 0;
    }
    return place == line.length;
  }
}
