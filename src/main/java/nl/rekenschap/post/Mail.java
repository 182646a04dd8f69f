package nl.rekenschap.post;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.rekenschap.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox.
 *
 * @param caseId absent when it is about no case
 * @param toPerson account of who gets it; absent when that is nobody with an account
 * @param sentAt when a mail server took it; absent while it waits
 * @param notBefore moment before which it rests, such as the next working day; absent when it need
 *     not
 * @param attempts how often a mail server that was there was asked to take it
 * @param problem why the last attempt failed; absent when none did
 * @param dropped why it does not leave any more; absent while it may
 * @param confidential its text lets in, and is empty once it was sent
 * @param messageId by which a mailbox knows that it has it already
 * @param attachments names of the files that go along
 */
public record Mail(
    long id,
    @Nullable CaseId caseId,
    @Nullable String toPerson,
    String toName,
    String toAddress,
    Locale language,
    String subject,
    String text,
    Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable Instant notBefore,
    int attempts,
    @Nullable String problem,
    @Nullable Dropped dropped,
    boolean confidential,
    UUID messageId,
    List<String> attachments) {

  /** Why a mail does not leave any more. */
  public enum Dropped {
    /** What it asked for was done before it left. */
    DONE,
    /** The administrator gave it up. */
    GIVEN_UP
  }

  public Mail {
    attachments = List.copyOf(attachments);
  }

  /** Without the text when it is in confidence. */
  Mail asOthersSee() {
    return confidential
        ? new Mail(
            id,
            caseId,
            toPerson,
            toName,
            toAddress,
            language,
            subject,
            "",
            createdAt,
            sentAt,
            notBefore,
            attempts,
            problem,
            dropped,
            true,
            messageId,
            attachments)
        : this;
  }
}
