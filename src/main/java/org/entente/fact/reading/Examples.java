package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.document.PartialDate;
import org.entente.fact.Claim;
import org.entente.fact.Thesaurus;
import org.entente.fact.frame.Frame;

/** Runs the examples of frames, each as if it stood alone in a document of the same day. */
public final class Examples {
  /** The day on which all examples are said. */
  public static final PartialDate DAY = PartialDate.parse("2024-06-14");

  /**
   * An example that does not come out as its frame says.
   *
   * @param what what should be found and is not, or what is found and should not be
   * @param found all claims that were found, in words
   */
  public record Failure(String sentence, String what, List<String> found) {}

  private final Extractor extractor;
  private final Thesaurus thesaurus;

  /** With everything that is known; an example may be read by other frames too. */
  public Examples(Extractor extractor, Thesaurus thesaurus) {
    this.extractor = extractor;
    this.thesaurus = thesaurus;
  }

  /** What is wrong with a frame's examples; none where all is well. */
  public List<Failure> failures(Frame frame) {
    List<Failure> failures = new ArrayList<>();
    frame.yes().forEach(example -> failures.addAll(yes(example)));
    frame.no().forEach(sentence -> failures.addAll(no(frame, sentence)));
    return failures;
  }

  /** What a sentence should say and does not. */
  private List<Failure> yes(Frame.Example example) {
    Extraction extraction = extraction(example.sentence());
    List<String> found = lines(extraction, extraction.claims());
    List<String> sorted = found.stream().map(Wording::sorted).toList();
    return example.claims().stream()
        .filter(claim -> !sorted.contains(Wording.sorted(claim)))
        .map(claim -> new Failure(example.sentence(), "lacks " + claim, found))
        .toList();
  }

  /** What a frame finds in a sentence where it should find nothing. */
  private List<Failure> no(Frame frame, String sentence) {
    Extraction extraction = extraction(sentence);
    List<Claim> own =
        extraction.claims().stream().filter(claim -> claim.by().equals(frame.maker())).toList();
    List<String> found = lines(extraction, own);
    return found.stream()
        .map(line -> new Failure(sentence, "should not say " + line, found))
        .toList();
  }

  private Extraction extraction(String sentence) {
    return extractor.extract(Utterance.of(sentence, Optional.of(DAY)));
  }

  private List<String> lines(Extraction extraction, List<Claim> claims) {
    Wording wording = new Wording(thesaurus, extraction.names(), extraction.claims());
    return claims.stream().map(wording::line).toList();
  }
}
