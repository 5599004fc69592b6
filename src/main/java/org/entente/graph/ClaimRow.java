package org.entente.graph;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.jena.graph.Node;

/**
 * A claim as one row of a table.
 *
 * @param document the document's id
 * @param paragraph from 1
 * @param start the first code point of the passage
 * @param end the offset after the last
 * @param kind the most specific class of the thing that it is about, or the property of a binary
 *     fact
 * @param thing the key of the thing; empty for a binary fact
 * @param slots by name, never an empty list: things by label, plain decimals, dates at their
 *     precision, terms without prefix
 * @param modality by local name
 * @param reviewStatus by local name
 * @param attributedTo by label
 * @param validFrom at its precision
 * @param validUntil at its precision: the last day, month or year in which the facts hold
 * @param confidence a plain decimal
 * @param reliability the document's grade, A to F
 * @param credibility the claim's grade, 1 to 6, where one is given
 * @param by {@code hand}, or the frame
 * @param inherited slots that a neighbouring sentence filled
 */
public record ClaimRow(
    Node claim,
    Node passage,
    String document,
    int paragraph,
    int start,
    int end,
    String kind,
    Optional<String> thing,
    SortedMap<String, List<String>> slots,
    String modality,
    String reviewStatus,
    List<String> attributedTo,
    Optional<String> validFrom,
    Optional<String> validUntil,
    String confidence,
    String reliability,
    Optional<String> credibility,
    String by,
    List<String> inherited) {}
