package nl.rekenschap.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the rows of one whole plan; {@link ProgrammeStore} and its neighbours read them. Every
 * table of the schema has {@code programme} as its first column, so {@link #insert} adds it; a
 * place is 1-based.
 *
 * <p>Longer than most because it lists every column of two dozen tables once.
 */
final class ProgrammeStoreRows {

  private final JdbcClient jdbc;
  private final String programme;

  ProgrammeStoreRows(JdbcClient jdbc, String programme) {
    this.jdbc = jdbc;
    this.programme = programme;
  }

  void write(
      Plan plan, boolean inForce, String fileName, String fingerprint, boolean takenAtStart) {
    head(plan.head(), inForce, fileName, fingerprint, takenAtStart);
    plan.totals().forEach((year, total) -> year(plan, year, total));
    each(plan.lines(), this::line);
    each(plan.providers(), this::provider);
    each(plan.areas(), this::area);
    each(plan.schools(), this::school);
    each(plan.items(), this::item);
    plan.carryOver().ifPresent(this::carryOver);
    plan.cimo().forEach(this::cimo);
    each(plan.motions(), this::motion);
    each(plan.councilIndicators(), this::councilIndicator);
    each(plan.sources().all(), this::source);
    each(plan.notes(), (at, n) -> insert("note", "place, text, source", at, n.text(), n.source()));
  }

  private void head(
      Plan.Head head, boolean inForce, String fileName, String fingerprint, boolean takenAtStart) {
    jdbc.sql(
            """
            insert into programme.programme (code, title, municipality_code, municipality_name,
              first_year, last_year, source, in_force, file_name, fingerprint,
              taken_at_start)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(head.code(), head.title(), head.municipalityCode(), head.municipalityName())
        .params(head.firstYear(), head.lastYear(), head.source(), inForce, fileName, fingerprint)
        .param(takenAtStart)
        .update();
  }

  private void year(Plan plan, int year, Money total) {
    Optional<Money> funding = Optional.ofNullable(plan.funding().get(year));
    insert("programme_year", "year, total, funding", year, total.amount(), amount(funding));
  }

  private void line(int place, Plan.PlanLine line) {
    insert(
        "line",
        "code, place, name, source",
        line.line().code(),
        place,
        line.line().name(),
        line.source());
  }

  private void provider(int place, Plan.PlanProvider provider) {
    ProviderEntry entry = provider.entry();
    String code = entry.code().value();
    insert("provider", "code, place, name, source", code, place, entry.name(), provider.source());
    each(
        entry.aliases(),
        (at, alias) -> insert("provider_alias", "provider, place, alias", code, at, alias));
  }

  private void area(int place, Area area) {
    insert(
        "area",
        "code, place, name, level, cbs_code, parent, parent_assumed, focus, note, source",
        area.code(),
        place,
        area.name(),
        area.level().name(),
        area.cbsCode().orElse(null),
        area.parent().orElse(null),
        area.parentAssumed(),
        area.focus(),
        area.note().orElse(null),
        area.source());
  }

  private void school(int place, School school) {
    String code = school.code();
    String note = school.note().orElse(null);
    insert(
        "school",
        "code, place, name, note, source",
        code,
        place,
        school.name(),
        note,
        school.source());
    each(
        school.areas(), (at, area) -> insert("school_area", "school, area, place", code, area, at));
  }

  private void item(int place, Plan.Item item) {
    Intervention facts = item.facts();
    insert(
        "item",
        "code, place, name, line, provider, delivery, first_year, last_year, funding_mode,"
            + " narrative_asked, source",
        facts.code(),
        place,
        facts.name(),
        facts.line().map(Line::code).orElse(null),
        facts.provider().map(ProviderId::value).orElse(null),
        facts.delivery().name(),
        facts.firstYear(),
        facts.lastYear(),
        facts.mode().map(Enum::name).orElse(null),
        facts.narrativeAsked(),
        facts.source());
    item.budget().forEach((year, budget) -> budget(facts.code(), year, budget));
    described(facts);
    placed(facts);
    each(item.indicators(), (at, indicator) -> indicator(facts.code(), at, indicator));
    each(item.milestones(), (at, milestone) -> milestone(facts.code(), at, milestone));
  }

  private void budget(String item, int year, Plan.Budget budget) {
    insert(
        "item_budget",
        "item, year, amount, text_amount, source",
        item,
        year,
        budget.amount().amount(),
        amount(budget.textAmount()),
        budget.source());
  }

  private void described(Intervention item) {
    facts(item, "GOAL", item.goal().stream().toList());
    facts(item, "ACTIVITY", item.activity().stream().toList());
    facts(item, "TARGET_GROUP", item.targetGroup().stream().toList());
    facts(item, "SCHOOL_TYPE", schoolTypes(item));
    facts(item, "EVIDENCE", item.evidence());
    facts(item, "NOTE", item.notes());
  }

  private static List<Fact> schoolTypes(Intervention item) {
    return item.schoolTypes().stream().map(type -> new Fact(type, item.source())).toList();
  }

  private void facts(Intervention item, String kind, List<Fact> facts) {
    String columns = "item, kind, place, text, source";
    each(
        facts,
        (at, fact) ->
            insert("item_fact", columns, item.code(), kind, at, fact.text(), fact.source()));
  }

  private void placed(Intervention item) {
    String code = item.code();
    each(item.ages(), (at, age) -> age(code, at, age));
    each(item.areas(), (at, placement) -> placement(code, at, placement));
    each(
        item.schools(),
        (at, school) -> insert("item_school", "item, school, place", code, school.code(), at));
  }

  private void age(String item, int place, Intervention.AgeBand age) {
    insert(
        "item_age",
        "item, place, from_age, to_age, is_leading, note, source",
        item,
        place,
        age.from(),
        age.to().orElse(null),
        age.leading(),
        age.note().orElse(null),
        age.source());
  }

  private void placement(String item, int place, Intervention.Placement placement) {
    insert(
        "item_area",
        "item, area, place, from_year, source",
        item,
        placement.area().code(),
        place,
        placement.fromYear().orElse(null),
        placement.source());
  }

  private void indicator(String item, int place, Plan.PlanIndicator indicator) {
    String code = indicator.code();
    insert(
        "indicator",
        "item, code, place, unit, counts, reach, breakdown, definition, provisional,"
            + " over_periods, over_places, numerator_wording, numerator_unit, denominator_wording,"
            + " denominator_unit, limit_minimum, limit_maximum, limit_not_above, explain_below,"
            + " breakdown_total, maps_from, valid_until",
        item,
        code,
        place,
        indicator.unit(),
        indicator.counts().name(),
        indicator.reach().name(),
        indicator.breakdown().by().name(),
        indicator.definition().orElse(null),
        indicator.provisional(),
        indicator.overPeriods().name(),
        indicator.overPlaces().name(),
        indicator.ratio().map(ratio -> ratio.numerator().wording()).orElse(null),
        indicator.ratio().map(ratio -> ratio.numerator().unit()).orElse(null),
        indicator.ratio().map(ratio -> ratio.denominator().wording()).orElse(null),
        indicator.ratio().map(ratio -> ratio.denominator().unit()).orElse(null),
        indicator.limits().minimum().orElse(null),
        indicator.limits().maximum().orElse(null),
        indicator.limits().notAbove().orElse(null),
        indicator.limits().explainBelowPercent().orElse(null),
        indicator.limits().breakdownTotal(),
        indicator.mapsFrom().orElse(null),
        indicator.validUntil().orElse(null));
    each(indicator.versions(), (at, version) -> version(item, code, at, version));
    String columns = "item, indicator, code, place, name";
    each(
        indicator.breakdown().parts(),
        (at, part) -> insert("indicator_part", columns, item, code, part.code(), at, part.name()));
    indicator
        .targets()
        .forEach((year, target) -> target(item, code, LocalDate.of(year, 1, 1), target));
    indicator.targetChanges().forEach(change -> target(item, code, change.day(), change.target()));
  }

  private void version(String item, String indicator, int number, Plan.Version version) {
    insert(
        "indicator_version",
        "item, indicator, version, valid_from, wording, continues_previous, source",
        item,
        indicator,
        number,
        version.from(),
        version.wording(),
        version.continuesPrevious(),
        version.source());
  }

  private void target(String item, String indicator, LocalDate since, Target target) {
    TargetRow row = TargetRow.of(target);
    insert(
        "target",
        "item, indicator, year, since, kind, value, note, source",
        item,
        indicator,
        since.getYear(),
        since,
        row.kind(),
        row.value(),
        row.note(),
        row.source());
  }

  private void milestone(String item, int place, Milestone milestone) {
    insert(
        "milestone",
        "item, code, place, text, year, quarter, assumed, source",
        item,
        milestone.code(),
        place,
        milestone.text(),
        milestone.year(),
        milestone.quarter().orElse(null),
        milestone.assumed(),
        milestone.source());
  }

  private void carryOver(CarryOver ledger) {
    insert(
        "carry_over",
        "from_year, amount, note, source",
        ledger.fromYear(),
        ledger.in().amount(),
        ledger.note(),
        ledger.source());
    for (CarryOver.Use use : ledger.uses()) {
      insert("carry_over_use", "item, year, amount", use.item(), use.year(), use.amount().amount());
    }
  }

  private void cimo(Plan.CimoEntry entry) {
    String code = entry.code();
    Intervention.Cimo cimo = entry.cimo();
    insert("cimo", "code, name, source", code, cimo.name(), cimo.source());
    each(cimo.sharedWith(), (at, item) -> insert("cimo_item", "item, cimo, place", item, code, at));
    box(code, "CONTEXT", cimo.context());
    box(code, "INTERVENTION", cimo.intervention());
    box(code, "MECHANISMS", cimo.mechanisms());
    box(code, "OUTCOMES", cimo.outcomes());
    each(cimo.measuredBy(), (at, tie) -> tie(code, at, tie));
  }

  private void box(String cimo, String box, List<String> texts) {
    each(texts, (at, text) -> insert("cimo_text", "cimo, box, place, text", cimo, box, at, text));
  }

  private void tie(String cimo, int at, Intervention.Cimo.Tie tie) {
    each(
        tie.indicators(),
        (place, indicator) ->
            insert(
                "cimo_indicator",
                "cimo, tie, place, element, item, indicator, source",
                cimo,
                at,
                place,
                tie.element().name(),
                tie.item(),
                indicator,
                tie.source()));
  }

  private void source(int place, Sources.Document document) {
    insert(
        "source",
        "letters, place, name, counted",
        document.letters(),
        place,
        document.name(),
        document.counted().orElse(null));
  }

  private void motion(int place, Motion motion) {
    insert(
        "motion",
        "code, place, title, decided_on, outcome, votes, answer, answer_source, source",
        motion.code(),
        place,
        motion.title(),
        motion.date().orElse(null),
        motion.outcome().name(),
        motion.votes().orElse(null),
        motion.answer().map(Fact::text).orElse(null),
        motion.answer().map(Fact::source).orElse(null),
        motion.source());
    each(
        motion.items(),
        (at, item) -> insert("motion_item", "motion, item, place", motion.code(), item, at));
  }

  private void councilIndicator(int place, CouncilIndicator indicator) {
    insert(
        "council_indicator",
        "code, place, kind, wording, note, source",
        indicator.code(),
        place,
        indicator.kind().name(),
        indicator.wording(),
        indicator.note().orElse(null),
        indicator.source());
    each(
        indicator.breaks(),
        (at, one) ->
            insert(
                "council_indicator_break",
                "indicator, place, before, why, source",
                indicator.code(),
                at,
                one.before(),
                one.why(),
                one.source()));
  }

  private static @Nullable BigDecimal amount(Optional<Money> money) {
    return money.map(Money::amount).orElse(null);
  }

  /** Table and columns are written in this class only; values always go as parameters. */
  private void insert(String table, String columns, @Nullable Object... values) {
    List<@Nullable Object> all = new ArrayList<>();
    all.add(programme);
    all.addAll(Arrays.asList(values));
    String marks = String.join(", ", Collections.nCopies(all.size(), "?"));
    jdbc.sql(
            "insert into programme."
                + table
                + " (programme, "
                + columns
                + ") values ("
                + marks
                + ")")
        .params(all)
        .update();
  }

  private interface Placed<T> {
    void write(int place, T one);
  }

  private static <T> void each(List<T> list, Placed<T> placed) {
    for (int i = 0; i < list.size(); i++) {
      placed.write(i + 1, list.get(i));
    }
  }
}
