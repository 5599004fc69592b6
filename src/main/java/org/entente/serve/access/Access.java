package org.entente.serve.access;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Who may ask a server for what; made once, where the program starts.
 *
 * @param cors whose pages may read answers: one origin, or {@code *} for all; empty for none
 * @param users the file of those who may log in
 * @param login whether to read takes a login
 * @param update whether editors may write
 * @param restore whether editors may hand in backups too, which say more than they may otherwise
 * @param proxy what stands in front and speaks TLS
 * @param open whether the harness drives this server: empty, writable, on loopback only
 */
public record Access(
    Optional<String> cors,
    Optional<Path> users,
    boolean login,
    boolean update,
    boolean restore,
    Optional<Proxy> proxy,
    boolean open) {
  /** Whoever reaches the server reads, and nobody writes. */
  public static final Access USUAL =
      new Access(Optional.empty(), Optional.empty(), false, false, false, Optional.empty(), false);

  /** Refuses logins without users, and restoring where nobody writes. */
  public Access {
    if (restore && !update) {
      throw new IllegalArgumentException("--restore goes with --update");
    }
    if (update && users.isEmpty()) {
      throw new IllegalArgumentException(
          "to write takes a login: name the file of users with --users, and make it with entente"
              + " user add");
    }
    if (login && users.isEmpty()) {
      throw new IllegalArgumentException(
          "a login needs to know users: name their file with --users, and make it with entente user"
              + " add");
    }
  }

  /** Gives the same, read by pages of this origin. */
  public Access withCors(String origin) {
    return new Access(Optional.of(origin), users, login, update, restore, proxy, open);
  }

  /** Gives the same with a file of those who may log in. */
  public Access withUsers(Path file) {
    return new Access(cors, Optional.of(file), login, update, restore, proxy, open);
  }

  /** Gives the same, where to read takes a login. */
  public Access readByUsers() {
    return new Access(cors, users, true, update, restore, proxy, open);
  }

  /** Gives the same, written by editors. */
  public Access updated() {
    return new Access(cors, users, login, true, restore, proxy, open);
  }

  /** Gives the same, where editors hand in backups too. */
  public Access restored() {
    return new Access(cors, users, login, update, true, proxy, open);
  }

  /** Gives the same behind a proxy. */
  public Access behind(Proxy proxy) {
    return new Access(cors, users, login, update, restore, Optional.of(proxy), open);
  }

  /** Gives the same, open to the harness. */
  public Access opened() {
    return new Access(cors, users, login, update, restore, proxy, true);
  }

  /**
   * Says whether passwords would cross the network in the clear.
   *
   * @param loopback whether only this machine can reach the server
   */
  public boolean isClear(boolean loopback) {
    return users.isPresent() && !loopback && proxy.isEmpty();
  }
}
