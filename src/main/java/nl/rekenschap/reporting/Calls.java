package nl.rekenschap.reporting;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Calls of programs that change something. A program that got no answer can call again under the
 * same key, and nothing happens twice: the key is kept in the transaction of the work, so either
 * both stand or neither.
 */
@Service
public class Calls {

  private static final Duration KEPT = Duration.ofDays(7);
  private static final int LONGEST_KEY = 200;

  private final CallStore store;
  private final Access access;
  private final BusinessClock clock;
  private final TransactionOperations transactions;

  Calls(CallStore store, Access access, BusinessClock clock, TransactionOperations transactions) {
    this.store = store;
    this.access = access;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * What a program is told.
   *
   * @param body JSON
   * @param location where what was made can be read
   * @param etag version of what was changed
   * @param replayed whether this was told before, and nothing was done now
   */
  public record Answer(
      int status, String body, @Nullable String location, @Nullable String etag, boolean replayed) {

    public Answer(int status, String body, @Nullable String location, @Nullable String etag) {
      this(status, body, location, etag, false);
    }
  }

  /**
   * Does the work once, whatever number of times it is called with that key within seven days. Work
   * that is refused leaves nothing behind: the key can be used again.
   *
   * @param key chosen by the program; null to do the work at each call
   * @param requestHash hash of all that the program asks
   * @param work is given the number of the call, such as {@code API-000123}
   * @throws Refused {@code reporting.call.key} for a key that cannot be one; {@code
   *     reporting.call.reused} when it stands for another request
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public Answer once(@Nullable String key, String requestHash, Function<String, Answer> work) {
    if (key == null) {
      return inOne(() -> work.apply(number()));
    }
    requireKey(key);
    return inOne(() -> work(key, requestHash, work));
  }

  /**
   * The same for work of which the slow part comes first and stores nothing: it is done outside the
   * transaction.
   *
   * @param before is not done for a call that was made before
   */
  @RolesAllowed(Names.PROVIDER_CONTACT)
  public <T> Answer once(
      String key, String requestHash, Supplier<T> before, Function<T, Answer> work) {
    requireKey(key);
    Optional<Answer> told = told(key, requestHash);
    return told.orElseGet(() -> prepared(key, requestHash, before, work));
  }

  private <T> Answer prepared(
      String key, String requestHash, Supplier<T> before, Function<T, Answer> work) {
    T ready;
    try {
      ready = before.get();
    } catch (Refused refused) {
      // The same call may have been carried out meanwhile; then that is the answer.
      return told(key, requestHash).orElseThrow(() -> refused);
    }
    return inOne(() -> work(key, requestHash, call -> work.apply(ready)));
  }

  private Optional<Answer> told(String key, String requestHash) {
    return store
        .kept(access.current().id(), key, clock.now().minus(KEPT))
        .map(kept -> answer(kept, requestHash));
  }

  private Answer inOne(Supplier<Answer> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }

  private static void requireKey(String key) {
    if (!key.matches("[\\x21-\\x7e]{1," + LONGEST_KEY + "}")) {
      throw new Refused("reporting.call.key", LONGEST_KEY);
    }
  }

  private Answer work(String key, String requestHash, Function<String, Answer> work) {
    PersonId person = access.current().id();
    Instant now = clock.now();
    store.forgetBefore(now.minus(KEPT));
    if (!store.begin(person, key, requestHash, now)) {
      return store
          .kept(person, key, now.minus(KEPT))
          .map(kept -> answer(kept, requestHash))
          .orElseThrow(() -> new Refused("workflow.busy"));
    }
    Answer answer = work.apply(number());
    store.keep(person, key, answer);
    return answer;
  }

  private static Answer answer(CallStore.Kept kept, String requestHash) {
    if (!kept.requestHash().equals(requestHash)) {
      throw new Refused("reporting.call.reused");
    }
    return kept.answer();
  }

  private String number() {
    return "API-%06d".formatted(store.nextNumber());
  }
}
