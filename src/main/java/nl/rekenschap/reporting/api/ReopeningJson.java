package nl.rekenschap.reporting.api;

import java.time.Instant;
import java.util.List;
import nl.rekenschap.reporting.Reopening;
import org.jspecify.annotations.Nullable;

/**
 * One opening again of an accepted period, as {@code Reopening} in the description.
 *
 * @param decision null while the request waits
 * @param ended null while it runs
 */
record ReopeningJson(
    int number,
    boolean requested,
    String reason,
    Instant at,
    String byName,
    @Nullable Decision decision,
    @Nullable End ended) {

  record All(List<ReopeningJson> reopenings) {

    static All of(List<Reopening> all) {
      return new All(all.stream().map(ReopeningJson::of).toList());
    }
  }

  /** The officer's answer. */
  record Decision(boolean granted, String words, Instant at, String byName) {}

  record End(String how, Instant at) {}

  static ReopeningJson of(Reopening reopening) {
    return new ReopeningJson(
        reopening.number(),
        reopening.requested(),
        reopening.reason(),
        reopening.at(),
        reopening.byName(),
        reopening
            .decision()
            .map(d -> new Decision(d.granted(), d.words(), d.at(), d.byName()))
            .orElse(null),
        reopening.ended().map(end -> new End(end.how().name(), end.at())).orElse(null));
  }
}
