package nl.rekenschap.award;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.letter.LetterDesk;
import nl.rekenschap.letter.LetterHead;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.post.Post;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is written about an application: mails, letters and lines in the record. */
@Component
class ApplicationPost {

  private final AwardStore store;
  private final Programme programme;
  private final Provider providers;
  private final Post post;
  private final LetterDesk letters;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  ApplicationPost(
      AwardStore store,
      Programme programme,
      Provider providers,
      Post post,
      LetterDesk letters,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.programme = programme;
    this.providers = providers;
    this.post = post;
    this.letters = letters;
    this.clock = clock;
    this.events = events;
  }

  void asked(AwardFile award, ApplicationFile file) {
    Map<String, String> values = Map.of("due", Dutch.date(file.dueOn()));
    tell(award, Audience.TO_DO, "application-asked", values);
    say(award.caseId(), "applicationAsked", "due", Dutch.date(file.dueOn()));
  }

  /** Who applies gets a receipt at once, with a copy of the data (Awb afd. 2.3). */
  void received(AwardFile award, GrantApplication sent, PersonId by) {
    LetterValues values =
        new LetterValues()
            .text("ontvangenOp", Dutch.date(sent.receivedOn()))
            .text("activiteiten", sent.activities())
            .text("gevraagd", Dutch.moneyInCents(sent.amount()))
            .text("begroting", sent.budget())
            .text("voorstelIndicatoren", sent.indicators())
            .text("aangevraagdDoor", sent.declaredBy());
    SentLetter copy = send(award, AwardLetter.APPLICATION, values);
    post.tellReceipt(
        award.caseId(),
        award.provider().orElseThrow(),
        List.of(by),
        "award/application-received",
        named(award, Map.of("on", Dutch.date(sent.receivedOn()))),
        path(award.caseId()),
        List.of());
    say(
        award.caseId(),
        copy,
        "applicationReceived",
        "amount",
        Dutch.moneyInCents(sent.amount()),
        "on",
        Dutch.date(sent.receivedOn()));
  }

  void completionAsked(AwardFile award, ApplicationFile file) {
    String missing = file.missing().orElseThrow();
    String until = file.completionUntil().map(Dutch::date).orElse("");
    LetterValues values =
        new LetterValues().text("ontbreekt", missing).text("aanvullenVoor", until);
    SentLetter letter = send(award, AwardLetter.APPLICATION_COMPLETION, values);
    tell(
        award,
        Audience.TO_DO,
        until.isEmpty() ? "application-completion-open" : "application-completion",
        Map.of("missing", missing, "until", until));
    say(
        award.caseId(),
        letter,
        until.isEmpty() ? "applicationCompletionOpen" : "applicationCompletion",
        "missing",
        missing,
        "until",
        until);
  }

  void say(CaseId caseId, String what, String... values) {
    events.publishEvent(CaseEvent.of(caseId, "award.event." + what, values));
  }

  /** For the municipality's own eyes. */
  void note(CaseId caseId, String what, String... values) {
    events.publishEvent(CaseEvent.internal(caseId, "award.event." + what, values));
  }

  private void say(CaseId caseId, SentLetter letter, String what, String... values) {
    events.publishEvent(letter.seals(caseId, "award.event." + what, values));
  }

  private void tell(AwardFile award, Audience audience, String mail, Map<String, String> values) {
    post.tellProvider(
        award.caseId(),
        award.provider().orElseThrow(),
        audience,
        "award/" + mail,
        named(award, values),
        path(award.caseId()));
  }

  private SentLetter send(AwardFile award, AwardLetter kind, LetterValues values) {
    LetterHead head =
        new LetterHead(
            providers.find(award.provider().orElseThrow()).map(Organisation::name).orElse("–"),
            clock.today(),
            award.caseId(),
            name(award),
            award.year(),
            programme.municipality());
    return letters.send(
        award.caseId(), kind, head.fill(values), store.opening(award.caseId()).practice());
  }

  private Map<String, String> named(AwardFile award, Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put("subsidy", name(award));
    all.put("year", Integer.toString(award.year()));
    return all;
  }

  private String name(AwardFile award) {
    return programme.item(award.itemCode(), award.year()).name();
  }

  private static String path(CaseId caseId) {
    return "subsidy/" + caseId;
  }
}
