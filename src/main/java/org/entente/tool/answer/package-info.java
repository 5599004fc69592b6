/**
 * In: a question's rows and the passages they rest on. Out: text for a terminal. Must not know:
 * commands, options.
 */
@NullMarked
package org.entente.tool.answer;

import org.jspecify.annotations.NullMarked;
