package org.entente.tool;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.fact.Nearest;
import org.entente.graph.answer.JsonAnswer;
import org.entente.serve.access.Password;
import org.entente.serve.access.Role;
import org.entente.serve.access.User;
import org.entente.serve.access.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Keeps the file of those who may log in to a server. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Keeps the file of those who may log in to a server.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example: entente user list --users users"})
final class UserCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--users",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The file; made where there is none.")
  private Optional<Path> users = Optional.empty();

  UserCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Which command? One of: add, list, remove, password.");
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description =
          "Adds a user; the password is asked for, or the first line of what is piped in.",
      footer = {"", "Example: entente user add kim --role editor --users users"})
  int add(
      @Parameters(paramLabel = "NAME", description = "What the user is called.") String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              required = true,
              description = "reader, reviewer (decides on candidates too), editor (writes too).")
          String role,
      @Option(
              names = "--until",
              paramLabel = "DAY",
              defaultValue = "",
              description = "The last day on which the password is good.")
          String until) {
    Path file = file();
    try {
      // What is wrong with these is told before a password is asked for.
      Role may = Role.of(role);
      Optional<LocalDate> last = User.day(until);
      String named = unknown(Users.readOrNone(file), User.named(name));
      User user = new User(named, may, last, password());
      Users.change(
          file,
          before -> {
            unknown(before, named);
            return before.with(user);
          });
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    console.out().println("added " + name);
    return Exit.FINE;
  }

  @Command(
      name = "password",
      mixinStandardHelpOptions = true,
      description = "Gives a user another password, asked for as by 'add'.",
      footer = {"", "Example: entente user password kim --users users"})
  int password(@Parameters(paramLabel = "NAME", description = "The user.") String name) {
    Path file = file();
    known(Users.read(file), name);
    try {
      Password next = password();
      Users.change(file, before -> before.with(known(before, name).with(next)));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    console.out().println("changed " + name);
    return Exit.FINE;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Takes a user out; a server that runs lets him in no more.",
      footer = {"", "Example: entente user remove kim --users users"})
  int remove(@Parameters(paramLabel = "NAME", description = "The user.") String name) {
    Path file = file();
    known(Users.read(file), name);
    Users.change(file, before -> before.without(known(before, name).name()));
    console.out().println("removed " + name);
    return Exit.FINE;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists users with their roles and last days.",
      footer = {"", "Example: entente user list --users users"})
  int list(@Option(names = "--json", description = "The users as one JSON array.") boolean asJson) {
    Collection<User> all = Users.read(file()).all();
    if (asJson) {
      JsonArray array = new JsonArray();
      all.forEach(user -> array.add(json(user)));
      console.out().print(JsonAnswer.print(array));
    } else {
      all.forEach(user -> console.out().println(line(user)));
    }
    return Exit.FINE;
  }

  private static String line(User user) {
    String until = user.until().map(day -> ", until " + day).orElse("");
    return user.name() + ", " + user.role().term() + until;
  }

  /** Never the hash: what is printed is passed on. */
  private static JsonObject json(User user) {
    JsonObject json = new JsonObject();
    json.addProperty("name", user.name());
    json.addProperty("role", user.role().term());
    user.until().ifPresent(day -> json.addProperty("until", day.toString()));
    return json;
  }

  private Path file() {
    return users.orElseThrow(
        () ->
            new ParameterException(spec.commandLine(), "Missing required option: '--users=FILE'"));
  }

  private String unknown(Users all, String name) {
    if (all.find(name).isPresent()) {
      throw new IllegalArgumentException(
          file()
              + " has the user "
              + name
              + " already; entente user password gives another password");
    }
    return name;
  }

  private User known(Users all, String name) {
    return all.find(name)
        .orElseThrow(
            () -> {
              List<String> names = all.all().stream().map(User::name).toList();
              List<String> near = Nearest.to(name, names);
              return new DataException(
                  Location.of(file().toString()),
                  "has no user " + name,
                  near.isEmpty()
                      ? "entente user list shows who is there"
                      : "Did you mean " + String.join(" or ", near) + "?");
            });
  }

  /** Asked for twice on a terminal, which does not show it; else the first line piped in. */
  private Password password() {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    try (Terminal terminal = Terminal.silent()) {
      String first = line(lines, terminal, "Password: ");
      if (!terminal.needsEnter() && !line(lines, terminal, "The same again: ").equals(first)) {
        throw new IllegalArgumentException("the two passwords are not the same");
      }
      return Password.of(first);
    }
  }

  private String line(BufferedReader lines, Terminal terminal, String prompt) {
    try {
      if (terminal.needsEnter()) {
        return Optional.ofNullable(lines.readLine()).orElse("");
      }
      console.err().print(prompt);
      String typed = Optional.ofNullable(lines.readLine()).orElse("");
      console.err().println();
      return typed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
