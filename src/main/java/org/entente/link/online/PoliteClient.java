package org.entente.link.online;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.entente.document.DataException;
import org.entente.document.Location;

/**
 * Asks servers of others as their owners wish: with a name and a contact, one request at a time,
 * and after "429 Too Many Requests" or "503" not again before the time they say, in later runs
 * neither. Answers are kept on disk, so that work that was interrupted goes on where it stopped,
 * without asking twice.
 */
public final class PoliteClient {
  private static final int TRIES = 4;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** How often somebody who waits looks whether the answer is still wanted. */
  static final Duration LOOK = Duration.ofMillis(50);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Identity identity;
  private final ReplyCache cache;
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
      if (!contact.matches("[!-~]*[@:][!-~]+")) {
        throw new IllegalArgumentException(
            "\""
                + contact
                + "\" is no contact: give a mail address or the address of a page, in ASCII");
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
    /** Returns after so long, or soon after nobody wants to wait any longer. */
    void sleep(Duration time, BooleanSupplier unwanted) throws InterruptedException;

    /** Lets real time pass. */
    static Pause real() {
      return (time, unwanted) -> {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end && !unwanted.getAsBoolean()) {
          long left = Math.max(0, end - System.nanoTime()) / 1_000_000;
          Thread.sleep(Math.min(left + 1, LOOK.toMillis()));
        }
      };
    }
  }

  /** Takes who asks, where answers are kept, and what tells and passes the time. */
  public PoliteClient(Identity identity, ReplyCache cache, Clock clock, Pause pause) {
    this.identity = identity;
    this.cache = cache;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * The answer to a GET, and when it was given.
   *
   * @param accept the media type wanted
   * @throws DataException if there is none
   */
  ReplyCache.Reply get(URI address, String accept) {
    return cache.reply(
        address + "\n" + accept,
        () ->
            ask(
                HttpRequest.newBuilder(address).header("Accept", accept).GET(),
                new Call(http, address, identity.patience(), () -> false)));
  }

  /**
   * The answer to a form sent by POST.
   *
   * @param fields by name
   * @param unwanted tells when nobody waits for the answer any longer
   * @throws DataException if there is none
   */
  String post(URI address, String accept, Map<String, String> fields, BooleanSupplier unwanted) {
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
    Call call = new Call(http, address, identity.patience(), unwanted);
    return cache.reply(address + "\n" + accept + "\n" + form, () -> ask(request, call)).text();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String ask(HttpRequest.Builder request, Call call) {
    HttpRequest whole = request.header("User-Agent", identity.userAgent()).build();
    call.enter(turn);
    try {
      return answer(whole, call);
    } finally {
      turn.unlock();
    }
  }

  private String answer(HttpRequest request, Call call) {
    String server = call.address().getAuthority();
    Optional<Duration> wished = cache.pauseOf(server);
    if (wished.isPresent()) {
      rest(wished.get(), call);
    }
    for (int tried = 1; ; tried++) {
      HttpResponse<String> answer = call.send(request);
      if (answer.statusCode() == 200) {
        return answer.body();
      }
      Optional<Duration> wait = RetryAfter.of(answer, clock.instant(), tried);
      wait.ifPresent(it -> cache.leaveAlone(server, it));
      if (wait.isEmpty() || tried == TRIES || wait.get().compareTo(identity.patience()) > 0) {
        throw refused(answer, call.address(), wait);
      }
      rest(wait.get(), call);
    }
  }

  private void rest(Duration wait, Call call) {
    if (wait.compareTo(identity.patience()) > 0) {
      throw new DataException(
          Location.of(call.address().toString()),
          "has asked to be left alone for a while, of which " + wait.toSeconds() + " s are left",
          "Try again then");
    }
    try {
      pause.sleep(wait, call.unwanted());
    } catch (InterruptedException e) {
      throw call.interrupted();
    }
    call.check();
  }

  private static DataException refused(
      HttpResponse<String> answer, URI address, Optional<Duration> wait) {
    String later =
        wait.map(it -> "It wants to be left alone for " + it.toSeconds() + " s").orElse("");
    String body = answer.body().strip().replaceAll("\\s+", " ");
    String why = body.isEmpty() ? "" : ": " + shortened(body);
    return new Refused(address, answer.statusCode(), why, later);
  }

  private static String shortened(String body) {
    return body.length() <= 160 ? body : body.substring(0, 160) + "…";
  }
}
