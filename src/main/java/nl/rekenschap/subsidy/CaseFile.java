package nl.rekenschap.subsidy;

import java.time.Instant;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One budget line item in one year, from start to close.
 *
 * @param line name of the programme line; absent for costs
 * @param budget amount in the programme's table; absent when the plan has none
 * @param light small grant: numbers only, no documents between
 * @param practice started in the rehearsal; stays so
 */
public record CaseFile(
    CaseId id,
    String itemCode,
    String name,
    Optional<String> line,
    int year,
    Optional<Money> budget,
    @Nullable Route route,
    Frequency frequency,
    boolean light,
    boolean practice,
    Instant startedAt,
    @Nullable Instant closedAt) {

  public boolean isClosed() {
    return closedAt != null;
  }
}
