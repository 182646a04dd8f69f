package nl.rekenschap.objection;

import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.determination.Revisions;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.recovery.Recovery;
import org.springframework.stereotype.Component;

/** The decision on an objection: what follows from it, and telling it. */
@Component
class ObjectionDecision {

  private final ObjectionStore store;
  private final ObjectionTerm term;
  private final ObjectionPost post;
  private final ObjectionSettings settings;
  private final Revisions revisions;
  private final Recovery recovery;
  private final Access access;
  private final BusinessClock clock;

  ObjectionDecision(
      ObjectionStore store,
      ObjectionTerm term,
      ObjectionPost post,
      ObjectionSettings settings,
      Revisions revisions,
      Recovery recovery,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.term = term;
    this.post = post;
    this.settings = settings;
    this.revisions = revisions;
    this.recovery = recovery;
    this.access = access;
    this.clock = clock;
  }

  /** Decides as was advised; another final amount is in the books from that moment. */
  void decide(ObjectionFile file) {
    String by = access.current().name();
    store.decided(file.id(), clock.today(), by);
    file.newAmount().ifPresent(amount -> revise(file, amount, by));
  }

  private void revise(ObjectionFile file, Money amount, String by) {
    String words =
        Dutch.text("objection.basis.decision", file.id().value(), Dutch.date(clock.today()));
    revisions.revise(file.caseId(), amount, words, by);
    recovery.amountsChanged(file.caseId());
  }

  /** Tells the decision, by letter and by mail. */
  void announce(ObjectionFile file) {
    Advice advice = file.advice().orElseThrow();
    term.end(file, "terms.ended.objectionDecided");
    SentLetter sent = post.send(file, ObjectionLetter.DECISION, paper(file, advice));
    String outcome = Dutch.text("objection.outcome." + advice.outcome());
    post.tellProvider(file, Audience.DECISION, "decided", Map.of("outcome", outcome));
    post.say(
        file,
        sent,
        advice.newAmount().isPresent() ? "decidedAmount" : "decided",
        "outcome",
        outcome,
        "amount",
        advice.newAmount().map(Dutch::money).orElse("–"),
        "by",
        file.decidedBy().orElseThrow());
    if (advice.outcome() == Outcome.FOUNDED) {
      followUp(file);
    }
  }

  /** A founded objection asks for more than the letter; the officers are told what. */
  private void followUp(ObjectionFile file) {
    String what = file.isAboutTheFinalAmount() ? "determination" : "amendment";
    String words = Dutch.text("objection.follow." + what);
    post.tellOfficers(file, "founded", Map.of("what", words));
    post.sayInside(file, "followUp", "what", words);
  }

  private LetterValues paper(ObjectionFile file, Advice advice) {
    LetterValues paper =
        new LetterValues()
            .text("besluit", ObjectionPost.decision(file))
            .text("ontvangenOp", Dutch.date(file.receivedOn()))
            .flag("nietOntvankelijk", advice.outcome() == Outcome.INADMISSIBLE)
            .flag("ongegrond", advice.outcome() == Outcome.UNFOUNDED)
            .flag("gegrond", advice.outcome() == Outcome.FOUNDED)
            .text("nieuwBedrag", advice.newAmount().map(Dutch::moneyInCents))
            .text("gehoordOp", file.heardOn().map(Dutch::date))
            .text("verslag", file.heardReport())
            .text("nietGehoord", notHeard(file))
            .text("motivering", advice.reasoning())
            .text("ondertekenaar", file.decidedBy().orElseThrow())
            .text("beroep", appeal());
    return paper;
  }

  private static Optional<String> notHeard(ObjectionFile file) {
    if (file.heardOn().isPresent()) {
      return Optional.empty();
    }
    return file.notHeard()
        .map(not -> Dutch.text("objection.notHeard." + not.ground()) + "\n\n" + not.because())
        .or(() -> Optional.of(Dutch.text("objection.notHeard.expired")));
  }

  private String appeal() {
    String court = settings.court().isBlank() ? Dutch.text("objection.court") : settings.court();
    return Dutch.text("objection.appeal", court.strip());
  }

  /** Who objected takes it back (Awb 6:21). */
  void closeWithdrawn(ObjectionFile file) {
    term.end(file, "terms.ended.objectionWithdrawn");
    post.tellProvider(file, Audience.DECISION, "withdrawn", Map.of());
    post.tellOfficers(file, "withdrawn", Map.of());
    post.say(file, "withdrawn", "because", file.withdrawnBecause().orElse(""));
  }
}
