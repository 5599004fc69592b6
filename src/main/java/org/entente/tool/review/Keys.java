package org.entente.tool.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a person types: single keys, and now and then a line. */
public final class Keys {
  private static final int END = -1;
  private final InputStream in;
  private final Lines lines;
  private boolean ended;

  /** How the terminal is set while a line is typed. */
  public interface Lines {
    /** Lets a line be typed and mended before it is read. */
    void begin();

    /** Goes back to single keys. */
    void end();
  }

  /** Keys of a stream, a byte for each. */
  public Keys(InputStream in, Lines lines) {
    this.in = in;
    this.lines = lines;
  }

  /** Keys of a stream that is no terminal. */
  public static Keys piped(InputStream in) {
    return new Keys(
        in,
        new Lines() {
          @Override
          public void begin() {}

          @Override
          public void end() {}
        });
  }

  /** The next key; below 0 where they end. */
  int read() throws IOException {
    int key = in.read();
    ended = key < 0;
    return key;
  }

  /** The next key that is no line break or blank. */
  int visible() throws IOException {
    int key = read();
    while (key >= 0 && Character.isWhitespace(key)) {
      key = read();
    }
    return key;
  }

  /** Whether no key is left. */
  boolean isEnded() {
    return ended;
  }

  /**
   * Reads a line; its end may be the end of all keys.
   *
   * @return without its line break
   */
  String line() throws IOException {
    lines.begin();
    try {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int next = read(); next != '\n' && next != END; next = read()) {
        line.write(next);
      }
      return line.toString(StandardCharsets.UTF_8).strip();
    } finally {
      lines.end();
    }
  }
}
