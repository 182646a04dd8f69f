package nl.rekenschap.reporting;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.Line;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.provider.Provider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watches over the periods of all cases: who has handed in, who is late, what is locked. */
@Service
public class Board {

  private static final int MOST = 500;

  private final ReportingStore periods;
  private final LockStore store;
  private final Programme programme;
  private final Provider providers;
  private final Notices notices;
  private final BusinessClock clock;

  Board(
      ReportingStore periods,
      LockStore store,
      Programme programme,
      Provider providers,
      Notices notices,
      BusinessClock clock) {
    this.periods = periods;
    this.store = store;
    this.programme = programme;
    this.providers = providers;
    this.notices = notices;
    this.clock = clock;
  }

  /** Years of the programme, ascending. */
  @RolesAllowed({Names.GRANT_OFFICER, Names.POLICY_ADVISER, Names.MANAGER, Names.CONTROLLER})
  public List<Integer> years() {
    return programme.current().map(Programme.Summary::years).orElse(List.of());
  }

  /** All periods of that year, by provider and case. */
  @RolesAllowed({Names.GRANT_OFFICER, Names.POLICY_ADVISER, Names.MANAGER, Names.CONTROLLER})
  @Transactional(readOnly = true)
  public YearBoard of(int year) {
    Map<String, BudgetItem> items =
        programme.itemsOf(year).stream()
            .collect(Collectors.toMap(BudgetItem::code, item -> item, (one, other) -> one));
    Map<ProviderId, String> names = providers.names();
    Map<CaseId, List<YearBoard.Cell>> cases = new LinkedHashMap<>();
    for (YearBoard.Cell cell : store.board(year, clock.today())) {
      cases.computeIfAbsent(cell.period().caseId(), id -> new ArrayList<>()).add(cell);
    }
    List<YearBoard.Row> rows = new ArrayList<>();
    cases.forEach((id, cells) -> rows.add(row(id, cells, items, names)));
    return new YearBoard(year, clock.today(), rows);
  }

  private static YearBoard.Row row(
      CaseId id,
      List<YearBoard.Cell> cells,
      Map<String, BudgetItem> items,
      Map<ProviderId, String> names) {
    Period first = cells.getFirst().period();
    BudgetItem item = items.get(first.itemCode());
    return new YearBoard.Row(
        id,
        item == null ? first.itemCode() : item.name(),
        first.provider(),
        first.provider().map(provider -> names.getOrDefault(provider, provider.value())).orElse(""),
        Optional.ofNullable(item).flatMap(BudgetItem::line).map(Line::name),
        cells);
  }

  /**
   * The board as a file for a spreadsheet: UTF-8 with semicolons.
   *
   * @throws Refused for a year that the programme does not have
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.POLICY_ADVISER, Names.MANAGER, Names.CONTROLLER})
  @Transactional(readOnly = true)
  public byte[] csv(int year) {
    return BoardCsv.of(of(year));
  }

  /**
   * Reminds whoever is to hand in; periods for which nothing is awaited are left out.
   *
   * @return how many were reminded
   * @throws Refused {@code reporting.board.nothingChosen}
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER})
  @Transactional
  public int remind(Set<PeriodId> ids) {
    if (ids.isEmpty() || ids.size() > MOST) {
      throw new Refused("reporting.board.nothingChosen");
    }
    int reminded = 0;
    for (PeriodId id : ids) {
      Period period = periods.find(id).orElseThrow(Refused::notFound).period();
      if (Standing.isAwaited(period.state())) {
        notices.tellReporter(
            period,
            period.isOverdue(clock.today()) ? "reporting/overdue" : "reporting/due-soon",
            Map.of());
        notices.happened(period, "reminded", "due", Dutch.date(period.dueOn()));
        reminded++;
      }
    }
    return reminded;
  }
}
