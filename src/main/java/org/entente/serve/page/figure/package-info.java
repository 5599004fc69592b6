/**
 * Comes in: the rows of an answer. Goes out: pictures of them, drawn before they are sent. Must not
 * know: which question was asked.
 */
@NullMarked
package org.entente.serve.page.figure;

import org.jspecify.annotations.NullMarked;
