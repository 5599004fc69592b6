package org.entente.tool;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
    int code = run(args, console);
    if (code != Exit.FINE) {
      System.exit(code);
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
    line.addSubcommand(new ServeCommand(console));
    line.addSubcommand(
        new CommandLine(new AskCommand(console)).setUnmatchedOptionsArePositionalParams(true));
    line.addSubcommand(new QueryCommand(console));
    line.addSubcommand(new ExplainCommand(console));
    line.addSubcommand(new WhyNotCommand(console));
    line.addSubcommand(new ReviewCommand(console));
    line.addSubcommand(new ExtractCommand(console));
    line.addSubcommand(new LoadCommand(console));
    line.addSubcommand(new DropCommand(console));
    line.addSubcommand(new CheckCommand(console));
    line.addSubcommand(new EvaluateCommand(console));
    line.addSubcommand(new ExportCommand(console));
    line.addSubcommand(new StatsCommand(console));
    line.addSubcommand(
        new CommandLine(new LinkCommand())
            .addSubcommand(new ProposeCommand(console))
            .addSubcommand(new LinkReviewCommand(console))
            .addSubcommand(new FetchCommand(console)));
    line.addSubcommand(new WarmUpCommand());
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
