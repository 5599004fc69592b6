/**
 * In: quads. Out: the same, in memory, with transactions: one writer beside any number of readers,
 * each of whom sees one state. Must not know what the quads mean.
 */
@NullMarked
package org.entente.graph.memory;

import org.jspecify.annotations.NullMarked;
