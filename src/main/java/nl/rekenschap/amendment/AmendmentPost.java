package nl.rekenschap.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Role;
import nl.rekenschap.hearing.Outcome;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Change;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.letter.LetterDesk;
import nl.rekenschap.letter.LetterHead;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.ObjectionClause;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.post.Post;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the room writes: letters, mails, and lines in the record. */
@Component
class AmendmentPost {

  private static final String EVENT = "amendment.event.";

  private final Post post;
  private final LetterDesk letters;
  private final Programme programme;
  private final Workflow workflow;
  private final AmendmentSettings settings;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  AmendmentPost(
      Post post,
      LetterDesk letters,
      Programme programme,
      Workflow workflow,
      AmendmentSettings settings,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.post = post;
    this.letters = letters;
    this.programme = programme;
    this.workflow = workflow;
    this.settings = settings;
    this.clock = clock;
    this.events = events;
  }

  CaseLabel label(CaseId caseId) {
    return workflow
        .labelOf(caseId)
        .orElseThrow(() -> new IllegalStateException(caseId + " has no name"));
  }

  /** The decision on paper, with the hash of it. */
  SentLetter decision(AmendmentRow row, List<Difference> differences, Optional<Outcome> heard) {
    AmendmentDraft draft = row.mustHaveDraft();
    String signedBy = String.valueOf(row.approvedBy());
    LetterValues values =
        new LetterValues()
            .text("soort", Dutch.text("amendment.kind." + draft.kind()))
            .table("wijzigingen", rows(differences))
            .text("geldtVanaf", Dutch.date(draft.validFrom()))
            .text("motivering", draft.reasoning())
            .text("grond", draft.ground().map(ground -> Dutch.text("amendment.ground." + ground)))
            .flag(
                "buitenSchuld",
                !draft.isAgreed() && draft.ground().filter(Ground::needsTerm).isPresent())
            .text("instemming", draft.agreement())
            .text("zienswijze", heard.map(AmendmentPost::views))
            .text("nietGehoord", heard.isPresent() ? "" : draft.notHeardBecause())
            .text("adres", draft.curatorAddress())
            .text("ondertekenaar", signedBy)
            .text(
                "bezwaar",
                ObjectionClause.of(
                    programme.municipality(), row.id(), settings.objectionAddress()));
    return letters.send(head(row.caseId(), draft.curatorName()), AmendmentLetter.DECISION, values);
  }

  SentLetter nonContinuation(CaseId caseId, Continuation decided) {
    LetterValues values =
        new LetterValues()
            .text("reden", decided.reason())
            .text("laatsteDag", decided.until().map(Dutch::date))
            .text("ondertekenaar", decided.by());
    return letters.send(head(caseId, ""), AmendmentLetter.NON_CONTINUATION, values);
  }

  private LetterHead head(CaseId caseId, String instead) {
    CaseLabel label = label(caseId);
    String provider = label.providerName() == null ? "–" : label.providerName();
    return new LetterHead(
        instead.isEmpty() ? provider : instead,
        clock.today(),
        caseId,
        label.title(),
        label.year(),
        programme.municipality());
  }

  private static List<List<String>> rows(List<Difference> differences) {
    List<List<String>> rows = new ArrayList<>();
    differences.forEach(
        one -> rows.add(List.of(Dutch.text(one.key(), one.name()), one.was(), one.becomes())));
    return rows;
  }

  private static String views(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Given given -> given.text();
      case Outcome.Recorded recorded -> recorded.summary();
      case Outcome.NoneGiven none -> Dutch.text("amendment.letter.noViews");
    };
  }

  void tellProvider(CaseId caseId, Audience audience, String letter, Map<String, String> more) {
    CaseLabel label = label(caseId);
    if (label.provider() != null) {
      post.tellProvider(
          caseId,
          label.provider(),
          audience,
          "amendment/" + letter,
          withCase(label, more),
          "subsidy/" + caseId);
    }
  }

  void tellOfficers(CaseId caseId, String letter, Map<String, String> more) {
    post.tellRole(
        caseId,
        Role.GRANT_OFFICER,
        "amendment/" + letter,
        withCase(label(caseId), more),
        "workflow/list");
  }

  /** Writes a line in the case's record; values come as name, value, name, value. */
  void say(CaseId caseId, String what, String... values) {
    events.publishEvent(CaseEvent.of(caseId, EVENT + what, values));
  }

  /** The same, sealed with the letter that it is about. */
  void say(CaseId caseId, SentLetter letter, String what, String... values) {
    events.publishEvent(letter.seals(caseId, EVENT + what, values));
  }

  /** The decision is known: what was and what is now stand beside each other. */
  void announced(
      CaseId caseId, SentLetter letter, List<Difference> differences, String kind, String from) {
    events.publishEvent(
        letter
            .seals(caseId, EVENT + "announced", "kind", kind, "from", from)
            .changing(differences.stream().map(Difference::change).toList()));
  }

  void handedOver(CaseId caseId, String before, String now) {
    events.publishEvent(
        CaseEvent.of(caseId, EVENT + "handedOver", "before", before, "provider", now)
            .changing(Change.of("amendment.change.provider", before, now)));
  }

  /** The same, for what the provider does not read. */
  void sayInside(CaseId caseId, String what, String... values) {
    events.publishEvent(CaseEvent.internal(caseId, EVENT + what, values));
  }

  static String day(LocalDate day) {
    return Dutch.date(day);
  }

  private static Map<String, String> withCase(CaseLabel label, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(more);
    all.put("name", label.title());
    all.put("year", Integer.toString(label.year()));
    return all;
  }
}
