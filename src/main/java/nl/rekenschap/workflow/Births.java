package nl.rekenschap.workflow;

import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import org.springframework.stereotype.Component;

/** Writes the item of a task that the engine has begun to wait for. */
@Component
class Births {

  private final WorkflowStore store;
  private final Catalogue catalogue;
  private final BusinessClock clock;

  Births(WorkflowStore store, Catalogue catalogue, BusinessClock clock) {
    this.store = store;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * @param definition as the engine calls it: diagram, version and number, with colons between
   */
  void born(String id, String task, String definition, CaseId caseId, String scope) {
    HumanTask declared = catalogue.task(task);
    store.created(
        new WorkflowStore.NewItem(
            id,
            caseId,
            scope,
            definition.substring(0, definition.indexOf(':')),
            declared,
            catalogue.groups(declared),
            catalogue.dueOn(task, caseId, scope).orElse(null),
            catalogue.legalLastDay(task, caseId, scope).orElse(null)),
        clock.now());
  }
}
