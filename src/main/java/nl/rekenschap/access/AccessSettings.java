package nl.rekenschap.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the accounts.
 *
 * @param firstAdminPassword password of the account {@code admin} that is made when there is none
 * @param invitationDays days after its own on which the link of an invitation still lets in
 * @param keyDays days after its own on which a key of a program still works
 * @param wrongKeysPerMinute so many wrong keys from one address are answered; more must wait
 * @param callsPerMinute so many calls with one key are answered, by each node; more must wait
 * @param longestStandInDays most days that somebody can be stood in for at a time
 * @param securityContact {@code mailto:} or {@code https:} address to which weaknesses are reported
 *     (RFC 9116); absent when nobody is named
 */
@ConfigurationProperties("rekenschap.access")
record AccessSettings(
    @Nullable String firstAdminPassword,
    @DefaultValue("14") int invitationDays,
    @DefaultValue("365") int keyDays,
    @DefaultValue("20") int wrongKeysPerMinute,
    @DefaultValue("600") int callsPerMinute,
    @DefaultValue("366") int longestStandInDays,
    @Nullable String securityContact) {

  AccessSettings {
    if (wrongKeysPerMinute < 1 || callsPerMinute < 1) {
      throw new IllegalArgumentException(
          "rekenschap.access.wrong-keys-per-minute and .calls-per-minute: 1 or more");
    }
    if (securityContact != null && !securityContact.matches("(mailto:|https://)[!-~]{3,200}")) {
      throw new IllegalArgumentException(
          "rekenschap.access.security-contact: mailto:… or https://…");
    }
  }
}
