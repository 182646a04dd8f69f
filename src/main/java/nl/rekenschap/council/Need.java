package nl.rekenschap.council;

import java.math.BigDecimal;

/**
 * How great the need of a school or area is, by a public figure.
 *
 * @param place code of the school or area
 * @param period year or school year for which it holds
 */
public record Need(Kind kind, String place, String period, BigDecimal value, String source) {

  /** Which figure it is. */
  public enum Kind {
    /** School weight (schoolweging) of Statistics Netherlands, 20 to 40. */
    SCHOOL_WEIGHT,
    /** Percentage of households with a low income. */
    LOW_INCOME
  }
}
