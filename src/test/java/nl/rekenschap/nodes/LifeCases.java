package nl.rekenschap.nodes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rekenschap.kernel.CaseId;

/** A municipality with so many subsidies a year, each reported on by quarter by one provider. */
public final class LifeCases {

  public static final String PROGRAMME = "levens";
  public static final int FIRST_YEAR = 2024;
  public static final String PROVIDER = "jinc";

  /** What one contact counts; every case reports it and nothing else. */
  public static final String FIELD = "contacten";

  private static final int AMOUNT = 60_000;

  private final int years;
  private final int aYear;

  public LifeCases(int years, int aYear) {
    this.years = years;
    this.aYear = aYear;
  }

  /** The cases of that year, which run in that year only. */
  public List<CaseId> of(int year) {
    return IntStream.rangeClosed(1, aYear).mapToObj(i -> CaseId.of(year, code(year, i))).toList();
  }

  public List<Integer> years() {
    return IntStream.range(FIRST_YEAR, FIRST_YEAR + years).boxed().toList();
  }

  private static String code(int year, int number) {
    return "s" + (year - FIRST_YEAR) + "-" + number;
  }

  /** The programme file. */
  public String plan() {
    int last = FIRST_YEAR + years - 1;
    String totals =
        IntStream.rangeClosed(FIRST_YEAR, last)
            .mapToObj(year -> year + ": " + AMOUNT * aYear)
            .collect(Collectors.joining(", ", "{", "}"));
    String items =
        IntStream.rangeClosed(FIRST_YEAR, last)
            .boxed()
            .flatMap(year -> IntStream.rangeClosed(1, aYear).mapToObj(i -> item(year, i)))
            .collect(Collectors.joining());
    return """
    format: 1
    programme:
      code: %s
      title: Levens
      municipality: {code: GM9997, name: Meetstad}
      years: {first: %d, last: %d}
      source: meting
    totals:
      programme: %s
      source: meting
    lines:
      - {code: lijn, name: Lijn, totals: %s, source: meting}
    providers:
      - {code: jinc, name: JINC, source: meting}
    items:
    %s\
    """
        .formatted(PROGRAMME, FIRST_YEAR, last, totals, totals, items);
  }

  /** Short: a thousand of these must fit in a programme file. */
  private static String item(int year, int number) {
    return """
      - {code: %1$s, name: Subsidie %1$s, line: lijn, provider: jinc, delivery: grantee,
       runs: {first: %2$d, last: %2$d}, budget: {%2$d: %3$d}, budget-source: meting,
       activity: {text: Gesprekken., source: meting},
       indicators: [{code: contacten, unit: contacten, counts: contacts,
       versions: [{from: %2$d, wording: Aantal contacten, source: meting}],
       over-periods: sum, over-places: sum, targets: {%2$d: 400}}], source: meting}
    """
        .formatted(code(year, number), year, AMOUNT);
  }
}
