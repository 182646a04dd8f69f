package nl.rekenschap.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the accounts.
 *
 * @param firstAdminPassword password of the account {@code admin} that is made when there is none
 */
@ConfigurationProperties("rekenschap.access")
record AccessSettings(@Nullable String firstAdminPassword) {}
