package org.entente.tool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.graph.Corpora;

/**
 * As much of a shell as the project's pages need. It runs {@code entente} in this Java, and knows
 * {@code echo 'TEXT' | entente …}, {@code entente … > FILE}, {@code entente … &}, {@code kill %1},
 * {@code echo 'TEXT' > FILE} or {@code >>}, {@code echo $?}, {@code curl ADDRESS}, {@code mkdir},
 * {@code cp -r}, {@code cat} and {@code rm}; either stream may go to {@code /dev/null}. Commands
 * run in the project's folder, but what is called {@code my-…} lies in a folder of the shell's own,
 * {@code texts} is where the source texts lie, and the port 8080 stands for a free one.
 */
final class Shell implements AutoCloseable {
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
  private static final Pattern PIPE = Pattern.compile("echo '([^']*)' \\| (.*)");
  private static final String PORT = "\\b8080\\b";

  private final Path folder;
  private final String port;
  private final List<Job> jobs = new ArrayList<>();
  private int code;

  /** A shell whose own files lie in a folder. */
  Shell(Path folder) throws IOException {
    this.folder = folder;
    Ran.pack();
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = String.valueOf(free.getLocalPort());
    }
  }

  /** The exit code of the last command. */
  int code() {
    return code;
  }

  /** The place of a file that commands call {@code my-…}. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** Runs a command and gives what a terminal would show. */
  String run(String line) throws IOException, InterruptedException {
    Matcher pipe = PIPE.matcher(line);
    String shown = pipe.matches() ? run(pipe.group(2), pipe.group(1) + "\n") : run(line, "");
    return shown
        .replace(folder + "/", "")
        .replace(Corpora.TEXTS.toString(), "texts")
        .replaceAll("\\b" + port + "\\b", "8080");
  }

  private String run(String line, String in) throws IOException, InterruptedException {
    List<String> words = words(line);
    if (line.equals("echo $?")) {
      return code + "\n";
    }
    code = Exit.FINE;
    return switch (words.get(0)) {
      case "entente" -> entente(words.subList(1, words.size()), in);
      case "echo" -> {
        boolean further = words.get(2).equals(">>");
        Files.writeString(
            Path.of(words.get(3)),
            words.get(1) + "\n",
            further
                ? new OpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.APPEND}
                : new OpenOption[0]);
        yield "";
      }
      case "cat" -> Files.readString(Path.of(words.get(1)));
      case "cp" -> copy(Path.of(words.get(2)), Path.of(words.get(3)));
      case "mkdir" -> {
        Files.createDirectory(Path.of(words.get(1)));
        yield "";
      }
      case "rm" -> {
        Files.delete(Path.of(words.get(1)));
        yield "";
      }
      case "curl" -> curl(words.get(words.size() - 1));
      case "kill" -> stop(jobs.remove(0));
      default -> throw new IllegalArgumentException("this shell does not know: " + line);
    };
  }

  private List<String> words(String line) {
    String real =
        line.replaceAll("(?<![\\w/.-])my-(?=\\w)", Matcher.quoteReplacement(folder + "/my-"))
            .replaceAll("(?<=[ =])texts\\b", Matcher.quoteReplacement(Corpora.TEXTS.toString()))
            .replaceAll(PORT, port);
    return WORD.matcher(real)
        .results()
        .map(MatchResult::group)
        .map(word -> QUOTED.matcher(word).replaceAll(Shell::inside))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String inside(MatchResult quoted) {
    String text = Optional.ofNullable(quoted.group(1)).orElse(quoted.group(2));
    return Matcher.quoteReplacement(text);
  }

  private String entente(List<String> words, String in) throws IOException, InterruptedException {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    boolean silent = words.remove("2>/dev/null");
    boolean dumb = words.remove(">/dev/null");
    boolean apart = words.remove("&");
    int arrow = words.indexOf(">");
    List<String> arguments = arrow < 0 ? words : words.subList(0, arrow);
    OutputStream data =
        arrow >= 0
            ? Files.newOutputStream(Path.of(words.get(arrow + 1)))
            : dumb ? OutputStream.nullOutputStream() : terminal;
    try (PrintStream out = print(data);
        PrintStream err = print(silent ? OutputStream.nullOutputStream() : terminal)) {
      Job job = new Job(arguments, out, err, in);
      if (apart) {
        jobs.add(job.started("Ctrl-C stops.", terminal));
      } else {
        code = job.ended();
      }
    }
    return terminal.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream print(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  private static String copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return "";
  }

  private static String curl(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private String stop(Job job) throws InterruptedException {
    job.thread.interrupt();
    code = job.ended();
    return "";
  }

  @Override
  public void close() {
    jobs.forEach(job -> job.thread.interrupt());
  }

  /** A command that runs in a thread of its own. */
  private static final class Job {
    private final Thread thread;
    private volatile int code;

    Job(List<String> arguments, PrintStream out, PrintStream err, String in) {
      InputStream piped = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
      String[] args = arguments.toArray(String[]::new);
      this.thread = new Thread(() -> code = Main.run(args, out, err, piped));
      thread.start();
    }

    /** Waits until it says a sentence, or ends. */
    Job started(String sentence, ByteArrayOutputStream said) throws InterruptedException {
      while (thread.isAlive() && !said.toString(StandardCharsets.UTF_8).contains(sentence)) {
        thread.join(20);
      }
      return this;
    }

    int ended() throws InterruptedException {
      thread.join();
      return code;
    }
  }
}
