package org.entente.serve.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.document.WholeFile;

/**
 * All who may come in, as a file says: one a line, which nobody but its owner may read.
 *
 * @param all sorted by name, each name once
 */
public record Users(List<User> all) {
  private static final String HEAD = "# Users of Entente: NAME:ROLE:UNTIL:HASH\n";
  private static final String MODE = "rw-------";
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  /** Sorts. */
  public Users {
    all = all.stream().sorted(Comparator.comparing(User::name)).toList();
  }

  /**
   * Reads a file.
   *
   * @throws DataException if it is not there, others may read it, or lines are damaged: each of
   *     them
   */
  public static Users read(Path file) {
    Location at = Location.of(file.toString());
    try {
      if (!Files.exists(file)) {
        throw new DataException(
            at, "no such file", "Make it: entente user add NAME --role editor --users " + file);
      }
      if (isOpen(file)) {
        throw new DataException(
            at, "may be read by others, and holds hashes of passwords", "chmod 600 " + file);
      }
      return parse(file.toString(), Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new DataException(at, "is not encoded as UTF-8", "Write it with entente user");
    } catch (IOException e) {
      throw new DataException(at, "cannot be read: " + e, "Name a file of users");
    }
  }

  /** Reads a file as it is; nobody where there is none. */
  public static Users readOrNone(Path file) {
    return Files.exists(file) ? read(file) : new Users(List.of());
  }

  private static boolean isOpen(Path file) throws IOException {
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    } catch (UnsupportedOperationException e) {
      // Windows guards files otherwise.
      return false;
    }
  }

  static Users parse(String name, String text) {
    List<User> users = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Set<String> names = new HashSet<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        User user = User.parse(line);
        users.add(user);
        if (!names.add(user.name())) {
          throw new IllegalArgumentException("the user " + user.name() + " stands here again");
        }
      } catch (IllegalArgumentException e) {
        problems.add(
            new Problem(
                new Location(name, i + 1, 0),
                "is damaged: " + e.getMessage(),
                "Take the line out, and add the user again with entente user add"));
      }
    }
    if (!problems.isEmpty()) {
      throw new DataException(problems);
    }
    return new Users(users);
  }

  /** Gives the user of a name. */
  public Optional<User> find(String name) {
    return all.stream().filter(user -> user.name().equals(name)).findFirst();
  }

  /** Gives the same with a user, in place of one of the same name. */
  public Users with(User user) {
    List<User> more = new ArrayList<>(without(user.name()).all());
    more.add(user);
    return new Users(more);
  }

  /** Gives the same without a user. */
  public Users without(String name) {
    return new Users(all.stream().filter(user -> !user.name().equals(name)).toList());
  }

  /**
   * Changes a file of users, new or not. Whoever else changes it meanwhile, waits.
   *
   * @param change gives all users as they shall be; where it throws, the file stays as it is
   * @throws DataException if the file cannot be read or written
   */
  public static synchronized void change(Path file, UnaryOperator<Users> change) {
    Path guard = file.resolveSibling(file.getFileName() + ".lock");
    try (FileChannel held =
        FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      held.lock();
      change.apply(readOrNone(file)).write(file);
    } catch (IOException e) {
      throw WholeFile.unwritable(file, e);
    }
  }

  /**
   * Writes all into a file: all of it, or, where that fails, nothing.
   *
   * @throws DataException if it cannot be written
   */
  public void write(Path file) {
    String text = all.stream().map(user -> user + "\n").collect(Collectors.joining("", HEAD, ""));
    Path target = file.toAbsolutePath();
    try {
      Path half = half(target);
      try {
        try (FileChannel out = FileChannel.open(half, StandardOpenOption.WRITE)) {
          ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
          while (bytes.hasRemaining()) {
            out.write(bytes);
          }
          out.force(true);
        }
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw WholeFile.unwritable(file, e);
    }
  }

  /** A file beside the target, from its birth for its owner alone. */
  private static Path half(Path target) throws IOException {
    Path folder = Optional.ofNullable(target.getParent()).orElse(target);
    try {
      return Files.createTempFile(
          folder,
          ".users",
          "",
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(MODE)));
    } catch (UnsupportedOperationException e) {
      return Files.createTempFile(folder, ".users", "");
    }
  }
}
