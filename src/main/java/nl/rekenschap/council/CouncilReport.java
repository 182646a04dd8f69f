package nl.rekenschap.council;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.CarryOver;
import nl.rekenschap.programme.Delivery;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Motion;
import nl.rekenschap.programme.Target;

/**
 * The report of one year to the city council, made of accepted figures only.
 *
 * <p>Long because it is the form in which a published report is kept, and that stays in one place:
 * records that hold data and know how older reports differ.
 *
 * @param practice whether the cases are practice data; such a report keeps the mark for good
 * @param asOf day on which the figures were read
 * @param costs budget lines outside the programme lines
 * @param carryOver absent when the programme carries nothing over
 * @param account where the money went; empty in reports from before there were rules for it
 * @param series indicators that the council set itself, with their values: context, not result
 * @param needs how great the need of schools and areas is, as far as it is known
 * @param open what was still open when the figures were read
 * @param changed figures that stand here while a correction of them is under way; empty in reports
 *     from before they were marked
 * @param schools each school once, also when it is listed under two areas
 * @param changes what was agreed otherwise in the course of the year
 */
public record CouncilReport(
    int year,
    String programme,
    boolean practice,
    LocalDate asOf,
    Narrative narrative,
    List<Chapter> chapters,
    List<Item> costs,
    InvestmentAccount account,
    Optional<Ledger> carryOver,
    List<ContextSeries> series,
    List<Need> needs,
    List<MotionAnswer> motions,
    List<Quality> quality,
    List<OpenPoint> open,
    List<Changed> changed,
    List<SchoolRow> schools,
    List<YearChange> changes) {

  /** Reports are kept as they were published; older ones lack what was added since. */
  public CouncilReport {
    changed = Objects.requireNonNullElse(changed, List.of());
    account = Objects.requireNonNullElse(account, InvestmentAccount.EMPTY);
    series = Objects.requireNonNullElse(series, List.of());
    needs = Objects.requireNonNullElse(needs, List.of());
    schools = Objects.requireNonNullElse(schools, List.of());
    changes = Objects.requireNonNullElse(changes, List.of());
  }

  /**
   * What the policy adviser writes; plain text.
   *
   * @param core what the council should know first; empty until it is written
   * @param lines a text for each programme line that has one, by the line's code
   * @param more the other texts that were written, by the name of their part
   */
  public record Narrative(String core, Map<String, String> lines, Map<String, String> more) {
    public static final Narrative EMPTY = new Narrative("", Map.of());

    /** Reports from before there were more parts have none of them. */
    public Narrative {
      lines = Map.copyOf(lines);
      more = Map.copyOf(Objects.requireNonNullElse(more, Map.of()));
    }

    public Narrative(String core, Map<String, String> lines) {
      this(core, lines, Map.of());
    }

    /** What is written there; absent when nothing is. */
    public Optional<String> text(NarrativePart part) {
      String text =
          switch (part.kind()) {
            case CORE -> core;
            case LINE -> lines.getOrDefault(part.of().orElseThrow(), "");
            case ATTENTION,
                ASK,
                INVESTMENT,
                CONTEXT,
                MEANING,
                NEXT,
                FINANCE,
                CHANGES,
                MOTIONS,
                OUTLOOK ->
                more.getOrDefault(part.name(), "");
          };
      return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** All texts that were written, by the name of their part. */
    Map<String, String> texts() {
      Map<String, String> all = new TreeMap<>(more);
      lines.forEach((line, text) -> all.put(NarrativePart.line(line).name(), text));
      all.put(NarrativePart.CORE.name(), core);
      return all;
    }

    static Narrative of(Map<String, String> texts) {
      Map<String, String> lines = new TreeMap<>();
      Map<String, String> more = new TreeMap<>();
      texts.forEach(
          (name, text) -> {
            NarrativePart part = NarrativePart.named(name);
            switch (part.kind()) {
              case CORE -> {}
              case LINE -> lines.put(part.of().orElseThrow(), text);
              default -> more.put(name, text);
            }
          });
      return new Narrative(texts.getOrDefault(NarrativePart.CORE.name(), ""), lines, more);
    }

    /**
     * What was written in one section; absent when nothing was.
     *
     * @param name such as {@code core}, {@code line.groeien}, {@code next.jinc}
     */
    Optional<String> section(String name) {
      return text(NarrativePart.named(name));
    }
  }

  /** One programme line. */
  public record Chapter(String code, String name, List<Item> items) {}

  /**
   * One budget line.
   *
   * @param provider absent as long as it is to be named ("nog te bepalen")
   * @param page what is told beside the figures
   */
  public record Item(
      String code,
      String name,
      Delivery delivery,
      Optional<String> provider,
      ItemMoney money,
      List<Goal> goals,
      List<Reached> milestones,
      List<Explanation> explanations,
      ItemPage page) {

    public Item {
      page = Objects.requireNonNullElse(page, ItemPage.NONE);
    }

    Item with(List<Goal> others) {
      return new Item(
          code, name, delivery, provider, money, others, milestones, explanations, page);
    }
  }

  /**
   * One indicator: last year, target, this year.
   *
   * @param measure absent in reports from before it was kept
   * @param parts numbers of schools, areas, projects or trajectories that are in a period's sum;
   *     never of persons, for those are counted small
   * @param years the years of the programme, for an indicator with targets in numbers that does not
   *     count persons; empty for any other
   */
  public record Goal(
      String indicator,
      String wording,
      String unit,
      boolean provisional,
      Optional<String> definition,
      Realised previous,
      Target target,
      Realised realised,
      Optional<Measure> measure,
      List<InPart> parts,
      List<YearOf> years) {

    public Goal {
      parts = Objects.requireNonNullElse(parts, List.of());
      years = Objects.requireNonNullElse(years, List.of());
    }

    /**
     * What one unit is, and of whom.
     *
     * @param byPlace whether a number is of one school, area or other part, or of an intervention
     *     in one area only
     * @param before code under which last year was counted, when it is another one
     * @param percentFrom least target of which a percentage is said; 0 until it is published
     */
    public record Measure(
        IndicatorForYear.Counts counts,
        IndicatorForYear.Reach reach,
        boolean byPlace,
        Optional<String> before,
        int percentFrom) {}

    int percentFrom() {
      return measure.map(Measure::percentFrom).orElse(0);
    }

    /** The number of one part in one period. */
    public record InPart(String span, String part, BigDecimal number) {}

    /**
     * One year of the programme.
     *
     * @param target absent when the indicator does not exist in that year
     * @param realised absent for years after the report's
     */
    public record YearOf(
        int year, Optional<Target> target, Optional<Realised> realised, ItemMoney money) {}
  }

  /**
   * A school that the plan names.
   *
   * @param areas names of the areas under which it is listed
   * @param items names of the interventions that it is named for
   */
  public record SchoolRow(
      String code, String name, List<String> areas, Optional<String> note, List<String> items) {}

  /**
   * One milestone.
   *
   * @param quarter 1 to 4; absent when only the year is known
   */
  public record Reached(
      String text, int year, Optional<Integer> quarter, Outcome outcome, String explanation) {

    /** Whether it was reached, as the municipality reported and confirmed. */
    public sealed interface Outcome {
      record On(LocalDate day) implements Outcome {}

      record Not() implements Outcome {}

      record NotReported() implements Outcome {}
    }
  }

  /** What the provider wrote with the accepted figures of a period. */
  public record Explanation(String span, String text) {}

  /** A motion, with the names of the budget lines that answer it. */
  public record MotionAnswer(Motion motion, List<String> items) {}

  /** The ledger of money carried over; a use bears the name of its budget line. */
  public record Ledger(
      int fromYear, Money in, List<CarryOver.Use> uses, Money unallocated, String note) {

    public Money used() {
      return Money.sum(uses.stream().map(CarryOver.Use::amount).toList());
    }
  }

  /**
   * How the figures of one provider came in.
   *
   * @param provider absent for what the municipality reports itself
   * @param open periods of which nothing was accepted and that were not closed
   */
  public record Quality(
      Optional<String> provider,
      int periods,
      int accepted,
      int late,
      int missing,
      int returned,
      int open) {}

  /**
   * A figure that was accepted and opened again since ("akkoord, daarna gewijzigd"): until the
   * correction is accepted, the report goes by the figure that stands.
   *
   * @param item name of the budget line
   * @param span code of the period within the year: {@code q1}
   * @param indicator its wording
   */
  public record Changed(String item, String span, String indicator) {}

  /** Something that was not finished when the figures were read. */
  public record OpenPoint(String item, Kind kind, Optional<String> span) {
    /** What is open. */
    public enum Kind {
      PROVIDER_UNKNOWN,
      NOT_AWARDED,
      NO_PERIODS,
      PERIOD_OPEN,
      NOT_DETERMINED,
      MILESTONES_OPEN
    }
  }

  /** All budget lines, costs last. */
  public List<Item> items() {
    return Stream.concat(chapters.stream().flatMap(c -> c.items().stream()), costs.stream())
        .toList();
  }

  public ItemMoney.Sum money() {
    return ItemMoney.sum(items().stream().map(Item::money).toList());
  }

  CouncilReport with(Narrative words) {
    return with(asOf, words);
  }

  /** With other figures, all the rest the same. */
  CouncilReport with(List<Chapter> others, List<Item> otherCosts, InvestmentAccount otherAccount) {
    return new CouncilReport(
        year,
        programme,
        practice,
        asOf,
        narrative,
        others,
        otherCosts,
        otherAccount,
        carryOver,
        series,
        needs,
        motions,
        quality,
        open,
        changed,
        schools,
        changes);
  }

  private CouncilReport with(LocalDate day, Narrative words) {
    return new CouncilReport(
        year, programme, practice, day, words, chapters, costs, account, carryOver, series, needs,
        motions, quality, open, changed, schools, changes);
  }

  /** Whether figures or states differ; the day of reading and the words do not count. */
  boolean sameFiguresAs(CouncilReport other) {
    return with(other.asOf, other.narrative).equals(other);
  }
}
