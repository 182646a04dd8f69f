package nl.rekenschap.payment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.letter.LetterDesk;
import nl.rekenschap.letter.LetterHead;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.ObjectionClause;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.post.Post;
import nl.rekenschap.programme.Programme;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the room writes: mails, the notice of suspension, and lines in the record. */
@Component
class PaymentPost {

  private static final String EVENT = "payment.event.";

  private final Post post;
  private final LetterDesk letters;
  private final PaymentSettings settings;
  private final Programme programme;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  PaymentPost(
      Post post,
      LetterDesk letters,
      PaymentSettings settings,
      Programme programme,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.post = post;
    this.letters = letters;
    this.settings = settings;
    this.programme = programme;
    this.clock = clock;
    this.events = events;
  }

  /** Mails about a subsidy; its name and year are among the values. */
  void tell(Grantee grantee, String letter, String path, String... values) {
    Map<String, String> all = new HashMap<>(CaseEvent.named(values));
    all.put("name", grantee.title());
    all.put("year", Integer.toString(grantee.year()));
    post.tellProvider(
        grantee.caseId(), grantee.provider(), Audience.TO_DO, "payment/" + letter, all, path);
  }

  /** Mails the people of a provider about its account, whatever they asked themselves. */
  void tellOfAccount(CaseId caseId, ProviderId provider, String letter, String... values) {
    post.tellProvider(
        caseId,
        provider,
        Audience.TO_DO,
        "payment/" + letter,
        CaseEvent.named(values),
        "payment/account");
  }

  /** Sends the notice: it goes into the dossier, on paper that never changes. */
  SentLetter sendNotice(Grantee grantee, LetterValues values) {
    Optional<String> municipality = programme.municipality();
    String objection =
        settings.suspensionObjection()
            ? ObjectionClause.of(
                municipality, grantee.caseId().value(), settings.objectionAddress())
            : "";
    LetterHead head =
        new LetterHead(
            grantee.name(),
            clock.today(),
            grantee.caseId(),
            grantee.title(),
            grantee.year(),
            municipality);
    return letters.send(head, PaymentLetter.SUSPENSION, values.text("bezwaar", objection));
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
}
