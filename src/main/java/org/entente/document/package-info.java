/**
 * In: files of text. Out: {@link org.entente.document.Document}s and {@link
 * org.entente.document.Passage}s with offsets in code points. Must not know: claims, RDF.
 */
@NullMarked
package org.entente.document;

import org.jspecify.annotations.NullMarked;
