package org.entente.link.online;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.document.DataException;
import org.entente.document.Location;

/**
 * Asks servers of others as their owners wish: with a name and a contact, one request at a time,
 * and after "429 Too Many Requests" or "503" not again before the time they say. Answers are kept
 * on disk, so that work that was interrupted goes on where it stopped, without asking twice.
 */
public final class PoliteClient {
  private static final int TRIES = 4;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final Identity identity;
  private final AnswerCache cache;
  private final Clock clock;
  private final Pause pause;

  /**
   * Who asks.
   *
   * @param version of this program
   * @param contact an address, of mail or of a page, of whoever runs it
   * @param patience how long one answer, and one wished-for pause, may take
   */
  public record Identity(String version, String contact, Duration patience) {
    /** Refuses a contact that is none: Wikimedia blocks who cannot be reached. */
    public Identity {
      if (!contact.matches("\\S*[@:]\\S+") || contact.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(
            "\"" + contact + "\" is no contact: give a mail address or the address of a page");
      }
    }

    /** As the header says it. */
    String userAgent() {
      return "Entente/" + version + " (" + contact + ") Java/" + Runtime.version().feature();
    }
  }

  /** Lets time pass. */
  @FunctionalInterface
  public interface Pause {
    /** Returns after so long. */
    void sleep(Duration time) throws InterruptedException;

    /** Lets real time pass. */
    static Pause real() {
      return time -> Thread.sleep(time.toMillis());
    }
  }

  /** Takes who asks, where answers are kept, and what tells and passes the time. */
  public PoliteClient(Identity identity, AnswerCache cache, Clock clock, Pause pause) {
    this.identity = identity;
    this.cache = cache;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * The answer to a GET.
   *
   * @param accept the media type wanted
   * @throws DataException if there is none
   */
  public String get(URI address, String accept) {
    return cache.answer(
        address + "\n" + accept,
        () -> ask(HttpRequest.newBuilder(address).header("Accept", accept).GET(), address));
  }

  /**
   * The answer to a form sent by POST.
   *
   * @param fields by name
   * @throws DataException if there is none
   */
  public String post(URI address, String accept, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Accept", accept)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return cache.answer(address + "\n" + accept + "\n" + form, () -> ask(request, address));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private synchronized String ask(HttpRequest.Builder request, URI address) {
    HttpRequest whole =
        request.header("User-Agent", identity.userAgent()).timeout(identity.patience()).build();
    for (int tried = 1; ; tried++) {
      HttpResponse<String> answer = send(whole, address);
      if (answer.statusCode() == 200) {
        return answer.body();
      }
      Optional<Duration> wait = RetryAfter.of(answer, clock.instant(), tried);
      if (wait.isEmpty() || tried == TRIES || wait.get().compareTo(identity.patience()) > 0) {
        throw refused(answer, address, wait);
      }
      sleep(wait.get(), address);
    }
  }

  private HttpResponse<String> send(HttpRequest request, URI address) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new DataException(
          Location.of(address.toString()),
          "does not answer: " + (e.getMessage() == null ? e.toString() : e.getMessage()),
          "Is the network there? What was answered so far is kept; try again later");
    } catch (InterruptedException e) {
      throw interrupted(address);
    }
  }

  private void sleep(Duration wait, URI address) {
    try {
      pause.sleep(wait);
    } catch (InterruptedException e) {
      throw interrupted(address);
    }
  }

  private static DataException interrupted(URI address) {
    Thread.currentThread().interrupt();
    return new DataException(
        Location.of(address.toString()), "was not asked to the end", "Start again to go on");
  }

  private static DataException refused(
      HttpResponse<String> answer, URI address, Optional<Duration> wait) {
    String later =
        wait.map(it -> "It wants to be left alone for " + it.toSeconds() + " s").orElse("");
    String body = answer.body().strip().replaceAll("\\s+", " ");
    return new DataException(
        Location.of(address.toString()),
        "answered " + answer.statusCode() + (body.isEmpty() ? "" : ": " + shortened(body)),
        later);
  }

  private static String shortened(String body) {
    return body.length() <= 160 ? body : body.substring(0, 160) + "…";
  }
}
