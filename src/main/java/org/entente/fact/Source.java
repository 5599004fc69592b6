package org.entente.fact;

/**
 * A file's name, as problems should tell it, and its text.
 *
 * @param name as the user gave it
 * @param text the whole content
 */
public record Source(String name, String text) {}
