package nl.rekenschap.access;

import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.SecurityLog;
import nl.rekenschap.kernel.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Seals anew, at the start, what an old key sealed (OWASP ASVS 5.0, 11.2.2). Afterwards the old key
 * can go from the settings.
 */
@Component
class NewSeals implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(NewSeals.class);

  private final SecondStepStore store;
  private final SecretKeys keys;

  NewSeals(SecondStepStore store, SecretKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    make();
  }

  /** What no key opens stays as it is: its person gets another second step. */
  void make() {
    if (!keys.hasOld()) {
      return;
    }
    int made = 0;
    int closed = 0;
    for (Map.Entry<PersonId, String> one : Sight.whole(store::allSealed).entrySet()) {
      String owner = one.getKey().value();
      if (keys.isOfToday(owner, one.getValue())) {
        continue;
      }
      Optional<String> anew = anew(owner, one.getValue());
      anew.ifPresent(again -> Sight.whole(() -> store.reseal(one.getKey(), one.getValue(), again)));
      made += anew.isPresent() ? 1 : 0;
      closed += anew.isPresent() ? 0 : 1;
    }
    SecurityLog.done("second-steps-sealed-anew", "made", made, "unreadable", closed);
    if (closed == 0) {
      LOG.info("Nothing is sealed with an old key: rekenschap.access.old-secret-keys can go.");
    } else {
      LOG.warn("{} second steps open with no key: an older one is missing, or reset them.", closed);
    }
  }

  private Optional<String> anew(String owner, String sealed) {
    try {
      return Optional.of(keys.seal(owner, keys.open(owner, sealed)));
    } catch (IllegalStateException anotherKey) {
      return Optional.empty();
    }
  }
}
