package nl.rekenschap.award;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the arrangements begin and end, prefix {@code rekenschap.award.arrangements}.
 *
 * @param preset {@code municipal} (limits 5,000 and 50,000, as many municipalities have) or {@code
 *     state} (25,000 and 125,000, Aanwijzingen voor subsidieverstrekking; they bind ministries)
 * @param low limit in euro in place of the preset's lower one
 * @param high limit in euro in place of the preset's upper one
 * @param samplePercent how many of a hundred light subsidies are asked for a report all the same
 */
record ArrangementLimits(
    @DefaultValue("municipal") String preset,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @DefaultValue("0") int samplePercent) {

  private static final String MUNICIPAL = "municipal";
  private static final String STATE = "state";

  ArrangementLimits {
    if (!preset.equals(MUNICIPAL) && !preset.equals(STATE)) {
      throw new IllegalArgumentException(
          "rekenschap.award.arrangements.preset is municipal or state, not " + preset);
    }
    if (samplePercent < 0 || samplePercent > 100) {
      throw new IllegalArgumentException(
          "rekenschap.award.arrangements.sample-percent is 0 to 100");
    }
  }

  BigDecimal lowest() {
    return low == null ? BigDecimal.valueOf(preset.equals(STATE) ? 25_000 : 5_000) : low;
  }

  BigDecimal highest() {
    return high == null ? BigDecimal.valueOf(preset.equals(STATE) ? 125_000 : 50_000) : high;
  }
}
