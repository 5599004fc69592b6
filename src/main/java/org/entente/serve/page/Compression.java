package org.entente.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Gzip (RFC 1952) for those who accept it. */
final class Compression {
  private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

  // The usual level takes three times as long or more, for pages that are smaller by a sixth.
  private static final int LEVEL = 3;

  private Compression() {}

  /** A stream of gzip takes no level from outside. */
  private static final class Zip extends GZIPOutputStream {
    Zip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(LEVEL);
    }
  }

  /** Says whether the sender takes gzip. */
  static boolean isAccepted(HttpServletRequest request) {
    String accepted = request.getHeader("Accept-Encoding");
    String coding = accepted == null ? "" : accepted.toLowerCase(Locale.ROOT);
    return coding.contains("gzip") && !REFUSED.matcher(coding).find();
  }

  static byte[] compress(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
    try (GZIPOutputStream zip = new Zip(bytes)) {
      zip.write(plain);
    }
    return bytes.toByteArray();
  }
}
