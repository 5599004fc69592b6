package org.entente.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.protocol.Front;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of posted forms. Jetty would copy all values of a name for each further one, and
 * be busy for a minute with what is sent in a moment.
 */
final class Forms implements Filter {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int MOST = 1000;

  private final int longest;

  /** Takes how many bytes a form may have. */
  Forms(int longest) {
    this.longest = longest;
  }

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain next)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    if (!isForm(request)) {
      next.doFilter(asked, answer);
      return;
    }
    Filled filled;
    try {
      filled = new Filled(request, fields(request));
    } catch (Refusal refusal) {
      Front.refuse(request, (HttpServletResponse) answer, refusal);
      return;
    } catch (IOException e) {
      Front.refuse(request, (HttpServletResponse) answer, Front.unreadableBody(e));
      return;
    }
    next.doFilter(filled, answer);
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return request.getMethod().equals("POST")
        && type != null
        && type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT).equals(FORM);
  }

  private Map<String, String[]> fields(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(longest + 1);
    if (body.length > longest) {
      throw new Refusal(Outcome.BODY_TOO_LARGE, "The form is longer than " + longest + " bytes.");
    }
    // Jetty leaves the body alone once it is read, and gives the parameters of the address.
    Map<String, List<String>> fields = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> fields.put(name, new ArrayList<>(List.of(values))));
    int count = 0;
    for (int from = 0; from < body.length; ) {
      int end = next(body, '&', from, body.length);
      if (++count > MOST) {
        throw new Refusal(Outcome.BODY_TOO_LARGE, "A form has at most " + MOST + " fields.");
      }
      if (end > from) {
        int equals = next(body, '=', from, end);
        String name = decoded(body, from, equals);
        fields
            .computeIfAbsent(name, key -> new ArrayList<>())
            .add(decoded(body, Math.min(equals + 1, end), end));
      }
      from = end + 1;
    }
    Map<String, String[]> parameters = new LinkedHashMap<>();
    fields.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    return parameters;
  }

  /** Where a sign stands first, or else the end. */
  private static int next(byte[] body, char sign, int from, int end) {
    int at = from;
    while (at < end && body[at] != sign) {
      at++;
    }
    return at;
  }

  // A change sent as a form is mostly this; so it works on plain arrays.
  private static String decoded(byte[] body, int from, int end) {
    byte[] bytes = new byte[end - from];
    int length = 0;
    for (int i = from; i < end; i++) {
      byte sign = body[i];
      if (sign == '%') {
        sign = (byte) (hex(body, i + 1, end) * 16 + hex(body, i + 2, end));
        i += 2;
      } else if (sign == '+') {
        sign = ' ';
      }
      bytes[length++] = sign;
    }
    try {
      ByteBuffer all = ByteBuffer.wrap(bytes, 0, length);
      return StandardCharsets.UTF_8.newDecoder().decode(all).toString();
    } catch (CharacterCodingException e) {
      throw unreadable();
    }
  }

  private static int hex(byte[] body, int at, int end) {
    int digit = at < end ? Character.digit(body[at], 16) : -1;
    if (digit < 0) {
      throw unreadable();
    }
    return digit;
  }

  private static Refusal unreadable() {
    return new Refusal(
        Outcome.MALFORMED,
        "The form cannot be read: percent-encode its fields as UTF-8, or send the query alone with Content-Type: application/sparql-query.");
  }

  /** A request whose parameters are those of the address and of the form. */
  private static final class Filled extends HttpServletRequestWrapper {
    private final Map<String, String[]> parameters;

    Filled(HttpServletRequest request, Map<String, String[]> parameters) {
      super(request);
      this.parameters = Collections.unmodifiableMap(parameters);
    }

    @Override
    public @Nullable String getParameter(String name) {
      String[] values = parameters.get(name);
      return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return parameters.get(name);
    }
  }
}
