package nl.rekenschap.payment.ui;

import nl.rekenschap.payment.PaymentOrder;
import nl.rekenschap.payment.PaymentOrder.State;
import nl.rekenschap.payment.file.OrderBadge;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;

/** What the list says of an order, beside its badge. */
final class OrderWords {

  private static final String KEY = "payment.OrderWords.";

  private OrderWords() {}

  static String about(PaymentOrder order) {
    return switch (order.state()) {
      case State.Held held -> OrderBadge.reasons(held);
      case State.Ready ready -> "";
      case State.Released released ->
          Texts.text(KEY + "released", released.by(), Formats.moment(released.at()));
      case State.Exported exported -> Texts.text(KEY + "exported", exported.batch());
      case State.Paid paid -> Texts.text(KEY + "paid", paid.on(), paid.reference());
      case State.Refused refused -> Texts.text(KEY + "refused", refused.on(), refused.reference());
      case State.Withdrawn withdrawn -> withdrawn.because();
    };
  }
}
