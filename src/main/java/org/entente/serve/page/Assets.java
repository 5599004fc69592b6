package org.entente.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.entente.document.Digests;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.protocol.Answering;
import org.entente.serve.protocol.ReadOnly;

/**
 * Style sheets, scripts and pictures, from the program's own folder or from a WebJar. Each address
 * carries the digest of what is there, so that a browser may hold it for ever.
 */
public final class Assets implements Answering {
  private static final String OWN = "/assets/";
  private static final String JARS = "webjars/";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png");
  // Names only: no empty part, none that begins with a dot, so none that leads out of the folder.
  private static final Pattern NAME =
      Pattern.compile("(?:[A-Za-z0-9_@-][A-Za-z0-9._@-]*/)*[A-Za-z0-9_@-][A-Za-z0-9._-]*\\.(\\w+)");
  private static final Pattern ADDRESS = Pattern.compile("/([0-9a-f]{12})/(.+)");

  private final Map<String, Optional<Asset>> held = new ConcurrentHashMap<>();
  private final Map<String, String> versions = new ConcurrentHashMap<>();

  /** One asset, as it is and compressed. */
  private static final class Asset {
    private final String type;
    private final String digest;
    private final byte[] plain;
    private final byte[] zipped;

    Asset(String type, byte[] plain) throws IOException {
      this.type = type;
      this.digest = Digests.sha256(plain).substring(0, 12);
      this.plain = plain;
      this.zipped = Compression.compress(plain);
    }
  }

  /**
   * Gives the address of an asset.
   *
   * @param name its path in the folder of assets, or {@code webjars/NAME/VERSION/…}
   * @throws IllegalArgumentException if there is none
   */
  public String address(String name) {
    Asset asset =
        find(name).orElseThrow(() -> new IllegalArgumentException("no asset \"" + name + "\""));
    return OWN + asset.digest + "/" + name;
  }

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ReadOnly.require(request);
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    Matcher address = ADDRESS.matcher(path);
    Optional<Asset> asset = address.matches() ? find(address.group(2)) : Optional.empty();
    send(
        request,
        response,
        asset
            .filter(found -> found.digest.equals(address.group(1)))
            .orElseThrow(() -> absent(request)));
  }

  /**
   * Gives the address of a file of a WebJar, of whichever version is on the class path.
   *
   * @param name the WebJar's name
   * @param file the path in it
   */
  public String webjar(String name, String file) {
    return address(
        JARS + name + "/" + versions.computeIfAbsent(name, Assets::version) + "/" + file);
  }

  private static String version(String name) {
    String folder = "META-INF/resources/" + JARS + name + "/";
    URL place = Assets.class.getClassLoader().getResource(folder);
    if (place == null) {
      throw new IllegalStateException("the program lacks the WebJar " + name);
    }
    try {
      JarFile jar = ((JarURLConnection) place.openConnection()).getJarFile();
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(entry -> entry.startsWith(folder) && entry.indexOf('/', folder.length()) > 0)
          .map(entry -> entry.substring(folder.length(), entry.indexOf('/', folder.length())))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("the WebJar " + name + " is empty"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives what answers with one asset at an address that browsers choose by themselves. */
  public Answering only(String name) {
    return (request, response) -> {
      ReadOnly.require(request);
      response.sendRedirect(address(name));
    };
  }

  private static Refusal absent(HttpServletRequest request) {
    return new Refusal(
        Outcome.ABSENT,
        "There is no asset at " + request.getRequestURI() + ". Load the page that names it anew.");
  }

  private static void send(HttpServletRequest request, HttpServletResponse response, Asset asset)
      throws IOException {
    boolean zip = Compression.isAccepted(request) && asset.zipped.length < asset.plain.length;
    byte[] bytes = zip ? asset.zipped : asset.plain;
    response.setContentType(asset.type);
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("Vary", "Accept-Encoding");
    if (zip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private Optional<Asset> find(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<String> type = Optional.ofNullable(TYPES.get(matcher.group(1)));
    // What is not there is not remembered: requests must not fill the memory with names.
    Optional<Asset> known = held.get(name);
    return known != null ? known : type.flatMap(it -> load(name, it));
  }

  private Optional<Asset> load(String name, String type) {
    String resource = name.startsWith(JARS) ? "/META-INF/resources/" + name : OWN + name;
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      Optional<Asset> asset = Optional.of(new Asset(type, in.readAllBytes()));
      held.put(name, asset);
      return asset;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
