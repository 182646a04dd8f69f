package nl.rekenschap.upkeep;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.kernel.Vital;

/** Keeps the numbers of the field, such as {@code rekenschap.post.mails}, for who collects them. */
class Telemetry {

  private final Upkeep upkeep;
  private final MeterRegistry registry;
  private final Map<String, MultiGauge> gauges = new TreeMap<>();

  Telemetry(Upkeep upkeep, MeterRegistry registry) {
    this.upkeep = upkeep;
    this.registry = registry;
  }

  synchronized void count() {
    List<Vital> all = Sight.whole(upkeep::all);
    Map<String, List<Vital>> byName =
        all.stream()
            .collect(Collectors.groupingBy(Telemetry::name, TreeMap::new, Collectors.toList()));
    // What is no longer there is none.
    gauges.forEach((name, gauge) -> byName.computeIfAbsent(name, gone -> List.of()));
    byName.forEach(
        (name, vitals) ->
            gauges
                .computeIfAbsent(name, fresh -> MultiGauge.builder(name).register(registry))
                .register(vitals.stream().map(Telemetry::row).toList(), true));
  }

  private static String name(Vital vital) {
    String room = vital.family().substring(0, vital.family().indexOf('.'));
    return "rekenschap." + room + "." + vital.what();
  }

  private static MultiGauge.Row<?> row(Vital vital) {
    return MultiGauge.Row.of(
        Tags.of(
            vital.tags().entrySet().stream().map(e -> Tag.of(e.getKey(), e.getValue())).toList()),
        vital.number());
  }
}
