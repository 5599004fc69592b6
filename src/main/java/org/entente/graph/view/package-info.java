/**
 * Comes in: a dataset, and the texts that the user holds. Goes out: labels and sentences as people
 * read them. Must not know: who shows them, and where.
 */
@NullMarked
package org.entente.graph.view;

import org.jspecify.annotations.NullMarked;
