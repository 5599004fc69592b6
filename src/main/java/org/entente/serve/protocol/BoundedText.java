package org.entente.serve.protocol;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/** A text that is refused once it is longer than it may be, and not read to its end. */
final class BoundedText extends FilterInputStream {
  private final long longest;
  private final String sentence;
  private long length;

  /** Takes how many bytes there may be, and what is said of more. */
  BoundedText(InputStream in, long longest, String sentence) {
    super(in);
    this.longest = longest;
    this.sentence = sentence;
  }

  @Override
  public int read() throws IOException {
    int it = super.read();
    count(it < 0 ? 0 : 1);
    return it;
  }

  @Override
  public int read(byte[] bytes, int offset, int size) throws IOException {
    int read = super.read(bytes, offset, size);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) {
    length += read;
    if (length > longest) {
      throw new Refusal(Outcome.BODY_TOO_LARGE, sentence);
    }
  }
}
