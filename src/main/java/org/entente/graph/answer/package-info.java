/**
 * In: a question with its blanks filled. Out: its rows and the passages they rest on, as JSON or a
 * spreadsheet too. Must not know: who asks, and where the answer is shown.
 */
@NullMarked
package org.entente.graph.answer;

import org.jspecify.annotations.NullMarked;
