package nl.rekenschap.post;

import java.time.Instant;
import nl.rekenschap.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told, as the screen shows it.
 *
 * @param key by which it is opened; nobody can guess it
 * @param caseId absent when it is about no case
 * @param seen whether who was told opened it, or said to have read it
 * @param ended whether what it asked for was done meanwhile
 */
public record Signal(
    long id,
    String key,
    @Nullable CaseId caseId,
    SignalKind kind,
    String subject,
    String text,
    Instant createdAt,
    boolean seen,
    boolean ended) {

  public boolean isNew() {
    return !seen && !ended;
  }
}
