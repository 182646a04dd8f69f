package nl.rekenschap.council;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.rekenschap.council.PublishedReport.Corrected;
import nl.rekenschap.council.ReportFile.Despite;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.programme.Target;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
          InvestmentAccount.Place.class,
          AllocationRule.class,
          CouncilReport.Reached.Outcome.class,
          Target.class);

  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(Figure.Count.class, "count"),
          Map.entry(Figure.PerPart.class, "per-part"),
          Map.entry(Figure.NotApplicable.class, "not-applicable"),
          Map.entry(Figure.NotComparable.class, "not-comparable"),
          Map.entry(Figure.Words.class, "words"),
          Map.entry(Figure.NotAvailable.class, "not-available"),
          Map.entry(Figure.NotReported.class, "not-reported"),
          Map.entry(Figure.NotReceived.class, "not-received"),
          Map.entry(Figure.Pending.class, "pending"),
          Map.entry(Realised.Total.class, "total"),
          Map.entry(Realised.AtLeast.class, "at-least"),
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
          Map.entry(InvestmentAccount.Place.Area.class, "area"),
          Map.entry(InvestmentAccount.Place.School.class, "school"),
          Map.entry(InvestmentAccount.Place.Several.class, "several"),
          Map.entry(InvestmentAccount.Place.Citywide.class, "citywide"),
          Map.entry(InvestmentAccount.Place.Costs.class, "costs"),
          Map.entry(InvestmentAccount.Place.Nowhere.class, "nowhere"),
          Map.entry(AllocationRule.OneArea.class, "one-area"),
          Map.entry(AllocationRule.Schools.class, "schools"),
          Map.entry(AllocationRule.Participants.class, "participants"),
          Map.entry(AllocationRule.Key.class, "key"),
          Map.entry(AllocationRule.Citywide.class, "citywide"),
          Map.entry(AllocationRule.Costs.class, "costs"),
          Map.entry(AllocationRule.None.class, "none"),
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
    return canonical(report);
  }

  static CouncilReport readReport(String text) {
    return MAPPER.readValue(text, CouncilReport.class);
  }

  static String write(Publication publication) {
    return canonical(publication);
  }

  static Publication readPublication(String text) {
    return MAPPER.readValue(text, Publication.class);
  }

  /** One text for one content, whatever machine writes it: names sorted, no blanks. */
  private static String canonical(Object content) {
    return MAPPER.writeValueAsString(sorted(MAPPER.valueToTree(content)));
  }

  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode ordered = MAPPER.createObjectNode();
      new TreeMap<>(
              object.propertyStream()
                  .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
          .forEach((name, value) -> ordered.set(name, sorted(value)));
      return ordered;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode ordered = MAPPER.createArrayNode();
      array.forEach(value -> ordered.add(sorted(value)));
      return ordered;
    }
    return node;
  }

  /**
   * What is kept of an edition; its hash is over this text.
   *
   * @param format 1 for reports from before there were editions, which name only the first four
   */
  record Publication(
      int format,
      CouncilReport report,
      LocalDate decidedOn,
      String caseNumber,
      LocalDate publishedOn,
      int edition,
      Instant asOf,
      Optional<String> reason,
      List<Corrected> erratum,
      Optional<Despite> despite) {

    static final int FORMAT = 2;

    Publication {
      edition = Math.max(edition, 1);
      asOf = Objects.requireNonNullElseGet(asOf, () -> BusinessClock.startOf(report.asOf()));
      reason = Objects.requireNonNullElse(reason, Optional.empty());
      erratum = List.copyOf(Objects.requireNonNullElse(erratum, List.of()));
      despite = Objects.requireNonNullElse(despite, Optional.empty());
    }

    /** The same with what everyone may read. */
    Publication publishable(CouncilReport shown, List<Corrected> differences) {
      return new Publication(
          format,
          shown,
          decidedOn,
          caseNumber,
          publishedOn,
          edition,
          asOf,
          reason,
          differences,
          despite.map(Despite::withoutName));
    }

    PublishedReport published(String sha256, int newest) {
      return new PublishedReport(
          report,
          edition,
          decidedOn,
          caseNumber,
          publishedOn,
          asOf,
          reason,
          erratum,
          despite,
          sha256,
          newest);
    }
  }

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    STATES.forEach(state -> builder.addMixIn(state, Named.class));
    NAMES.forEach((type, name) -> builder.registerSubtypes(new NamedType(type, name)));
    return builder.build();
  }
}
