package nl.rekenschap.payment;

import java.math.BigDecimal;

/**
 * The orders in one state together.
 *
 * @param total in euro; all cases together may pass what one amount may be
 */
public record PhaseTotal(int orders, BigDecimal total) {

  static final PhaseTotal NONE = new PhaseTotal(0, BigDecimal.ZERO);
}
