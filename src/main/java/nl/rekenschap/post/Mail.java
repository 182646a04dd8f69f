package nl.rekenschap.post;

import java.time.Instant;
import nl.rekenschap.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox.
 *
 * @param sentAt when a mail server took it; absent while it waits
 * @param problem why the last attempt failed; absent when none did
 */
public record Mail(
    long id,
    CaseId caseId,
    String toName,
    String toAddress,
    String subject,
    String text,
    Instant createdAt,
    @Nullable Instant sentAt,
    int attempts,
    @Nullable String problem) {}
