package nl.rekenschap.determination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.award.YearEndDocument;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion;
import nl.rekenschap.upload.Arrived;
import org.springframework.stereotype.Component;

/** The provider's side: keeping what is typed and handing it in. */
@Component
class YearEndFiling {

  private final AccountabilityStore store;
  private final YearEndStore years;
  private final YearEndAttachments attachments;
  private final YearEndFiles files;
  private final YearEndPost post;
  private final DeterminationSettings settings;
  private final Clocks clocks;
  private final Access access;
  private final BusinessClock clock;

  YearEndFiling(
      AccountabilityStore store,
      YearEndStore years,
      YearEndAttachments attachments,
      YearEndFiles files,
      YearEndPost post,
      DeterminationSettings settings,
      Clocks clocks,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.years = years;
    this.attachments = attachments;
    this.files = files;
    this.post = post;
    this.settings = settings;
    this.clocks = clocks;
    this.access = access;
    this.clock = clock;
  }

  void save(YearEndRow row, AccountabilityDraft draft) {
    AccountabilityCheck.keepable(draft);
    store.save(row.caseId(), draft);
  }

  DraftFile attach(YearEndRow row, Optional<YearEndDocument> document, Arrived file) {
    return attachments.add(row.caseId(), document, file);
  }

  void detach(YearEndRow row, UUID file) {
    attachments.remove(row.caseId(), file);
  }

  void submit(YearEndRow row, AccountabilityDraft draft) {
    keep(row, draft, "filed");
    years.filed(row.caseId(), startDecisionTerm(clocks, row, settings, clock));
  }

  void complete(YearEndRow row, AccountabilityDraft draft) {
    keep(row, draft, "completed");
    years.completed(row.caseId(), clocks.completed(decisionTerm(row), clock.today()));
  }

  static Clocks.Key decisionTerm(YearEndRow row) {
    return Clocks.Key.of(row.caseId(), ClockKind.DETERMINATION_DECISION);
  }

  /** The decision term stands in a local rule; its last day. */
  static LocalDate startDecisionTerm(
      Clocks clocks, YearEndRow row, DeterminationSettings settings, BusinessClock clock) {
    return clocks.start(
        decisionTerm(row),
        clock.today(),
        TermLength.weeks(settings.decisionWeeks()),
        TermQuestion.Origin.LOCAL);
  }

  private void keep(YearEndRow row, AccountabilityDraft draft, String what) {
    CaseId caseId = row.caseId();
    Person by = access.current();
    int round = store.rounds(caseId) + 1;
    Accountability filed =
        AccountabilityCheck.read(draft, files.asked(row), round, clock.now(), by);
    store.file(caseId, filed, by);
    store.forgetDraft(caseId);
    post.settle(row);
    int added = attachments.handIn(caseId);
    // Who hands in gets a receipt and a copy of the data (Awb afd. 2.3).
    SentLetter copy = post.send(row, DeterminationLetter.ACCOUNTABILITY, paper(filed));
    post.tellReceipt(
        row, by.id(), what, Map.of("by", filed.byName(), "on", Dutch.date(clock.today())));
    post.say(
        caseId,
        copy,
        what,
        "by",
        filed.byName(),
        "realised",
        Dutch.money(filed.realised()),
        "files",
        Integer.toString(added));
  }

  private static LetterValues paper(Accountability filed) {
    return new LetterValues()
        .text("activiteiten", filed.activities())
        .table("vergelijking", notes(filed))
        .table("kosten", costs(filed))
        .text("andereInkomsten", Dutch.money(filed.otherIncome()))
        .text("eigenBijdrage", Dutch.money(filed.ownContribution()))
        .text("verklaardDoor", filed.declaredBy())
        .text("ingeleverdDoor", filed.byName())
        .text("ronde", Integer.toString(filed.round()));
  }

  private static List<List<String>> notes(Accountability filed) {
    return filed.notes().stream()
        .map(note -> List.of(note.wording(), note.target(), note.realised(), note.explanation()))
        .toList();
  }

  private static List<List<String>> costs(Accountability filed) {
    List<List<String>> rows = new ArrayList<>();
    if (filed.costs().isEmpty()) {
      return rows;
    }
    filed.costs().forEach(cost -> rows.add(row(cost)));
    rows.add(
        List.of(
            Dutch.text("determination.YearEndFiling.total"),
            Dutch.money(filed.granted()),
            Dutch.money(filed.realised()),
            ""));
    return rows;
  }

  private static List<String> row(Accountability.Cost cost) {
    return List.of(
        cost.description(),
        Dutch.money(cost.granted()),
        Dutch.money(cost.realised()),
        cost.explanation());
  }
}
