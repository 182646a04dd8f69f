package nl.rekenschap.access;

import jakarta.annotation.security.PermitAll;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.SecurityLog;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.kernel.Sight;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How who has a password here sets a forgotten one anew: a link that works once goes by mail, and
 * who follows it still gives the second step. Asking costs the same and is answered the same for
 * any name; who it is, is looked up afterwards.
 */
@Service
class Forgotten {

  private static final String ASK = "forgotten";
  private static final int LONGEST = 200;
  private static final int MOST_AT_ONCE = 100;
  private static final int TOKEN_BYTES = 32;
  private static final long PAUSE = 3_000;

  private final ForgottenStore store;
  private final AccessStore accounts;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final SecondSteps secondSteps;
  private final Throttle throttle;
  private final LocalStaff localStaff;
  private final PersonRecord record;
  private final Duration valid;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final SecureRandom random = new SecureRandom();

  Forgotten(
      ForgottenStore store,
      AccessStore accounts,
      Passwords passwords,
      PasswordRules rules,
      SecondSteps secondSteps,
      Throttle throttle,
      LocalStaff localStaff,
      PersonRecord record,
      LoginSettings settings,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.store = store;
    this.accounts = accounts;
    this.passwords = passwords;
    this.rules = rules;
    this.secondSteps = secondSteps;
    this.throttle = throttle;
    this.localStaff = localStaff;
    this.record = record;
    this.valid = settings.forgottenLink();
    this.events = events;
    this.transaction = transaction;
  }

  /**
   * Asks for a link; asks for no login.
   *
   * @param typed a user name or an address of mail
   * @throws Refused at {@code who}: {@code access.login.wait}, whether that is somebody or not
   */
  @PermitAll
  public void ask(String typed, String address) {
    String who = typed.strip();
    String kept = who.length() > LONGEST ? who.substring(0, LONGEST) : who;
    Optional<Duration> pause = throttle.begin(ASK, kept, address);
    if (pause.isPresent()) {
      SecurityLog.refused("forgotten", "because", "pause", "address", address);
      throw Refused.at("who", "access.login.wait", SecondSteps.minutes(pause.get()));
    }
    // The database keeps no such sign, and nobody has it in a name.
    Sight.whole(() -> store.ask(kept.replace("\u0000", "")));
  }

  /** Sends the links that were asked for. */
  @Scheduled(fixedDelay = PAUSE, initialDelay = PAUSE)
  @PermitAll
  public void answer() {
    Sight.whole(
        () -> {
          for (int i = 0; i < MOST_AT_ONCE && answerOne(); i++) {
            // The next.
          }
        });
  }

  private boolean answerOne() {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              Optional<String> typed = store.take();
              typed.ifPresent(
                  who -> store.accounts(who).stream().filter(this::may).forEach(this::send));
              return typed.isPresent();
            }));
  }

  /** Mail alone lets nobody in: who must have a second step and has none asks a colleague. */
  private boolean may(Account account) {
    return localStaff.admits(account.person())
        && (secondSteps.has(account.person().id()) || !secondSteps.isRequired());
  }

  private void send(Account account) {
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    store.forgetExpired();
    store.link(account, Sha256.of(token), valid);
    SecurityLog.done("forgotten-link-sent", "account", account.getUsername());
    events.publishEvent(
        new PasswordForgotten(
            account.person(), ForgottenPages.ANEW.substring(1) + token, valid.toMinutes()));
  }

  /**
   * Whose link that is, and whether the second step is asked; asks for no login.
   *
   * @throws Refused {@code access.forgotten.gone} when it is unknown, used or expired
   */
  @PermitAll
  @Transactional
  public boolean asksForCode(String token) {
    return Sight.whole(() -> secondSteps.has(of(token).person().id()));
  }

  /**
   * Sets the password anew, uses the link up and ends all sessions of its person; asks for no
   * login.
   *
   * @param code of the app, or a recovery code
   * @throws Refused at {@code password} or {@code code}; {@code access.forgotten.gone}
   */
  @PermitAll
  @Transactional(noRollbackFor = Refused.class)
  public void set(String token, String password, String code, String address) {
    // Who has the link is nobody yet.
    Sight.whole(() -> setIt(of(token), password, code, address));
  }

  private void setIt(Account account, String password, String code, String address) {
    Person person = account.person();
    rules.check(password, person);
    if (secondSteps.has(person.id())) {
      secondSteps.use(person.id(), code, address);
    }
    accounts.password(person.id(), Objects.requireNonNull(passwords.encode(password)));
    store.forget(person.id());
    record.writeOwn(PersonAct.PASSWORD_CHANGED, person);
    SecurityLog.done("password-set-anew", "account", person.id(), "address", address);
    events.publishEvent(new PasswordSetAnew(person));
  }

  private Account of(String token) {
    return store
        .lock(Sha256.of(token))
        .filter(this::may)
        .orElseThrow(() -> new Refused("access.forgotten.gone"));
  }
}
