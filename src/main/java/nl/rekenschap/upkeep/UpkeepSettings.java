package nl.rekenschap.upkeep;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers and traces for a program that collects them by OpenTelemetry.
 *
 * @param telemetry address of its receiver over HTTP, such as {@code http://collector:4318};
 *     nothing is sent when it is not given
 * @param every how often numbers are counted and sent
 */
@ConfigurationProperties("rekenschap.upkeep")
record UpkeepSettings(@Nullable String telemetry, @DefaultValue("60s") Duration every) {}
