/**
 * Comes in: three words that name a fact, perhaps a day. Goes out: its proofs as a tree down to the
 * sentences, or what is missing for one. Must not know: how proofs are found, who asks.
 */
@NullMarked
package org.entente.serve.page.proof;

import org.jspecify.annotations.NullMarked;
