package nl.rekenschap.access;

import java.time.Duration;
import java.util.Optional;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.SecurityLog;
import nl.rekenschap.kernel.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Lets in by name and password. One hash is worked out at every try, so that a name that is
 * nobody's, one that is blocked and one that has to wait take as long as any other, and get the
 * same answer.
 */
@Component
class LocalLogin implements AuthenticationProvider {

  private static final String PASSWORD = "password";

  private final AccessStore store;
  private final Passwords passwords;
  private final Throttle throttle;
  private final SecondSteps secondSteps;
  private final LocalStaff localStaff;
  private final Steads steads;

  LocalLogin(
      AccessStore store,
      Passwords passwords,
      Throttle throttle,
      SecondSteps secondSteps,
      LocalStaff localStaff,
      Steads steads) {
    this.store = store;
    this.passwords = passwords;
    this.throttle = throttle;
    this.secondSteps = secondSteps;
    this.localStaff = localStaff;
    this.steads = steads;
  }

  @Override
  public Authentication authenticate(Authentication tried) {
    // Nobody is logged in yet.
    return Sight.whole(() -> look(tried));
  }

  private Authentication look(Authentication tried) {
    String name = tried.getName();
    String password = String.valueOf(tried.getCredentials());
    String address = address(tried.getDetails());
    Optional<Duration> pause = throttle.begin(PASSWORD, name, address);
    Optional<Account> account = id(name).flatMap(store::account);
    boolean right =
        passwords.isRight(password, account.map(Account::passwordHash).orElse(Passwords.NONE));
    if (pause.isPresent()) {
      SecurityLog.refused("login", "because", "pause", "address", address);
      throw new TooManyTries(pause.get());
    }
    Account who = account.filter(one -> right).orElse(null);
    if (who == null || !localStaff.admits(who.person())) {
      SecurityLog.refused("login", "because", "password", "address", address);
      throw new BadCredentialsException("no such account or password");
    }
    throttle.right(PASSWORD, name, address);
    return in(rehashed(who, password));
  }

  private Authentication in(Account account) {
    secondSteps.requireNone(account);
    SecurityLog.done(
        "login", "account", account.getUsername(), "by", "password", "who", account.logId());
    return steads.of(account).loggedIn();
  }

  /** What was hashed in another way is hashed in today's, while the password is at hand. */
  private Account rehashed(Account account, String password) {
    if (!passwords.upgradeEncoding(account.passwordHash())) {
      return account;
    }
    String hash = String.valueOf(passwords.encode(password));
    store.rehash(account.person().id(), account.passwordHash(), hash);
    return store.account(account.person().id()).orElse(account);
  }

  /** What cannot be an id is an unknown name. */
  private static Optional<PersonId> id(String name) {
    try {
      return Optional.of(new PersonId(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String address(@Nullable Object details) {
    return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "unknown";
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  /** There were too many wrong tries; says nothing about whether there is such an account. */
  static final class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    TooManyTries(Duration pause) {
      super("too many tries");
      this.pause = pause;
    }

    Duration pause() {
      return pause;
    }
  }
}
