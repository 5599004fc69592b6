package org.entente.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.entente.serve.access.Access;

/**
 * How to serve; made once, where the program starts.
 *
 * @param port where to listen; 0 takes any free port
 * @param host the name or number of the address to listen on
 * @param access who may ask for what
 * @param timeout how long a query may run
 * @param resultBytes how large an answer may be
 * @param memoryShare the share of the heap, 0 to 1, beyond which the hungriest query is stopped
 * @param queries how many queries run at once
 * @param documents the folder of the texts that the user holds, each as {@code ID.txt}
 */
public record Settings(
    int port,
    String host,
    Access access,
    Duration timeout,
    long resultBytes,
    double memoryShare,
    int queries,
    Optional<Path> documents) {

  /** Refuses what cannot be served, and says why. */
  public Settings {
    require(port >= 0 && port <= 65_535, "the port " + port + " does not lie between 0 and 65535");
    require(!host.isBlank(), "the host is empty; write 127.0.0.1 for this machine only");
    require(
        timeout.compareTo(Duration.ZERO) > 0,
        "the time-out of " + timeout.toSeconds() + " seconds is not positive");
    require(resultBytes > 0, "the size of an answer, " + resultBytes + ", is not positive");
    require(
        memoryShare > 0 && memoryShare <= 1,
        "the memory share " + memoryShare + " does not lie between 0 and 1");
    require(queries > 0, "the number of concurrent queries, " + queries + ", is not positive");
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
    return new Settings(
        3030,
        "127.0.0.1",
        Access.USUAL,
        Duration.ofSeconds(60),
        largest(),
        0.8,
        8,
        Optional.empty());
  }

  private static long largest() {
    return Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 16);
  }

  /** Gives the same with another port. */
  public Settings withPort(int port) {
    return new Settings(port, host, access, timeout, resultBytes, memoryShare, queries, documents);
  }

  /** Gives the same on another address. */
  public Settings withHost(String host) {
    return new Settings(port, host, access, timeout, resultBytes, memoryShare, queries, documents);
  }

  /** Gives the same for those who have this access. */
  public Settings withAccess(Access access) {
    return new Settings(port, host, access, timeout, resultBytes, memoryShare, queries, documents);
  }

  /** Gives the same, read by pages of this origin. */
  public Settings withCors(String origin) {
    return withAccess(access.withCors(origin));
  }

  /** Gives the same with another time-out. */
  public Settings withTimeout(Duration timeout) {
    return new Settings(port, host, access, timeout, resultBytes, memoryShare, queries, documents);
  }

  /** Gives the same with another size of answers. */
  public Settings withResultBytes(long resultBytes) {
    return new Settings(port, host, access, timeout, resultBytes, memoryShare, queries, documents);
  }

  /** Gives the same with another number of concurrent queries. */
  public Settings withQueries(int queries) {
    return new Settings(port, host, access, timeout, resultBytes, memoryShare, queries, documents);
  }

  /** Gives the same, showing the texts of a folder. */
  public Settings withDocuments(Path folder) {
    return new Settings(
        port, host, access, timeout, resultBytes, memoryShare, queries, Optional.of(folder));
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
