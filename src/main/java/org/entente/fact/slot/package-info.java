/**
 * In: what frames matched in a sentence. Out: the same with the slots filled that the tree alone
 * leaves open: by ellipsis, shared sums, an opening phrase, what a statement concerns. Must not
 * know: other sentences but through the discourse.
 */
@NullMarked
package org.entente.fact.slot;

import org.jspecify.annotations.NullMarked;
