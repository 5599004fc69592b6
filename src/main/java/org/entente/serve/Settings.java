package org.entente.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.entente.serve.access.Access;
import org.entente.serve.limit.Limits;

/**
 * How to serve; made once, where the program starts.
 *
 * @param port where to listen; 0 takes any free port
 * @param host the name or number of the address to listen on
 * @param access who may ask for what
 * @param limits what requests may take
 * @param log which requests are told of, and where
 * @param documents the folder of the texts that the user holds, each as {@code ID.txt}
 */
public record Settings(
    int port, String host, Access access, Limits limits, Log log, Optional<Path> documents) {

  /** Refuses what cannot be served, and says why. */
  public Settings {
    require(port >= 0 && port <= 65_535, "the port " + port + " does not lie between 0 and 65535");
    require(!host.isBlank(), "the host is empty; write 127.0.0.1 for this machine only");
    require(
        !access.open() || isLoopback(host),
        "an open server writes for anybody, so it listens on 127.0.0.1 only, not on " + host);
    require(
        !access.isClear(isLoopback(host)),
        "a login would cross the network in the clear: put a proxy with TLS in front of "
            + host
            + " and name it with --behind-proxy, or listen on 127.0.0.1 only");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Gives the usual settings: port 3030 of this machine, a minute, up to 64 MiB an answer. */
  public static Settings usual() {
    return new Settings(3030, "127.0.0.1", Access.USUAL, Limits.USUAL, Log.OFF, Optional.empty());
  }

  /** Gives the same with another port. */
  public Settings withPort(int port) {
    return new Settings(port, host, access, limits, log, documents);
  }

  /** Gives the same on another address. */
  public Settings withHost(String host) {
    return new Settings(port, host, access, limits, log, documents);
  }

  /** Gives the same for those who have this access. */
  public Settings withAccess(Access access) {
    return new Settings(port, host, access, limits, log, documents);
  }

  /** Gives the same, read by pages of this origin. */
  public Settings withCors(String origin) {
    return withAccess(access.withCors(origin));
  }

  /** Gives the same with another time-out. */
  public Settings withTimeout(Duration timeout) {
    return withLimits(limits.withTime(timeout));
  }

  /** Gives the same with another size of answers. */
  public Settings withResultBytes(long resultBytes) {
    return withLimits(limits.withAnswerBytes(resultBytes));
  }

  /** Gives the same with another number of concurrent queries. */
  public Settings withQueries(int queries) {
    return withLimits(limits.withQueries(queries));
  }

  /** Gives the same with other limits. */
  public Settings withLimits(Limits limits) {
    return new Settings(port, host, access, limits, log, documents);
  }

  /** Gives the same, telling of requests as a log says. */
  public Settings withLog(Log log) {
    return new Settings(port, host, access, limits, log, documents);
  }

  /** Gives the same, showing the texts of a folder. */
  public Settings withDocuments(Path folder) {
    return new Settings(port, host, access, limits, log, Optional.of(folder));
  }

  /** Gives the same, open to the harness. */
  public Settings opened() {
    return withAccess(access.opened());
  }

  /**
   * Does nothing if a person may review on such a server.
   *
   * @throws IllegalArgumentException if anybody else could decide
   */
  public void requireReviewable() {
    require(
        access.users().isPresent() || (isLoopback() && access.proxy().isEmpty()),
        "a review that others than this machine can reach takes a login: name the file of users"
            + " with --users, and make it with entente user add");
    require(
        access.cors().isEmpty(),
        "a review changes files, so no page of another origin may read it: no CORS");
  }

  /** Says whether only this machine can reach the server. */
  public boolean isLoopback() {
    return isLoopback(host);
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Gives the name under which the data set is served. */
  public String dataset() {
    return access.open() ? "/ds" : "/entente";
  }
}
