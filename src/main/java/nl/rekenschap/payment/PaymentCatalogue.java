package nl.rekenschap.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskCatalogue;
import org.springframework.stereotype.Component;

/** The room's tasks, whom they are for, and by when they must be done. */
@Component
class PaymentCatalogue implements TaskCatalogue {

  private final PaymentSettings settings;
  private final BusinessClock clock;

  PaymentCatalogue(PaymentSettings settings, BusinessClock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<PaymentTask> tasks() {
    return List.of(PaymentTask.values());
  }

  /** A small municipality has one controller: another officer may call too. */
  @Override
  public Set<Role> alsoFor(HumanTask task) {
    return task == PaymentTask.CONFIRM_BY_CALL ? Set.of(Role.GRANT_OFFICER) : Set.of();
  }

  @Override
  public Optional<LocalDate> dueOn(HumanTask task, CaseId caseId, String scope) {
    return Optional.of(clock.today().plusDays(settings.confirmDays()));
  }
}
