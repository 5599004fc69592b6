package org.entente.serve.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Sends requests with whatever headers a test wants, which Java's own client does not. */
final class Wire {
  private final int port;

  /** An answer, its head as it came. */
  record Answer(int status, String head, String body) {
    Optional<String> header(String name) {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst();
    }
  }

  Wire(int port) {
    this.port = port;
  }

  /** Gives the header of a name and a password. */
  static String basic(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Authorization: Basic " + Base64.getEncoder().encodeToString(both);
  }

  Answer get(String path, String... headers) {
    return send("GET", path, "", "", headers);
  }

  Answer post(String path, String type, String body, String... headers) {
    return send("POST", path, type, body, headers);
  }

  /** Sends a request; headers come as whole lines. */
  Answer send(String method, String path, String type, String body, String... headers) {
    byte[] sent = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    if (Arrays.stream(headers).noneMatch(line -> line.startsWith("Host:"))) {
      head.append("Host: 127.0.0.1:").append(port).append("\r\n");
    }
    List.of(headers).forEach(line -> head.append(line).append("\r\n"));
    if (!type.isEmpty()) {
      head.append("Content-Type: ").append(type).append("\r\n");
    }
    head.append("Content-Length: ").append(sent.length).append("\r\nConnection: close\r\n\r\n");
    return send(head.toString(), sent);
  }

  private Answer send(String head, byte[] body) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.write(head.getBytes(StandardCharsets.UTF_8));
      whole.write(body);
      socket.getOutputStream().write(whole.toByteArray());
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String[] parts = answer.split("\r\n\r\n", 2);
      int status = Integer.parseInt(parts[0].split(" ")[1]);
      return new Answer(status, parts[0], parts.length > 1 ? parts[1] : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
