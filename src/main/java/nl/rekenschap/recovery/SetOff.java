package nl.rekenschap.recovery;

import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;

/** What is subtracted from another subsidy for the same activities (Awb 4:57(3)). */
public record SetOff(CaseId against, Money amount) {

  /** Another subsidy that can bear it. */
  public record Candidate(CaseId against, int year, Money most) {}
}
