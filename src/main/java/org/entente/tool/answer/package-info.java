/**
 * In: a question with its blanks filled. Out: its rows and the passages they rest on, as text, JSON
 * or a spreadsheet. Must not know: commands, options.
 */
@NullMarked
package org.entente.tool.answer;

import org.jspecify.annotations.NullMarked;
