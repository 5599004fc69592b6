package org.entente.serve.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.serve.answer.BoundedBytes;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Medium;
import org.entente.serve.answer.Negotiation;
import org.entente.serve.answer.Refusal;
import org.entente.serve.limit.StoppableDataset;
import org.entente.serve.page.Frame.Alternate;
import org.entente.serve.protocol.Answering;
import org.entente.serve.protocol.Desk;
import org.entente.serve.protocol.Front;
import org.entente.serve.protocol.ReadOnly;

/** Writes pages: each in the same frame, with the same headers, held until the data change. */
public final class Site {
  private static final String HTML = "text/html; charset=utf-8";

  private final Desk desk;
  private final Assets assets;
  private final Shelf shelf;
  private final boolean reviewed;
  private final Map<String, String> headers;
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /**
   * Takes where answers are made, the assets that pages name, and the texts that they show.
   *
   * @param reviewed whether pages lead to the review of candidates
   */
  public Site(Desk desk, Assets assets, Shelf shelf, boolean reviewed) {
    this.reviewed = reviewed;
    this.desk = desk;
    this.assets = assets;
    this.shelf = shelf;
    this.headers =
        Map.of("Content-Security-Policy", policy(assets), "Referrer-Policy", "same-origin");
  }

  private static String policy(Assets assets) {
    return "default-src 'none'; script-src 'self' "
        + ImportMap.of(assets).digest()
        + "; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  /** Gives what answers with the pages of a maker. */
  public Answering page(Page.Maker maker) {
    return (request, response) -> {
      ReadOnly.require(request);
      send(request, response, Visit.of(request), List.of(), maker);
    };
  }

  Desk desk() {
    return desk;
  }

  /**
   * Answers with the page of a visit.
   *
   * @param alternates the same thing in other formats
   */
  public void send(
      HttpServletRequest request,
      HttpServletResponse response,
      Visit visit,
      List<Alternate> alternates,
      Page.Maker maker)
      throws IOException {
    boolean zip = Compression.isAccepted(request);
    Optional<List<String>> key =
        Optional.of(List.of("page", address(request), zip ? "gzip" : "plain", shelf.edition()));
    desk.send(
        request,
        response,
        medium(zip, alternates),
        desk.limit(request),
        key,
        (data, job, out) ->
            write(maker.make(new StoppableDataset(data, job), visit), visit, alternates, zip, out));
  }

  private void write(
      Page page, Visit visit, List<Alternate> alternates, boolean zip, BoundedBytes out) {
    out.noteOutcome(page.outcome());
    render(page, visit, alternates, zip, out);
  }

  /**
   * Answers with a page that is not held: it is made anew at each request.
   *
   * @param work makes it, and can be stopped
   */
  public void sendOnce(HttpServletRequest request, HttpServletResponse response, Page.Work work)
      throws IOException {
    boolean zip = Compression.isAccepted(request);
    desk.send(
        request,
        response,
        medium(zip, List.of()),
        desk.limit(request),
        Optional.empty(),
        (data, job, out) -> write(work.make(data, job), Visit.of(request), List.of(), zip, out));
  }

  private static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private Medium medium(boolean zip, List<Alternate> alternates) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put("Vary", "Accept-Encoding");
    if (zip) {
      more.put("Content-Encoding", "gzip");
    }
    if (!alternates.isEmpty()) {
      more.put("Link", LinkedData.links(alternates));
    }
    return new Medium(HTML, more);
  }

  private void render(
      Page page, Visit visit, List<Alternate> alternates, boolean zip, OutputStream out) {
    Frame frame =
        new Frame(
            page,
            alternates,
            visit.value("q").map(Plain::text).orElse(""),
            new Edition(desk.version(), desk.lastLoaded()),
            assets,
            reviewed);
    byte[] plain = text(page, frame).getBytes(StandardCharsets.UTF_8);
    try {
      out.write(zip ? Compression.compress(plain) : plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(Page page, Frame frame) {
    PageText text = new PageText();
    try {
      templates.render(page.template(), Map.of("frame", frame, "view", page.view()), text);
    } catch (TemplateException e) {
      throw e.getCause() instanceof Refusal refusal ? refusal : e;
    }
    return text.toString();
  }

  /** Tells a refusal: on a page to whoever reads pages, in plain text to programs. */
  public void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    response.addHeader("Vary", "Accept");
    if (!Negotiation.prefersPage(request, Format.GRAPHS)) {
      Front.refuse(request, response, refusal);
      return;
    }
    refuse(request, response, refusal, Apology.page(refusal));
  }

  /** Tells a refusal on a page of its own. */
  public void refuse(
      HttpServletRequest request, HttpServletResponse response, Refusal refusal, Page page)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    render(page, new Visit("/", Map.of()), List.of(), false, bytes);
    Front.head(request, response, refusal);
    new Medium(HTML, headers).describe(response);
    response.setContentLength(bytes.size());
    bytes.writeTo(response.getOutputStream());
  }

  /** What a page says that could not be made. */
  public record Apology(
      int status, String heading, String sentence, List<Refusal.Suggestion> near) {
    static Page page(Refusal refusal) {
      String heading =
          switch (refusal.outcome()) {
            case ABSENT -> "Nothing of this name";
            case MALFORMED -> "This address cannot be read";
            case TIMED_OUT, BUSY, OUT_OF_MEMORY -> "Not now";
            case FAILED -> "A fault of this server";
            default -> "Not here";
          };
      return new Page(
          heading,
          refusal.sentence(),
          "apology.jte",
          new Apology(
              refusal.outcome().status(), heading, refusal.sentence(), refusal.suggestions()));
    }
  }
}
