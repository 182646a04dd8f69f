package nl.rekenschap.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Role;
import nl.rekenschap.award.AwardFile.State;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.letter.LetterDesk;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.programme.Target;
import nl.rekenschap.testing.PdfText;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.security.access.AccessDeniedException;

/** Long because each test is one rule of the room, and they share their situation. */
@RoomTest
class AwardRoomIT {

  @Autowired private World world;
  @Autowired private AwardSituation situation;
  @Autowired private Award award;
  @Autowired private Desks desks;
  @Autowired private Programme programme;
  @Autowired private Dossier dossier;
  @Autowired private LetterDesk letters;
  @Autowired private Post post;

  @BeforeEach
  void octoberBeforeTheYear() {
    world.itIs("2024-10-01");
  }

  @Test
  void a_new_award_knows_the_budget_and_the_provider_of_the_plan() {
    AwardFile file = award.of(situation.started("jinc")).orElseThrow();

    assertThat(file.budget()).contains(Money.of(65_000));
    assertThat(file.provider()).contains(new ProviderId("jinc"));
    assertThat(file.state()).isEqualTo(new State.Drafting(null));
    assertThat(file.draft()).isEmpty();
  }

  @Test
  void a_first_draft_starts_with_what_the_plan_says() {
    TaskId task = world.task(situation.started("jinc"), AwardTask.DRAFT_AWARD);

    AwardDraft draft = world.as("officer", () -> situation.asThePlanHasIt(task));

    assertThat(draft.amount()).isEqualTo(Money.of(65_000));
    assertThat(draft.from()).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(draft.until()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(draft.activities()).contains("Bedrijfsbezoeken").contains("solliciteren");
    assertThat(draft.obligations()).hasSizeGreaterThan(1).anyMatch(o -> o.contains("kwartaal"));
    assertThat(draft.targets())
        .containsExactly(new AgreedTarget("ontmoetingen", 1, new Target.Number(1140)));
  }

  @Test
  void where_the_text_of_the_plan_names_another_amount_the_table_leads() {
    TaskId task = world.task(situation.started("kinderwerk-noord"), AwardTask.DRAFT_AWARD);

    AwardDraft draft = world.as("officer", () -> situation.asThePlanHasIt(task));

    assertThat(draft.amount()).isEqualTo(Money.of(75_000));
    assertThat(draft.targets()).hasSize(4);
    assertThat(draft.targets())
        .extracting(AgreedTarget::target)
        .containsOnly(new Target.NoneByDesign());
  }

  @Test
  void a_draft_that_is_kept_is_there_the_next_time_and_waits_with_who_kept_it() {
    CaseId caseId = situation.started("leergeld");
    TaskId task = world.task(caseId, AwardTask.DRAFT_AWARD);

    world.as(
        "officer",
        () -> award.save(task, situation.typed(task, "90.000", "Half", Map.of("ouders", "800"))));

    AwardDesk desk = world.as("officer", () -> award.desk(task, AwardTask.DRAFT_AWARD));
    assertThat(desk.input().amount()).isEqualTo("90.000");
    assertThat(desk.input().targets()).containsExactly(Map.entry("ouders", "800"));
    assertThat(desk.file().state()).isEqualTo(new State.Drafting(null));
    assertThat(world.open(caseId))
        .extracting(item -> item.assigneeName())
        .containsExactly("Omar Oefen");
  }

  @Test
  void a_first_draft_reports_as_often_as_its_case_and_names_the_days() {
    TaskId task = world.task(situation.started("jinc"), AwardTask.DRAFT_AWARD);
    world.as("officer", () -> award.save(task, situation.asThePlanHasIt(task)));

    Reports reports = award.of(CaseId.of(2025, "jinc")).orElseThrow().reports().orElseThrow();
    assertThat(reports.frequency()).isEqualTo(Frequency.QUARTER);
    assertThat(reports.moments())
        .extracting(Reports.Moment::dueOn)
        .containsExactly(
            LocalDate.of(2025, 4, 30),
            LocalDate.of(2025, 7, 31),
            LocalDate.of(2025, 10, 31),
            LocalDate.of(2026, 1, 31));
  }

  @Test
  void a_small_subsidy_reports_more_often_than_its_arrangement_only_on_a_recorded_ground() {
    CaseId caseId = situation.started("schoolscool");
    TaskId task = world.task(caseId, AwardTask.DRAFT_AWARD);
    assertRefused(
        "award.frequency.above.HALF_YEAR",
        () -> world.as("officer", () -> award.draft(task, situation.asThePlanHasIt(task))));
    assertThat(world.openTasks(caseId)).containsExactly("Task_DraftAward");

    String ground = "De raad volgt dit per kwartaal.";
    world.as(
        "officer", () -> award.draft(task, situation.reporting(task, Frequency.QUARTER, ground)));
    world.as("manager", () -> award.approve(world.task(caseId, AwardTask.APPROVE_AWARD)));

    assertThat(world.as("admin", () -> dossier.entries(caseId)))
        .filteredOn(entry -> entry.what().equals("award.event.moreOften"))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.details())
                    .containsEntry("frequency", "elk kwartaal")
                    .containsEntry("ground", ground));
    assertThat(content(onlyDocument(caseId)))
        .contains("tussentijds verslag: elk kwartaal", "1e kwartaal 2025: uiterlijk 30 april 2025")
        .contains(ground);
  }

  @Test
  void a_ground_that_nothing_asks_for_is_not_kept() {
    CaseId caseId = situation.started("schoolscool");
    TaskId task = world.task(caseId, AwardTask.DRAFT_AWARD);
    world.as(
        "officer",
        () -> award.draft(task, situation.reporting(task, Frequency.HALF_YEAR, "Zomaar.")));
    world.as("manager", () -> award.approve(world.task(caseId, AwardTask.APPROVE_AWARD)));

    AwardFile file = award.of(caseId).orElseThrow();
    assertThat(file.reports().orElseThrow().ground()).isEmpty();
    assertThat(file.arrangement().orElseThrow().mostOften()).contains(Frequency.HALF_YEAR);
    assertThat(world.happened(caseId)).doesNotContain("award.event.moreOften");
    assertThat(content(onlyDocument(caseId)))
        .contains("2e halfjaar 2025: uiterlijk 31 januari 2026")
        .doesNotContain("kwartaal 2025:", "Zomaar.", "vaker dan bij een subsidie");
  }

  @Test
  void without_reports_between_the_letter_names_no_days() {
    CaseId caseId = situation.started("jinc");
    TaskId task = world.task(caseId, AwardTask.DRAFT_AWARD);
    world.as("officer", () -> award.draft(task, situation.reporting(task, Frequency.NONE, "")));
    world.as("manager", () -> award.approve(world.task(caseId, AwardTask.APPROVE_AWARD)));

    assertThat(content(onlyDocument(caseId)))
        .contains("geen tussentijds verslag")
        .doesNotContain("uiterlijk 30 april 2025");
  }

  @Test
  void a_draft_kept_twice_has_each_target_once() {
    CaseId caseId = situation.started("leergeld");
    TaskId task = world.task(caseId, AwardTask.DRAFT_AWARD);
    world.as(
        "officer",
        () -> {
          award.save(task, situation.typed(task, "1", "Eerst", Map.of("ouders", "800")));
          award.save(task, situation.typed(task, "2", "Dan", Map.of()));
        });

    assertThat(award.of(caseId).orElseThrow().targets())
        .containsExactly(new AgreedTarget("ouders", 1, new Target.NotSet()));
  }

  @Test
  void a_refused_draft_leaves_nothing_behind() {
    CaseId caseId = situation.started("jinc");
    TaskId task = world.task(caseId, AwardTask.DRAFT_AWARD);

    assertRefused(
        "award.amount.aboveBudget",
        () ->
            world.as(
                "officer",
                () -> award.draft(task, situation.typed(task, "65.001", "Iets", Map.of()))));

    assertThat(award.of(caseId).orElseThrow().draft()).isEmpty();
    assertThat(world.openTasks(caseId)).containsExactly("Task_DraftAward");
    assertThat(world.open(caseId)).extracting(item -> item.assignee()).containsOnlyNulls();
    assertThat(world.happened(caseId)).isEmpty();
  }

  @Test
  void a_manager_without_a_reason_has_decided_nothing() {
    CaseId caseId = situation.drafted("jinc");
    TaskId task = world.task(caseId, AwardTask.APPROVE_AWARD);

    assertRefused("kernel.prose.missing", () -> world.as("manager", () -> award.refuse(task, " ")));
    assertRefused(
        "kernel.prose.missing", () -> world.as("manager", () -> award.giveBack(task, "")));

    assertThat(award.of(caseId).orElseThrow().state())
        .isEqualTo(new State.AwaitingApproval("Omar Oefen"));
    assertThat(world.openTasks(caseId)).containsExactly("Task_ApproveAward");
  }

  @Test
  void the_same_task_is_finished_once() {
    CaseId caseId = situation.started("jinc");
    TaskId task = world.task(caseId, AwardTask.DRAFT_AWARD);
    AwardDraft draft = world.as("officer", () -> situation.asThePlanHasIt(task));
    world.as("officer", () -> award.draft(task, draft));

    assertRefused(
        "workflow.alreadyDone", () -> world.as("officer", () -> award.draft(task, draft)));
    assertRefused("workflow.alreadyDone", () -> world.as("officer", () -> award.save(task, draft)));
  }

  @Test
  void who_drafted_does_not_decide_also_with_both_roles() {
    String both = world.person("both", Role.GRANT_OFFICER, Role.MANAGER);
    CaseId caseId = situation.started("jinc");
    situation.draft(caseId, both);
    TaskId task = world.task(caseId, AwardTask.APPROVE_AWARD);

    assertRefused("workflow.fourEyes", () -> world.as(both, () -> award.approve(task)));
    assertRefused("workflow.fourEyes", () -> world.as(both, () -> award.refuse(task, "Nee.")));
    assertRefused("workflow.fourEyes", () -> world.as(both, () -> award.giveBack(task, "Nee.")));
    assertThat(award.of(caseId).orElseThrow().state())
        .isEqualTo(new State.AwaitingApproval("both"));

    world.as("manager", () -> award.approve(task));
    assertThat(award.of(caseId).orElseThrow().awarded()).contains(Money.of(65_000));
  }

  @Test
  void who_drafted_an_earlier_version_does_not_decide_either() {
    String both = world.person("both", Role.GRANT_OFFICER, Role.MANAGER);
    CaseId caseId = situation.started("jinc");
    situation.draft(caseId, both);
    world.as(
        "manager", () -> award.giveBack(world.task(caseId, AwardTask.APPROVE_AWARD), "Anders."));
    situation.draft(caseId, "officer");

    assertRefused(
        "workflow.fourEyes",
        () -> world.as(both, () -> award.approve(world.task(caseId, AwardTask.APPROVE_AWARD))));
  }

  @Test
  void an_officer_may_not_decide_and_a_provider_may_do_nothing_here() {
    CaseId caseId = situation.drafted("jinc");
    TaskId task = world.task(caseId, AwardTask.APPROVE_AWARD);

    assertThatThrownBy(() -> world.as("officer", () -> award.approve(task)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.as("jinc", () -> award.desk(task, AwardTask.APPROVE_AWARD)))
        .isInstanceOf(AccessDeniedException.class);
    assertRefused(
        "kernel.notFound",
        () -> world.as("officer", () -> award.desk(task, AwardTask.APPROVE_AWARD)));
  }

  @Test
  void a_task_cannot_be_finished_as_if_it_were_another() {
    TaskId task = world.task(situation.drafted("jinc"), AwardTask.APPROVE_AWARD);

    assertRefused(
        "kernel.notFound",
        () -> world.as("officer", () -> award.nameProvider(task, new ProviderId("jinc"))));
  }

  @Test
  void another_provider_learns_nothing_of_the_case() {
    CaseId caseId = situation.awarded("jinc");

    assertRefused("kernel.notFound", () -> world.as("leergeld", () -> award.file(caseId)));
    assertRefused("kernel.notFound", () -> world.as("council", () -> award.file(caseId)));
    assertThat(world.as("jinc", () -> award.file(caseId)).orElseThrow().awarded())
        .contains(Money.of(65_000));
  }

  @Test
  void a_provider_does_not_see_a_draft_nor_why_it_was_given_back() {
    CaseId caseId = situation.drafted("jinc");
    AwardFile drafted = world.as("jinc", () -> award.file(caseId)).orElseThrow();
    world.as(
        "manager", () -> award.giveBack(world.task(caseId, AwardTask.APPROVE_AWARD), "Intern."));
    AwardFile returned = world.as("jinc", () -> award.file(caseId)).orElseThrow();

    assertThat(List.of(drafted, returned))
        .allSatisfy(
            file -> {
              assertThat(file.draft()).isEmpty();
              assertThat(file.state()).isEqualTo(new State.Drafting(null));
            });
    assertThat(world.as("officer", () -> award.file(caseId)).orElseThrow().draft()).isPresent();
  }

  @Test
  void a_case_without_an_award_has_none() {
    assertThat(world.as("officer", () -> award.file(new CaseId("2025-niets")))).isEmpty();
  }

  @Test
  void an_item_that_is_not_in_the_plan_of_that_year_cannot_be_opened() {
    assertRefused(
        "kernel.notFound",
        () -> award.open(new CaseId("2025-niets"), "niets", 2025, Frequency.QUARTER));
  }

  @Test
  void a_provider_that_does_not_exist_cannot_be_named() {
    CaseId caseId = situation.started("jongerenwerk-vo");
    TaskId task = world.task(caseId, AwardTask.NAME_PROVIDER);

    assertRefused(
        "award.provider.unknown",
        () -> world.as("officer", () -> award.nameProvider(task, new ProviderId("bestaat-niet"))));
    assertThat(award.of(caseId).orElseThrow().state()).isEqualTo(new State.AwaitingProvider());
  }

  @Test
  void from_its_naming_on_the_provider_sees_the_case() {
    CaseId caseId = situation.started("jongerenwerk-vo");
    assertRefused("kernel.notFound", () -> world.as("oefenaanbieder", () -> award.file(caseId)));

    world.as(
        "officer",
        () ->
            award.nameProvider(
                world.task(caseId, AwardTask.NAME_PROVIDER), situation.practiceProvider()));

    assertThat(world.as("oefenaanbieder", () -> award.file(caseId))).isPresent();
  }

  @Test
  void the_decision_is_a_letter_in_the_dossier_and_the_provider_is_told() {
    CaseId caseId = situation.awarded("jinc");

    Document document = onlyDocument(caseId);
    String letter = content(document);
    assertThat(document.kind()).isEqualTo("award.document.decision");
    assertThat(document.mediaType()).isEqualTo("application/pdf");
    assertThat(letter)
        .contains("OEFENGEGEVENS")
        .contains("Oefenbrief")
        .contains("€ 65.000,00")
        .contains("1 januari 2025")
        .contains("31 december 2025")
        .contains("Bedrijfsbezoeken")
        .contains("Dien na elk kwartaal")
        .contains("Aantal ontmoetingen")
        .contains("1.140")
        .contains("bezwaar")
        .contains("zes weken")
        .contains("6:7")
        .contains("college van burgemeester en wethouders van Nijmegen")
        .contains("Mina Oefen")
        .doesNotContain("{{", "VOORBEELD");
    assertThat(mails())
        .filteredOn(mail -> mail.subject().startsWith("Subsidie verleend"))
        .allSatisfy(mail -> assertThat(mail.text()).contains("65.000,00").contains("/post/open/"))
        .extracting(Mail::toAddress)
        .as("owner and signatory of JINC, not who only fills in")
        .containsExactly("jinc@oefen.invalid");
  }

  @Test
  void the_letter_is_sealed_in_the_record_and_names_the_text_it_was_written_with() {
    CaseId caseId = situation.awarded("jinc");

    Document document = onlyDocument(caseId);
    assertThat(letters.sentIn(caseId))
        .containsExactly(new SentLetter(document.id(), "award-decision", 1, document.sha256()));
    assertThat(world.as("admin", () -> dossier.entries(caseId)))
        .filteredOn(entry -> entry.what().equals("award.event.announced"))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.details())
                    .containsEntry("letter", "award-decision v1")
                    .containsEntry("letterSha256", document.sha256()));
  }

  @Test
  void outside_the_rehearsal_the_letter_bears_no_mark_and_names_what_the_settings_say() {
    CaseId caseId = situation.awarded("jinc");
    AwardDesk desk = desks.of(caseId);
    State.Awarded decision = (State.Awarded) desk.file().state();
    DecisionLetter letter =
        new DecisionLetter(programme, settings("Proefverordening, artikel 4", "Postbus 1"));

    SentLetter sent =
        letters.send(caseId, AwardLetter.DECISION, letter.awarded(desk, decision), false);

    assertThat(PdfText.of(dossier.contentOf(sent.document())))
        .contains("Dit besluit rust op", "Proefverordening, artikel 4", "Postbus 1")
        .doesNotContain("OEFENGEGEVENS", "Oefenbrief");
    assertThat(content(documents(caseId).getFirst()))
        .doesNotContain("Dit besluit rust op", "U stuurt uw bezwaarschrift naar");
  }

  @Test
  void what_people_type_is_text_in_the_letter_and_never_markup() {
    CaseId caseId = situation.started("leergeld");
    TaskId task = world.task(caseId, AwardTask.DRAFT_AWARD);
    String typed = "<script>alert(1)</script> & {{bezwaar}} [[${practice}]]";
    world.as("officer", () -> award.draft(task, situation.typed(task, "100.000", typed, Map.of())));
    world.as("manager", () -> award.approve(world.task(caseId, AwardTask.APPROVE_AWARD)));

    assertThat(content(onlyDocument(caseId))).contains(typed);
  }

  @Test
  void a_target_agreed_where_the_plan_has_none_stands_in_the_letter_and_the_record() {
    CaseId caseId = situation.started("leergeld");
    TaskId task = world.task(caseId, AwardTask.DRAFT_AWARD);
    world.as(
        "officer",
        () -> award.draft(task, situation.typed(task, "100.000", "A", Map.of("ouders", "1.200"))));
    world.as("manager", () -> award.approve(world.task(caseId, AwardTask.APPROVE_AWARD)));

    assertThat(award.of(caseId).orElseThrow().targets())
        .containsExactly(new AgreedTarget("ouders", 1, new Target.Number(1200)));
    assertThat(world.happenedInside(caseId)).contains("award.event.targetAgreed");
    assertThat(content(onlyDocument(caseId))).contains(" 1.200 ");
  }

  @Test
  void a_refusal_is_a_letter_with_its_reason_and_the_provider_is_told() {
    CaseId caseId = situation.drafted("jinc");
    world.as(
        "manager",
        () ->
            award.refuse(world.task(caseId, AwardTask.APPROVE_AWARD), "Geen bijdrage & te duur."));

    AwardFile file = world.as("jinc", () -> award.file(caseId)).orElseThrow();
    assertThat(file.state())
        .isEqualTo(
            new State.NotAwarded(
                LocalDate.of(2024, 10, 1), "Geen bijdrage & te duur.", "Mina Oefen"));
    assertThat(file.awarded()).isEmpty();
    assertThat(file.draft()).isEmpty();
    assertThat(onlyDocument(caseId).kind()).isEqualTo("award.document.refusal");
    assertThat(content(onlyDocument(caseId)))
        .contains("Geen bijdrage & te duur.")
        .contains("zes weken");
    assertThat(mails()).extracting(Mail::subject).anyMatch(s -> s.startsWith("Subsidie geweigerd"));
  }

  @Test
  void the_overview_of_a_year_has_each_award_with_its_own_targets() {
    CaseId jinc = situation.awarded("jinc");
    CaseId leergeld = situation.started("leergeld");
    CaseId noord = situation.drafted("kinderwerk-noord");

    List<AwardFile> files = award.ofYear(2025);

    assertThat(files).extracting(AwardFile::caseId).containsExactly(jinc, noord, leergeld);
    assertThat(files).extracting(file -> file.targets().size()).containsExactly(1, 4, 0);
    assertThat(files)
        .extracting(AwardFile::awarded)
        .containsExactly(Optional.of(Money.of(65_000)), Optional.empty(), Optional.empty());
    assertThat(files).allSatisfy(f -> assertThat(award.of(f.caseId())).contains(f));
    assertThat(award.ofYear(2024)).isEmpty();
  }

  @Test
  void a_provider_confirms_its_contacts_once_it_has_an_award_and_nobody_else_does() {
    CaseId caseId = situation.drafted("jinc");
    assertRefused(
        "award.amend.notAwarded", () -> world.as("jinc", () -> award.confirmContacts(caseId)));
    world.as("manager", () -> award.approve(world.task(caseId, AwardTask.APPROVE_AWARD)));
    assertThat(award.of(caseId).orElseThrow().contacts()).isEmpty();
    assertRefused(
        "kernel.notFound", () -> world.as("leergeld", () -> award.confirmContacts(caseId)));

    world.as("jinc", () -> award.confirmContacts(caseId));

    assertThat(award.of(caseId).orElseThrow().contacts())
        .hasValueSatisfying(known -> assertThat(known.by()).contains("JINC"));
    assertThat(world.happened(caseId)).contains("award.event.contactsConfirmed");
  }

  private static AwardSettings settings(String legalBasis, String objectionAddress) {
    return new AwardSettings(
        8,
        7,
        42,
        14,
        legalBasis,
        objectionAddress,
        28,
        14,
        14,
        366,
        new ArrangementLimits("municipal", null, null, 0),
        new ByteArrayResource(new byte[0]));
  }

  private Document onlyDocument(CaseId caseId) {
    List<Document> documents = documents(caseId);
    assertThat(documents).hasSize(1);
    return documents.getFirst();
  }

  private List<Document> documents(CaseId caseId) {
    return world.as("admin", () -> dossier.documents(caseId));
  }

  private String content(Document document) {
    return PdfText.of(world.as("admin", () -> dossier.content(document.id())));
  }

  private List<Mail> mails() {
    return world.as("admin", () -> post.newest(50));
  }

  private static void assertRefused(String sentence, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.messageKey()).isEqualTo(sentence));
  }
}
