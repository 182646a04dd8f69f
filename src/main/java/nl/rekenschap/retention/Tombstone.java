package nl.rekenschap.retention;

import java.time.LocalDate;
import java.util.Map;
import nl.rekenschap.kernel.CaseId;

/**
 * What is left of a case that was destroyed.
 *
 * @param list number of the list by which it went
 * @param lastNumber how many lines its record had
 * @param lastHash hash of the last of them
 * @param documents how many documents it had
 * @param documentsHash SHA-256 over their hashes, in hex
 * @param rows how many rows went, by table
 */
public record Tombstone(
    CaseId caseId,
    long list,
    LocalDate on,
    int lastNumber,
    String lastHash,
    int documents,
    String documentsHash,
    Map<String, Long> rows) {

  public Tombstone {
    rows = Map.copyOf(rows);
  }

  long allRows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
