package nl.rekenschap.workflow;

import java.util.List;
import nl.rekenschap.kernel.Together;

/**
 * Several timers are about to go off in this transaction: a room may read what it will need for all
 * of them at once, and keep it ({@link Together#keep}).
 *
 * @param scopes what the processes are about, such as a period; in the order of their names
 */
public record TimersGoOff(List<String> scopes) {

  public TimersGoOff {
    scopes = List.copyOf(scopes);
  }
}
