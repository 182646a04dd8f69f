package nl.rekenschap.reporting;

import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;

/**
 * A room that builds on accepted figures says here when they can no longer change. This room knows
 * none of those rooms; each offers a bean.
 */
public interface BarsReopening {

  /**
   * Lets pass what may still change.
   *
   * @throws Refused saying why the figures of that case stay as they are, and what can be done
   */
  void requireReopenable(CaseId caseId);
}
