package nl.rekenschap.workbook;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Change;
import nl.rekenschap.reporting.Draft;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.reporting.Source;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class PeriodWorkbooksRoomIT {

  private static final String FIRST = "ontmoetingen/bliksemstage";
  private static final String SECOND = "ontmoetingen/sollicitatietraining";
  private static final String THIRD = "ontmoetingen/carriere-coach";

  @Autowired World world;
  @Autowired ReportingSituation situation;
  @Autowired Reporting reporting;
  @Autowired PeriodWorkbooks workbooks;
  @Autowired Dossier dossier;
  @TempDir Path folder;

  private TaskId task = new TaskId("none");

  @BeforeEach
  void jincReports() {
    world.itIs("2025-03-31");
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    task = world.task(JINC, ReportingTask.SUBMIT_FIGURES);
  }

  @Test
  void whatAWorkbookWouldChangeIsShownBeforeAnythingIsStored() {
    typed(FIRST, "100");

    Checked checked = check(filled("120", "1045", "0"));

    assertThat(checked.upload().outcome()).isEqualTo(Upload.Outcome.READ);
    assertThat(checked.differences())
        .extracting(Checked.Difference::before, Checked.Difference::after)
        .containsExactlyInAnyOrder(tuple("100", "120"), tuple("", "1045"), tuple("", "0"));
    assertThat(draft().typed()).isEqualTo(Map.of(FIRST, "100"));
  }

  @Test
  void whatIsTakenOverIsInTheDraftWithTheCellItStoodInAndTheFileIsInTheCase() {
    Checked checked = check(filled("120", "1045", "0"));

    world.as("jinc", () -> workbooks.take(task, checked.upload().id()));

    assertThat(draft().typed()).isEqualTo(Map.of(FIRST, "120", SECOND, "1045", THIRD, "0"));
    Source source = draft().entries().get(SECOND).source();
    assertThat(source.kind()).isEqualTo(Source.Kind.WORKBOOK);
    assertThat(source.place()).isEqualTo("kwartaal.xlsx Cijfers!I3");
    assertThat(world.as("officer", () -> dossier.documents(JINC)))
        .extracting(Document::name, Document::sha256)
        .contains(tuple("kwartaal.xlsx", checked.upload().sha256()));
    assertThat(world.happened(JINC)).contains("workbook.event.taken");
    assertThat(world.as("jinc", () -> workbooks.uploads(task)))
        .extracting(Upload::outcome)
        .containsExactly(Upload.Outcome.TAKEN);
  }

  @Test
  void bothFormatsGiveTheSameFigures() throws IOException {
    typed(FIRST, "7");
    Path ods = folder.resolve("kwartaal.ods");
    Files.write(ods, world.as("jinc", () -> workbooks.make(task, Format.ODS)));
    typed(FIRST, "8");

    Checked checked = world.as("jinc", () -> workbooks.handIn(task, "kwartaal.ods", ods));

    assertThat(checked.upload().outcome()).isEqualTo(Upload.Outcome.TAKEN);
    assertThat(draft().typed()).isEqualTo(Map.of(FIRST, "7"));
  }

  @Test
  void nothingOfARefusedFileIsStoredAndTheOldErrorsAreGoneAfterAGoodOne() {
    Checked wrong = check(Samples.cell(filled("120", "1045", "0"), "I3", "", "<v>1.5</v>"));

    assertThat(wrong.upload().outcome()).isEqualTo(Upload.Outcome.REFUSED);
    assertThat(wrong.problems())
        .filteredOn(Problem::isError)
        .extracting(Problem::sheet, Problem::cell)
        .containsExactly(tuple("Cijfers", "I3"));
    assertThat(reporting.draftOf(JINC_Q1)).isEmpty();
    assertThat(world.as("jinc", () -> workbooks.annotated(task, wrong.upload().id()))).isPresent();
    assertThat(refusal(() -> workbooks.take(task, wrong.upload().id())))
        .isEqualTo("workbook.notRead");

    world.as("jinc", () -> workbooks.handIn(task, "goed.xlsx", file(filled("1", "2", "3"))));

    assertThat(world.as("jinc", () -> workbooks.problems(task, wrong.upload().id()))).isEmpty();
    assertThat(world.as("jinc", () -> workbooks.annotated(task, wrong.upload().id()))).isEmpty();
  }

  @Test
  void aWorkbookOfAnotherPeriodIsRefused() {
    world.timePassesTo("2025-07-02");
    situation.start(JINC, "JINC", new nl.rekenschap.kernel.ProviderId("jinc"), 2);
    world.timePassesTo("2025-07-03");
    TaskId second =
        world.task(JINC, ReportingTask.SUBMIT_FIGURES, ReportingSituation.JINC_Q2.value());
    byte[] ofFirst = filled("1", "2", "3");

    Checked checked =
        world.as("jinc", () -> workbooks.check(second, "kwartaal.xlsx", file(ofFirst)));

    assertThat(checked.problems())
        .extracting(Problem::ruleId)
        .containsExactly("workbook.wrongPeriod");
  }

  @Test
  void whatSomebodyTypedSinceTheFileWasLaidBesideTheFormIsNotOverwritten() {
    Checked checked = check(filled("120", "1045", "0"));
    typed(SECOND, "999");

    assertThat(refusal(() -> workbooks.take(task, checked.upload().id())))
        .isEqualTo("workbook.changedSince");
    assertThat(draft().typed()).isEqualTo(Map.of(SECOND, "999"));
  }

  @Test
  void anEmptyCellLeavesWhatWasTypedInTheForm() {
    typed(THIRD, "5");
    byte[] emptied = Samples.cell(filled("1", "2", "3"), "I4", "", "");

    world.as("jinc", () -> workbooks.handIn(task, "kwartaal.xlsx", file(emptied)));

    assertThat(draft().typed()).isEqualTo(Map.of(FIRST, "1", SECOND, "2", THIRD, "5"));
  }

  @Test
  void aValueTakesThePlaceOfTheReasonWhyThereWasNone() {
    typed(FIRST + "#reason", "telling loopt nog");
    byte[] filled =
        Samples.cell(Samples.cell(filled("1", "2", "3"), "K2", "", ""), "I2", "", "<v>12</v>");

    world.as("jinc", () -> workbooks.handIn(task, "kwartaal.xlsx", file(filled)));

    assertThat(draft().typed()).doesNotContainKey(FIRST + "#reason").containsEntry(FIRST, "12");
  }

  @Test
  void anotherProviderFindsNoWorkbookThere() {
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> world.as("itt", () -> workbooks.make(task, Format.XLSX)));
    assertThat(refused.messageKey()).isEqualTo("kernel.notFound");
    byte[] ofJinc = filled("1", "2", "3");
    refused =
        catchThrowableOfType(
            Refused.class,
            () -> world.as("itt", () -> workbooks.check(task, "kwartaal.xlsx", file(ofJinc))));
    assertThat(refused.messageKey()).isEqualTo("kernel.notFound");
  }

  @Test
  void onceHandedInNoWorkbookIsTakenAnyMore() {
    byte[] filled = filled("120", "1045", "0");
    situation.jincSubmits();

    assertThat(refusal(() -> workbooks.check(task, "kwartaal.xlsx", file(filled))))
        .isIn("reporting.notOpen.submitted", "workflow.alreadyDone");
  }

  private Checked check(byte[] content) {
    return world.as("jinc", () -> workbooks.check(task, "kwartaal.xlsx", file(content)));
  }

  /** The period's workbook with these numbers in it. */
  private byte[] filled(String first, String second, String third) {
    byte[] made = world.as("jinc", () -> workbooks.make(task, Format.XLSX));
    byte[] one = Samples.cell(made, "I2", "", "<v>" + first + "</v>");
    byte[] two = Samples.cell(one, "I3", "", "<v>" + second + "</v>");
    return Samples.cell(two, "I4", "", "<v>" + third + "</v>");
  }

  private Path file(byte[] content) {
    try {
      return Files.write(Files.createTempFile(folder, "up", ".xlsx"), content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void typed(String field, String text) {
    world.as(
        "jinc", () -> reporting.save(task, List.of(new Change(field, text, Long.MAX_VALUE)), 0));
  }

  private Draft draft() {
    return reporting.draftOf(JINC_Q1).orElseThrow();
  }

  private String refusal(Runnable work) {
    return catchThrowableOfType(Refused.class, () -> world.as("jinc", work)).messageKey();
  }
}
