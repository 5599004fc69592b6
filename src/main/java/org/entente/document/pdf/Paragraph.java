package org.entente.document.pdf;

/**
 * A paragraph of a PDF.
 *
 * @param text its lines joined, hyphens at their ends re-joined
 * @param page where it begins, from 1
 * @param size of its letters relative to those of the body; 1 is the body's
 * @param bold whether all of it is bold
 */
public record Paragraph(String text, int page, double size, boolean bold) {}
