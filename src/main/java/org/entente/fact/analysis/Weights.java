package org.entente.fact.analysis;

/** How much each feature speaks for each class. */
public interface Weights {
  /**
   * Sums up what the features say.
   *
   * @param scores takes the sum of each class; what it held is lost
   */
  void score(Features features, int[] scores);
}
