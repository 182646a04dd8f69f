package nl.rekenschap.upkeep;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of whoever runs the product.
 *
 * @param telemetry address of a receiver of numbers and traces by OpenTelemetry over HTTP, such as
 *     {@code http://collector:4318}; nothing is sent when it is not given
 * @param every how often numbers are counted and sent
 * @param plainConnections what is reached without TLS over a network that is trusted: {@code
 *     database}, {@code mail}, {@code scanner}; of what is not named here a start is refused
 */
@ConfigurationProperties("rekenschap.upkeep")
record UpkeepSettings(
    @Nullable String telemetry,
    @DefaultValue("60s") Duration every,
    @DefaultValue Set<PlainConnection> plainConnections) {}
