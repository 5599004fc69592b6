/**
 * In: PDF files. Out: their {@link org.entente.document.pdf.Paragraph}s in reading order. Must not
 * know: zones, claims, RDF.
 */
@NullMarked
package org.entente.document.pdf;

import org.jspecify.annotations.NullMarked;
