/**
 * In: rules and a snapshot in which what follows from them stands already. Out: proofs down to the
 * passages, and what is missing where there is none. Must not know: how the facts were derived.
 */
@NullMarked
package org.entente.reason.explain;

import org.jspecify.annotations.NullMarked;
