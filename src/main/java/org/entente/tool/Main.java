package org.entente.tool;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: one command of several. */
@Command(
    name = "entente",
    description = "Facts about international security partnerships, each with its sources.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example: entente ask agreements-covering --topic cybersecurity"})
public final class Main implements Runnable {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "On an internal error, show where it happened.")
  private boolean debug;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs a command and ends the program with its exit code. */
  public static void main(String[] args) {
    Console console =
        new Console(
            utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.in, Terminal.shows());
    int code = runOrExplain(args, console);
    if (code != Exit.FINE) {
      System.exit(code);
    }
  }

  /** A Java may come without the parts that its maker thought nobody needs. */
  private static int runOrExplain(String[] args, Console console) {
    try {
      return run(args, console);
    } catch (NoClassDefFoundError e) {
      console
          .err()
          .println(
              "This Java lacks a part that Entente needs, "
                  + String.valueOf(e.getMessage()).replace('/', '.')
                  + ". Use a whole Java 17 or newer.");
      return Exit.INPUT;
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /**
   * Runs a command.
   *
   * @param args as typed
   * @param out takes data
   * @param err takes talk
   * @param in what is piped in
   * @return 0 fine, 1 findings, 2 usage or input error, 3 internal error
   */
  static int run(String[] args, PrintStream out, PrintStream err, InputStream in) {
    return run(args, new Console(out, err, in, false));
  }

  private static int run(String[] args, Console console) {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    commands(console, List.of(args)).values().forEach(it -> line.addSubcommand(it.get()));
    Failures failures = new Failures(console.err(), () -> main.debug);
    int code =
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(failures)
            .setParameterExceptionHandler(failures)
            .execute(args);
    console.out().flush();
    return code;
  }

  /**
   * The commands, or the one alone that is typed: to look at the options of all takes time that a
   * short command would notice.
   */
  private static Map<String, Supplier<Object>> commands(Console console, List<String> args) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("serve", () -> new ServeCommand(console));
    all.put(
        "ask",
        () ->
            new CommandLine(new AskCommand(console)).setUnmatchedOptionsArePositionalParams(true));
    all.put("query", () -> new QueryCommand(console));
    all.put("explain", () -> new ExplainCommand(console));
    all.put("why-not", () -> new WhyNotCommand(console));
    all.put("extract", () -> new ExtractCommand(console));
    all.put("review", () -> new ReviewCommand(console));
    all.put("load", () -> new LoadCommand(console));
    all.put("drop", () -> new DropCommand(console));
    all.put("backup", () -> new BackupCommand(console));
    all.put("restore", () -> new RestoreCommand(console));
    all.put("check", () -> new CheckCommand(console));
    all.put("evaluate", () -> new EvaluateCommand(console));
    all.put("train", () -> new TrainCommand(console));
    all.put("export", () -> new ExportCommand(console));
    all.put("stats", () -> new StatsCommand(console));
    all.put("link", () -> link(console));
    all.put("user", () -> new UserCommand(console));
    all.put("warm-up", WarmUpCommand::new);
    if (!args.isEmpty() && all.containsKey(args.get(0))) {
      all.keySet().retainAll(Set.of(args.get(0)));
    }
    return all;
  }

  private static CommandLine link(Console console) {
    return new CommandLine(new LinkCommand())
        .addSubcommand(new ProposeCommand(console))
        .addSubcommand(new LinkReviewCommand(console))
        .addSubcommand(new FetchCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? entente --help lists them.");
  }

  /** The version that the jar's manifest tells. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Optional<String> version =
          Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
      return new String[] {"entente " + version.orElse("(not yet packed)")};
    }
  }
}
