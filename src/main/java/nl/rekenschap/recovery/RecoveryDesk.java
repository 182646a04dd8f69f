package nl.rekenschap.recovery;

import java.util.List;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.mandate.Mandates;
import org.springframework.stereotype.Component;

/** The decision to ask back: drafting, and deciding by mandate. */
@Component
class RecoveryDesk {

  private static final int LONGEST = 4000;

  private final RecoveryStore store;
  private final CollectionStore collection;
  private final RecoveryFiles files;
  private final RecoveryBooks books;
  private final RecoveryPost post;
  private final RecoverySettings settings;
  private final Mandates mandates;
  private final Access access;
  private final BusinessClock clock;

  RecoveryDesk(
      RecoveryStore store,
      CollectionStore collection,
      RecoveryFiles files,
      RecoveryBooks books,
      RecoveryPost post,
      RecoverySettings settings,
      Mandates mandates,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.collection = collection;
    this.files = files;
    this.books = books;
    this.post = post;
    this.settings = settings;
    this.mandates = mandates;
    this.access = access;
    this.clock = clock;
  }

  void draft(RecoveryRow row, RecoveryDraft typed) {
    Money total = books.tooMuch(row.caseId());
    if (total.isZero()) {
      throw new Refused("recovery.nothing");
    }
    RecoveryDraft draft = checked(row, typed, total);
    store.draft(row, total, draft, access.current().name());
    collection.arrange(row, CollectionStore.DECISION, draft.instalments(), clock.today(), 0);
    post.sayInside(
        row.caseId(),
        "drafted",
        "total",
        Dutch.money(total),
        "toPay",
        Dutch.money(draft.toPay(total)),
        "setOff",
        Dutch.money(draft.setOff()),
        "leftOut",
        Dutch.money(draft.leftOut()));
  }

  /**
   * Books what is asked back, so that what the decision says is so when it is told.
   *
   * @throws Refused at {@code collegeDecision} above the mandate; {@code recovery.changed} when
   *     more or less is too much now than was drafted
   */
  void approve(RecoveryRow row, String collegeDecision) {
    if (!books.tooMuch(row.caseId()).equals(row.total())) {
      throw new Refused("recovery.changed", row.total(), books.tooMuch(row.caseId()));
    }
    checked(row, row.draft(), row.total());
    String college = mandates.require(row.total(), collegeDecision).orElse("");
    String by = access.current().name();
    store.approved(row, by, college);
    books.decide(row, by, clock.today());
  }

  void giveBack(RecoveryRow row, String reason) {
    String because = Prose.required("reason", reason, LONGEST);
    store.returned(row, because);
    post.sayInside(row.caseId(), "returned", "reason", because);
  }

  private RecoveryDraft checked(RecoveryRow row, RecoveryDraft draft, Money total) {
    List<SetOff.Candidate> bearable = books.candidates(row);
    return DraftCheck.check(
        draft, total, bearable, settings, clock.today(), files.limit(row.caseId()));
  }
}
