package nl.rekenschap.determination;

import static nl.rekenschap.determination.YearEndSituation.JINC;
import static nl.rekenschap.determination.YearEndSituation.asAwarded;
import static nl.rekenschap.determination.YearEndSituation.explaining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Role;
import nl.rekenschap.award.YearEndDocument;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.mandate.Mandates;
import nl.rekenschap.testing.PdfCheck;
import nl.rekenschap.testing.PdfText;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.upload.Came;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@RoomTest
class YearEndPapersRoomIT {

  private static final byte[] PDF = nl.rekenschap.upload.MadeFiles.pdf();

  @Autowired World world;
  @Autowired YearEndSituation situation;
  @Autowired Determination determination;
  @Autowired Dossier dossier;
  @Autowired Mandates mandates;
  @Autowired JdbcClient jdbc;

  @Test
  void what_was_granted_stands_in_the_form_already() {
    situation.open();

    assertThat(file("jinc", DeterminationTask.SUBMIT).draft().costs())
        .containsExactly(
            new AccountabilityDraft.Cost(
                "JINC, kennismaking met de arbeidsmarkt", "65000,00", "", ""));
  }

  @Test
  void an_award_that_asks_nothing_special_has_no_list_of_papers() {
    situation.open();

    YearEndFile file = file("jinc", DeterminationTask.SUBMIT);
    assertThat(file.papers()).isEmpty();
    assertThat(file.isMoneyAsked()).isTrue();
  }

  @Test
  void a_paper_is_there_once_it_was_added_and_stays_so_after_handing_in() {
    situation.openAsking(
        YearEndDocument.ACTIVITY_REPORT,
        YearEndDocument.FINANCIAL_REPORT,
        YearEndDocument.AUDIT_OPINION,
        YearEndDocument.MANAGEMENT_STATEMENT);
    assertThat(file("jinc", DeterminationTask.SUBMIT).missingPapers())
        .containsExactly(YearEndDocument.AUDIT_OPINION, YearEndDocument.MANAGEMENT_STATEMENT);

    TaskId task = world.task(JINC, DeterminationTask.SUBMIT);
    world.as(
        "jinc",
        () ->
            determination.attach(
                task,
                DeterminationTask.SUBMIT,
                Optional.of(YearEndDocument.AUDIT_OPINION),
                Came.of("controle.pdf", PDF)));
    assertThat(file("jinc", DeterminationTask.SUBMIT).missingPapers())
        .containsExactly(YearEndDocument.MANAGEMENT_STATEMENT);
    // What is incomplete is an application all the same (Awb 4:5).
    situation.submit();

    YearEndFile filed = file("officer", DeterminationTask.CHECK);
    assertThat(filed.missingPapers()).containsExactly(YearEndDocument.MANAGEMENT_STATEMENT);
    assertThat(filed.documents())
        .extracting(Document::kind)
        .containsExactly("determination.document.paper.AUDIT_OPINION");
  }

  @Test
  void without_a_financial_report_asked_it_can_be_left_out() {
    situation.openAsking(YearEndDocument.ACTIVITY_REPORT);
    AccountabilityDraft words =
        new AccountabilityDraft(
            "Alles gedaan.",
            List.of(AccountabilityDraft.Cost.EMPTY),
            "",
            "",
            "J. Bestuurder",
            true);
    assertThat(file("jinc", DeterminationTask.SUBMIT).draft().costs())
        .containsExactly(AccountabilityDraft.Cost.EMPTY);
    world.as("jinc", () -> determination.submit(world.task(JINC, DeterminationTask.SUBMIT), words));
    world.as(
        "officer", () -> determination.acceptComplete(world.task(JINC, DeterminationTask.CHECK)));
    situation.propose(asAwarded());

    assertThat(proposal().calculation()).isEmpty();
    situation.approve();
    assertThat(decision()).doesNotContain("Hoe wij hebben gerekend");
  }

  @Test
  void aims_stand_beside_accepted_figures_and_a_missed_one_must_be_explained() {
    situation.openWithFigures();

    Compared compared = file("jinc", DeterminationTask.SUBMIT).comparison().getFirst();
    assertThat(compared.total()).contains(BigDecimal.valueOf(300));
    assertThat(compared.goal()).contains(1_140L);
    assertThat(compared.difference()).contains(BigDecimal.valueOf(-840));
    assertThat(compared.complete()).isFalse();
    assertThat(catchThrowableOfType(Refused.class, () -> situation.submit()).field())
        .contains("note.ontmoetingen");

    world.as(
        "jinc",
        () ->
            determination.submit(
                world.task(JINC, DeterminationTask.SUBMIT), explaining("Scholen zegden af.")));
    Accountability filed = file("officer", DeterminationTask.CHECK).accountability().orElseThrow();
    assertThat(filed.notes())
        .extracting(Accountability.Note::indicator, Accountability.Note::explanation)
        .contains(org.assertj.core.api.Assertions.tuple("ontmoetingen", "Scholen zegden af."));
    assertThat(letter("determination.document.accountability"))
        .contains("Scholen zegden af.", "300 (niet alle periodes)");
  }

  @Test
  void what_was_said_about_an_aim_comes_back_in_the_draft() {
    situation.open();
    TaskId task = world.task(JINC, DeterminationTask.SUBMIT);
    world.as(
        "jinc",
        () -> determination.save(task, DeterminationTask.SUBMIT, explaining("Nog aanvullen")));

    assertThat(file("jinc", DeterminationTask.SUBMIT).draft().notes())
        .containsEntry("ontmoetingen", "Nog aanvullen");
  }

  @Test
  void costs_left_out_are_kept_with_the_calculation_and_stand_in_the_decision() throws Exception {
    situation.complete();
    situation.propose(leavingOut("1.749,50"));
    AmountCalculation calculation = proposal().calculation().orElseThrow();
    assertThat(calculation.realised()).isEqualTo(Money.of(65_000));
    assertThat(calculation.eligible()).isEqualTo(Money.of("63250.50"));
    assertThat(calculation.amount()).isEqualTo(Money.of("62250.50"));
    situation.approve();

    assertThat(decision())
        .contains(
            "Hoe wij hebben gerekend",
            "€ 63.250,50",
            "€ 62.250,50",
            "Dit was voor een ander project.",
            "artikel 4:46, derde lid")
        .doesNotContain("{{");
    byte[] pdf = content("determination.document.decision");
    assertThat(PdfCheck.against(PDFAFlavour.PDFA_2_A, pdf)).isEmpty();
    assertThat(PdfCheck.against(PDFAFlavour.PDFUA_1, pdf)).isEmpty();
  }

  @Test
  void costs_do_not_lower_a_fixed_amount() {
    situation.complete();
    jdbc.sql("UPDATE award.award SET amount_kind = 'FIXED'").update();
    situation.propose(
        new DeterminationProposal(
            Outcome.AS_AWARDED,
            Money.of(65_000),
            "",
            Optional.empty(),
            Optional.empty(),
            List.of(new NotEligible(0, "", Money.of(40_000), "Niet nodig."))));

    assertThat(proposal().calculation().orElseThrow().amount()).isEqualTo(Money.of(65_000));
  }

  @Test
  void more_than_a_line_cost_cannot_be_left_out() {
    situation.complete();

    assertThat(
            catchThrowableOfType(Refused.class, () -> situation.propose(leavingOut("16.749,51")))
                .field())
        .contains("notEligible.1.amount");
  }

  @Test
  void above_the_mandate_the_decision_of_the_college_is_named() {
    world.as(
        "admin", () -> mandates.set(Role.MANAGER, Optional.of(Money.of(65_000)), "Mandaatbesluit"));
    situation.complete();
    situation.propose(asAwarded());
    world.as(
        "admin",
        () -> mandates.set(Role.MANAGER, Optional.of(Money.of("64999.99")), "Mandaatbesluit"));
    assertThat(catchThrowableOfType(Refused.class, () -> situation.approve()).field())
        .contains("collegeDecision");
    assertThat(determination.decisionOf(JINC)).isEmpty();

    world.as(
        "manager",
        () ->
            determination.approve(
                world.task(JINC, DeterminationTask.APPROVE), "14 april 2026, nummer 12"));
    assertThat(decision()).contains("heeft hierover zelf besloten: 14 april 2026, nummer 12.");
  }

  private static DeterminationProposal leavingOut(String amount) {
    return new DeterminationProposal(
        Outcome.LOWER,
        Money.of("62250.50"),
        "Een deel van de kosten hoort er niet bij.",
        Optional.of(DeterminationProposal.Ground.NOT_CARRIED_OUT),
        Optional.of("Al gehoord in een gesprek over dezelfde feiten."),
        List.of(
            new NotEligible(
                1,
                "",
                nl.rekenschap.kernel.DutchNumber.money("x", amount),
                "Dit was voor een ander project.")));
  }

  private DeterminationProposal.Made proposal() {
    return file("manager", DeterminationTask.APPROVE).proposal().orElseThrow();
  }

  private YearEndFile file(String who, DeterminationTask kind) {
    return world.as(who, () -> determination.file(world.task(JINC, kind), kind));
  }

  private String decision() {
    return letter("determination.document.decision");
  }

  private String letter(String kind) {
    return PdfText.of(content(kind));
  }

  private byte[] content(String kind) {
    return world.as(
        "officer",
        () ->
            dossier.content(
                dossier.documents(JINC).stream()
                    .filter(document -> document.kind().equals(kind))
                    .findFirst()
                    .orElseThrow()
                    .id()));
  }
}
