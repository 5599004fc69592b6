package org.entente.tool.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Text;
import org.entente.document.WholeFile;
import org.entente.fact.Claim;
import org.entente.fact.ClaimFile;
import org.entente.fact.ClaimReader;
import org.entente.fact.Source;

/**
 * The folder that claims are written into: a file for each document, and beside it the document's
 * text where no file of that name has it yet.
 */
public record ClaimFolder(Path folder, Form form, Extracting by) {
  /** Refuses a file in the place of the folder. */
  public ClaimFolder {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new DataException(
          Location.of(folder.toString()), "is a file, not a folder", "Name another with -o");
    }
  }

  /**
   * Writes what came of a document, each file whole or not at all.
   *
   * @param file where the document was read from
   * @throws DataException if a file can't be written, or holds what a person wrote
   */
  public void write(Extracted it, Path file) {
    String id = it.document().id();
    Path claims = folder.resolve(id + form.ending());
    String text = form.write(it, by);
    if (Files.exists(claims) && isOther(claims, text)) {
      refuseLoss(claims, it);
    }
    put(claims, text);
    Text own = it.extraction().text();
    if (!hasText(folder, id, own)
        && !hasText(Objects.requireNonNull(file.toAbsolutePath().getParent()), id, own)) {
      put(folder.resolve(id + ".txt"), own.slice(0, own.length()));
    }
  }

  private static boolean isOther(Path file, String text) {
    return !source(file).text().equals(text);
  }

  private static Source source(Path file) {
    try {
      return new Source(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new DataException(
          Location.of(file.toString()), "is in the way: " + e, "Move it, or name another folder");
    }
  }

  /** What a person wrote into a claim file would be lost with it. */
  private void refuseLoss(Path file, Extracted it) {
    if (form != Form.YAML) {
      return;
    }
    ClaimFile before =
        ClaimReader.read(List.of(source(file)), by.knowledge().schema(), by.knowledge().thesaurus())
            .get(0);
    List<Claim> byHand =
        before.claims().stream()
            .filter(claim -> claim.by().equals(Claim.BY_HAND))
            .filter(claim -> !it.claims().contains(claim))
            .toList();
    if (!byHand.isEmpty()) {
      throw new DataException(
          Location.of(file.toString()),
          "holds "
              + (byHand.size() == 1 ? "a claim" : byHand.size() + " claims")
              + " written by hand, which would be lost",
          "Name another folder with -o");
    }
  }

  private static boolean hasText(Path folder, String id, Text text) {
    Optional<Text> found = Text.find(folder, id);
    return found.isPresent() && found.get().sha256().equals(text.sha256());
  }

  private static void put(Path file, String text) {
    try {
      if (!Files.exists(file) || isOther(file, text)) {
        WholeFile.write(file, text);
      }
    } catch (UncheckedIOException e) {
      throw WholeFile.unwritable(file, Objects.requireNonNull(e.getCause()));
    }
  }
}
