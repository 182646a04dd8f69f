package nl.rekenschap.rehearsal;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the rehearsal.
 *
 * @param start day on which the rehearsal's clock begins in an empty database
 */
@ConfigurationProperties("rekenschap.rehearsal")
record RehearsalSettings(@DefaultValue("2022-12-01") LocalDate start) {}
