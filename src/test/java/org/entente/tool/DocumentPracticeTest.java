package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.graph.Corpus;
import org.junit.jupiter.api.Test;

/** Documents that come and go for practice do so beside those that are served. */
class DocumentPracticeTest {
  @Test
  void whatIsServedStaysAsItIs() {
    try (Holdings real = Holdings.open(Settings.PACKED);
        DocumentPractice practice = new DocumentPractice(Settings.PACKED, real)) {
      long version = real.store().version();
      List<String> documents = real.read(Corpus::documents);
      Long size = real.read(it -> it.stream().count());
      practice.round(0);
      practice.round(1);
      assertEquals(version, real.store().version());
      assertEquals(documents, real.read(Corpus::documents));
      assertEquals(size, real.read(it -> it.stream().count()));
    }
  }
}
