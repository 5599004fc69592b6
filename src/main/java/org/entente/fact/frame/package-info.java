/**
 * In: trees of words, frame files. Out: what the frames match, with who fills which slot and in
 * which mode it is said. Must not know: documents, where references across sentences lead.
 */
@NullMarked
package org.entente.fact.frame;

import org.jspecify.annotations.NullMarked;
