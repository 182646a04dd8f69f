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
    Map<String, String> values = values(period, more);
    period
        .provider()
        .ifPresentOrElse(
            provider ->
                post.tellProvider(
                    period.caseId(), provider, Audience.TO_DO, letter, values, path(period)),
            () ->
                post.tellRole(period.caseId(), Role.POLICY_ADVISER, letter, values, path(period)));
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

  void tell(Role role, Period period, String letter) {
    tell(role, period, letter, Map.of());
  }

  void tell(Role role, Period period, String letter, Map<String, String> more) {
    post.tellRole(period.caseId(), role, letter, values(period, more), path(period));
  }

  /**
   * Publishes what happened; the period is always among the details.
   *
   * @param more name and value in turn
   */
  void happened(Period period, String what, String... more) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("period", InDutch.span(period.span()));
    for (int i = 0; i < more.length; i += 2) {
      details.put(more[i], more[i + 1]);
    }
    events.publishEvent(CaseEvent.of(period.caseId(), "reporting.event." + what, details));
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
