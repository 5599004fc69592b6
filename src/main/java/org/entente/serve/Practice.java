package org.entente.serve;

/**
 * Changes that are made to no avail, on data that nobody sees, so that Java has compiled what
 * changes take before somebody makes one.
 */
public interface Practice extends AutoCloseable {
  /**
   * Makes some changes and takes others back.
   *
   * @param number 0 for the first round
   */
  void round(int number) throws Exception;

  /** Throws away what it was done on. */
  @Override
  void close();
}
