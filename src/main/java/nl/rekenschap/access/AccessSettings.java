package nl.rekenschap.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the accounts.
 *
 * @param firstAdminPassword password of the account {@code admin} that is made when there is none
 * @param invitationDays days after its own on which the link of an invitation still lets in
 */
@ConfigurationProperties("rekenschap.access")
record AccessSettings(
    @Nullable String firstAdminPassword, @DefaultValue("14") int invitationDays) {}
