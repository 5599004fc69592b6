package org.entente.tool;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The ontology and the data that come with the program, in its jar or beside its classes. */
final class Packed {
  private Packed() {}

  static Path ontology() {
    return folderOf("/ontology/entente.ttl");
  }

  static Path data() {
    return folderOf("/data/claims.schema.json");
  }

  /** The corpus as the build loaded it; empty where the program runs from its classes. */
  static Optional<InputStream> snapshot() {
    return Optional.ofNullable(Packed.class.getResourceAsStream("/corpus.rt"));
  }

  /**
   * What extraction knows, as the build packed it; empty where the program runs from its classes.
   */
  static Optional<InputStream> knowledge() {
    return Optional.ofNullable(Packed.class.getResourceAsStream("/knowledge.bin"));
  }

  private static Path folderOf(String resource) {
    URL found = Packed.class.getResource(resource);
    if (found == null) {
      throw new IllegalStateException("this build of Entente lacks " + resource);
    }
    try {
      return path(found.toURI()).resolveSibling("");
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("cannot read " + found, e);
    }
  }

  // A jar is opened once and stays open as long as the program runs.
  private static Path path(URI uri) throws IOException {
    if (uri.getScheme().equals("jar")) {
      try {
        FileSystems.newFileSystem(uri, Map.of());
      } catch (FileSystemAlreadyExistsException e) {
        return Path.of(uri);
      }
    }
    return Path.of(uri);
  }
}
