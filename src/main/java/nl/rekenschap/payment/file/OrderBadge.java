package nl.rekenschap.payment.file;

import java.util.stream.Collectors;
import nl.rekenschap.payment.PaymentOrder;
import nl.rekenschap.payment.PaymentOrder.Phase;
import nl.rekenschap.payment.PaymentOrder.State;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Texts;

/** Where a payment order stands, as a mark with words. */
public final class OrderBadge {

  private OrderBadge() {}

  public static Badge of(PaymentOrder order) {
    Phase phase = order.state().phase();
    return new Badge(Texts.text("payment.phase." + phase), tone(phase));
  }

  /** Why an order waits, for people. */
  public static String reasons(State.Held held) {
    return held.reasons().stream()
        .map(reason -> Texts.text("payment.hold." + reason))
        .collect(Collectors.joining("; "));
  }

  private static Badge.Tone tone(Phase phase) {
    return switch (phase) {
      case HELD -> Badge.Tone.ATTENTION;
      case READY, RELEASED, EXPORTED -> Badge.Tone.INFO;
      case PAID -> Badge.Tone.GOOD;
      case REFUSED -> Badge.Tone.BAD;
      case WITHDRAWN -> Badge.Tone.NEUTRAL;
    };
  }
}
