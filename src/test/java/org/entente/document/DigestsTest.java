package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DigestsTest {
  @Test
  void theStandardsOwnExampleComesOutRight() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Digests.sha256("abc"));
  }

  @Test
  void textIsUtf8() {
    byte[] bytes = {(byte) 0xED, (byte) 0x95, (byte) 0x9C};
    assertEquals(Digests.sha256(bytes), Digests.sha256("한"));
  }
}
