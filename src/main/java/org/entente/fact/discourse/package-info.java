/**
 * In: the trees of a document's sentences, one after the other. Out: whom and what each phrase
 * means, in its own sentence or through what was told before: names, pronouns, descriptions, those
 * who act together, the title's actors. Must not know: claims, frames' files.
 */
@NullMarked
package org.entente.fact.discourse;

import org.jspecify.annotations.NullMarked;
