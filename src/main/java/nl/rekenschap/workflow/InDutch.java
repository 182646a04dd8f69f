package nl.rekenschap.workflow;

import java.time.Instant;
import java.time.LocalDate;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Refused;

/** How the record says why something was not done. */
final class InDutch {

  private InDutch() {}

  static String sentence(Refused refused) {
    Object[] readable = refused.arguments().stream().map(InDutch::readable).toArray();
    return Dutch.text(refused.messageKey(), readable);
  }

  private static Object readable(Object argument) {
    return switch (argument) {
      case Instant moment -> Dutch.date(LocalDate.ofInstant(moment, BusinessClock.ZONE));
      case LocalDate day -> Dutch.date(day);
      default -> argument.toString();
    };
  }
}
