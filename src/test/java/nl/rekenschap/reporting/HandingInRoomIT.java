package nl.rekenschap.reporting;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Duty;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.review.Judging;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.testing.PdfCheck;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.upload.Came;
import nl.rekenschap.workflow.TaskId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@RoomTest
class HandingInRoomIT {

  private static final String FIRST = "ontmoetingen/bliksemstage";
  private static final byte[] PDF = nl.rekenschap.upload.MadeFiles.pdf();

  @Autowired World world;
  @Autowired ReportingSituation situation;
  @Autowired Reporting reporting;
  @Autowired Review review;
  @Autowired Dossier dossier;
  @Autowired TransactionTemplate transactions;

  private TaskId task = new TaskId("none");

  @BeforeEach
  void jincIsAskedForItsFirstQuarter() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    task = world.task(JINC, ReportingTask.SUBMIT_FIGURES);
  }

  @Test
  void everythingThatWasTypedIsKeptWithWhoStandsForIt() {
    typeRight("jinc");
    type(
        "jinc",
        Map.of(
            FIRST + "#comment",
            "Met een nieuwe school.",
            "ontmoetingen#explanation",
            "Meer bedrijven deden mee.",
            "light",
            "AMBER",
            "light#reason",
            "Een trainer is ziek.",
            "risks",
            "Volgend kwartaal minder.",
            "story/1",
            "Zij leerde lassen.",
            "story/1#age",
            "9-12",
            "story/1#consent",
            "ja"));
    Evidence file =
        world.as("jinc", () -> reporting.attach(task, FIRST, Came.of("lijst.pdf", PDF)));
    world.as("jinc", () -> reporting.submit(task));

    Submission round = reporting.rounds(JINC_Q1).getFirst();
    Measurement value = round.values().getFirst();
    assertThat(value.comment()).contains("Met een nieuwe school.");
    assertThat(value.source().orElseThrow().by()).isEqualTo(new PersonId("jinc"));
    assertThat(round.explanation()).isEqualTo("Het ging goed.");
    assertThat(round.narrative())
        .isEqualTo(
            new Narrative(
                Map.of("ontmoetingen", "Meer bedrijven deden mee."),
                java.util.Optional.of(Narrative.Light.AMBER),
                "Een trainer is ziek.",
                "Volgend kwartaal minder.",
                List.of(new Narrative.Story("Zij leerde lassen.", "9-12", true))));
    assertThat(round.evidence()).extracting(Evidence::document).containsExactly(file.document());
    assertThat(round.contentHash()).matches("[0-9a-f]{64}");
    assertThat(round.onBehalf()).isFalse();
    assertThat(reporting.draftOf(JINC_Q1)).isEmpty();
  }

  @Test
  void theReceiptIsADocumentOfTheCaseWithEverythingEntered() throws IOException {
    typeRight("jinc");
    Receipt receipt = world.as("jinc", () -> reporting.submit(task));

    assertThat(receipt.number()).matches("OV-2025-\\d{6}");
    assertThat(reporting.rounds(JINC_Q1).getFirst().receipt()).contains(receipt);
    Document document =
        world.as("jinc", () -> dossier.documents(JINC)).stream()
            .filter(one -> one.id().equals(receipt.document()))
            .findFirst()
            .orElseThrow();
    assertThat(document.kind()).isEqualTo("reporting.document.receipt");
    byte[] content = world.as("jinc", () -> dossier.content(receipt.document()));
    try (PDDocument pdf = Loader.loadPDF(content)) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
          .contains(receipt.number(), "1.045", "Het ging goed.", "1e kwartaal 2025");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
    }
  }

  @Test
  void aReceiptIsNeverDrawnWhileSomethingIsLocked() {
    typeRight("jinc");

    assertThat(
            catchThrowableOfType(
                IllegalStateException.class,
                () ->
                    transactions.executeWithoutResult(
                        status -> world.as("jinc", () -> reporting.submit(task)))))
        .hasMessageContaining("outside the transaction");
    Prepared prepared = world.as("jinc", () -> reporting.prepare(task, null));
    assertThat(reporting.rounds(JINC_Q1)).isEmpty();
    transactions.executeWithoutResult(status -> world.as("jinc", () -> reporting.submit(prepared)));
    assertThat(reporting.rounds(JINC_Q1)).hasSize(1);
  }

  @Test
  void whatWasPreparedIsNotHandedInAfterAChangeNorByAnother() {
    typeRight("jinc");
    Prepared prepared = world.as("jinc", () -> reporting.prepare(task, null));
    world.contact("jinc-tweede", "jinc", Duty.SIGNATORY);
    assertThat(
            catchThrowableOfType(
                IllegalStateException.class,
                () -> world.as("jinc-tweede", () -> reporting.submit(prepared))))
        .isNotNull();
    type("jinc-invuller", Map.of(FIRST, "121"));

    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> world.as("jinc", () -> reporting.submit(prepared)))
                .messageKey())
        .isEqualTo("reporting.draft.changedSince");
    assertThat(reporting.rounds(JINC_Q1)).isEmpty();
  }

  /** Long enough to break tables over pages; Awb 2:10 and the accessibility decree ask as much. */
  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_2_A"})
  void theReceiptCanBeReadByEverybodyAndKeptForLong(PDFAFlavour standard) throws Exception {
    typeRight("jinc");
    String many = "Zij leerde lassen – één dag, op “school”.\n".repeat(80);
    type(
        "jinc",
        Map.of(
            FIRST + "#comment",
            "Met een nieuwe school.",
            "risks",
            many.substring(0, 1900),
            "story/1",
            many.substring(0, 1900),
            "story/1#age",
            "9-12",
            "story/1#consent",
            "ja"));
    world.as("jinc", () -> reporting.attach(task, FIRST, Came.of("lijst.pdf", PDF)));
    Receipt receipt = world.as("jinc", () -> reporting.submit(task));

    assertThat(
            PdfCheck.against(standard, world.as("jinc", () -> dossier.content(receipt.document()))))
        .isEmpty();
  }

  @Test
  void equalContentHasAnEqualHashAndOtherContentAnother() {
    typeRight("jinc");
    String first = world.as("jinc", () -> reporting.submit(task)).contentHash();
    giveBack();
    String again = world.as("jinc", () -> reporting.submit(task)).contentHash();
    giveBack();
    type("jinc", Map.of(FIRST, "121"));
    String other = world.as("jinc", () -> reporting.submit(task)).contentHash();

    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void allThatIsWrongIsToldAtOnceAndNothingIsStored() {
    type("jinc", Map.of(FIRST, "veel", "light", "RED"));
    RefusedFigures refused =
        catchThrowableOfType(
            RefusedFigures.class, () -> world.as("jinc", () -> reporting.submit(task)));

    assertThat(refused.findings())
        .extracting(Finding::rule)
        .contains("count.whole", "complete.value", "complete.explanation", "light.reason");
    assertThat(world.as("jinc", () -> reporting.check(task))).containsAll(refused.findings());
    assertThat(reporting.rounds(JINC_Q1)).isEmpty();
    assertThat(reporting.draftOf(JINC_Q1).orElseThrow().typed()).containsEntry(FIRST, "veel");
  }

  @Test
  void whoeverSignsHasReadWhatIsHandedIn() {
    typeRight("jinc");
    long read = reporting.draftOf(JINC_Q1).orElseThrow().version();
    type("jinc", Map.of(FIRST, "121"));

    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> world.as("jinc", () -> reporting.submit(task, read)))
                .messageKey())
        .isEqualTo("reporting.draft.changedSince");
    long now = reporting.draftOf(JINC_Q1).orElseThrow().version();
    assertThat(world.as("jinc", () -> reporting.submit(task, now)).round()).isEqualTo(1);
  }

  @Test
  void anOfficerTypesOverWhatCameOnPaperWithItsScanAndDoesNotJudgeIt() {
    typeRight("officer");
    assertThat(
            catchThrowableOfType(
                    RefusedFigures.class, () -> world.as("officer", () -> reporting.submit(task)))
                .findings())
        .extracting(Finding::rule)
        .containsExactly("paper.scan");
    world.as(
        "officer", () -> reporting.attach(task, FieldName.PAPER, Came.of("formulier.pdf", PDF)));
    world.as("officer", () -> reporting.submit(task));

    Submission round = reporting.rounds(JINC_Q1).getFirst();
    assertThat(round.onBehalf()).isTrue();
    assertThat(round.values())
        .allSatisfy(
            value -> assertThat(value.source().orElseThrow().kind()).isEqualTo(Source.Kind.PAPER));
    TaskId judging = world.task(JINC, ReviewTask.REVIEW_SUBMISSION);
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () -> world.as("officer", () -> Judging.accept(review, judging, "")))
                .messageKey())
        .isEqualTo("workflow.fourEyes");
  }

  @Test
  void aControllerDoesNotTypeForAProvider() {
    assertThat(
            catchThrowableOfType(
                org.springframework.security.access.AccessDeniedException.class,
                () -> typeRight("controller")))
        .isNotNull();
    assertThat(reporting.draftOf(JINC_Q1)).isEmpty();
  }

  private void giveBack() {
    world.as(
        "officer",
        () -> review.giveBack(world.task(JINC, ReviewTask.REVIEW_SUBMISSION), "Klopt dit?"));
    task = world.task(JINC, ReportingTask.SUBMIT_FIGURES);
  }

  private void typeRight(String person) {
    type(person, ReportingSituation.jincFigures());
    type(person, Map.of("explanation", "Het ging goed."));
  }

  private void type(String person, Map<String, String> typed) {
    List<Change> changes =
        typed.entrySet().stream()
            .map(entry -> new Change(entry.getKey(), entry.getValue(), Long.MAX_VALUE))
            .toList();
    world.as(person, () -> reporting.save(task, changes, Long.MAX_VALUE));
  }
}
