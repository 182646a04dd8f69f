package nl.rekenschap.retention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.workflow.Forgetting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries lists out in the background: each case in a transaction of its own, in which all of it
 * goes or nothing. How far it is stands in the database, so that any node can go on.
 */
@Component
class Destroying {

  private static final Logger LOG = LoggerFactory.getLogger(Destroying.class);

  private final ListStore store;
  private final Forgetting forgetting;
  private final Declaration declaration;
  private final BusinessClock clock;
  private final TransactionTemplate each;
  private final Set<Long> atWork = ConcurrentHashMap.newKeySet();

  Destroying(
      ListStore store,
      Forgetting forgetting,
      Declaration declaration,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.forgetting = forgetting;
    this.declaration = declaration;
    this.clock = clock;
    each = new TransactionTemplate(transactions);
    each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Goes on with what was under way when the product stopped. */
  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    Sight.whole(store::running).forEach(this::start);
  }

  /** Begins as soon as the present transaction is there for others to see. */
  void afterCommit(long list) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            start(list);
          }
        });
  }

  private void start(long list) {
    if (atWork.add(list)) {
      Thread.ofVirtual().name("destroying-" + list).start(() -> run(list));
    }
  }

  private void run(long list) {
    try {
      // A case goes with what is private to somebody, too; and nobody is logged in here.
      Sight.whole(() -> carryOut(list));
    } catch (RuntimeException e) {
      LOG.error("destruction list {} stopped; it can be taken up again", list, e);
    } finally {
      atWork.remove(list);
    }
  }

  void carryOut(long list) {
    while (Boolean.TRUE.equals(each.execute(status -> one(list)))) {
      // The next case is found in its own transaction.
    }
    each.executeWithoutResult(status -> declare(list));
  }

  /**
   * @return whether there may be more
   */
  private boolean one(long list) {
    Optional<CaseId> next = store.next(list);
    next.ifPresent(
        caseId -> {
          Optional<String> why = store.whyNot(list, caseId, clock.today());
          if (why.isPresent()) {
            store.left(list, caseId, "retention.left." + why.get());
          } else {
            store.erase(list, caseId, clock.today());
            forgetting.forget(caseId);
          }
        });
    return next.isPresent();
  }

  private void declare(long list) {
    DestructionList all = store.lock(list).orElseThrow();
    if (all.state() != ListState.RUNNING || all.counts().listed() > 0) {
      return;
    }
    List<Tombstone> gone = store.tombstones(list);
    byte[] paper = declaration.of(all, store.lines(list), gone, clock.now());
    store.done(list, paper, Sha256.of(paper), clock.now());
  }
}
