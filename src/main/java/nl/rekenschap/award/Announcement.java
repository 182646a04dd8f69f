package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.rekenschap.access.Role;
import nl.rekenschap.award.AwardFile.State;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Change;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.letter.LetterDesk;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.post.Message;
import nl.rekenschap.post.Post;
import nl.rekenschap.programme.Target;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes a decision known (Awb 3:41): the letter goes into the dossier, its outcome to the provider,
 * and both into the record, with the letter's hash.
 */
@Component
class Announcement {

  private final AwardStore store;
  private final Desks desks;
  private final DecisionLetter letter;
  private final LetterDesk letters;
  private final DecisionTerm term;
  private final UnhandledTerm unhandled;
  private final Clocks clocks;
  private final Post post;
  private final ApplicationEventPublisher events;

  Announcement(
      AwardStore store,
      Desks desks,
      DecisionLetter letter,
      LetterDesk letters,
      DecisionTerm term,
      UnhandledTerm unhandled,
      Clocks clocks,
      Post post,
      ApplicationEventPublisher events) {
    this.store = store;
    this.desks = desks;
    this.letter = letter;
    this.letters = letters;
    this.term = term;
    this.unhandled = unhandled;
    this.clocks = clocks;
    this.post = post;
    this.events = events;
  }

  void award(CaseId caseId) {
    AwardDesk desk = desks.of(caseId);
    if (!(desk.file().state() instanceof State.Awarded decision)) {
      throw new IllegalStateException(caseId + " is not awarded");
    }
    AwardDraft draft = desk.file().draft().orElseThrow();
    SentLetter sent = send(caseId, AwardLetter.DECISION, letter.awarded(desk, decision));
    tell(
        desk,
        "award/awarded",
        Map.of(
            "amount", Dutch.moneyInCents(draft.amount()),
            "from", Dutch.date(draft.from()),
            "until", Dutch.date(draft.until())));
    agreedTargets(desk);
    term.announced(caseId, decision.on(), "terms.ended.awarded");
    events.publishEvent(
        sent.seals(
            caseId,
            "award.event.announced",
            "amount",
            Dutch.moneyInCents(draft.amount()),
            "date",
            Dutch.date(decision.on())));
  }

  void refusal(CaseId caseId) {
    AwardDesk desk = desks.of(caseId);
    if (!(desk.file().state() instanceof State.NotAwarded decision)) {
      throw new IllegalStateException(caseId + " is not refused");
    }
    SentLetter sent = send(caseId, AwardLetter.REFUSAL, letter.refused(desk, decision));
    tell(desk, "award/refused", Map.of("reason", decision.reason()));
    term.announced(caseId, decision.on(), "terms.ended.refused");
    events.publishEvent(
        sent.seals(caseId, "award.event.refusalAnnounced", "date", Dutch.date(decision.on())));
  }

  /** An application is not handled (Awb 4:5(4)); that is a decision too. */
  void unhandled(ApplicationFile application) {
    CaseId caseId = application.caseId();
    AwardDesk desk = desks.of(caseId);
    if (!(desk.file().state() instanceof State.NotAwarded decision)) {
      throw new IllegalStateException(caseId + " is not left unhandled");
    }
    SentLetter sent =
        send(caseId, AwardLetter.UNHANDLED, letter.unhandled(desk, decision, application));
    tell(desk, "award/unhandled", Map.of("reason", decision.reason()));
    unhandled.end(caseId, decision.on(), "terms.ended.unhandled");
    term.announced(caseId, decision.on(), "terms.ended.unhandled");
    events.publishEvent(
        sent.seals(caseId, "award.event.unhandledAnnounced", "date", Dutch.date(decision.on())));
  }

  /**
   * Tells those who can still leave an application unhandled that the four weeks nearly are over.
   */
  void nearUnhandledTerm(CaseId caseId, LocalDate lastDay) {
    warn(
        caseId,
        ClockKind.APPLICATION_UNHANDLED,
        "award/unhandled-term",
        "award.event.unhandledTermNear",
        lastDay);
  }

  /** Tells those who can still invoke a reservation. */
  void nearReservationEnd(CaseId caseId, LocalDate lastDay) {
    warn(
        caseId,
        ClockKind.BUDGET_RESERVATION,
        "award/reservation-term",
        "award.event.reservationNear",
        lastDay);
  }

  /** Tells those who can still bring the decision within its term. */
  void nearTerm(CaseId caseId, LocalDate termEnds) {
    warn(caseId, ClockKind.AWARD_DECISION, "award/decision-term", "award.event.termNear", termEnds);
  }

  private void warn(CaseId caseId, ClockKind kind, String mail, String event, LocalDate lastDay) {
    Clocks.Key key = Clocks.Key.of(caseId, kind);
    AwardDesk desk = desks.of(caseId);
    Map<String, String> values =
        Map.of(
            "subsidy", desk.plan().name(),
            "year", Integer.toString(desk.file().year()),
            "date", Dutch.date(lastDay));
    Message message = clocks.asWarning(key, Message.of(mail, values, path(caseId)));
    post.tellRole(caseId, Role.GRANT_OFFICER, message);
    post.tellRole(caseId, Role.MANAGER, message);
    events.publishEvent(CaseEvent.internal(caseId, event, Map.of("date", Dutch.date(lastDay))));
  }

  /** A number agreed where the plan has none is news for the record. */
  private void agreedTargets(AwardDesk desk) {
    desk.indicators()
        .forEach(
            indicator ->
                desk.agreed(indicator)
                    .map(AgreedTarget::target)
                    .filter(target -> !target.equals(indicator.target()))
                    .filter(Target.Number.class::isInstance)
                    .ifPresent(
                        target -> {
                          Map<String, String> details = new LinkedHashMap<>();
                          details.put("indicator", indicator.wording());
                          details.put("target", AwardWords.target(target));
                          events.publishEvent(
                              CaseEvent.internal(
                                      desk.file().caseId(), "award.event.targetAgreed", details)
                                  .changing(
                                      Change.of(
                                          indicator.wording(),
                                          AwardWords.target(indicator.target()),
                                          AwardWords.target(target))));
                        }));
  }

  private void tell(AwardDesk desk, String mail, Map<String, String> more) {
    Map<String, String> values = new LinkedHashMap<>(more);
    values.put("subsidy", desk.plan().name());
    values.put("year", Integer.toString(desk.file().year()));
    CaseId caseId = desk.file().caseId();
    post.tellProvider(
        caseId,
        desk.file().provider().orElseThrow(),
        Audience.DECISION,
        mail,
        values,
        path(caseId));
  }

  private static String path(CaseId caseId) {
    return "subsidy/" + caseId;
  }

  private SentLetter send(CaseId caseId, AwardLetter kind, LetterValues values) {
    return letters.send(caseId, kind, values, store.opening(caseId).practice());
  }
}
