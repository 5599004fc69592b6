package org.entente.serve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.entente.graph.Contents;
import org.entente.serve.Settings;
import org.entente.serve.limit.BackupLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editors back up and restore what is served. */
class BackupOverHttpTest {
  private static final byte[] NOTHING = {};

  @TempDir Path folder;

  private static Settings restoring(Settings settings) {
    return settings.withAccess(settings.access().restored());
  }

  private static Settings within(Settings settings, BackupLimits limits) {
    return restoring(settings).withLimits(settings.limits().withBackups(limits));
  }

  @Test
  void whatTakesTooLongIsStoppedAndNothingOfItIsSentOrKept() throws Exception {
    byte[] whole;
    try (SmallCorpus small = new SmallCorpus(folder)) {
      whole = post(small, "/$/backup", NOTHING, SmallCorpus.EDITOR).body();
    }
    BackupLimits none = new BackupLimits(Duration.ofNanos(1), 1 << 20, 1 << 24);
    try (SmallCorpus small = new SmallCorpus(folder, settings -> within(settings, none))) {
      small.update("INSERT DATA { <http://example.org/a> <http://example.org/p> 1 }");
      List<String> before = Contents.nQuads(small.data.store());
      for (String path : List.of("/$/backup", "/$/restore?replace=true")) {
        HttpResponse<byte[]> stopped = post(small, path, whole, SmallCorpus.EDITOR);
        assertEquals(503, stopped.statusCode(), path);
        assertTrue(text(stopped).contains("--backup-timeout"), text(stopped));
      }
      assertEquals(before, Contents.nQuads(small.data.store()));
      assertEquals(204, small.update("INSERT DATA { <http://e/a> <http://e/p> 1 }").status());
    }
  }

  @Test
  void howLargeABackupMayBeIsSaid() throws Exception {
    byte[] whole;
    try (SmallCorpus small = new SmallCorpus(folder)) {
      whole = post(small, "/$/backup", NOTHING, SmallCorpus.EDITOR).body();
    }
    Duration patience = Duration.ofMinutes(5);
    for (BackupLimits limits :
        List.of(
            new BackupLimits(patience, whole.length - 1, 1 << 24),
            new BackupLimits(patience, whole.length, whole.length))) {
      try (SmallCorpus small = new SmallCorpus(folder, settings -> within(settings, limits))) {
        HttpResponse<byte[]> refused =
            post(small, "/$/restore?replace=true", whole, SmallCorpus.EDITOR);
        assertEquals(413, refused.statusCode());
        assertTrue(text(refused).contains("Start the server with a larger --backup-"));
      }
    }
    BackupLimits enough = new BackupLimits(patience, whole.length, 1 << 24);
    try (SmallCorpus small = new SmallCorpus(folder, settings -> within(settings, enough))) {
      assertEquals(
          200, post(small, "/$/restore?replace=true", whole, SmallCorpus.EDITOR).statusCode());
    }
  }

  @Test
  void aBackupBringsBackWhatWasThere() throws Exception {
    try (SmallCorpus small = new SmallCorpus(folder, BackupOverHttpTest::restoring)) {
      List<String> before = Contents.nQuads(small.data.store());
      HttpResponse<byte[]> backup = post(small, "/$/backup", NOTHING, SmallCorpus.EDITOR);
      assertEquals(200, backup.statusCode());
      small.update("INSERT DATA { <http://example.org/a> <http://example.org/p> 1 }");
      List<String> changed = Contents.nQuads(small.data.store());

      assertRefused(small, "/$/restore", backup.body(), "?replace=true");
      byte[] damaged = backup.body().clone();
      damaged[damaged.length / 2] ^= 1;
      assertRefused(small, "/$/restore?replace=true", damaged, "not whole");
      assertRefused(small, "/$/restore?replace=true", NOTHING, "not whole");
      assertEquals(changed, Contents.nQuads(small.data.store()));

      HttpResponse<byte[]> restored =
          post(small, "/$/restore?replace=true", backup.body(), SmallCorpus.EDITOR);
      assertEquals(200, restored.statusCode());
      assertEquals("restored " + before.size() + " quads\n", text(restored));
      assertEquals(before, Contents.nQuads(small.data.store()));
      assertEquals(204, small.update("INSERT DATA { <http://e/a> <http://e/p> 1 }").status());
    }
  }

  @Test
  void toRestoreIsRefusedWhereTheServerWasNotStartedForIt() throws Exception {
    try (SmallCorpus small = new SmallCorpus(folder)) {
      HttpResponse<byte[]> backup = post(small, "/$/backup", NOTHING, SmallCorpus.EDITOR);
      HttpResponse<byte[]> refused =
          post(small, "/$/restore?replace=true", backup.body(), SmallCorpus.EDITOR);
      assertEquals(403, refused.statusCode());
      assertTrue(text(refused).contains("Start it with --restore"), text(refused));
    }
  }

  @Test
  void aBackupThatIsTooLargePackedOrUnpackedIsRefused() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 257; i++) {
        zip.write(zeros);
      }
    }
    try (SmallCorpus small = new SmallCorpus(folder, BackupOverHttpTest::restoring)) {
      for (byte[] body : List.of(bomb.toByteArray(), new byte[(16 << 20) + 1])) {
        HttpResponse<byte[]> refused =
            post(small, "/$/restore?replace=true", body, SmallCorpus.EDITOR);
        assertEquals(413, refused.statusCode());
        assertTrue(text(refused).contains("entente restore FILE"), text(refused));
      }
      assertEquals(200, post(small, "/$/backup", NOTHING, SmallCorpus.EDITOR).statusCode());
    }
  }

  @Test
  void onlyEditorsDoSo() throws Exception {
    try (SmallCorpus small = new SmallCorpus(folder)) {
      String reviewer = Wire.basic("reviewer", SmallCorpus.RIGHT);
      String wrong = Wire.basic("editor", "wrong");
      for (String path : List.of("/$/backup", "/$/restore?replace=true")) {
        assertEquals(403, post(small, path, NOTHING, reviewer).statusCode(), path);
        assertEquals(401, post(small, path, NOTHING, wrong).statusCode(), path);
        assertEquals(401, small.wire.send("POST", path, "text/plain", "").status(), path);
        Wire.Answer got = small.wire.send("GET", path, "text/plain", "", SmallCorpus.EDITOR);
        assertEquals(405, got.status(), got::toString);
      }
    }
  }

  private static void assertRefused(SmallCorpus small, String path, byte[] body, String why)
      throws Exception {
    HttpResponse<byte[]> refused = post(small, path, body, SmallCorpus.EDITOR);
    assertEquals(422, refused.statusCode());
    assertTrue(text(refused).contains(why), text(refused));
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static HttpResponse<byte[]> post(
      SmallCorpus small, String path, byte[] body, String credentials) throws Exception {
    String[] header = credentials.split(": ", 2);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(small.server.address() + path))
            .header(header[0], header[1])
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }
}
