package nl.rekenschap.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table by itself, without engine or database. */
class BudgetLineRouteTest {

  private static DmnEngine engine;
  private static DmnDecision table;

  @BeforeAll
  static void readTheTable() throws IOException {
    engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    try (InputStream file = Files.newInputStream(Path.of("bpmn/subsidy/budget-line-route.dmn"))) {
      table = engine.parseDecision("budget-line-route", file);
    }
  }

  // The amounts are those of budget year 2025 in the programme's table.
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Kinder- en jongerenparticipatie, municipality,        , OWN_ACTION,  YEAR,    false",
    "Jongerenwerk VO,                 grantee,      300000, GRANT,       QUARTER, false",
    "JINC,                            grantee,       65000, GRANT,       QUARTER, false",
    "Vrijwillige ouderbijdrage,       grantee,      100000, GRANT,       QUARTER, false",
    "Jongerenwerk 9-13,               grantee,      115000, GRANT,       QUARTER, false",
    "Kinderwerk Noord,                grantee,       75000, GRANT,       QUARTER, false",
    "Bewustwording discriminatie,     grantee,       27000, GRANT,       QUARTER, false",
    "Move je buurt,                   grantee,       24000, GRANT,       QUARTER, true",
    "Maatschappelijke Diensttijd,     advice,        50000, MILESTONE,   NONE,    false",
    "Urban hotspot Hatert,            investment,   150000, MILESTONE,   NONE,    false",
    "Preventieplatforms,              partners,      68000, OWN_ACTION,  QUARTER, false",
    "School's Cool,                   grantee,       21000, GRANT,       QUARTER, true",
    "Nimma Academie,                  grantee,       20000, GRANT,       QUARTER, true",
    "Uitvoeringskosten,               costs,        100000, BUDGET_ONLY, NONE,    false",
    "Overig/onvoorzien,               costs,              , BUDGET_ONLY, NONE,    false",
  })
  void eachOfTheFifteenItemsTakesItsRoute(
      String item, String delivery, Integer amount, String route, String frequency, boolean light) {
    assertThat(decide(delivery, amount))
        .as(item)
        .containsOnly(entry("route", route), entry("frequency", frequency), entry("light", light));
  }

  @Test
  @DisplayName("A grant of € 24,999.99 is light, one of € 25,000 is not")
  void theThresholdItselfIsNotLight() {
    assertThat(decide("grantee", 24_999.99)).containsEntry("light", true);
    assertThat(decide("grantee", 25_000)).containsEntry("light", false);
  }

  @Test
  void aGrantWhoseAmountIsNotKnownIsNotTakenForASmallOne() {
    assertThat(decide("grantee", null))
        .containsEntry("route", "GRANT")
        .containsEntry("light", false);
  }

  @Test
  void anUnknownKindOnlyCountsInTheBudget() {
    assertThat(decide("something-else", 1_000))
        .containsEntry("route", "BUDGET_ONLY")
        .containsEntry("frequency", "NONE");
  }

  private static Map<String, Object> decide(String delivery, Number amount) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("delivery", delivery);
    inputs.put("amount", amount);
    return engine.evaluateDecisionTable(table, inputs).getSingleResult().getEntryMap();
  }
}
