package nl.rekenschap.reporting;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Person;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands in what was typed: checks it, makes the receipt, and keeps the round. The receipt is drawn
 * before anything is locked, because drawing takes longer than storing.
 */
@Component
class HandingIn {

  static final String RECEIPT = "reporting.document.receipt";

  private final FormDoor door;
  private final Forms forms;
  private final Rules rules;
  private final Drafts drafts;
  private final DraftStore draftStore;
  private final RoundsStore rounds;
  private final EvidenceStore evidence;
  private final ReportingStore store;
  private final ReceiptPaper paper;
  private final Dossier dossier;
  private final Notices notices;
  private final Workflow workflow;
  private final Access access;
  private final BusinessClock clock;
  private final TransactionOperations transactions;

  HandingIn(
      FormDoor door,
      Forms forms,
      Rules rules,
      Drafts drafts,
      DraftStore draftStore,
      RoundsStore rounds,
      EvidenceStore evidence,
      ReportingStore store,
      ReceiptPaper paper,
      Dossier dossier,
      Notices notices,
      Workflow workflow,
      Access access,
      BusinessClock clock,
      TransactionOperations transactions) {
    this.door = door;
    this.forms = forms;
    this.rules = rules;
    this.drafts = drafts;
    this.draftStore = draftStore;
    this.rounds = rounds;
    this.evidence = evidence;
    this.store = store;
    this.paper = paper;
    this.dossier = dossier;
    this.notices = notices;
    this.workflow = workflow;
    this.access = access;
    this.clock = clock;
    this.transactions = transactions;
  }

  /** What the rules say about that text in this form. */
  List<Finding> check(Period period, Map<String, String> typed) {
    return rules.check(sheet(period, typed));
  }

  List<Finding> check(FigureForm form, Map<String, String> typed) {
    return rules.check(sheet(form, typed, form.hands().onBehalf()));
  }

  private static Sheet sheet(FigureForm form, Map<String, String> typed, boolean onBehalf) {
    return new Sheet(
        form.period(),
        form.narrativeAsked(),
        form.questions(),
        form.names(),
        typed,
        new Sheet.Paper(onBehalf, form.evidence()));
  }

  private Sheet sheet(Period period, Map<String, String> typed) {
    return new Sheet(
        period,
        forms.isNarrativeAsked(period),
        forms.questions(period),
        typed,
        new Sheet.Paper(door.isOnBehalf(period), evidence.of(period.id(), EvidenceStore.DRAFT)));
  }

  /** Stores it, finishes the task and tells whoever typed. */
  Submission submit(Prepared prepared) {
    TaskId task = prepared.task();
    return Objects.requireNonNull(
        transactions.execute(
            status ->
                workflow.finish(task, door.kind(door.item(task)), () -> handIn(task, prepared))));
  }

  /**
   * @param seen version of the draft that the signatory has read; null for whatever there is
   */
  Prepared prepare(TaskId task, @Nullable Long seen) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a receipt is drawn outside the transaction that keeps it");
    }
    door.open(task);
    access.requireDuty(Duty.SIGNATORY);
    Begun begun = begin(task);
    Read read = Objects.requireNonNull(transactions.execute(status -> read(begun, seen)));
    String number = "OV-%d-%06d".formatted(begun.period().span().year(), rounds.nextReceipt());
    return new Prepared(
        task, read.version(), read.bare(), number, paper.draw(read.form(), read.bare(), number));
  }

  /** What was typed, as it would be handed in, beside the form it was typed in. */
  private record Read(long version, Submission bare, FigureForm form) {}

  /** In one transaction, so that what several of these ask of the plan is read once. */
  private Read read(Begun begun, @Nullable Long seen) {
    Period period = begun.period();
    Draft draft = draftStore.draft(period.id()).orElseThrow();
    if (seen != null && seen != draft.version()) {
      throw new Refused("reporting.draft.changedSince", draft.byName(), draft.at());
    }
    Map<String, String> typed = draft.typed();
    FigureForm form = forms.of(period);
    Sheet sheet = sheet(form, typed, door.isOnBehalf(period));
    List<Finding> findings = rules.check(sheet);
    List<Finding> blocking = findings.stream().filter(finding -> finding.blocks(typed)).toList();
    if (!blocking.isEmpty()) {
      throw new RefusedFigures(blocking);
    }
    Submission bare = bare(begun, draft, sheet, findings, form.evidence());
    return new Read(draft.version(), bare, form);
  }

  /** The period, and who hands in; on whose behalf is known with the task in hand only. */
  private record Begun(Period period, Person by) {}

  /** Held meanwhile: beside somebody who hands in just now, this would begin the next draft. */
  private Begun begin(TaskId task) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              Period period = door.hold(task);
              drafts.begin(period);
              return new Begun(period, access.current());
            }));
  }

  private Submission bare(
      Begun begun, Draft draft, Sheet sheet, List<Finding> findings, List<Evidence> files) {
    Period period = begun.period();
    Person person = begun.by();
    List<Measurement> values =
        sheet.measurements(
            field -> Optional.ofNullable(draft.entries().get(field)).map(Draft.Entry::source));
    String explanation = draft.explanation().strip();
    // PostgreSQL keeps microseconds; the receipt must say what will be read back.
    Instant at = clock.now();
    return new Submission(
        period.id(),
        period.round(),
        values,
        explanation,
        sheet.narrative(),
        files,
        findings,
        Canonical.hash(values, explanation, sheet.narrative(), files),
        door.isOnBehalf(period),
        Optional.empty(),
        at,
        person.id(),
        person.name());
  }

  private Submission handIn(TaskId task, Prepared prepared) {
    Period period = door.hold(task);
    if (!access.current().id().equals(prepared.bare().by())) {
      throw new IllegalStateException("prepared by somebody else");
    }
    long version = draftStore.version(period.id()).orElse(-1L);
    if (version != prepared.version() || period.round() != prepared.bare().round()) {
      Draft now = draftStore.draft(period.id()).orElseThrow(Refused::notFound);
      throw new Refused("reporting.draft.changedSince", now.byName(), now.at());
    }
    Set<PersonId> typists = typists(period.id());
    Document document =
        dossier.add(
            period.caseId(),
            RECEIPT,
            prepared.number() + ".pdf",
            "application/pdf",
            prepared.pdf());
    Submission submission = prepared.with(document);
    keep(period, submission);
    notices.settle(period);
    tell(period, submission, document, typists);
    return submission;
  }

  private void keep(Period period, Submission submission) {
    boolean late = clock.today().isAfter(period.dueOn());
    rounds.add(submission);
    evidence.copy(period.id(), EvidenceStore.DRAFT, submission.round());
    evidence.forgetDraft(period.id());
    draftStore.forget(period.id());
    store.state(period.id(), new PeriodState.Submitted(submission.at(), submission.byName(), late));
    // A correction is no late report: the first one came when it came.
    if (late && period.acceptedRound().isEmpty()) {
      store.late(period.id());
    }
  }

  private void tell(Period period, Submission submission, Document receipt, Set<PersonId> typists) {
    boolean late = clock.today().isAfter(period.dueOn());
    String number = submission.receipt().orElseThrow().number();
    notices.handedIn(
        period,
        corrected(period, submission),
        late ? "submittedLate" : "submitted",
        "round",
        Integer.toString(submission.round()),
        "receipt",
        number);
    typists.add(submission.by());
    Map<String, String> more =
        Map.of("receipt", number, "by", submission.byName(), "hash", submission.contentHash());
    // What an officer typed over is the provider's: its people are told, the officer knows.
    notices.tellReceipt(period, submission.onBehalf() ? Set.of() : typists, more, receipt);
  }

  /** What stands otherwise than in the round before. */
  private List<nl.rekenschap.kernel.Change> corrected(Period period, Submission submission) {
    if (submission.round() == 1) {
      return List.of();
    }
    return rounds.rounds(period.id()).stream()
        .filter(round -> round.round() < submission.round())
        .reduce((one, later) -> later)
        .map(old -> Differences.between(forms.of(period).questions(), old, submission))
        .orElse(List.of())
        .stream()
        .map(Difference::recorded)
        .toList();
  }

  /** Everybody who typed something of this draft. */
  private Set<PersonId> typists(PeriodId id) {
    Set<PersonId> people = new LinkedHashSet<>();
    draftStore.since(id, 0).forEach(row -> people.add(row.entry().source().by()));
    return people;
  }
}
