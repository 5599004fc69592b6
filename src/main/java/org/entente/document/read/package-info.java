/**
 * In: files of txt, md, html, pdf and docx. Out: {@link org.entente.document.read.Reading}s, texts
 * with zones, and what is known about each document. Must not know: claims, RDF.
 */
@NullMarked
package org.entente.document.read;

import org.jspecify.annotations.NullMarked;
