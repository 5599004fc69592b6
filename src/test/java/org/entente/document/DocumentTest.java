package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.document.Document.DateSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
  private static final String DIGEST = Digests.sha256("");

  @ParameterizedTest
  @ValueSource(strings = {"a", "csds-2024-04", "2024", "k2-tanks-poland-2022"})
  void anIdIsWordsJoinedByHyphens(String id) {
    assertTrue(Document.isId(id));
    assertEquals(id, document(id, "en", "https://example.org/", DIGEST, 'A').id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "a_b", "a/b", "a b", "é", "../a"})
  void whatCouldNotBePartOfAnAddressIsNoId(String id) {
    assertFalse(Document.isId(id));
    assertRefused(id, "en", "https://example.org/", DIGEST, 'A');
  }

  @Test
  void aDocumentIsNotCalledLikeASharedGraph() {
    assertFalse(Document.mayBeCalled("candidates"));
    assertRefused("candidates", "en", "https://example.org/", DIGEST, 'A');
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "e", "english language", "en_GB", "en-"})
  void aLanguageIsATag(String language) {
    assertRefused("a", language, "https://example.org/", DIGEST, 'A');
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "example.org", "ftp://example.org", "https://a b", "https://a/<b>"})
  void anAddressIsOneOfTheWeb(String address) {
    assertRefused("a", "en", address, DIGEST, 'A');
  }

  @Test
  void digestsAndGradesHaveTheirForms() {
    assertRefused(
        "a", "en", "https://example.org/", DIGEST.toUpperCase(java.util.Locale.ROOT), 'A');
    assertRefused("a", "en", "https://example.org/", DIGEST.substring(1), 'A');
    assertRefused("a", "en", "https://example.org/", DIGEST, 'G');
    assertRefused("a", "en", "https://example.org/", DIGEST, 'a');
  }

  @Test
  void aDateHasASourceAndASourceADate() {
    assertEquals(Optional.empty(), dated(Optional.empty(), DateSource.UNKNOWN).date());
    Optional<PartialDate> known = Optional.of(PartialDate.parse("2024"));
    assertThrows(IllegalArgumentException.class, () -> dated(known, DateSource.UNKNOWN));
    assertThrows(
        IllegalArgumentException.class, () -> dated(Optional.empty(), DateSource.INFERRED));
  }

  private static Document dated(Optional<PartialDate> date, DateSource source) {
    Optional<String> none = Optional.empty();
    return new Document("a", "A", List.of(), none, date, source, "en", none, DIGEST, 'A');
  }

  @Test
  void theAuthorsAreItsOwn() {
    List<String> authors = new ArrayList<>(List.of("One"));
    Document document =
        new Document(
            "a",
            "A",
            authors,
            Optional.empty(),
            Optional.of(PartialDate.parse("2024")),
            Document.DateSource.STATED,
            "en",
            Optional.empty(),
            DIGEST,
            'A');
    authors.add("Two");
    assertEquals(List.of("One"), document.authors());
  }

  private static void assertRefused(
      String id, String language, String address, String digest, char grade) {
    assertThrows(
        IllegalArgumentException.class, () -> document(id, language, address, digest, grade));
  }

  private static Document document(
      String id, String language, String address, String digest, char grade) {
    return new Document(
        id,
        "A title",
        List.of(),
        Optional.empty(),
        Optional.of(PartialDate.parse("2024")),
        Document.DateSource.STATED,
        language,
        Optional.of(address),
        digest,
        grade);
  }
}
