package nl.rekenschap.upkeep;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** One setting where the framework has several: who sends to nobody sends nothing. */
final class TelemetryAddress implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    String address = environment.getProperty("rekenschap.upkeep.telemetry", "").strip();
    Map<String, Object> settings = new HashMap<>();
    settings.put("management.otlp.metrics.export.enabled", !address.isEmpty());
    settings.put("management.opentelemetry.enabled", !address.isEmpty());
    settings.put("management.logging.export.otlp.enabled", false);
    if (!address.isEmpty()) {
      String base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
      settings.put("management.otlp.metrics.export.url", base + "/v1/metrics");
      settings.put(
          "management.otlp.metrics.export.step",
          environment.getProperty("rekenschap.upkeep.every", "60s"));
      settings.put("management.opentelemetry.tracing.export.otlp.endpoint", base + "/v1/traces");
    }
    environment.getPropertySources().addLast(new MapPropertySource("upkeep", settings));
  }
}
