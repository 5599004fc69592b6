/**
 * In: claims as JSON Lines, those that should come out and those that did. Out: how well they
 * agree. Must not know: RDF, Jena, where claims come from.
 */
@NullMarked
package org.entente.fact.score;

import org.jspecify.annotations.NullMarked;
