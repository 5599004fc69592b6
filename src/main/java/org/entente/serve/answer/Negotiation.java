package org.entente.serve.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses the format of an answer by what the request accepts. */
public final class Negotiation {
  private static final String HTML = "text/html";
  private static final int SHOWN = 200;
  private static final List<String> PAGE = List.of("html", HTML);

  private Negotiation() {}

  /**
   * Gives the offered format that {@code format=} or {@code output=} names, else the one that the
   * Accept header likes best; the first where it likes all.
   *
   * @throws Refusal if none fits
   */
  public static Format choose(HttpServletRequest request, List<Format> offers) {
    Optional<String> name = asked(request);
    return name.isPresent() ? named(name.get(), offers) : accepted(request, offers);
  }

  /** Says whether the sender would rather have a page than any of the offered formats. */
  public static boolean prefersPage(HttpServletRequest request, List<Format> offers) {
    Optional<String> name = asked(request);
    if (name.isPresent()) {
      return PAGE.contains(name.get());
    }
    Accept accept = Accept.of(header(request));
    // "*/*" alone comes from programs: only who names HTML is a browser.
    List<String> types = Stream.concat(types(offers), Stream.of(HTML)).toList();
    return accept.names(HTML) && accept.best(types).filter(HTML::equals).isPresent();
  }

  private static Optional<String> asked(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("format"))
        .or(() -> Optional.ofNullable(request.getParameter("output")))
        .filter(name -> !name.isBlank());
  }

  private static Format named(String name, List<Format> offers) {
    return Format.named(name, offers)
        .orElseThrow(
            () ->
                new Refusal(
                    Outcome.UNWRITABLE,
                    "This answer cannot be written as \"" + name + "\". " + say(offers)));
  }

  private static Format accepted(HttpServletRequest request, List<Format> offers) {
    String accept = header(request);
    Optional<String> type =
        accept.isEmpty()
            ? Optional.of(offers.get(0).mediaType())
            : Accept.of(accept).best(types(offers).toList());
    return type.flatMap(it -> Format.named(it, offers))
        .orElseThrow(
            () ->
                new Refusal(
                    Outcome.UNWRITABLE,
                    "This answer cannot be written as the Accept header asks ("
                        + accept.substring(0, Math.min(accept.length(), SHOWN))
                        + "). "
                        + say(offers)));
  }

  private static String header(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept == null ? "" : accept;
  }

  /** Own media types go before the general ones, so that "any" means the first format. */
  private static Stream<String> types(List<Format> offers) {
    return Stream.concat(
            offers.stream().map(Format::mediaType),
            offers.stream().flatMap(f -> f.mediaTypes().stream()))
        .distinct();
  }

  private static String say(List<Format> offers) {
    return offers.stream()
        .map(f -> f.mediaType() + " (format=" + f.shortName() + ")")
        .collect(Collectors.joining(", ", "Ask for one of: ", "."));
  }
}
