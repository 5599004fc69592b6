/**
 * Comes in: a document of the graph, and its text where the user holds it. Goes out: what it says,
 * in its own order, text and claims side by side. Must not know: what other documents say of a
 * thing.
 */
@NullMarked
package org.entente.serve.page.document;

import org.jspecify.annotations.NullMarked;
