package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/** What stands in the body of a request. */
final class SentText {
  private SentText() {}

  /** Gives the media type without its parameters; empty where none is told. */
  static String type(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a body of UTF-8.
   *
   * @param what the sender calls it
   * @param longest how many bytes it may have
   * @throws Refusal if it is longer, or something else
   */
  static String read(HttpServletRequest request, String what, int longest) throws IOException {
    requirePlain(request, what);
    byte[] bytes = request.getInputStream().readNBytes(longest + 1);
    if (bytes.length > longest) {
      throw new Refusal(
          Outcome.BODY_TOO_LARGE, "The " + what + " is longer than " + longest + " bytes.");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(Outcome.MALFORMED, "The " + what + " is not encoded as UTF-8.");
    }
  }

  private static void requirePlain(HttpServletRequest request, String what) {
    String packed = request.getHeader("Content-Encoding");
    String charset = request.getCharacterEncoding();
    if (packed != null && !packed.equalsIgnoreCase("identity")) {
      throw new Refusal(
          Outcome.UNREADABLE, "The " + what + " comes as it is, not packed with " + packed + ".");
    }
    if (charset != null && !charset.equalsIgnoreCase("UTF-8")) {
      throw new Refusal(
          Outcome.UNREADABLE, "The " + what + " is encoded as UTF-8, not as " + charset + ".");
    }
  }
}
