/**
 * Comes in: claim files with candidates, and a person's decisions by form. Goes out: pages to
 * decide on, decisions in files, the graph as decided. Must not know: how decisions are written.
 */
@NullMarked
package org.entente.serve.page.review;

import org.jspecify.annotations.NullMarked;
