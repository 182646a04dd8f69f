package nl.rekenschap.objection;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;

/**
 * One objection as it stands.
 *
 * @param filedBy name of who handed in or typed
 * @param grounds empty when none were given yet
 * @param committee whether a committee advises, which gives twelve weeks in place of six
 * @param missing what was asked for; absent when nothing was
 * @param completeExpired what was asked for did not come in time
 * @param advisedBy absent before there is advice
 */
public record ObjectionFile(
    ObjectionId id,
    CaseId caseId,
    Contested contested,
    ProviderId provider,
    String title,
    int year,
    LocalDate receivedOn,
    String filedBy,
    String grounds,
    boolean committee,
    Phase phase,
    Optional<String> missing,
    Optional<LocalDate> completeUntil,
    boolean completeExpired,
    Optional<Assessment.ToBeHeard> hearing,
    Optional<LocalDate> heardOn,
    Optional<String> heardReport,
    Optional<Assessment.NotHeard> notHeard,
    Optional<Advice> advice,
    Optional<String> advisedBy,
    Optional<String> returnedBecause,
    Optional<String> decidedBy,
    Optional<LocalDate> decidedOn,
    boolean extended,
    Optional<LocalDate> withdrawnOn,
    Optional<String> withdrawnBecause) {

  /** How far it is. */
  public enum Phase {
    ASSESSING,
    COMPLETING,
    HEARING,
    ADVISING,
    DECIDING,
    DECIDED,
    WITHDRAWN
  }

  /** Came in after the term to object (Awb 6:7). */
  public boolean isLate() {
    return receivedOn.isAfter(contested.lastDay());
  }

  public boolean isRunning() {
    return phase != Phase.DECIDED && phase != Phase.WITHDRAWN;
  }

  /** Whether a founded objection gives another final amount. */
  public boolean isAboutTheFinalAmount() {
    return contested.scope().equals(Objection.DETERMINATION);
  }

  /** The new amount, once it is decided. */
  public Optional<Money> newAmount() {
    return advice.flatMap(Advice::newAmount);
  }

  /** The same without what is still weighed inside. */
  ObjectionFile asTheProviderSeesIt() {
    return isRunning()
        ? new ObjectionFile(
            id,
            caseId,
            contested,
            provider,
            title,
            year,
            receivedOn,
            filedBy,
            grounds,
            committee,
            phase,
            missing,
            completeUntil,
            completeExpired,
            hearing,
            heardOn,
            heardReport,
            notHeard,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            decidedOn,
            extended,
            withdrawnOn,
            withdrawnBecause)
        : this;
  }
}
