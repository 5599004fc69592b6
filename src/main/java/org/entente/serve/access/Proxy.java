package org.entente.serve.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/**
 * A server in front of this one, which speaks TLS with the world and plain HTTP with this one.
 *
 * @param origin what the world calls it, such as {@code https://graph.example.org}
 * @param address from where it sends requests on, such as 127.0.0.1
 */
public record Proxy(String origin, String address) {
  /** Refuses what is no such server. */
  public Proxy {
    origin = origin.toLowerCase(Locale.ROOT).replaceFirst("/$", "");
    if (!origin.matches("https://[a-z0-9.-]+(:\\d+)?")) {
      throw new IllegalArgumentException(
          "\""
              + origin
              + "\" is not what a proxy with TLS is called; write such as"
              + " https://graph.example.org");
    }
    if (!address.matches("[0-9a-fA-F:.]+")) {
      throw new IllegalArgumentException(
          "\"" + address + "\" is no address of a proxy; write its number, such as 127.0.0.1");
    }
  }

  /** Gives what the world calls it, without https. */
  private String authority() {
    return URI.create(origin).getAuthority();
  }

  /**
   * Gives a request as its sender made it.
   *
   * @throws Refusal if it does not come from the proxy, or did not come to it by TLS and its name
   */
  public HttpServletRequest unwrap(HttpServletRequest request) {
    if (!isFromProxy(request)) {
      throw new Refusal(Outcome.FORBIDDEN, "This server is asked through " + origin + " only.");
    }
    List<String> protocols = Collections.list(request.getHeaders("X-Forwarded-Proto"));
    if (!protocols.equals(List.of("https"))) {
      throw new Refusal(
          Outcome.FORBIDDEN,
          "This request did not come by https, or its proxy does not say so with"
              + " X-Forwarded-Proto. Ask "
              + origin
              + " instead.");
    }
    if (!authority().equals(named(request))) {
      throw new Refusal(
          Outcome.FOREIGN, "This server answers to the name " + authority() + " only.");
    }
    return new Forwarded(request, client(request).orElse(address));
  }

  private static String named(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Host")).orElse("").toLowerCase(Locale.ROOT);
  }

  private boolean isFromProxy(HttpServletRequest request) {
    try {
      return InetAddress.getByName(address)
          .equals(InetAddress.getByName(request.getRemoteAddr().replaceAll("[\\[\\]]", "")));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** The last is what the proxy itself saw; those before it anybody may have written. */
  private static Optional<String> client(HttpServletRequest request) {
    List<String> told = Collections.list(request.getHeaders("X-Forwarded-For"));
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(told.get(told.size() - 1).replaceFirst(".*,", "").strip())
            .filter(it -> !it.isEmpty());
  }

  /** A request as it was before the proxy sent it on. */
  private static final class Forwarded extends HttpServletRequestWrapper {
    private final String client;

    Forwarded(HttpServletRequest request, String client) {
      super(request);
      this.client = client;
    }

    @Override
    public String getScheme() {
      return "https";
    }

    @Override
    public boolean isSecure() {
      return true;
    }

    @Override
    public String getRemoteAddr() {
      return client;
    }

    @Override
    public String getRemoteHost() {
      return client;
    }
  }
}
