package org.entente.tool;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.fact.reading.Knowledge;
import org.entente.fact.reading.KnowledgePack;
import org.entente.graph.KnowledgeReader;
import org.entente.graph.Ontology;
import org.entente.link.match.Linking;

/**
 * What a command works on; made once, from its options.
 *
 * @param ownOntology a folder in place of the program's ontology
 * @param data which claim files and links
 * @param location the folder of a store on disk; empty for one in memory, filled from the data
 * @param documents the folder of the texts that the user holds
 */
record Settings(
    Optional<Path> ownOntology, Data data, Optional<Path> location, Optional<Path> documents) {
  /**
   * The data that fill a store in memory.
   *
   * @param none whether there are none
   * @param own a folder in place of the program's data
   */
  record Data(boolean none, Optional<Path> own) {
    static final Data PACKED = new Data(false, Optional.empty());
    static final Data NONE = new Data(true, Optional.empty());
  }

  private static final int BUFFER = 1 << 16;

  /** The program's own ontology and data. */
  static final Settings PACKED =
      new Settings(Optional.empty(), Data.PACKED, Optional.empty(), Optional.empty());

  /** Refuses folders that are not there. */
  Settings {
    ownOntology.ifPresent(
        folder -> requireFolder(folder, "Name the folder that holds entente.ttl"));
    data.own().ifPresent(folder -> requireFolder(folder, "Name the folder that holds claims/"));
    documents.ifPresent(
        folder -> requireFolder(folder, "Name the folder that holds the texts, each as ID.txt"));
  }

  private static void requireFolder(Path folder, String next) {
    if (!Files.isDirectory(folder)) {
      String what = Files.exists(folder) ? "is a file, not a folder" : "no such folder";
      throw new DataException(Location.of(folder.toString()), what, next);
    }
  }

  /** Whether nothing but the program's own files is asked for, in memory. */
  boolean isPacked() {
    return ownOntology.isEmpty() && data.equals(Data.PACKED) && location.isEmpty();
  }

  /** The ontology's folder. */
  Path ontology() {
    return ownOntology.orElseGet(Packed::ontology);
  }

  /**
   * What extraction knows: as the build packed it, or read from an ontology of the user's.
   *
   * @throws DataException with every problem of its files
   */
  Knowledge knowledge() {
    return unpacked(KnowledgePack::read).orElseGet(() -> KnowledgeReader.read(ontology()));
  }

  /**
   * The ontology: with the thesaurus as the build packed it, or all of it from the user's files.
   *
   * @throws DataException with every problem of its files
   */
  Ontology readOntology() {
    return unpacked(KnowledgePack::thesaurus)
        .map(thesaurus -> Ontology.read(ontology(), thesaurus))
        .orElseGet(() -> Ontology.read(ontology()));
  }

  /** How what the build packed is read. */
  private interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  private <T> Optional<T> unpacked(Reader<T> reader) {
    Optional<InputStream> packed =
        ownOntology.isEmpty() ? Packed.knowledge() : Optional.<InputStream>empty();
    if (packed.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = new BufferedInputStream(packed.get(), BUFFER)) {
      return Optional.of(reader.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The claim files of the data, sorted by name. */
  List<Path> claims() {
    if (data.none()) {
      return List.of();
    }
    return Ontology.files(claimsFolder(), ".yaml");
  }

  /** The folder of the data's claim files. */
  Path claimsFolder() {
    Path claims = dataFolder().resolve("claims");
    requireFolder(claims, "Put the claim files there, or write --data none for no data");
    return claims;
  }

  private Path dataFolder() {
    return data.own().orElseGet(Packed::data);
  }

  /**
   * What is known of things elsewhere; nothing where there are no data.
   *
   * @throws DataException with every problem of its files
   */
  Linking linking(Ontology ontology) {
    return data.none()
        ? Linking.none()
        : Linking.in(dataFolder(), ontology.schema(), ontology.thesaurus());
  }
}
