/**
 * Comes in: a query in SPARQL, whole or being written. Goes out: the editor, what may be written
 * next, the answer or what is wrong. Must not know: the questions that others wrote.
 */
@NullMarked
package org.entente.serve.page.edit;

import org.jspecify.annotations.NullMarked;
