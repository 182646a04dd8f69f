package nl.rekenschap.access;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.SecurityLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may do with the own way in; who is not logged in has none. */
@Service
class OwnLogin {

  private static final String PASSWORD = "password";

  private final Access access;
  private final AccessStore store;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final Throttle throttle;
  private final SecondSteps secondSteps;
  private final PersonRecord record;
  private final Steads steads;
  private final LoginSessions sessions;
  private final OwnSessionStore kept;

  OwnLogin(
      Access access,
      AccessStore store,
      Passwords passwords,
      PasswordRules rules,
      Throttle throttle,
      SecondSteps secondSteps,
      PersonRecord record,
      Steads steads,
      LoginSessions sessions,
      OwnSessionStore kept) {
    this.access = access;
    this.store = store;
    this.passwords = passwords;
    this.rules = rules;
    this.throttle = throttle;
    this.secondSteps = secondSteps;
    this.record = record;
    this.steads = steads;
    this.sessions = sessions;
    this.kept = kept;
  }

  /**
   * How the acting person gets in.
   *
   * @param local with a password kept here
   */
  record State(Person person, boolean local, boolean secondStep, int recoveryCodes) {}

  @PermitAll
  public State state() {
    Account account = own();
    PersonId id = account.person().id();
    return new State(
        account.person(), isLocal(account), secondSteps.has(id), secondSteps.recoveryCodesLeft(id));
  }

  /**
   * Another password; every session of this person ends, also this one.
   *
   * @throws Refused at {@code present} or {@code password}
   */
  @PermitAll
  @Transactional(noRollbackFor = Refused.class)
  public void changePassword(String present, String password, String address) {
    Account account = requirePresent(present, address);
    rules.check(password, account.person());
    if (passwords.isRight(password, account.passwordHash())) {
      throw Refused.at("password", "access.password.same");
    }
    store.password(account.person().id(), Objects.requireNonNull(passwords.encode(password)));
    record.writeOwn(PersonAct.PASSWORD_CHANGED, account.person());
    SecurityLog.done("password-changed", "account", account.person().id());
  }

  /** Ends every session of this person, also this one. */
  @PermitAll
  @Transactional
  public void endSessions() {
    Account account = own();
    store.endSessions(account.person().id());
    record.writeOwn(PersonAct.SESSIONS_ENDED, account.person());
  }

  /** Where the acting person is logged in, the last used first. */
  @PermitAll
  public List<OwnSession> sessions() {
    return sessions.of(own().person().id());
  }

  /**
   * Ends that session of this person; it is over at its next request.
   *
   * @param present asked of who has a password here
   * @throws Refused at {@code present}; what does not exist, also when it is somebody else's
   */
  @PermitAll
  @Transactional(noRollbackFor = Refused.class)
  public void endSession(UUID id, String present, String address) {
    Account account = requireSelf(present, address);
    if (!kept.end(account.person().id(), id)) {
      throw Refused.notFound();
    }
    ended(account);
  }

  /**
   * Ends all sessions of this person but that one.
   *
   * @return the account as it is now, for the session that goes on
   * @throws Refused at {@code present}
   */
  @PermitAll
  @Transactional(noRollbackFor = Refused.class)
  public Account endOthers(UUID own, String present, String address) {
    Account account = requireSelf(present, address);
    store.endSessions(account.person().id());
    Account now = steads.of(own());
    kept.goesOn(own, now.sessionNumber());
    ended(account);
    return now;
  }

  private void ended(Account account) {
    record.writeOwn(PersonAct.SESSIONS_ENDED, account.person());
    SecurityLog.done("sessions-ended", "account", account.getUsername(), "because", "own-list");
  }

  /** Who has no password here showed who they are where they logged in. */
  private Account requireSelf(String present, String address) {
    Account account = own();
    return isLocal(account) ? requirePresent(present, address) : account;
  }

  /**
   * Sets the second step, or another one, and ends nothing.
   *
   * @return recovery codes, shown this once
   * @throws Refused at {@code present} or {@code code}
   */
  @PermitAll
  @Transactional(noRollbackFor = Refused.class)
  public List<String> setSecondStep(String present, byte[] secret, String code, String address) {
    Account account = requirePresent(present, address);
    return secondSteps.set(account.person(), secret, code);
  }

  /**
   * Other recovery codes; those before no longer work.
   *
   * @throws Refused at {@code present}, or what does not exist without a second step
   */
  @PermitAll
  @Transactional(noRollbackFor = Refused.class)
  public List<String> newRecoveryCodes(String present, String address) {
    Account account = requirePresent(present, address);
    if (!secondSteps.has(account.person().id())) {
      throw Refused.notFound();
    }
    return secondSteps.newRecoveryCodes(account.person().id());
  }

  private Account requirePresent(String present, String address) {
    Account account = own();
    if (!isLocal(account)) {
      throw Refused.notFound();
    }
    String id = account.getUsername();
    throttle
        .begin(PASSWORD, id, address)
        .ifPresent(
            pause -> {
              throw Refused.at("present", "access.login.wait", SecondSteps.minutes(pause));
            });
    if (!passwords.isRight(present, account.passwordHash())) {
      SecurityLog.refused("password", "because", "wrong", "account", id, "address", address);
      throw Refused.at("present", "access.password.present").told();
    }
    throttle.right(PASSWORD, id, address);
    return account;
  }

  private static boolean isLocal(Account account) {
    return !account.passwordHash().equals(Passwords.NONE);
  }

  /** As it is now, not as the session has it. */
  private Account own() {
    return store.account(access.current().id()).orElseThrow(() -> new Refused("access.loginFirst"));
  }
}
