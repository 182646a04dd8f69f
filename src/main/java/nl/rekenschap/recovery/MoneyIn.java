package nl.rekenschap.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.recovery.RecoveryRow.Phase;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gets in what was asked back: payments, reminders, and how it goes on. */
@Component
class MoneyIn {

  private static final int LONGEST_REFERENCE = 120;
  private static final int LONGEST = 4000;

  private final RecoveryStore store;
  private final CollectionStore collection;
  private final RecoveryFiles files;
  private final RecoveryBooks books;
  private final RecoveryPost post;
  private final RecoverySettings settings;
  private final Clocks clocks;
  private final Access access;
  private final BusinessClock clock;

  MoneyIn(
      RecoveryStore store,
      CollectionStore collection,
      RecoveryFiles files,
      RecoveryBooks books,
      RecoveryPost post,
      RecoverySettings settings,
      Clocks clocks,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.collection = collection;
    this.files = files;
    this.books = books;
    this.post = post;
    this.settings = settings;
    this.clocks = clocks;
    this.access = access;
    this.clock = clock;
  }

  /**
   * @throws Refused at {@code amount}, {@code on} or {@code reference}
   */
  void register(RecoveryRow row, Repayment repayment) {
    requirePositive(repayment.amount());
    LocalDate announced = row.announcedOn().orElseThrow();
    if (repayment.on().isAfter(clock.today()) || repayment.on().isBefore(announced)) {
      throw Refused.at("on", "recovery.repayment.day", announced, clock.today());
    }
    String reference = Prose.line("reference", repayment.reference(), LONGEST_REFERENCE);
    Movement movement =
        add(row, Movement.Kind.REPAID, repayment.on(), repayment.amount(), reference, null);
    books.repaid(row, movement);
    post.say(
        row.caseId(),
        "repaid",
        "amount",
        Dutch.moneyInCents(repayment.amount()),
        "on",
        Dutch.date(repayment.on()),
        "reference",
        reference,
        "outstanding",
        Dutch.moneyInCents(books.outstanding(row.caseId())));
  }

  /**
   * Undoes a repayment that was registered by mistake.
   *
   * @throws Refused {@code recovery.undo.not} for what is none, or was undone before
   */
  void undo(RecoveryRow row, int place, String reason) {
    String because = Prose.required("reason", reason, LONGEST);
    RecoveryStatus status = files.status(row);
    Movement mistake =
        status.movements().stream()
            .filter(one -> one.place() == place && status.mayUndo(one))
            .findFirst()
            .orElseThrow(() -> new Refused("recovery.undo.not"));
    Movement counter =
        add(row, Movement.Kind.UNDONE, clock.today(), mistake.amount(), because, mistake);
    books.undo(row, mistake, counter);
    post.say(
        row.caseId(),
        "undone",
        "amount",
        Dutch.moneyInCents(mistake.amount()),
        "reference",
        mistake.reference(),
        "reason",
        because);
  }

  /** Nothing must come in any more. */
  void end(RecoveryRow row) {
    if (row.phase() == Phase.ENDED) {
      return;
    }
    store.phase(row, Phase.ENDED);
    clocks.end(
        Clocks.Key.of(row.caseId(), ClockKind.RECOVERY), clock.today(), "terms.ended.recovered");
    post.say(row.caseId(), "ended");
  }

  boolean isPaid(RecoveryRow row) {
    return books.outstanding(row.caseId()).isZero();
  }

  void goOn(RecoveryRow row, Continuation how) {
    switch (how) {
      case Continuation.Rearranged arrangement -> rearrange(row, arrangement.instalments());
      case Continuation.GivenUp part -> giveUp(row, part);
      case Continuation.Warranted warrant -> warranted(row, warrant);
      case Continuation.RemindedAgain again -> remind(row);
      case Continuation.CaughtUp caughtUp -> caughtUp(row);
    }
  }

  /** Gives time once more, and says what else can follow (Awb 4:112). */
  void remind(RecoveryRow row) {
    LocalDate until = clock.today().plusDays(settings.reminderDays());
    store.reminded(row, clock.today(), until);
    Money outstanding = books.outstanding(row.caseId());
    Schedule schedule = files.schedule(row);
    Money behind = schedule.behind(outstanding, clock.today());
    String interest = interest(row);
    SentLetter sent =
        post.send(
            row,
            RecoveryLetter.REMINDER,
            new LetterValues()
                .text("achterstand", Dutch.moneyInCents(behind))
                .text("open", Dutch.moneyInCents(outstanding))
                .table("vervallen", RecoveryPost.rows(schedule.past(clock.today())))
                .text("uiterlijk", Dutch.date(until))
                .text("rente", interest));
    post.tellProvider(
        row,
        Audience.DECISION,
        "reminder",
        Map.of("amount", Dutch.moneyInCents(behind), "until", Dutch.date(until)));
    post.say(
        row.caseId(),
        sent,
        "reminded",
        "amount",
        Dutch.moneyInCents(behind),
        "until",
        Dutch.date(until),
        "interest",
        interest.isEmpty() ? Dutch.text("recovery.interest.none") : interest);
  }

  private String interest(RecoveryRow row) {
    return files.interest(row).map(Dutch::moneyInCents).orElse("");
  }

  private void rearrange(RecoveryRow row, List<Instalment> parts) {
    Money outstanding = books.outstanding(row.caseId());
    DraftCheck.instalments(parts, outstanding, clock.today());
    String interest = interest(row);
    store.interestBefore(row, files.interest(row).orElse(Money.ZERO));
    int version = collection.arranged(row).map(CollectionStore.Arranged::version).orElse(0) + 1;
    collection.arrange(row, version, parts, clock.today(), collection.movements(row).size());
    SentLetter sent =
        post.send(
            row,
            RecoveryLetter.ARRANGEMENT,
            new LetterValues()
                .text("open", Dutch.moneyInCents(outstanding))
                .table("regeling", RecoveryPost.rows(parts))
                .text("rente", interest)
                .text("bezwaar", post.objection(row.caseId())));
    String until = Dutch.date(parts.getLast().dueOn());
    post.tellProvider(
        row,
        Audience.DECISION,
        "arranged",
        Map.of("amount", Dutch.moneyInCents(outstanding), "until", until));
    post.say(
        row.caseId(),
        sent,
        "arranged",
        "amount",
        Dutch.moneyInCents(outstanding),
        "number",
        Integer.toString(parts.size()),
        "until",
        until);
  }

  private void giveUp(RecoveryRow row, Continuation.GivenUp part) {
    requirePositive(part.amount());
    String because = Prose.required("because", part.because(), LONGEST);
    Movement movement =
        add(row, Movement.Kind.WRITTEN_OFF, clock.today(), part.amount(), because, null);
    books.writeOff(row, movement);
    post.say(
        row.caseId(),
        "writtenOff",
        "amount",
        Dutch.moneyInCents(part.amount()),
        "because",
        because,
        "outstanding",
        Dutch.moneyInCents(books.outstanding(row.caseId())));
    if (isPaid(row)) {
      end(row);
    } else {
      // Something is open still: after the usual time somebody looks again.
      store.waitUntil(row, clock.today().plusDays(settings.reminderDays()));
    }
  }

  private void warranted(RecoveryRow row, Continuation.Warranted warrant) {
    LocalDate announced = row.announcedOn().orElseThrow();
    if (warrant.on().isAfter(clock.today()) || warrant.on().isBefore(announced)) {
      throw Refused.at("on", "recovery.repayment.day", announced, clock.today());
    }
    String reference = Prose.line("reference", warrant.reference(), LONGEST_REFERENCE);
    Money outstanding = books.outstanding(row.caseId());
    add(row, Movement.Kind.WARRANT, warrant.on(), outstanding, reference, null);
    store.waitUntil(row, clock.today().plusDays(settings.warrantDays()));
    post.say(
        row.caseId(),
        "warranted",
        "on",
        Dutch.date(warrant.on()),
        "amount",
        Dutch.moneyInCents(outstanding),
        "reference",
        reference);
  }

  private void caughtUp(RecoveryRow row) {
    Money behind = files.schedule(row).behind(books.outstanding(row.caseId()), clock.today());
    if (!behind.isZero()) {
      throw new Refused("recovery.continue.behind", behind);
    }
  }

  private Movement add(
      RecoveryRow row,
      Movement.Kind kind,
      LocalDate on,
      Money amount,
      String words,
      @Nullable Movement undoes) {
    Person by = access.current();
    Movement movement =
        new Movement(
            collection.movements(row).size() + 1,
            kind,
            on,
            amount,
            words,
            undoes == null ? OptionalInt.empty() : OptionalInt.of(undoes.place()),
            by.name());
    collection.add(row, movement, clock.now());
    return movement;
  }

  private static void requirePositive(Money amount) {
    if (amount.isZero() || amount.isNegative()) {
      throw Refused.at("amount", "recovery.amount.positive");
    }
  }
}
