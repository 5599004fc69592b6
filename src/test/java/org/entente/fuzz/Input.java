package org.entente.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What comes in.
 *
 * @param name as a file of it would be called; its ending tells the form
 */
@SuppressWarnings("ArrayRecordComponent")
record Input(String name, byte[] bytes) {
  static Input of(String name, String text) {
    return new Input(name, text.getBytes(UTF_8));
  }

  static Input read(Path file) throws IOException {
    return new Input(String.valueOf(file.getFileName()), Files.readAllBytes(file));
  }

  /** The text, with a mark for each byte that is none. */
  String text() {
    return new String(bytes, UTF_8);
  }

  /** Writes a file of it into a folder. */
  Path write(Path folder) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
