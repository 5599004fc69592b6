/**
 * In: a users file, and what a request says of its sender. Out: who it is and what he may do, or a
 * refusal. Must not know: the data, pages, what a request is about.
 */
@NullMarked
package org.entente.serve.access;

import org.jspecify.annotations.NullMarked;
