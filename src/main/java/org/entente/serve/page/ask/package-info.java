/**
 * Comes in: a question, with its blanks filled or in plain English. Goes out: its answer, with
 * pictures where its columns allow them, and why each row stands there. Must not know: how things,
 * documents and claims are shown.
 */
@NullMarked
package org.entente.serve.page.ask;

import org.jspecify.annotations.NullMarked;
