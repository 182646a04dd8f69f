package nl.rekenschap.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;

/**
 * All books of a year beside the programme.
 *
 * @param pools what was carried over, by the year that it comes from
 */
public record BudgetYear(int year, List<Row> rows, List<Pool> pools) {

  /** The figures of the screen and the file, in their order. */
  public static final List<Figure> COLUMNS =
      List.of(
          Figure.PLAN,
          Figure.CARRIED_OVER,
          Figure.AWARDED,
          Figure.ADVANCED,
          Figure.DETERMINED,
          Figure.RECLAIMED,
          Figure.FREE);

  /** In place of a budget line: what was carried over and given to none. */
  public static final String NO_LINE = BookKey.NO_LINE;

  public BudgetYear {
    rows = List.copyOf(rows);
    pools = List.copyOf(pools);
  }

  /**
   * One budget line.
   *
   * @param table what the programme's table gives now; absent for an empty cell, which is not € 0
   * @param text what the programme's text says, only where it differs from the table
   * @param granted whether it is spent as subsidy to a provider
   * @param figures what the ledger says; a figure without entries is absent
   */
  public record Row(
      String item,
      String name,
      Optional<String> line,
      Optional<Money> table,
      Optional<Money> text,
      boolean granted,
      Map<Figure, Money> figures) {

    public Row {
      figures = Map.copyOf(figures);
    }

    public Money of(Figure figure) {
      return figures.getOrDefault(figure, Money.ZERO);
    }

    public boolean has(Figure figure) {
      return figures.containsKey(figure);
    }
  }

  /**
   * What was carried over from a year.
   *
   * @param unallocated of that, what was given to no budget line
   */
  public record Pool(int fromYear, Money carried, Money unallocated, List<String> restsOn) {

    public Pool {
      restsOn = List.copyOf(restsOn);
    }

    public Money allocated() {
      return carried.minus(unallocated);
    }
  }

  /**
   * One entry in the list behind an amount.
   *
   * @param amount as the amount counts it
   * @param against the other entries of the same posting; all together they sum to zero
   */
  public record Line(
      long posting,
      LocalDate on,
      Kind kind,
      String item,
      Optional<CaseId> caseId,
      Money amount,
      String restsOn,
      Optional<String> ground,
      String by,
      List<Counter> against) {

    public Line {
      against = List.copyOf(against);
    }
  }

  /** An entry on the other side of a posting, with its own sign. */
  public record Counter(Account account, String item, int year, Money amount) {}

  /**
   * What is expected to be left of the money for subsidies, by what is known now.
   *
   * @param notAwarded planned and not awarded
   * @param released awarded and not determined
   * @param undetermined awarded in cases that are not determined yet: of this nothing is known
   */
  public record Forecast(Money notAwarded, Money released, Money undetermined) {

    public Money left() {
      return notAwarded.plus(released);
    }
  }

  public Money total(Figure figure) {
    return Money.sum(rows.stream().map(row -> row.of(figure)).toList());
  }

  /** Over the lines that are spent as subsidy; of other lines the ledger knows no spending. */
  public Forecast forecast() {
    Money planned = granted(Figure.PLAN).plus(granted(Figure.CARRIED_OVER));
    Money awarded = granted(Figure.AWARDED);
    Money released = granted(Figure.RELEASED);
    return new Forecast(
        planned.minus(awarded),
        released,
        awarded.minus(released).minus(granted(Figure.DETERMINED)));
  }

  private Money granted(Figure figure) {
    return Money.sum(rows.stream().filter(Row::granted).map(row -> row.of(figure)).toList());
  }
}
