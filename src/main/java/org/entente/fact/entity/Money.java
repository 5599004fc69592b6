package org.entente.fact.entity;

import java.math.BigDecimal;

/**
 * A sum of money in a text.
 *
 * @param start its first character
 * @param end the character after its last
 * @param amount in units of the currency
 * @param currency three letters of ISO 4217; empty where the text does not tell whose it is
 */
public record Money(int start, int end, BigDecimal amount, String currency) {}
