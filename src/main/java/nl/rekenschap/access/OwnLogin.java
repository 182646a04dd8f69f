package nl.rekenschap.access;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
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

  OwnLogin(
      Access access,
      AccessStore store,
      Passwords passwords,
      PasswordRules rules,
      Throttle throttle,
      SecondSteps secondSteps,
      PersonRecord record) {
    this.access = access;
    this.store = store;
    this.passwords = passwords;
    this.rules = rules;
    this.throttle = throttle;
    this.secondSteps = secondSteps;
    this.record = record;
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
      throw Refused.at("present", "access.password.present");
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
