/**
 * In: sentences of words, the {@link org.entente.fact.Thesaurus}. Out: what they name and count:
 * {@link org.entente.fact.entity.Mention}s, dates, numbers, money. Must not know: frames, claims.
 */
@NullMarked
package org.entente.fact.entity;

import org.jspecify.annotations.NullMarked;
