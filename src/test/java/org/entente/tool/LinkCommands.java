package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.serve.EntenteServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs commands in a folder of data of one's own. */
abstract class LinkCommands {
  @TempDir Path folder;
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();

  Path data() {
    return folder.resolve("data");
  }

  @BeforeEach
  void copyTheData() throws IOException {
    Path from = Path.of("data");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, data().resolve(from.relativize(file).toString()));
      }
    }
  }

  /** A page of a server over the data as they are. */
  String page(String path) {
    Settings settings =
        new Settings(
            Optional.empty(),
            new Settings.Data(false, Optional.of(data())),
            Optional.empty(),
            Optional.empty());
    try (Holdings holdings = Holdings.made(settings);
        EntenteServer server =
            EntenteServer.start(org.entente.serve.Settings.usual().withPort(0), holdings.store())) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.address() + path))
              .header("Accept", "text/html")
              .build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String links() throws IOException {
    return Files.readString(data().resolve("links.tsv"));
  }

  String rows(String question) {
    assertEquals(
        0, run("", "ask", question, "--data", data().toString(), "--format", "csv"), err());
    return out();
  }

  int run(String in, String... words) {
    out.reset();
    err.reset();
    List<String> all = new ArrayList<>(List.of(words));
    if (words[0].equals("link") && words.length > 1) {
      all.addAll(List.of("--data", data().toString()));
    }
    return Main.run(
        all.toArray(String[]::new),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
