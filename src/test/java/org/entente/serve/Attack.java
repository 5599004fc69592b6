package org.entente.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request that means harm, as a file of {@code attacks/} tells it: a line that says what it
 * tries, the status that must come, the sentence that must come (several for any of them, {@code …}
 * for any text), an empty line, the request. In a request {@code ⟦1000×ab⟧} stands for repetition,
 * {@code ⟦%:text⟧} for text as an address holds it and {@code ⟦FF 00⟧} for bytes; {@code Host},
 * {@code Connection} and {@code Content-Length} are added where they are missing.
 *
 * @param name of its file, without the ending
 * @param status that must come
 * @param says what the answer must be, as patterns of which one must match
 * @param written the request as the file has it
 */
record Attack(String name, int status, List<Pattern> says, String written) {
  private static final Path FOLDER = Path.of("src/test/resources/org/entente/serve/attacks");
  private static final String ENDING = ".attack";
  private static final Pattern QUERY =
      Pattern.compile(
          "POST /entente/sparql(\\?timeout=[0-9.]+)?\n"
              + "Content-Type: application/sparql-query(\nAccept: \\S+)?");
  private static final Pattern REPEATED = Pattern.compile("⟦(\\d+)×([^⟧]*)⟧");
  private static final Pattern ENCODED = Pattern.compile("⟦%:([^⟧]*)⟧");
  private static final Pattern BYTES = Pattern.compile("⟦([0-9A-F]{2}(?: [0-9A-F]{2})*)⟧");

  static List<Attack> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(it -> it.toString().endsWith(ENDING)).sorted().map(Attack::read).toList();
    }
  }

  private static Attack read(Path file) {
    try {
      String[] parts = Files.readString(file).split("\n\n", 2);
      String name = file.getFileName().toString().replace(ENDING, "");
      List<String> statuses = stated(parts[0], "status");
      List<Pattern> says = stated(parts[0], "says").stream().map(Attack::pattern).toList();
      if (statuses.size() != 1 || says.isEmpty()) {
        throw new IllegalArgumentException(file + " needs one status: and a says:");
      }
      return new Attack(name, Integer.parseInt(statuses.get(0)), says, parts[1]);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> stated(String head, String field) {
    return head.lines()
        .filter(it -> it.startsWith(field + ": "))
        .map(it -> it.substring(field.length() + 2))
        .toList();
  }

  private static Pattern pattern(String says) {
    String text =
        Stream.of(says.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.compile(text, Pattern.DOTALL);
  }

  /** Gives the request as it goes over the wire. */
  byte[] request() throws IOException {
    String[] parts = written.split("\n\n", 2);
    boolean hasBody = parts.length > 1;
    return request(parts[0], hasBody ? body(parts[1]) : new byte[0], hasBody);
  }

  /**
   * Gives what a browser sends when somebody puts the same query into the editor; empty for
   * whatever is not just a query.
   */
  Optional<byte[]> fromTheEditor() throws IOException {
    String[] parts = written.split("\n\n", 2);
    Matcher query = QUERY.matcher(parts[0]);
    if (!query.matches()) {
      return Optional.empty();
    }
    String timeout = Optional.ofNullable(query.group(1)).orElse("");
    String head = "POST /sparql" + timeout + "\nContent-Type: " + Asking.FORM;
    String text = new String(body(parts[1]), StandardCharsets.ISO_8859_1);
    String form = "query=" + URLEncoder.encode(text, StandardCharsets.ISO_8859_1);
    return Optional.of(request(head, form.getBytes(StandardCharsets.US_ASCII), true));
  }

  private static byte[] body(String written) throws IOException {
    return bytes(written.replaceFirst("\n$", ""));
  }

  private static byte[] request(String written, byte[] body, boolean hasBody) throws IOException {
    List<String> head = new ArrayList<>(written.lines().toList());
    head.set(0, head.get(0).matches(".* HTTP/.*") ? head.get(0) : head.get(0) + " HTTP/1.1");
    add(head, "Host", "localhost");
    add(head, "Connection", "close");
    if (hasBody && !has(head, "Transfer-Encoding")) {
      add(head, "Content-Length", String.valueOf(body.length));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes(String.join("\r\n", head) + "\r\n\r\n"));
    out.write(body);
    return out.toByteArray();
  }

  private static boolean has(List<String> head, String header) {
    return head.stream().anyMatch(it -> it.regionMatches(true, 0, header, 0, header.length()));
  }

  private static void add(List<String> head, String header, String value) {
    if (!has(head, header)) {
      head.add(header + ": " + value);
    }
  }

  /** What stands for bytes goes out as they are, all else as UTF-8. */
  private static byte[] bytes(String written) throws IOException {
    String text = REPEATED.matcher(written).replaceAll(Attack::repeated);
    Matcher bytes = BYTES.matcher(ENCODED.matcher(text).replaceAll(Attack::encoded));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder between = new StringBuilder();
    while (bytes.find()) {
      between.setLength(0);
      bytes.appendReplacement(between, "");
      out.write(between.toString().getBytes(StandardCharsets.UTF_8));
      out.write(HexFormat.ofDelimiter(" ").parseHex(bytes.group(1)));
    }
    between.setLength(0);
    bytes.appendTail(between);
    out.write(between.toString().getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static String repeated(MatchResult found) {
    return Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1))));
  }

  private static String encoded(MatchResult found) {
    return Matcher.quoteReplacement(URLEncoder.encode(found.group(1), StandardCharsets.UTF_8));
  }

  /** What it attacks: the first word of its name. */
  String group() {
    return name.replaceFirst("-.*", "");
  }

  /** Says whether an answer's body is what must come. */
  boolean isAnsweredBy(String body) {
    return says.stream().anyMatch(it -> it.matcher(body.strip()).matches());
  }

  @Override
  public String toString() {
    return name;
  }
}
