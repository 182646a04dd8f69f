package nl.rekenschap.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Role;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.post.Audience;
import nl.rekenschap.post.Message;
import nl.rekenschap.post.Post;
import nl.rekenschap.programme.Programme;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells whoever reports, the municipality's roles, and the record. */
@Component
class Notices {

  private final Post post;
  private final Programme programme;
  private final ApplicationEventPublisher events;

  Notices(Post post, Programme programme, ApplicationEventPublisher events) {
    this.post = post;
    this.programme = programme;
    this.events = events;
  }

  /**
   * Mails those of the provider who can do something with it; the policy advisers when the
   * municipality reports on itself.
   */
  void tellReporter(Period period, String letter, Map<String, String> more) {
    tellReporter(period, message(period, letter, more));
  }

  /**
   * The same once: however often that step is taken, until the due day moves.
   *
   * @param step day of the ladder, or another name for it
   */
  void remindReporter(Period period, String letter, String step) {
    String name = name(period, letter) + "/" + step;
    tellReporter(period, message(period, letter, Map.of()).once(name));
  }

  private void tellReporter(Period period, Message message) {
    period
        .provider()
        .ifPresentOrElse(
            provider -> post.tellProvider(period.caseId(), provider, Audience.TO_DO, message),
            () -> post.tellRole(period.caseId(), Role.POLICY_ADVISER, message));
  }

  /** What was asked about that period was done, or is not asked any more. */
  void settle(Period period) {
    post.settle(period.caseId(), period.id().value());
  }

  /**
   * Proves to who handed in, and to the owners of the provider, that it came in.
   *
   * @param by who handed in, and who typed
   */
  void tellReceipt(
      Period period, Collection<PersonId> by, Map<String, String> more, Document receipt) {
    String letter = "reporting/receipt";
    period
        .provider()
        .ifPresentOrElse(
            provider ->
                post.tellReceipt(
                    period.caseId(),
                    provider,
                    by,
                    letter,
                    values(period, more),
                    path(period),
                    List.of(receipt)),
            () ->
                post.tellPeople(
                    period.caseId(),
                    by,
                    letter,
                    values(period, more),
                    path(period),
                    List.of(receipt)));
  }

  void tellPeople(
      Period period, Collection<PersonId> people, String letter, Map<String, String> more) {
    post.tellPeople(period.caseId(), people, letter, values(period, more), path(period));
  }

  /** Once, as {@link #remindReporter}. */
  void tellOnce(Role role, Period period, String letter) {
    Message message = message(period, letter, Map.of()).once(name(period, letter));
    post.tellRole(period.caseId(), role, message);
  }

  void tell(Role role, Period period, String letter, Map<String, String> more) {
    post.tellRole(period.caseId(), role, message(period, letter, more));
  }

  private Message message(Period period, String letter, Map<String, String> more) {
    return Message.of(letter, values(period, more), path(period)).about(period.id().value());
  }

  private static String name(Period period, String letter) {
    return letter + "/" + period.id() + "/" + period.round() + "/" + period.dueOn();
  }

  /**
   * Publishes what happened; the period is always among the details.
   *
   * @param more name and value in turn
   */
  void happened(Period period, String what, String... more) {
    events.publishEvent(fact(period, what, more));
  }

  /** The same, with what it changed. */
  void changed(
      Period period, List<nl.rekenschap.kernel.Change> changes, String what, String... more) {
    events.publishEvent(fact(period, what, more).changing(changes));
  }

  /** The same, with the submission that it is about. */
  void handedIn(
      Period period, List<nl.rekenschap.kernel.Change> changes, String what, String... more) {
    nl.rekenschap.kernel.Source source =
        nl.rekenschap.kernel.Source.submission(period.id() + "/" + period.round());
    events.publishEvent(fact(period, what, more).changing(changes).from(source));
  }

  private static CaseEvent.RecordedFact fact(Period period, String what, String... more) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("period", InDutch.span(period.span()));
    for (int i = 0; i < more.length; i += 2) {
      details.put(more[i], more[i + 1]);
    }
    return CaseEvent.of(period.caseId(), "reporting.event." + what, details);
  }

  private Map<String, String> values(Period period, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.put("subsidy", programme.item(period.itemCode(), period.span().year()).name());
    values.put("period", InDutch.span(period.span()));
    values.put("due", Dutch.date(period.dueOn()));
    return values;
  }

  // Tasks come and go; the case file always leads to the one that waits.
  private static String path(Period period) {
    return "subsidy/" + period.caseId();
  }
}
