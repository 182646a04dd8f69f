package nl.rekenschap.subsidy;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * All budget line items of a year with what became of them.
 *
 * @param startable how many have not been started
 */
public record YearOverview(int year, List<Row> rows, int startable) {

  /**
   * One item.
   *
   * @param file absent while it has not been started
   * @param providerName absent for items without a grantee and while it is to be named
   * @param latePeriods periods that wait for figures past their due day
   */
  public record Row(
      String itemCode,
      String name,
      Optional<String> line,
      Optional<Money> plan,
      Optional<CaseFile> file,
      Optional<String> providerName,
      Optional<Money> awarded,
      Optional<Money> determined,
      @Nullable Stage stage,
      long latePeriods) {}

  /** Sum of the plan's amounts. */
  public Money plan() {
    return Money.sum(rows.stream().flatMap(row -> row.plan().stream()).toList());
  }

  public Money awarded() {
    return Money.sum(rows.stream().flatMap(row -> row.awarded().stream()).toList());
  }

  public Money determined() {
    return Money.sum(rows.stream().flatMap(row -> row.determined().stream()).toList());
  }
}
