package nl.rekenschap.reporting;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.Statements;
import nl.rekenschap.testing.World;
import nl.rekenschap.upload.Came;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Long because it holds all that may happen to a draft between two people. */
@RoomTest
class DraftRoomIT {

  private static final String FIRST = "ontmoetingen/bliksemstage";
  private static final String SECOND = "ontmoetingen/sollicitatietraining";
  private static final byte[] PDF = nl.rekenschap.upload.MadeFiles.pdf();

  @Autowired World world;
  @Autowired ReportingSituation situation;
  @Autowired Reporting reporting;
  @Autowired Review review;
  @Autowired Access access;
  @Autowired Statements statements;
  @Autowired Post post;

  private TaskId task = new TaskId("none");
  private String editor = "";

  @BeforeEach
  void twoPeopleOfJincFillInTheFirstQuarter() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    task = world.task(JINC, ReportingTask.SUBMIT_FIGURES);
    editor = colleague("jinc-tweede", Duty.EDITOR);
  }

  @Test
  void twoPeopleInDifferentFieldsKeepBothAndHearOfEachOther() {
    Saved mine = save("jinc", 0, change(FIRST, "120", 0));
    Saved theirs = save(editor, 0, change(SECOND, "1.045", 0));

    assertThat(theirs.conflicts()).isEmpty();
    assertThat(theirs.others())
        .singleElement()
        .satisfies(
            remote -> {
              assertThat(remote.field()).isEqualTo(FIRST);
              assertThat(remote.text()).isEqualTo("120");
              assertThat(remote.byName()).contains("JINC");
            });
    assertThat(news("jinc", mine.version()).others())
        .extracting(Saved.Remote::field)
        .containsExactly(SECOND);
    assertThat(draft().typed()).containsEntry(FIRST, "120").containsEntry(SECOND, "1.045");
  }

  @Test
  void twoTextsForOneFieldAreAConflictThatLosesNeither() {
    save("jinc", 0, change(FIRST, "120", 0));
    Saved theirs = save(editor, 0, change(FIRST, "99", 0), change(SECOND, "1.045", 0));

    assertThat(theirs.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.mine()).isEqualTo("99");
              assertThat(conflict.theirs().text()).isEqualTo("120");
            });
    assertThat(draft().typed()).containsEntry(FIRST, "120").containsEntry(SECOND, "1.045");

    long known = theirs.conflicts().getFirst().theirs().version();
    assertThat(save(editor, theirs.version(), change(FIRST, "99", known)).conflicts()).isEmpty();
    assertThat(draft().typed()).containsEntry(FIRST, "99");
  }

  @Test
  void theSameTextTwiceIsNoConflict() {
    save("jinc", 0, change(FIRST, "120", 0));

    assertThat(save(editor, 0, change(FIRST, "120", 0)).conflicts()).isEmpty();
  }

  @Test
  void aFieldThatIsEmptiedIsEmptyForOthersToo() {
    long version = save("jinc", 0, change(FIRST, "120", 0)).version();
    save("jinc", version, change(FIRST, "", version));

    assertThat(draft().typed()).doesNotContainKey(FIRST);
    assertThat(news(editor, version).others())
        .singleElement()
        .extracting(Saved.Remote::text)
        .isEqualTo("");
  }

  @Test
  void eachFieldKeepsWhoTypedItAndWhereItCameFrom() {
    world.as(
        editor,
        () ->
            reporting.save(
                task,
                List.of(change(FIRST, "120", 0)),
                0,
                Source.Kind.WORKBOOK,
                Map.of(FIRST, "cijfers.xlsx Cijfers!G7")));
    save("jinc", 0, change(SECOND, "1.045", 0));

    assertThat(draft().entries().get(FIRST).source())
        .isEqualTo(
            new Source(
                Source.Kind.WORKBOOK,
                "cijfers.xlsx Cijfers!G7",
                new PersonId(editor),
                "jinc-tweede"));
    assertThat(draft().entries().get(SECOND).source().kind()).isEqualTo(Source.Kind.SCREEN);
  }

  @Test
  void onlyFieldsOfTheFormAreKeptAndEachOnce() {
    assertThat(refused(change("leerlingen", "5", 0))).isEqualTo("reporting.field.unknown");
    assertThat(refused(change(FIRST, "1", 0), change(FIRST, "2", 0)))
        .isEqualTo("reporting.field.twice");
    assertThat(refused(change(FIRST, "x".repeat(1001), 0))).isEqualTo("kernel.prose.long");
    assertThat(refused(change("explanation", "a\u0000b", 0))).isEqualTo("kernel.prose.control");
    Change[] many =
        IntStream.range(0, 500).mapToObj(i -> change("veld-" + i, "1", 0)).toArray(Change[]::new);
    assertThat(refused(many)).isEqualTo("reporting.field.tooMany");
    assertThat(reporting.draftOf(JINC_Q1)).isEmpty();
  }

  @Test
  void aSaveIsAsManyStatementsForOneFieldAsForAll() {
    save("jinc", 0, change(FIRST, "1", 0));
    int one = statements.of(() -> save("jinc", 0, change(FIRST, "2", Long.MAX_VALUE))).size();
    int all =
        statements
            .of(
                () ->
                    save(
                        "jinc",
                        0,
                        change(FIRST, "3", Long.MAX_VALUE),
                        change(SECOND, "4", Long.MAX_VALUE),
                        change(FIRST + "#comment", "Eerste keer.", Long.MAX_VALUE),
                        change("explanation", "Het ging goed.", Long.MAX_VALUE),
                        change("story/1", "Zij leerde lassen.", Long.MAX_VALUE)))
            .size();

    assertThat(all).isEqualTo(one).isLessThan(30);
  }

  @Test
  void anEditorSaysThatItIsReadyUntilSomethingChanges() {
    save(editor, 0, change(FIRST, "120", 0));
    world.as(editor, () -> reporting.markReady(task));

    assertThat(draft().ready().orElseThrow().byName()).isEqualTo("jinc-tweede");
    assertThat(world.happened(JINC)).contains("reporting.event.ready");
    assertThat(world.as("admin", () -> post.newest(100)))
        .filteredOn(mail -> mail.subject().startsWith("Klaar voor ondertekening"))
        .extracting(Mail::toName)
        .isNotEmpty()
        .doesNotContain("jinc-tweede");
    save(editor, 0, change(FIRST, "121", Long.MAX_VALUE));
    assertThat(draft().ready()).isEmpty();
  }

  @Test
  void anEditorDoesNotHandInAndAReaderDoesNotType() {
    String reader = colleague("jinc-lezer", Duty.READER);
    save("jinc", 0, change(FIRST, "120", 0));

    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> world.as(editor, () -> reporting.submit(task)))
                .messageKey())
        .isEqualTo("access.duty.SIGNATORY");
    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> save(reader, 0, change(FIRST, "1", Long.MAX_VALUE)))
                .messageKey())
        .startsWith("access.duty.");
  }

  @Test
  void theNextRoundBeginsWithWhatWasHandedInAndWithWhoStoodForIt() {
    situation.jincSubmits();
    world.as(
        "officer",
        () -> review.giveBack(world.task(JINC, ReviewTask.REVIEW_SUBMISSION), "Klopt dit?"));
    task = world.task(JINC, ReportingTask.SUBMIT_FIGURES);
    Saved saved = save(editor, 0, change(FIRST, "130", 0));

    assertThat(saved.conflicts()).isEmpty();
    assertThat(draft().typed())
        .containsEntry(FIRST, "130")
        .containsEntry(SECOND, "1045")
        .containsEntry("explanation", "Het ging goed.");
    assertThat(draft().entries().get(SECOND).source().by()).isEqualTo(new PersonId("jinc"));
  }

  @Test
  void aFileBelongsToAValueUntilItIsTakenAway() {
    Evidence file =
        world.as(editor, () -> reporting.attach(task, FIRST, Came.of("lijst.pdf", PDF)));

    assertThat(form("jinc").evidence()).containsExactly(file);
    world.as("jinc", () -> reporting.detach(task, file.document()));
    assertThat(form("jinc").evidence()).isEmpty();
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () -> world.as("jinc", () -> reporting.detach(task, UUID.randomUUID())))
                .messageKey())
        .isEqualTo("kernel.notFound");
  }

  @Test
  void aFileIsWhatItsNameSaysAndNotTooMany() {
    assertThat(refusedFile("virus.exe", PDF)).isEqualTo("upload.type.notTaken");
    assertThat(refusedFile("foto.png", PDF)).isEqualTo("upload.type.disagrees");
    assertThat(refusedFile("lijst.txt", new byte[] {65, 0, 66})).isEqualTo("upload.text.encoding");
    assertThat(refusedFile("leeg.pdf", new byte[0])).isEqualTo("upload.empty");
    for (int number = 0; number < EvidenceDesk.MOST_FILES; number++) {
      String name = "lijst-" + number + ".pdf";
      world.as("jinc", () -> reporting.attach(task, FIRST, Came.of(name, PDF)));
    }
    assertThat(refusedFile("nog-een.pdf", PDF)).isEqualTo("reporting.evidence.tooMany");
  }

  @Test
  void aPartThatThePlanDoesNotNameIsAskedAgainNextPeriod() {
    CaseId school = new CaseId("2025-jongerenwerk-vo");
    situation.plan(school, "jongerenwerk-vo", new ProviderId("bindkracht10"));
    situation.start(school, "Jongerenwerk VO", new ProviderId("bindkracht10"), 1);
    world.timePassesTo("2025-04-03");
    TaskId first = world.task(school, ReportingTask.SUBMIT_FIGURES);
    FigureForm.Question open =
        world.as("bindkracht10", () -> reporting.form(first)).questions().stream()
            .filter(FigureForm.Question::isOpen)
            .findFirst()
            .orElseThrow();
    String indicator = open.indicator().code();
    world.as("bindkracht10", () -> reporting.addPart(first, indicator, "Citadel College"));

    assertThat(reporting.formOf(reporting.periodsOf(school).get(1).id()).questions())
        .filteredOn(question -> question.indicator().code().equals(indicator))
        .flatExtracting(FigureForm.Question::fields)
        .extracting(field -> field.name().value())
        .containsExactly(indicator + "/citadel-college");
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () ->
                        world.as(
                            "bindkracht10",
                            () -> reporting.addPart(first, indicator, "Citadel  college")))
                .messageKey())
        .isEqualTo("reporting.part.there");
  }

  private String refusedFile(String name, byte[] content) {
    return catchThrowableOfType(
            Refused.class,
            () -> world.as("jinc", () -> reporting.attach(task, FIRST, Came.of(name, content))))
        .messageKey();
  }

  private FigureForm form(String person) {
    return world.as(person, () -> reporting.form(task));
  }

  private Draft draft() {
    return reporting.draftOf(JINC_Q1).orElseThrow();
  }

  private static Change change(String field, String text, long basedOn) {
    return new Change(field, text, basedOn);
  }

  private Saved save(String person, long seen, Change... changes) {
    return world.as(person, () -> reporting.save(task, List.of(changes), seen));
  }

  private Saved news(String person, long seen) {
    return world.as(person, () -> reporting.news(task, seen));
  }

  private String refused(Change... changes) {
    return catchThrowableOfType(Refused.class, () -> save("jinc", 0, changes)).messageKey();
  }

  private String colleague(String id, Duty duty) {
    if (access.person(new PersonId(id)).isEmpty()) {
      access.create(
          new Person(
              new PersonId(id),
              id,
              id + "@oefen.invalid",
              Set.of(Role.PROVIDER_CONTACT),
              Optional.of(new ProviderId("jinc")),
              Set.of(duty)),
          "demo");
    }
    return id;
  }
}
