package org.entente.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.protocol.Front;

/** Every request passes here first, whatever its path: who may ask, and whose pages may read. */
final class Gate implements Filter {
  private static final Pattern OWN =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d*)?");
  private static final String ORIGIN = "Origin";

  private final Settings settings;

  Gate(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain next)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = (HttpServletResponse) answer;
    response.setHeader("X-Content-Type-Options", "nosniff");
    Optional<Refusal> refusal = refusal(request);
    if (refusal.isPresent()) {
      Front.refuse(request, response, refusal.get());
      return;
    }
    allowOrigin(request, response);
    if (request.getMethod().equals("OPTIONS")) {
      options(request, response);
    } else {
      next.doFilter(request, response);
    }
  }

  private Optional<Refusal> refusal(HttpServletRequest request) {
    if (!settings.isLoopback()) {
      return Optional.empty();
    }
    if (isForeign(request.getHeader("Host")) || isForeign(request.getServerName())) {
      return Optional.of(foreignHost());
    }
    return settings.open() && isForeignPage(request)
        ? Optional.of(foreignPage())
        : Optional.empty();
  }

  /** A page elsewhere can make its own name mean this machine; only the name gives it away. */
  private static boolean isForeign(String host) {
    return host != null && !OWN.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /** Any page can post to this machine; where that writes, it is not wanted. */
  private static boolean isForeignPage(HttpServletRequest request) {
    String origin = request.getHeader(ORIGIN);
    return origin != null && isForeign(origin.replaceFirst("^https?://", ""));
  }

  private static Refusal foreignHost() {
    return new Refusal(
        Outcome.FOREIGN,
        "This server listens on this machine only and answers to localhost, 127.0.0.1 and [::1]. To serve others, start it with --host.");
  }

  private static Refusal foreignPage() {
    return new Refusal(Outcome.FORBIDDEN, "Pages from elsewhere may not use this server.");
  }

  private void allowOrigin(HttpServletRequest request, HttpServletResponse response) {
    settings
        .cors()
        .ifPresent(
            allowed -> {
              if (!allowed.equals("*")) {
                response.addHeader("Vary", ORIGIN);
              }
              if (allowed.equals("*") || allowed.equals(request.getHeader(ORIGIN))) {
                response.setHeader("Access-Control-Allow-Origin", allowed);
                response.setHeader(
                    "Access-Control-Expose-Headers",
                    "ETag, Last-Modified, Entente-Data-Version, Retry-After");
              }
            });
  }

  private static void options(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
    if (response.getHeader("Access-Control-Allow-Origin") != null
        && request.getHeader("Access-Control-Request-Method") != null) {
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST");
      response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
      response.setHeader("Access-Control-Max-Age", "86400");
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
