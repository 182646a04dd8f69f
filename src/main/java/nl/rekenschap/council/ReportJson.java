package nl.rekenschap.council;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import nl.rekenschap.programme.Target;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * The text in which a report is kept. The names of states stand here and nowhere else, so that a
 * class can be renamed while what was published stays readable.
 */
final class ReportJson {

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Named {}

  private static final List<Class<?>> STATES =
      List.of(
          Figure.class,
          Realised.class,
          ItemMoney.Awarded.class,
          ItemMoney.Settled.class,
          AreaAccount.Place.class,
          CouncilReport.Reached.Outcome.class,
          Target.class);

  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(Figure.Count.class, "count"),
          Map.entry(Figure.PerPart.class, "per-part"),
          Map.entry(Figure.Suppressed.class, "suppressed"),
          Map.entry(Figure.NotApplicable.class, "not-applicable"),
          Map.entry(Figure.NotComparable.class, "not-comparable"),
          Map.entry(Figure.Words.class, "words"),
          Map.entry(Figure.NotAvailable.class, "not-available"),
          Map.entry(Figure.NotReported.class, "not-reported"),
          Map.entry(Figure.NotReceived.class, "not-received"),
          Map.entry(Figure.Pending.class, "pending"),
          Map.entry(Realised.Total.class, "total"),
          Map.entry(Realised.AtLeast.class, "at-least"),
          Map.entry(Realised.Suppressed.class, "suppressed"),
          Map.entry(Realised.PerPeriod.class, "per-period"),
          Map.entry(Realised.Described.class, "described"),
          Map.entry(Realised.NotReceived.class, "not-received"),
          Map.entry(Realised.NotAvailable.class, "not-available"),
          Map.entry(Realised.Pending.class, "pending"),
          Map.entry(Realised.NotApplicable.class, "not-applicable"),
          Map.entry(Realised.NotComparable.class, "not-comparable"),
          Map.entry(Realised.NoData.class, "no-data"),
          Map.entry(ItemMoney.Awarded.Amount.class, "amount"),
          Map.entry(ItemMoney.Awarded.NotYet.class, "not-yet"),
          Map.entry(ItemMoney.Awarded.NotAwarded.class, "not-awarded"),
          Map.entry(ItemMoney.Awarded.NoSubsidy.class, "no-subsidy"),
          Map.entry(ItemMoney.Settled.Determined.class, "determined"),
          Map.entry(ItemMoney.Settled.Spent.class, "spent"),
          Map.entry(ItemMoney.Settled.Expected.class, "expected"),
          Map.entry(ItemMoney.Settled.Nothing.class, "nothing"),
          Map.entry(ItemMoney.Settled.Unknown.class, "unknown"),
          Map.entry(AreaAccount.Place.One.class, "one"),
          Map.entry(AreaAccount.Place.Several.class, "several"),
          Map.entry(AreaAccount.Place.Citywide.class, "citywide"),
          Map.entry(AreaAccount.Place.Unknown.class, "unknown"),
          Map.entry(AreaAccount.Place.Costs.class, "costs"),
          Map.entry(CouncilReport.Reached.Outcome.On.class, "on"),
          Map.entry(CouncilReport.Reached.Outcome.Not.class, "not"),
          Map.entry(CouncilReport.Reached.Outcome.NotReported.class, "not-reported"),
          Map.entry(Target.Number.class, "number"),
          Map.entry(Target.Minimum.class, "minimum"),
          Map.entry(Target.NoneByDesign.class, "none-by-design"),
          Map.entry(Target.ToBeAgreed.class, "to-be-agreed"),
          Map.entry(Target.NotSet.class, "not-set"),
          Map.entry(Target.NotApplicable.class, "not-applicable"));

  private static final JsonMapper MAPPER = mapper();

  private ReportJson() {}

  static String write(CouncilReport report) {
    return MAPPER.writeValueAsString(report);
  }

  static CouncilReport readReport(String text) {
    return MAPPER.readValue(text, CouncilReport.class);
  }

  static String write(Publication publication) {
    return MAPPER.writeValueAsString(publication);
  }

  static Publication readPublication(String text) {
    return MAPPER.readValue(text, Publication.class);
  }

  /** What is kept of a published report; the hash is over this text. */
  record Publication(
      int format,
      CouncilReport report,
      java.time.LocalDate decidedOn,
      String caseNumber,
      java.time.LocalDate publishedOn) {}

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    STATES.forEach(state -> builder.addMixIn(state, Named.class));
    NAMES.forEach((type, name) -> builder.registerSubtypes(new NamedType(type, name)));
    return builder.build();
  }
}
