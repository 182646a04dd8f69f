package nl.rekenschap.hearing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.letter.LetterDesk;
import nl.rekenschap.letter.LetterHead;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.post.Post;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a hearing writes: the letter, mails, and lines in the record. */
@Component
class HearingPost {

  private static final String EVENT = "hearing.event.";

  private final Post post;
  private final LetterDesk letters;
  private final Programme programme;
  private final Workflow workflow;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  HearingPost(
      Post post,
      LetterDesk letters,
      Programme programme,
      Workflow workflow,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.post = post;
    this.letters = letters;
    this.programme = programme;
    this.workflow = workflow;
    this.clock = clock;
    this.events = events;
  }

  CaseLabel label(CaseId caseId) {
    return workflow
        .labelOf(caseId)
        .orElseThrow(() -> new IllegalStateException(caseId + " has no name"));
  }

  /** Sends the intention, on paper and by mail. */
  void intention(CaseId caseId, HearingRound round) {
    CaseLabel label = label(caseId);
    String until = Dutch.date(round.lastDay());
    LetterHead head =
        new LetterHead(
            label.providerName() == null ? "–" : label.providerName(),
            clock.today(),
            caseId,
            label.title(),
            label.year(),
            programme.municipality());
    LetterValues values =
        new LetterValues()
            .text("ondertekenaar", round.intention().by())
            .text("voornemen", round.intention().text())
            .text("wettelijkeGrond", round.intention().ground())
            .table("bedragen", amounts(round.intention()))
            .text("uiterlijk", until);
    SentLetter sent = letters.send(head, HearingLetter.INTENTION, values);
    tellProvider(caseId, "intention", Map.of("until", until));
    events.publishEvent(
        sent.seals(caseId, EVENT + "sent", "until", until, "by", round.intention().by()));
  }

  void tellProvider(CaseId caseId, String letter, Map<String, String> more) {
    CaseLabel label = label(caseId);
    if (label.provider() == null) {
      throw new IllegalStateException(caseId + " has no provider to hear");
    }
    post.tellProvider(
        caseId,
        label.provider(),
        Audience.TO_DO,
        "hearing/" + letter,
        withCase(label, more),
        "subsidy/" + caseId);
  }

  void tellOfficers(CaseId caseId, String letter, Map<String, String> more) {
    post.tellRole(
        caseId,
        Role.GRANT_OFFICER,
        "hearing/" + letter,
        withCase(label(caseId), more),
        "subsidy/" + caseId);
  }

  /** Writes a line in the case's record; values come as name, value, name, value. */
  void say(CaseId caseId, String what, String... values) {
    events.publishEvent(CaseEvent.of(caseId, EVENT + what, values));
  }

  private static List<List<String>> amounts(Intention intention) {
    return intention.amounts().stream()
        .map(line -> List.of(line.what(), Dutch.moneyInCents(line.amount())))
        .toList();
  }

  private static Map<String, String> withCase(CaseLabel label, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(more);
    all.put("name", label.title());
    all.put("year", Integer.toString(label.year()));
    return all;
  }
}
