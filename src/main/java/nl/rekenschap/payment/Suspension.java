package nl.rekenschap.payment;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;

/**
 * Payment of a case held back on a serious suspicion (Awb 4:56).
 *
 * @param suspicion as the notice says it
 * @param lastDay on which it ends by itself
 */
public record Suspension(
    long id,
    CaseId caseId,
    String suspicion,
    LocalDate from,
    LocalDate lastDay,
    String by,
    Optional<End> end) {

  /**
   * How it ended.
   *
   * @param by absent when it ended by itself
   */
  public record End(LocalDate on, String why, Optional<String> by) {}

  public boolean isRunning() {
    return end.isEmpty();
  }

  /** Scope of its process and its clock. */
  String scope() {
    return "suspension-" + id;
  }

  static long idOf(String scope) {
    return Long.parseLong(scope.substring(scope.lastIndexOf('-') + 1));
  }
}
