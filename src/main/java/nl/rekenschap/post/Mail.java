package nl.rekenschap.post;

import java.time.Instant;
import java.util.List;
import nl.rekenschap.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox.
 *
 * @param caseId absent when it is about no case
 * @param sentAt when a mail server took it; absent while it waits
 * @param problem why the last attempt failed; absent when none did
 * @param confidential its text lets in, and is empty once it was sent
 * @param attachments names of the files that go along
 */
public record Mail(
    long id,
    @Nullable CaseId caseId,
    String toName,
    String toAddress,
    String subject,
    String text,
    Instant createdAt,
    @Nullable Instant sentAt,
    int attempts,
    @Nullable String problem,
    boolean confidential,
    List<String> attachments) {

  public Mail {
    attachments = List.copyOf(attachments);
  }

  /** Without the text when it is in confidence. */
  Mail asOthersSee() {
    return confidential
        ? new Mail(
            id,
            caseId,
            toName,
            toAddress,
            subject,
            "",
            createdAt,
            sentAt,
            attempts,
            problem,
            true,
            attachments)
        : this;
  }
}
