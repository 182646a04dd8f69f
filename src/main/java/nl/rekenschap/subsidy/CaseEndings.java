package nl.rekenschap.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.amendment.AmendmentLine;
import nl.rekenschap.amendment.Amendments;
import nl.rekenschap.award.ApplicationFile;
import nl.rekenschap.award.Applications;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.YearEndState;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.objection.Objection;
import nl.rekenschap.objection.ObjectionFile;
import nl.rekenschap.recovery.Movement;
import nl.rekenschap.recovery.Recovery;
import nl.rekenschap.recovery.RecoveryStatus;
import nl.rekenschap.retention.CaseEnd;
import nl.rekenschap.retention.CaseEnds;
import nl.rekenschap.retention.ResultType;
import org.springframework.stereotype.Component;

/** Says of each case how and when it ended, with what came after: objections and recovery. */
@Component
class CaseEndings implements CaseEnds {

  private final SubsidyStore store;
  private final Award awards;
  private final Applications applications;
  private final Amendments amendments;
  private final Determination determination;
  private final Recovery recovery;
  private final Objection objection;

  CaseEndings(
      SubsidyStore store,
      Award awards,
      Applications applications,
      Amendments amendments,
      Determination determination,
      Recovery recovery,
      Objection objection) {
    this.store = store;
    this.awards = awards;
    this.applications = applications;
    this.amendments = amendments;
    this.determination = determination;
    this.recovery = recovery;
    this.objection = objection;
  }

  @Override
  public List<CaseEnd> closed() {
    return store.closed().stream().map(this::end).toList();
  }

  @Override
  public Optional<CaseEnd> of(CaseId caseId) {
    return store.file(caseId).map(this::end);
  }

  private CaseEnd end(CaseFile file) {
    List<LocalDate> later = new ArrayList<>();
    List<String> running = new ArrayList<>();
    objections(file.id(), later, running);
    recovery(file.id(), later, running);
    return new CaseEnd(
        file.id(),
        file.name(),
        file.year(),
        Optional.ofNullable(file.closedAt()).map(at -> at.atZone(BusinessClock.ZONE).toLocalDate()),
        result(file),
        later,
        running);
  }

  private void objections(CaseId caseId, List<LocalDate> later, List<String> running) {
    for (ObjectionFile file : objection.of(caseId)) {
      if (file.isRunning()) {
        running.add("subsidy.ending.objection");
      }
      file.decidedOn().ifPresent(later::add);
      file.withdrawnOn().ifPresent(later::add);
    }
  }

  private void recovery(CaseId caseId, List<LocalDate> later, List<String> running) {
    recovery
        .status(caseId)
        .ifPresent(
            status -> {
              if (status.state() != RecoveryStatus.State.ENDED) {
                running.add("subsidy.ending.recovery");
              }
              status.movements().stream().map(Movement::on).forEach(later::add);
            });
  }

  /** Absent when the rooms do not say what it ended in. */
  private Optional<ResultType> result(CaseFile file) {
    Route route = file.route();
    if (route == null) {
      return Optional.empty();
    }
    return switch (route) {
      case GRANT -> awards.of(file.id()).flatMap(this::ofGrant);
      case OWN_ACTION, MILESTONE, BUDGET_ONLY -> Optional.of(ResultType.OWN_WORK);
    };
  }

  private Optional<ResultType> ofGrant(AwardFile award) {
    return switch (award.state()) {
      case AwardFile.State.NotAwarded refused ->
          Optional.of(isUnhandled(award.caseId()) ? ResultType.BROKEN_OFF : ResultType.REFUSED);
      case AwardFile.State.Awarded awarded -> ofAwarded(award.caseId());
      case AwardFile.State.AwaitingProvider waiting -> Optional.empty();
      case AwardFile.State.Drafting drafting -> Optional.empty();
      case AwardFile.State.AwaitingApproval waiting -> Optional.empty();
    };
  }

  private Optional<ResultType> ofAwarded(CaseId caseId) {
    boolean withdrawn =
        amendments.of(caseId).stream()
            .flatMap((AmendmentLine line) -> line.kind().stream())
            .anyMatch(kind -> kind == ChangeKind.WITHDRAW);
    if (withdrawn) {
      return Optional.of(ResultType.WITHDRAWN);
    }
    return determination
        .state(caseId)
        .filter(YearEndState.Determined.class::isInstance)
        .map(state -> ResultType.GRANTED);
  }

  private boolean isUnhandled(CaseId caseId) {
    return applications
        .of(caseId)
        .filter(file -> file.phase() == ApplicationFile.Phase.UNHANDLED)
        .isPresent();
  }
}
