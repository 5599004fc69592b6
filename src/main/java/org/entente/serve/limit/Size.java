package org.entente.serve.limit;

import java.math.BigDecimal;
import java.math.BigInteger;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.XSD;

/**
 * How large the numbers may be that a query reckons with. Squared thirty times over, a number of
 * twenty digits keeps a processor busy for hours; a text of twenty million digits becomes a number
 * no sooner; and Java lets nobody stop it.
 */
final class Size {
  private static final int MOST = 20_000;
  // Java counts the months of a duration's days one by one.
  private static final double MOST_DAYS = 10_000_000;
  private static final double DIGITS_OF_A_BIT = Math.log10(2);

  private Size() {}

  /**
   * Does nothing if two values may be added, multiplied and so on.
   *
   * @throws ArithmeticException if they have more than 20,000 digits, or last too long
   */
  static void checkReckoning(NodeValue one, NodeValue other) {
    check(digits(one) + digits(other));
    if (one.hasDateTime() && other.isDuration()) {
      checkDays(other.getDuration());
    }
  }

  /**
   * Does nothing if a value may be raised to a power.
   *
   * @throws ArithmeticException if what comes out could have more than 20,000 digits
   */
  static void checkPower(NodeValue base, NodeValue exponent) {
    if (exponent.isInteger()) {
      check(digits(base) * exponent.getInteger().abs().doubleValue());
    }
  }

  /**
   * Does nothing if a number may be rounded to so many places.
   *
   * @throws ArithmeticException if they are more than 20,000
   */
  static void checkPlaces(NodeValue number, NodeValue places) {
    check(digits(number) + (places.isInteger() ? places.getInteger().abs().doubleValue() : 0));
  }

  /**
   * Does nothing if a value may be read as a type.
   *
   * @throws ArithmeticException if it is a text of more than 20,000 characters
   */
  static void checkReading(NodeValue value, String type) {
    if (isRead(type) && !value.isNumber() && value.asNode().isLiteral()) {
      check(value.asNode().getLiteralLexicalForm().length());
    }
  }

  /** Whether a type means more than the text itself. */
  static boolean isRead(String type) {
    return type.startsWith(XSD.getURI()) && !type.equals(XSD.xstring.getURI());
  }

  private static void check(double digits) {
    if (digits > MOST) {
      throw new ArithmeticException("of more than " + MOST + " digits");
    }
  }

  private static void checkDays(Duration duration) {
    double days =
        field(duration, DatatypeConstants.DAYS)
            + field(duration, DatatypeConstants.HOURS) / 24
            + field(duration, DatatypeConstants.MINUTES) / (24 * 60)
            + field(duration, DatatypeConstants.SECONDS) / (24 * 60 * 60);
    if (days > MOST_DAYS) {
      throw new ArithmeticException("a duration of more than ten million days");
    }
  }

  private static double field(Duration duration, DatatypeConstants.Field field) {
    Number number = duration.getField(field);
    return number == null ? 0 : number.doubleValue();
  }

  /** About how many digits a value is written with, without writing it. */
  private static double digits(NodeValue value) {
    if (value.isInteger()) {
      return digits(value.getInteger());
    } else if (value.isDecimal()) {
      BigDecimal decimal = value.getDecimal();
      return digits(decimal.unscaledValue()) + Math.abs((double) decimal.scale());
    }
    return value.isDuration() ? value.asNode().getLiteralLexicalForm().length() : 0;
  }

  private static double digits(BigInteger number) {
    return number.bitLength() * DIGITS_OF_A_BIT;
  }
}
