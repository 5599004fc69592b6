/**
 * Comes in: requests for pages, and the data. Goes out: pages for people, with all that they need
 * to be shown. Must not know: what stands on a single page, on which address the server listens.
 */
@NullMarked
package org.entente.serve.page;

import org.jspecify.annotations.NullMarked;
