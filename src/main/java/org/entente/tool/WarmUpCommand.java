package org.entente.tool;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.reason.Rule;
import org.entente.reason.Rules;
import org.entente.serve.EntenteServer;
import org.entente.serve.OpenPractice;
import org.entente.serve.Practice;
import org.entente.tool.extract.Extracting;
import org.entente.tool.extract.Form;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Does once, to no avail, what the other commands do: whoever starts Java so that it remembers the
 * classes used gets an archive that serves them all.
 */
@Command(name = "warm-up", hidden = true, description = "Uses the classes that commands use.")
final class WarmUpCommand implements Callable<Integer> {
  // Enough that some are taken back.
  private static final int CHANGES = 10;

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Override
  public Integer call() throws Exception {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Console console = new Console(nowhere, nowhere, new ByteArrayInputStream(new byte[0]), false);
    try (Holdings holdings = Holdings.open(corpus.settings())) {
      Asking.plainly(holdings, console, Optional.empty()).ask(Wording.plain("agreements-covering"));
      ask(holdings);
      change(holdings);
    }
    extract(console);
    return Exit.FINE;
  }

  private void extract(Console console) throws IOException {
    Path document = Files.createTempFile("warm-up", ".md");
    try (InputStream sample = WarmUpCommand.class.getResourceAsStream("warm-up.txt")) {
      Files.write(document, Objects.requireNonNull(sample).readAllBytes());
      Extraction work = new Extraction(corpus.settings(), Optional.empty(), console);
      Extracting by = work.extracting(List.of());
      work.run(List.of(document), by, (it, file) -> console.out().print(Form.JSONL.write(it, by)));
    } finally {
      Files.delete(document);
    }
  }

  private static void ask(Holdings holdings) throws IOException, InterruptedException {
    org.entente.serve.Settings how = org.entente.serve.Settings.usual().withPort(0);
    try (EntenteServer server = EntenteServer.start(how, holdings.store())) {
      String query = "?query=SELECT%20*%20%7B%20%3Fs%20a%20%3Fo%20%7D%20LIMIT%201";
      HttpClient client = HttpClient.newHttpClient();
      for (String path : List.of(how.dataset() + "/sparql" + query, "/", "/id/nato.html")) {
        URI address = URI.create(server.address() + path);
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
      }
    }
  }

  private static void change(Holdings holdings) throws Exception {
    List<Rule> rules = Rules.read(holdings.ontology().rules(), holdings.ontology());
    org.entente.serve.Settings open = org.entente.serve.Settings.usual().opened();
    try (Practice practice = new OpenPractice(open, ServeCommand.reasoned(rules), rules)) {
      for (int i = 0; i < CHANGES; i++) {
        practice.round(i);
      }
    }
  }
}
