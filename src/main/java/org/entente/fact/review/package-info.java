/**
 * In: candidate claims, and what persons decide on them. Out: claims that are accepted or rejected,
 * decisions that outlive a new extraction. Must not know: keys, pages, RDF.
 */
@NullMarked
package org.entente.fact.review;

import org.jspecify.annotations.NullMarked;
