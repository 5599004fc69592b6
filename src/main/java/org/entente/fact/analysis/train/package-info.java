/**
 * In: a treebank in CoNLL-U. Out: the weights that {@link org.entente.fact.analysis.English} reads,
 * and how well they do. Must not know: anything at the time of analysis.
 */
@NullMarked
package org.entente.fact.analysis.train;

import org.jspecify.annotations.NullMarked;
