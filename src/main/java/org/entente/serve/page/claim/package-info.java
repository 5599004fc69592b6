/**
 * Comes in: a claim, a passage, or facts with their support. Goes out: what was claimed, where, by
 * whom and how sure, down to the sentence. Must not know: the rest of the document, what else is
 * said of a thing.
 */
@NullMarked
package org.entente.serve.page.claim;

import org.jspecify.annotations.NullMarked;
