package nl.rekenschap.recovery;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.recovery.RecoveryRow.Phase;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion.Origin;
import org.springframework.stereotype.Component;

/** Tells the decision, by letter and by mail, and starts the terms that follow from it. */
@Component
class RecoveryAnnouncement {

  private static final int LEGAL_WEEKS = 6;

  private final RecoveryStore store;
  private final CollectionStore collection;
  private final RecoveryPost post;
  private final Clocks clocks;
  private final BusinessClock clock;

  RecoveryAnnouncement(
      RecoveryStore store,
      CollectionStore collection,
      RecoveryPost post,
      Clocks clocks,
      BusinessClock clock) {
    this.store = store;
    this.collection = collection;
    this.post = post;
    this.clocks = clocks;
    this.clock = clock;
  }

  void of(RecoveryRow row) {
    LocalDate today = clock.today();
    Money toPay = row.draft().toPay(row.total());
    List<Instalment> instalments = toPay.isZero() ? List.of() : instalments(row, toPay);
    clocks.decisionTold(row.caseId(), "recovery", today);
    store.announced(row, today);
    if (toPay.isZero()) {
      store.phase(row, Phase.ENDED);
    }
    tell(row, toPay, instalments);
  }

  /** What must be paid by when; without instalments all of it on the last day of the term. */
  private List<Instalment> instalments(RecoveryRow row, Money toPay) {
    List<Instalment> agreed = row.draft().instalments();
    LocalDate last =
        clocks.start(
            Clocks.Key.of(row.caseId(), ClockKind.RECOVERY),
            clock.today(),
            agreed.isEmpty() ? TermLength.weeks(row.draft().termWeeks()) : until(agreed),
            // Six weeks stand in the law; any other term stands in the decision alone.
            agreed.isEmpty() && row.draft().termWeeks() == LEGAL_WEEKS
                ? Origin.LEGAL
                : Origin.LOCAL);
    if (!agreed.isEmpty()) {
      return agreed;
    }
    List<Instalment> atOnce = List.of(new Instalment(last, toPay));
    collection.arrange(row, CollectionStore.DECISION, atOnce, clock.today(), 0);
    return atOnce;
  }

  private TermLength until(List<Instalment> instalments) {
    long days = ChronoUnit.DAYS.between(clock.today(), instalments.getLast().dueOn());
    return TermLength.days(Math.toIntExact(days));
  }

  private void tell(RecoveryRow row, Money toPay, List<Instalment> instalments) {
    String until = instalments.isEmpty() ? "" : Dutch.date(instalments.getLast().dueOn());
    boolean inParts = instalments.size() > 1;
    LetterValues paper =
        new LetterValues()
            .table("bedragen", amounts(row, toPay))
            .text("teBetalen", toPay.isZero() ? "" : Dutch.moneyInCents(toPay))
            .text("uiterlijk", inParts ? "" : until)
            .table("termijnen", inParts ? RecoveryPost.rows(instalments) : List.of())
            .text("motivering", row.draft().reasoning())
            .text("ondertekenaar", row.approvedBy().orElseThrow())
            .text("bezwaar", post.objection(row.caseId()));
    SentLetter sent = post.send(row, RecoveryLetter.DECISION, paper);
    post.tellProvider(
        row,
        Audience.DECISION,
        toPay.isZero() ? "settled" : "decided",
        Map.of(
            "total", Dutch.moneyInCents(row.total()),
            "toPay", Dutch.moneyInCents(toPay),
            "until", until));
    post.say(
        row.caseId(),
        sent,
        toPay.isZero() ? "announcedSettled" : "announced",
        "total",
        Dutch.money(row.total()),
        "setOff",
        Dutch.money(row.draft().setOff()),
        "leftOut",
        Dutch.money(row.draft().leftOut()),
        "toPay",
        Dutch.money(toPay),
        "until",
        until,
        "approvedBy",
        row.approvedBy().orElseThrow());
  }

  private static List<List<String>> amounts(RecoveryRow row, Money toPay) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(line("total", row.total()));
    for (SetOff part : row.draft().setOffs()) {
      rows.add(
          List.of(
              Dutch.text("recovery.RecoveryAnnouncement.setOff", part.against().value()),
              Dutch.moneyInCents(part.amount())));
    }
    if (!row.draft().leftOut().isZero()) {
      rows.add(line("leftOut", row.draft().leftOut()));
    }
    rows.add(line("toPay", toPay));
    return rows;
  }

  private static List<String> line(String what, Money amount) {
    return List.of(Dutch.text("recovery.RecoveryAnnouncement." + what), Dutch.moneyInCents(amount));
  }
}
