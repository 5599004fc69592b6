package org.entente.serve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password is known again by its hash, and only it. */
class PasswordTest {
  private static final String SALT = "AAECAwQFBgcICQoLDA0ODw==";

  @ParameterizedTest
  @ValueSource(strings = {"correct horse battery", "발트 감시단 발트 감시단", "  spaces  at  ends  "})
  void theRightOneMatchesAndNoOther(String plain) {
    Password kept = Password.of(plain, 3);
    assertTrue(kept.matches(plain));
    assertTrue(Password.parse(kept.toString()).matches(plain));
    for (String other : new String[] {"", plain + " ", plain.substring(1), "-", "x".repeat(5000)}) {
      assertFalse(kept.matches(other), other);
    }
    assertNotEquals(kept.hash(), Password.of(plain, 3).hash(), "each has a salt of its own");
  }

  /** Oracle: RFC 8018, 5.2, written out for one block. */
  @Test
  void theHashIsPbkdf2() throws GeneralSecurityException {
    String plain = "pässword of Kim";
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(plain.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] salt = Base64.getDecoder().decode(SALT);
    byte[] block = mac.doFinal(ByteBuffer.allocate(20).put(salt).putInt(1).array());
    byte[] sum = block.clone();
    for (int i = 1; i < 1000; i++) {
      block = mac.doFinal(block);
      for (int at = 0; at < sum.length; at++) {
        sum[at] ^= block[at];
      }
    }
    assertTrue(new Password(1000, SALT, Base64.getEncoder().encodeToString(sum)).matches(plain));
  }

  @Test
  void aNewOneIsHardWorkAndNeitherShortNorLong() {
    assertEquals(600_000, Password.of("correct horse battery").iterations());
    assertThrows(IllegalArgumentException.class, () -> Password.of("eleven char"));
    assertThrows(IllegalArgumentException.class, () -> Password.of("x".repeat(129)));
  }
}
