package org.entente.serve.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests of this server's own pages, and of programs, from those of other pages. A browser
 * sends a user's password along with whatever any page asks for, but says where it comes from
 * (Fetch Metadata, W3C; RFC 6454).
 */
public final class OwnPages {
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private OwnPages() {}

  /**
   * Does nothing unless a request comes from a page elsewhere.
   *
   * @throws Refusal if it does
   */
  public static void require(HttpServletRequest request) {
    if (!isOwn(request)) {
      throw new Refusal(
          Outcome.FORBIDDEN, "Pages from elsewhere may not change anything on this server.");
    }
  }

  /** Says whether nothing tells that a request comes from a page elsewhere. */
  public static boolean isOwn(HttpServletRequest request) {
    String own = origin(request);
    String origin = request.getHeader("Origin");
    String page = request.getHeader("Referer");
    String site = request.getHeader("Sec-Fetch-Site");
    boolean isOwnPage = origin != null ? origin.equals(own) : isWithin(own, page);
    return isOwnPage && (site == null || OWN.contains(site));
  }

  /** Gives the origin of this server's own pages, as the request's sender calls it. */
  public static String origin(HttpServletRequest request) {
    return request.getScheme() + "://" + request.getHeader("Host");
  }

  private static boolean isWithin(String own, @Nullable String page) {
    return page == null || page.equals(own) || page.startsWith(own + "/");
  }
}
