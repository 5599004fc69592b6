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
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.serve.access.Access;
import org.entente.serve.access.Login;
import org.entente.serve.access.Role;
import org.entente.serve.answer.Note;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.protocol.Front;

/** Every request passes here first, whatever its path: who may ask, and whose pages may read. */
final class Gate implements Filter {
  private static final Pattern OWN =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d*)?");
  private static final String ORIGIN = "Origin";
  // What a browser says of a request that another page asks for (Fetch Metadata, W3C).
  private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

  private final Settings settings;
  private final Access access;
  private final Optional<Login> login;

  Gate(Settings settings, Optional<Login> login) {
    this.settings = settings;
    this.access = settings.access();
    this.login = login;
  }

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain next)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = (HttpServletResponse) answer;
    if (Note.isOwn(request::getAttribute)) {
      next.doFilter(request, response);
      return;
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (access.cors().isEmpty()) {
      response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
    try {
      HttpServletRequest sent = admit(request);
      requireAllowed(sent);
      allowOrigin(sent, response);
      if (sent.getMethod().equals("OPTIONS")) {
        options(sent, response);
        return;
      }
      if (access.login()) {
        login.orElseThrow().require(sent, Role.READER);
      }
      next.doFilter(sent, response);
    } catch (Refusal refusal) {
      Front.refuse(request, response, refusal);
    }
  }

  /** Gives the request as its sender made it, if it may come in. */
  private HttpServletRequest admit(HttpServletRequest request) {
    if (access.proxy().isPresent()) {
      return access.proxy().get().unwrap(request);
    }
    if (!settings.isLoopback()) {
      return request;
    }
    if (isForeign(request.getHeader("Host")) || isForeign(request.getServerName())) {
      throw foreignHost();
    }
    if (access.open() && isForeignPage(request)) {
      throw foreignPage();
    }
    return request;
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

  /** A page elsewhere can keep this machine busy with pictures whose addresses are queries. */
  private void requireAllowed(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && ELSEWHERE.contains(site) && !isLink(request) && !isAllowed(request)) {
      throw new Refusal(
          Outcome.FORBIDDEN,
          "A page elsewhere asks for this, and may not: only links to this server work from there."
              + " Whose pages may ask more is told with --cors when the server is started.");
    }
  }

  /** Says whether somebody followed a link, and no page had it fetched or framed. */
  private static boolean isLink(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
        && "document".equals(request.getHeader("Sec-Fetch-Dest"))
        && request.getHeader("Sec-Purpose") == null;
  }

  private boolean isAllowed(HttpServletRequest request) {
    String origin = request.getHeader(ORIGIN);
    // A frame or a picture has no origin, but a browser says whose page it stands in.
    String page = origin == null ? request.getHeader("Referer") : origin + "/";
    return access
        .cors()
        .filter(it -> it.equals("*") || (page != null && page.startsWith(it + "/")))
        .isPresent();
  }

  private static Refusal foreignHost() {
    return new Refusal(
        Outcome.FOREIGN,
        "This server listens on this machine only and answers to localhost, 127.0.0.1 and [::1]. To"
            + " serve others, start it with --host.");
  }

  private static Refusal foreignPage() {
    return new Refusal(Outcome.FORBIDDEN, "Pages from elsewhere may not use this server.");
  }

  private void allowOrigin(HttpServletRequest request, HttpServletResponse response) {
    access
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

  private void options(HttpServletRequest request, HttpServletResponse response) {
    String writing = access.update() ? "PUT, DELETE, " : "";
    response.setHeader("Allow", "GET, HEAD, POST, " + writing + "OPTIONS");
    if (response.getHeader("Access-Control-Allow-Origin") != null
        && request.getHeader("Access-Control-Request-Method") != null) {
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST");
      response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
      response.setHeader("Access-Control-Max-Age", "86400");
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
