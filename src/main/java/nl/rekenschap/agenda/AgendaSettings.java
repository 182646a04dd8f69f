package nl.rekenschap.agenda;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The room's settings.
 *
 * @param riskDays a term of the municipality's own is at risk when so many days are left, or fewer
 * @param weeks how many weeks the workload looks ahead
 */
@ConfigurationProperties("rekenschap.agenda")
public record AgendaSettings(@DefaultValue("14") int riskDays, @DefaultValue("8") int weeks) {

  /** Checks itself, so that a mistake is found at the start. */
  public AgendaSettings {
    if (riskDays < 0 || riskDays > 366 || weeks < 1 || weeks > 26) {
      throw new IllegalArgumentException("rekenschap.agenda: out of range");
    }
  }
}
