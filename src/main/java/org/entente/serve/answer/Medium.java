package org.entente.serve.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * What the headers say of an answer's form.
 *
 * @param contentType the media type, with its character set
 * @param headers further ones, by name
 */
public record Medium(String contentType, Map<String, String> headers) {
  /** Takes a copy. */
  public Medium {
    headers = Map.copyOf(headers);
  }

  /** Gives what the headers say of an answer in a format. */
  public static Medium of(Format format) {
    return new Medium(format.contentType(), Map.of());
  }

  /** Sets the headers of an answer that is about to be sent. */
  public void describe(HttpServletResponse response) {
    response.setContentType(contentType);
    headers.forEach(response::addHeader);
  }
}
