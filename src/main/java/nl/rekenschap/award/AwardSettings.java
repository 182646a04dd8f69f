package nl.rekenschap.award;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings of award decisions, prefix {@code rekenschap.award}.
 *
 * @param decisionTermWeeks weeks from the opening of a case to its decision; without a local rule
 *     the reasonable term ends after eight (Awb 4:13(2))
 * @param warnDaysBefore days before the end of that term on which officers and managers are warned
 * @param nameProviderDaysBefore days before the end of the term on which the provider must be known
 * @param draftDaysBefore days before the end of the term on which the draft must be handed on
 * @param legalBasis the regulation or decision on which the award rests (Awb 4:23), as it must
 *     stand in the letter; empty leaves the sentence out
 * @param objectionAddress where an objection is sent to, as it must stand in the letter; empty
 *     leaves the sentence out
 * @param applicationDays days that are proposed for an application
 * @param completionDays days that are proposed for completing one; no term of the law
 * @param checkApplicationDays days in which an application is checked for completeness
 * @param longestApplicationDays most days that may be given for either
 * @param arrangements where the arrangements begin and end
 * @param obligations file with the obligations that a new draft starts with, one a line
 */
@ConfigurationProperties("rekenschap.award")
record AwardSettings(
    @DefaultValue("8") int decisionTermWeeks,
    @DefaultValue("7") int warnDaysBefore,
    @DefaultValue("42") int nameProviderDaysBefore,
    @DefaultValue("14") int draftDaysBefore,
    @DefaultValue("") String legalBasis,
    @DefaultValue("") String objectionAddress,
    @DefaultValue("28") int applicationDays,
    @DefaultValue("14") int completionDays,
    @DefaultValue("14") int checkApplicationDays,
    @DefaultValue("366") int longestApplicationDays,
    @DefaultValue ArrangementLimits arrangements,
    @DefaultValue("classpath:award/letters/obligations.nl.txt") Resource obligations) {

  AwardSettings {
    if (decisionTermWeeks < 1
        || warnDaysBefore < 0
        || nameProviderDaysBefore < 0
        || draftDaysBefore < 0) {
      throw new IllegalArgumentException("rekenschap.award: terms are zero or more, in days");
    }
  }
}
