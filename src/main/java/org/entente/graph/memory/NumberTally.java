package org.entente.graph.memory;

/**
 * How many tuples have a number somewhere.
 *
 * @param number which
 * @param count how many
 */
record NumberTally(int number, int count) {}
