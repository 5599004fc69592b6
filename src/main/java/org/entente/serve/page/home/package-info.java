/**
 * Comes in: what somebody looks for. Goes out: the pages from which all others are reached. Must
 * not know: how things, documents and claims are shown.
 */
@NullMarked
package org.entente.serve.page.home;

import org.jspecify.annotations.NullMarked;
