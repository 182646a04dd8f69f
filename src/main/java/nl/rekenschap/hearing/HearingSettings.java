package nl.rekenschap.hearing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Terms for hearing. The law gives none (Awb 4:7 to 4:9), so all are settings.
 *
 * @param termWeeks term within which the provider may give its views
 * @param longestTermWeeks the longest it may last from the day of the letter, with more time given
 */
@ConfigurationProperties("rekenschap.hearing")
record HearingSettings(@DefaultValue("2") int termWeeks, @DefaultValue("12") int longestTermWeeks) {

  HearingSettings {
    if (termWeeks < 1 || longestTermWeeks < termWeeks) {
      throw new IllegalArgumentException(
          "rekenschap.hearing: the term is one week or more, and no longer than the longest");
    }
  }
}
