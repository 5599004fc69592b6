package org.entente.tool;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.entente.document.DataException;
import org.entente.fact.Nearest;
import org.entente.link.federation.NoAnswer;
import org.entente.serve.CannotServe;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a person what went wrong, and the exit code whose fault it was. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final PrintStream err;
  private final BooleanSupplier debug;

  /**
   * Tells it on a stream.
   *
   * @param debug whether to show where an internal error happened
   */
  Failures(PrintStream err, BooleanSupplier debug) {
    this.err = err;
    this.debug = debug;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
    if (e instanceof DataException || e instanceof CannotServe || e instanceof NoAnswer) {
      err.println(e.getMessage());
      return Exit.INPUT;
    }
    if (isDamage(e)) {
      err.println("The store on disk is damaged: " + e.getMessage());
      err.println("  Restore its folder from a backup, or load the claim files into a new one");
      return Exit.INPUT;
    }
    err.println("Something went wrong inside Entente: " + e);
    err.println("That is a bug. Please report it, with the command and what --debug adds.");
    if (debug.getAsBoolean()) {
      e.printStackTrace(err);
    }
    return Exit.INTERNAL;
  }

  /** Jena has no one class for what it says of files on disk. */
  private static boolean isDamage(Exception e) {
    return e.getClass().getName().startsWith("org.apache.jena.")
        && Stream.concat(
                Stream.of(e.getClass().getName()),
                Stream.of(e.getStackTrace()).map(StackTraceElement::getClassName))
            .anyMatch(
                it ->
                    it.startsWith("org.apache.jena.tdb2.")
                        || it.startsWith("org.apache.jena.dboe."));
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    Optional<String> unknown = unknown(e, command, arguments);
    if (unknown.isPresent()) {
      boolean option = unknown.get().startsWith("-");
      err.println((option ? "Unknown option: " : "Unknown command or word: ") + unknown.get());
      suggest(command, unknown.get());
    } else {
      err.println(Choice.explain(e).orElse(e.getMessage()));
    }
    err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return Exit.INPUT;
  }

  /** A misspelt option is worth more words than the one that is missing for it. */
  private static Optional<String> unknown(
      ParameterException e, CommandLine command, String[] arguments) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return Optional.of(unmatched.getUnmatched().get(0));
    }
    Set<String> options = command.getCommandSpec().optionsMap().keySet();
    return e instanceof MissingParameterException
        ? Stream.of(arguments)
            .filter(
                word -> word.matches("--\\w.*") && !options.contains(word.replaceFirst("=.*", "")))
            .findFirst()
        : Optional.empty();
  }

  private void suggest(CommandLine command, String unknown) {
    List<String> known = new ArrayList<>();
    command.getCommandSpec().optionsMap().keySet().forEach(known::add);
    known.addAll(command.getSubcommands().keySet());
    List<String> near = Nearest.to(unknown.replaceFirst("=.*", ""), known);
    if (!near.isEmpty()) {
      err.println("Did you mean " + String.join(" or ", near) + "?");
    }
  }
}
