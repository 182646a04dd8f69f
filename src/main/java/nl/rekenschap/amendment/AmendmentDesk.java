package nl.rekenschap.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.amendment.AmendmentRow.Heard;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardChange;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.award.Reservations;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.hearing.Hearings;
import nl.rekenschap.hearing.Intention;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.mandate.Mandates;
import org.springframework.stereotype.Component;

/** Drafts an amendment, has the provider heard where it must be, and decides. */
@Component
class AmendmentDesk {

  private final AmendmentStore store;
  private final AmendmentFiles files;
  private final OldAndNew oldAndNew;
  private final AmendmentPost post;
  private final Award award;
  private final Reservations reservations;
  private final Determination determination;
  private final Hearings hearings;
  private final Mandates mandates;
  private final Access access;
  private final BusinessClock clock;

  AmendmentDesk(
      AmendmentStore store,
      AmendmentFiles files,
      OldAndNew oldAndNew,
      AmendmentPost post,
      Award award,
      Reservations reservations,
      Determination determination,
      Hearings hearings,
      Mandates mandates,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.files = files;
    this.oldAndNew = oldAndNew;
    this.post = post;
    this.award = award;
    this.reservations = reservations;
    this.determination = determination;
    this.hearings = hearings;
    this.mandates = mandates;
    this.access = access;
    this.clock = clock;
  }

  void draft(AmendmentRow row, AmendmentInput input) {
    AwardFile now = files.running(row.caseId());
    AmendmentDraft draft = input.read();
    new AmendmentRules(now, files.addable(now), files.earliest()).check(draft);
    if (draft.invokesReservation()) {
      reservations.requireInvocable(row.caseId());
    }
    String by = access.current().name();
    store.draft(row.id(), draft, oldAndNew.of(now, draft), by, now.versions().size());
    post.sayInside(
        row.caseId(), "drafted", "kind", kind(draft), "from", Dutch.date(draft.validFrom()));
    if (!draft.isDetrimental(now) || draft.isAgreed()) {
      return;
    }
    if (isHeard(row, draft)) {
      return;
    }
    if (!draft.notHeardBecause().isEmpty()) {
      post.sayInside(row.caseId(), "notHeard", "because", draft.notHeardBecause());
      return;
    }
    hearings.intend(row.caseId(), row.id(), intention(now, draft, by));
    store.heard(row.id(), Heard.of(draft));
  }

  /** Once heard, a draft that is no worse does not ask for another hearing. */
  private boolean isHeard(AmendmentRow row, AmendmentDraft draft) {
    return row.heard().filter(heard -> heard.covers(draft)).isPresent()
        && hearings.outcome(row.caseId(), row.id()).isPresent();
  }

  private static Intention intention(AwardFile now, AmendmentDraft draft, String by) {
    Money awarded = now.awarded().orElseThrow();
    return new Intention(
        Dutch.text("amendment.intention", kind(draft), Dutch.date(draft.validFrom()))
            + "\n\n"
            + draft.reasoning(),
        draft.ground().map(ground -> Dutch.text("amendment.ground." + ground)).orElseThrow(),
        List.of(
            new Intention.Line(Dutch.text("amendment.intention.was"), awarded),
            new Intention.Line(
                Dutch.text("amendment.intention.becomes"), draft.amount().orElse(awarded))),
        by);
  }

  void approve(AmendmentRow row, String ground, String collegeDecision) {
    award.hold(row.caseId());
    AwardFile now = files.running(row.caseId());
    AmendmentDraft draft = row.mustHaveDraft();
    if (now.versions().size() != row.baseVersion()) {
      throw new Refused("amendment.changedSince");
    }
    Money awarded = now.awarded().orElseThrow();
    Money most = draft.amount().filter(to -> to.compareTo(awarded) > 0).orElse(awarded);
    Optional<String> college = mandates.require(most, collegeDecision);
    String by = access.current().name();
    store.approved(row.id(), by, clock.today(), college.orElse(null));
    if (draft.kind() != ChangeKind.SUCCESSOR) {
      award.amend(row.caseId(), change(row, now, by, ground));
    }
    if (draft.invokesReservation()) {
      reservations.invoke(row.caseId());
    }
    if (draft.kind().stopsPayment()) {
      determination.openEarly(row.caseId(), opensOn(draft));
    }
    post.sayInside(row.caseId(), "approved", "kind", kind(draft));
  }

  /** The day after the last one, and not in the past. */
  private LocalDate opensOn(AmendmentDraft draft) {
    LocalDate next = draft.kind() == ChangeKind.END ? draft.validFrom().plusDays(1) : clock.today();
    return next.isBefore(clock.today()) ? clock.today() : next;
  }

  /** The provider of the case becomes another one; asked by the diagram on that day. */
  void handOver(AmendmentRow row) {
    AwardFile now = files.running(row.caseId());
    award.amend(row.caseId(), change(row, now, String.valueOf(row.approvedBy()), ""));
  }

  private AwardChange change(AmendmentRow row, AwardFile now, String by, String ground) {
    AmendmentDraft draft = row.mustHaveDraft();
    return new AwardChange(
        row.id(),
        draft.kind(),
        draft.validFrom(),
        by,
        draft.amount(),
        draft.from(),
        draft.until(),
        oldAndNew.agreed(now, draft),
        draft.successor(),
        ground);
  }

  static String kind(AmendmentDraft draft) {
    return Dutch.text("amendment.kind." + draft.kind());
  }
}
