package org.entente.serve.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.entente.document.DataException;
import org.entente.document.Location;

/** A users file, read anew when it has changed: who is removed comes in no more. */
final class UsersFile {
  private final Path file;
  private List<Object> edition = List.of();
  private Users users = new Users(List.of());

  UsersFile(Path file) {
    this.file = file;
  }

  /**
   * Gives who may come in now.
   *
   * @throws DataException if the file cannot be read
   */
  synchronized Users now() {
    List<Object> found = edition();
    if (found.isEmpty() || !found.equals(edition)) {
      users = Users.read(file);
      edition = found;
    }
    return users;
  }

  // A file that is written anew has another key, even within the clock's grain.
  private List<Object> edition() {
    try {
      BasicFileAttributes it = Files.readAttributes(file, BasicFileAttributes.class);
      return List.of(it.lastModifiedTime(), it.size(), String.valueOf(it.fileKey()));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new DataException(
          Location.of(file.toString()), "cannot be read: " + e, "Name a file of users");
    }
  }
}
