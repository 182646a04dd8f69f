package nl.rekenschap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.Source;
import nl.rekenschap.testing.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same quarter handed in by hand, by workbook and over the interface: the same figures. */
@BrowserTest
class ThreeWaysBrowserIT {

  private static final String JINC = "JINC, kennismaking met de arbeidsmarkt";
  private static final CaseId CASE = new CaseId("2025-jinc");
  private static final PeriodId LAST = new PeriodId("2025-jinc-q4");
  private static final Map<String, Long> FIGURES =
      Map.of("bliksemstage", 110L, "sollicitatietraining", 90L, "carriere-coach", 95L);
  private static final String WHY = "Oefentekst: minder scholen dan afgesproken.";

  @Autowired Reporting reporting;
  @LocalServerPort int port;
  @TempDir Path folder;

  @Test
  void by_hand_by_workbook_and_over_the_interface_the_accepted_values_are_the_same(
      Visitors visitors) throws IOException, InterruptedException {
    Visitor officer = visitors.login("officer");
    officer.goTo("rehearsal");
    officer.pressAt("play");
    officer.readsInTheEnd("is afgespeeld");

    officer.timePassesTo("10-7-2025", "10 juli 2025");
    byHand(visitors);
    officer.timePassesTo("10-10-2025", "10 oktober 2025");
    byWorkbook(visitors);
    officer.timePassesTo("12-1-2026", "12 januari 2026");
    overTheInterface(visitors);

    List<AcceptedFigures> accepted =
        Sight.whole(() -> reporting.acceptedOf(CASE)).stream()
            .filter(period -> quarter(period) > 1)
            .toList();
    assertThat(accepted).hasSize(3);
    for (AcceptedFigures period : accepted) {
      assertThat(counts(period)).as(period.period().toString()).isEqualTo(FIGURES);
    }
    assertThat(accepted.stream().map(ThreeWaysBrowserIT::kind))
        .containsExactly(Source.Kind.SCREEN, Source.Kind.WORKBOOK, Source.Kind.API);
  }

  private static void byHand(Visitors visitors) {
    Visitor jinc = visitors.login("jinc");
    jinc.goTo("subsidy/home");
    jinc.goOnWith("kwartaal 2 2025");
    FIGURES.forEach((part, value) -> jinc.typeAt("ontmoetingen-" + part, Long.toString(value)));
    explain(jinc);
    submit(jinc);
    accept(visitors);
  }

  private void byWorkbook(Visitors visitors) throws IOException, InterruptedException {
    Visitor jinc = visitors.login("jinc");
    jinc.goTo("subsidy/home");
    jinc.goOnWith("kwartaal 3 2025");
    // What is in the form already goes along, and is what the workbook will change.
    explain(jinc);
    byKeyboard(jinc, "bliksemstage", "1111");
    byKeyboard(jinc, "sollicitatietraining", "2222");
    byKeyboard(jinc, "carriere-coach", "3333");
    jinc.pressAt("workbook");
    jinc.checkThatItIsForEveryone();
    Path made = downloaded(jinc.page());
    Path flat = Office.converted(folder, made, "fods");
    Files.writeString(
        flat,
        typed(typed(typed(Files.readString(flat), "1111", "110"), "2222", "90"), "3333", "95"));

    handIn(jinc, Office.converted(folder, flat, "ods"));
    assertThat(jinc.page().locator("#outcome")).containsText("3333");
    handIn(jinc, Office.converted(folder, flat, "xlsx"));
    jinc.checkThatItIsForEveryone();
    jinc.pressAt("take-over");
    jinc.titled(JINC + ": cijfers over 3e kwartaal 2025");
    assertThat(jinc.page().locator("#ontmoetingen-carriere-coach input")).hasValue("95");
    submit(jinc);
    accept(visitors);
  }

  /** Key by key, and on to the next field: what is left is kept without a pause. */
  private static void byKeyboard(Visitor jinc, String part, String value) {
    jinc.page().locator("#ontmoetingen-" + part + " input").click();
    jinc.page().keyboard().type(value);
    jinc.page().keyboard().press("Tab");
  }

  private static Path downloaded(Page page) {
    Download download = page.waitForDownload(() -> page.locator("#download-xlsx").click());
    Path file = Path.of(download.path() + ".xlsx");
    download.saveAs(file);
    return file;
  }

  private static String typed(String flat, String before, String after) {
    String changed =
        flat.replace("office:value=\"" + before + "\"", "office:value=\"" + after + "\"");
    assertThat(changed).isNotEqualTo(flat);
    return changed;
  }

  private static void handIn(Visitor jinc, Path file) {
    jinc.page().locator("#upload input[type=file]").setInputFiles(file);
    assertThat(jinc.page().locator("#outcome")).containsText(file.getFileName().toString());
    jinc.settle();
  }

  private void overTheInterface(Visitors visitors) throws IOException, InterruptedException {
    Visitor jinc = visitors.login("jinc");
    jinc.goTo("provider/keys");
    jinc.typeAt("name", "Registratiesysteem (oefen)");
    jinc.pressAt("submit");
    jinc.checkThatItIsForEveryone();
    String key = jinc.page().locator("#secret input").inputValue();
    String figures =
        FIGURES.entrySet().stream()
            .map(part -> "\"ontmoetingen/%s\": %d".formatted(part.getKey(), part.getValue()))
            .collect(Collectors.joining(", "));

    HttpResponse<String> kept =
        call(
            key,
            "PUT",
            "/draft",
            "{\"fields\": {%s, \"explanation\": \"%s\", \"ontmoetingen#explanation\": \"%s\"}}"
                .formatted(figures, WHY, WHY));
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    HttpResponse<String> submitted = call(key, "POST", "/submission", "");
    assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(201);
    assertThat(submitted.body()).contains("OV-");
    accept(visitors);
  }

  private HttpResponse<String> call(String key, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/api/v1/periods/" + LAST + path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .header("If-Match", "*")
            .header("Idempotency-Key", "drie-wegen" + path)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void explain(Visitor jinc) {
    jinc.typeAt("explanation-ontmoetingen", WHY);
    jinc.typeAt("explanation", "Oefentekst: het kwartaal verliep volgens plan.");
  }

  private static void submit(Visitor jinc) {
    jinc.pressAt("check");
    jinc.pressAt("submit");
    assertThat(jinc.page().locator("#handed-in")).containsText("OV-");
  }

  private static void accept(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.goTo("workflow/list");
    officer
        .page()
        .locator("vaadin-button[aria-label='Oppakken: Opgave beoordelen, " + JINC + "']")
        .last()
        .click();
    officer.settle();
    officer.pressAt("accept");
    officer.isTold("De cijfers zijn akkoord.");
  }

  private static int quarter(AcceptedFigures period) {
    return period.span().index();
  }

  private static Map<String, Long> counts(AcceptedFigures period) {
    return period.values().stream()
        .collect(
            Collectors.toMap(
                value -> value.part().orElseThrow(),
                value -> ((Measurement.Value.Count) value.value()).number()));
  }

  private static Source.Kind kind(AcceptedFigures period) {
    return period.values().getFirst().source().orElseThrow().kind();
  }
}
