package nl.rekenschap.post;

import java.time.Instant;
import java.util.Locale;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person, in that person's language and as that person wants it.
 *
 * @param mailed whether a mail leaves for it alone
 * @param notBefore moment before which that mail rests; absent when it need not
 * @param digestAt when it leaves among others; absent when it does not
 */
record Telling(
    @Nullable CaseId caseId,
    Person to,
    SignalKind kind,
    Locale language,
    String key,
    Letters.Text text,
    Message message,
    boolean onScreen,
    boolean mailed,
    @Nullable Instant notBefore,
    @Nullable Instant digestAt) {}
