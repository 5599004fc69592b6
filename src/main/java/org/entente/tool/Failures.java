package org.entente.tool;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.entente.document.DataException;
import org.entente.fact.Nearest;
import org.entente.link.federation.NoAnswer;
import org.entente.serve.CannotServe;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
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
    err.println("Something went wrong inside Entente: " + e);
    err.println("That is a bug. Please report it, with the command and what --debug adds.");
    if (debug.getAsBoolean()) {
      e.printStackTrace(err);
    }
    return Exit.INTERNAL;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    if (e instanceof UnmatchedArgumentException unmatched) {
      String unknown = unmatched.getUnmatched().get(0);
      boolean option = unknown.startsWith("-");
      err.println((option ? "Unknown option: " : "Unknown command or word: ") + unknown);
      suggest(command, unknown);
    } else {
      err.println(e.getMessage());
    }
    err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return Exit.INPUT;
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
