package nl.rekenschap.recovery;

import java.util.HashMap;
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
import nl.rekenschap.letter.ObjectionClause;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.post.Post;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a recovery writes: mails, letters in the dossier, and lines in the record. */
@Component
class RecoveryPost {

  private static final String EVENT = "recovery.event.";

  private final Post post;
  private final LetterDesk letters;
  private final Provider providers;
  private final RecoverySettings settings;
  private final Programme programme;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  RecoveryPost(
      Post post,
      LetterDesk letters,
      Provider providers,
      RecoverySettings settings,
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

  /** Mails whom of the provider it concerns. */
  void tellProvider(RecoveryRow row, Audience audience, String letter, Map<String, String> values) {
    post.tellProvider(
        row.caseId(),
        row.provider(),
        audience,
        "recovery/" + letter,
        withCase(row, values),
        "subsidy/" + row.caseId());
  }

  void tellRole(RecoveryRow row, Role role, String letter, Map<String, String> values) {
    post.tellRole(
        row.caseId(), role, "recovery/" + letter, withCase(row, values), "subsidy/" + row.caseId());
  }

  /** Sends a letter: it goes into the dossier, on paper that never changes. */
  SentLetter send(RecoveryRow row, RecoveryLetter kind, LetterValues values) {
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

  /** The interest as a letter says it; empty when it asks for none. */
  static String inLetter(InterestDue interest) {
    return interest instanceof InterestDue.Owed owed ? Dutch.moneyInCents(owed.amount()) : "";
  }

  /** The interest in words of the record. */
  static String inRecord(InterestDue interest) {
    return switch (interest) {
      case InterestDue.NotReckoned none -> Dutch.text("recovery.interest.none");
      case InterestDue.BelowMinimum below ->
          Dutch.text(
              "recovery.interest.below",
              Dutch.moneyInCents(below.reckoned()),
              Dutch.moneyInCents(below.minimum()));
      case InterestDue.Owed owed -> Dutch.moneyInCents(owed.amount());
    };
  }

  /** The rows of a table of instalments. */
  static List<List<String>> rows(List<Instalment> instalments) {
    return instalments.stream()
        .map(one -> List.of(Dutch.date(one.dueOn()), Dutch.moneyInCents(one.amount())))
        .toList();
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

  private static Map<String, String> withCase(RecoveryRow row, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("name", row.title());
    all.put("year", Integer.toString(row.year()));
    all.put("case", row.caseId().value());
    return all;
  }
}
