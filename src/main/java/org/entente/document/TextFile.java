package org.entente.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files of text, in UTF-8. */
public final class TextFile {
  private TextFile() {}

  /**
   * The text of a file.
   *
   * @throws DataException if it can't be read or is not UTF-8
   */
  public static String read(Path file) {
    return text(file, bytes(file));
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new DataException(
          Location.of(file.toString()),
          "cannot be read: " + reason(e),
          "Check the path and its rights");
    }
  }

  static String text(Path file, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new DataException(
          Location.of(file.toString()), "is not UTF-8", "Convert the file to UTF-8 and try again");
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it is not there";
    }
    return e instanceof AccessDeniedException
        ? "this user may not read it"
        : String.valueOf(e.getMessage());
  }
}
