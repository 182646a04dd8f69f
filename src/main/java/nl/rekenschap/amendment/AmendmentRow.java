package nl.rekenschap.amendment;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Where one amendment is, as it is kept.
 *
 * @param notice absent when an officer began without one
 * @param draft absent until the first one
 * @param baseVersion how many versions the award had when it was drafted
 * @param heard what the provider was heard about; absent when it was not
 */
record AmendmentRow(
    String id,
    CaseId caseId,
    int number,
    LocalDate startedOn,
    String startedBy,
    Phase phase,
    Optional<Notice> notice,
    Optional<AmendmentDraft> draft,
    @Nullable String draftedBy,
    int baseVersion,
    Optional<Heard> heard,
    @Nullable String notedBecause,
    @Nullable String returnedBecause,
    @Nullable String approvedBy,
    @Nullable LocalDate approvedOn) {

  /** The steps that exclude each other. */
  enum Phase {
    ASSESSING,
    DRAFTING,
    HEARING,
    APPROVAL,
    APPROVED,
    ANNOUNCED,
    NOTED
  }

  /** What was meant when the provider was heard. */
  record Heard(ChangeKind kind, Optional<Money> amount, Optional<LocalDate> until) {

    static Heard of(AmendmentDraft draft) {
      return new Heard(draft.kind(), draft.amount(), draft.until());
    }

    /** Whether that draft is not worse for the provider than what it was heard about. */
    boolean covers(AmendmentDraft draft) {
      return kind == draft.kind()
          && draft
              .amount()
              .filter(to -> amount.filter(a -> to.compareTo(a) >= 0).isEmpty())
              .isEmpty()
          && draft.until().filter(to -> until.filter(u -> !to.isBefore(u)).isEmpty()).isEmpty();
    }
  }

  /** The draft; there is one from the moment that it was handed on. */
  AmendmentDraft mustHaveDraft() {
    return draft.orElseThrow(() -> new IllegalStateException(id + " has no draft"));
  }
}
