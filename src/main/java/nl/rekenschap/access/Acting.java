package nl.rekenschap.access;

import java.util.Optional;
import nl.rekenschap.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * On whose behalf the acting person does what this transaction does. It is known to nothing outside
 * that transaction, also when another one runs in between.
 */
final class Acting implements TransactionSynchronization {

  private static final Object KEY = Acting.class;

  private final PersonId actor;
  private Optional<OnBehalf> behalf;

  private Acting(PersonId actor, Optional<OnBehalf> behalf) {
    this.actor = actor;
    this.behalf = behalf;
  }

  /** From now until the transaction ends; without one there is nothing to put a name to. */
  static void bind(PersonId actor, Optional<OnBehalf> behalf) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return;
    }
    Acting bound = bound();
    if (bound != null && bound.actor.equals(actor)) {
      bound.behalf = behalf;
    } else if (bound == null && behalf.isPresent()) {
      Acting acting = new Acting(actor, behalf);
      TransactionSynchronizationManager.bindResource(KEY, acting);
      TransactionSynchronizationManager.registerSynchronization(acting);
    }
  }

  /** That person, as it acts now. */
  static Person as(Person person) {
    Acting bound = bound();
    return bound == null || !bound.actor.equals(person.id())
        ? person
        : bound.behalf.map(person::actingFor).orElse(person);
  }

  private static @Nullable Acting bound() {
    return (Acting) TransactionSynchronizationManager.getResource(KEY);
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(KEY);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(KEY, this);
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
  }
}
