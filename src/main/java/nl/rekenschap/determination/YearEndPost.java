package nl.rekenschap.determination;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Change;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.letter.LetterDesk;
import nl.rekenschap.letter.LetterHead;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.ObjectionClause;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.post.Message;
import nl.rekenschap.post.Post;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.terms.Clocks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the year-end writes: mails, letters in the dossier, and lines in the record. */
@Component
class YearEndPost {

  private static final String EVENT = "determination.event.";

  /** What its messages about handing in the accountability are about. */
  private static final String ABOUT = "accountability";

  private final Post post;
  private final LetterDesk letters;
  private final Provider providers;
  private final DeterminationSettings settings;
  private final Programme programme;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  YearEndPost(
      Post post,
      LetterDesk letters,
      Provider providers,
      DeterminationSettings settings,
      Programme programme,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.post = post;
    this.letters = letters;
    this.providers = providers;
    this.settings = settings;
    this.programme = programme;
    this.clock = clock;
    this.events = events;
  }

  /** Mails whom of the provider it concerns; the case's name and year are among the values. */
  void tellProvider(YearEndRow row, Audience audience, String letter, Map<String, String> values) {
    post.tellProvider(
        row.caseId(),
        row.provider(),
        audience,
        message(row, letter, values, "subsidy/" + row.caseId()));
  }

  /** Reminds of the accountability, once for each step and due day. */
  void remindProvider(YearEndRow row, String letter, int step, String due) {
    Message message = message(row, letter, Map.of("due", due), "subsidy/" + row.caseId());
    post.tellProvider(
        row.caseId(),
        row.provider(),
        Audience.TO_DO,
        message.once(message.letter() + "/" + row.caseId() + "/" + due + "/" + step));
  }

  /** Reminding did not help: the officers choose, and the manager knows. */
  void escalate(YearEndRow row, String due) {
    Message message = message(row, "escalated", Map.of("due", due), "workflow/list");
    Message once = message.once(message.letter() + "/" + row.caseId() + "/" + due);
    post.tellRole(row.caseId(), Role.GRANT_OFFICER, once);
    post.tellRole(row.caseId(), Role.MANAGER, once);
  }

  /**
   * The decision term nearly is over; one warning for each step of the ladder, whoever gives it.
   */
  void warn(YearEndRow row, Clocks clocks, LocalDate decideBy) {
    Message message =
        message(row, "decision-warning", Map.of("until", Dutch.date(decideBy)), "workflow/list");
    post.tellRole(
        row.caseId(),
        Role.GRANT_OFFICER,
        clocks.asWarning(YearEndFiling.decisionTerm(row), message));
  }

  /** The accountability is in, or is not waited for any more. */
  void settle(YearEndRow row) {
    post.settle(row.caseId(), ABOUT);
  }

  private static Message message(
      YearEndRow row, String letter, Map<String, String> values, String path) {
    return Message.of("determination/" + letter, withCase(row, values), path).about(ABOUT);
  }

  /** Proves to who handed in, and to the owners of the provider, that it came in. */
  void tellReceipt(YearEndRow row, PersonId by, String letter, Map<String, String> values) {
    post.tellReceipt(
        row.caseId(),
        row.provider(),
        List.of(by),
        "determination/" + letter,
        withCase(row, values),
        "subsidy/" + row.caseId(),
        List.of());
  }

  /** Sends a letter: it goes into the dossier, on paper that never changes. */
  SentLetter send(YearEndRow row, DeterminationLetter kind, LetterValues values) {
    LetterHead head =
        new LetterHead(
            providers.find(row.provider()).map(Organisation::name).orElse("–"),
            clock.today(),
            row.caseId(),
            row.title(),
            row.year(),
            programme.municipality());
    return letters.send(head, kind, values);
  }

  /** How to object to a decision in that case. */
  String objection(CaseId caseId) {
    return ObjectionClause.of(
        programme.municipality(), caseId.value(), settings.objectionAddress());
  }

  /** Writes a line in the case's record; values come as name, value, name, value. */
  void say(CaseId caseId, String what, String... values) {
    events.publishEvent(CaseEvent.of(caseId, EVENT + what, values));
  }

  /** The same, sealed with the letter that it is about. */
  void say(CaseId caseId, SentLetter letter, String what, String... values) {
    events.publishEvent(letter.seals(caseId, EVENT + what, values));
  }

  /** The same, for what the provider does not read. */
  void sayInside(CaseId caseId, String what, String... values) {
    events.publishEvent(CaseEvent.internal(caseId, EVENT + what, values));
  }

  /** What was awarded, and what it is to become. */
  void proposed(CaseId caseId, Money awarded, Money determined) {
    events.publishEvent(
        CaseEvent.internal(caseId, EVENT + "proposed", "determined", Dutch.money(determined))
            .changing(
                Change.of(
                    "determination.change.amount", Dutch.money(awarded), Dutch.money(determined))));
  }

  private static Map<String, String> withCase(YearEndRow row, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("name", row.title());
    all.put("year", Integer.toString(row.year()));
    all.put("case", row.caseId().value());
    return all;
  }
}
