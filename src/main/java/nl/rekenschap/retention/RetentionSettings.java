package nl.rekenschap.retention;

import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How keeping and destroying go, prefix {@code rekenschap.retention}.
 *
 * @param firstApprover role of one of the two who agree to a list
 * @param secondApprover role of the other, as a rule the archivist's; another than the first
 * @param privacy role that may ask for everything about one person, besides the administrator: the
 *     controller, or nobody else when it says the administrator
 * @param wholeYears whether a term runs from the first of January after the end of a case. That the
 *     law asks for it was not established
 */
@ConfigurationProperties("rekenschap.retention")
record RetentionSettings(
    @DefaultValue("MANAGER") Role firstApprover,
    @DefaultValue("CONTROLLER") Role secondApprover,
    @DefaultValue("CONTROLLER") Role privacy,
    @DefaultValue("false") boolean wholeYears) {

  RetentionSettings {
    if (firstApprover == secondApprover
        || !firstApprover.isStaff()
        || !secondApprover.isStaff()
        || privacy != Role.CONTROLLER && privacy != Role.ADMINISTRATOR) {
      throw new CannotStart(
          "De instellingen rekenschap.retention.* kloppen niet: noem twee verschillende rollen van"
              + " de gemeente die een vernietigingslijst goedkeuren, en voor inzageverzoeken"
              + " CONTROLLER of ADMINISTRATOR.");
    }
  }
}
