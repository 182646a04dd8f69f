package nl.rekenschap.workflow;

import static nl.rekenschap.award.AwardTask.DRAFT_AWARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.access.People;
import nl.rekenschap.access.Role;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.Subject.Named;
import nl.rekenschap.workflow.WorkQuery.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Team North has an officer, officer-2 works for the whole group. */
@RoomTest
class TeamsRoomIT {

  private static final CaseId JINC = new CaseId("2025-jinc");

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private WorkList list;
  @Autowired private Teams teams;
  @Autowired private People people;
  @Autowired private AwardSituation awards;

  @BeforeEach
  void an_award_waits_for_a_draft() {
    world.itIs("2025-01-10");
    world.person("officer-2", Role.GRANT_OFFICER);
    awards.started("jinc");
  }

  @Test
  void without_teams_all_of_a_group_see_all_of_its_work() {
    assertThat(seenBy("officer")).isEqualTo(1);
    assertThat(seenBy("officer-2")).isEqualTo(1);
  }

  @Test
  void work_of_a_teams_line_stands_in_the_list_of_its_people_only() {
    about("kansen", "zuid");
    save("noord", Set.of("officer"), Set.of("kansen"), Set.of());

    assertThat(seenBy("officer")).isEqualTo(1);
    assertThat(seenBy("officer-2")).isZero();
    assertThat(world.as("officer-2", () -> list.page(WorkQuery.of(Scope.ALL), null, 5)).items())
        .as("who looks at all sees it")
        .extracting(WorkItem::team)
        .containsExactly(new Subject.Named("noord", "Team noord"));
    WorkQuery ofTeam = WorkQuery.of(Scope.ALL).only(WorkField.TEAM, Set.of("noord"));
    assertThat(world.as("officer-2", () -> list.page(ofTeam, null, 5)).items()).hasSize(1);
    assertThat(world.as("officer-2", () -> list.choices(WorkField.TEAM, "no")))
        .containsExactly(new Choice("noord", "Team noord"));
    world.as("officer-2", () -> workflow.claim(world.task(JINC, DRAFT_AWARD)));
  }

  @Test
  void a_district_counts_when_the_line_has_no_team_and_all_its_districts_have_the_same() {
    save("noord", Set.of("officer"), Set.of(), Set.of("hees", "zuid"));
    save("west", Set.of("officer-2"), Set.of(), Set.of("west"));

    about("kansen", "zuid", "hees");
    assertThat(team()).isEqualTo("noord");
    about("kansen", "zuid", "west");
    assertThat(team()).isNull();
    about("kansen", "west");
    assertThat(team()).isEqualTo("west");
  }

  @Test
  void a_task_that_nobody_of_the_team_may_do_stays_with_the_whole_group() {
    about("kansen", "zuid");
    save("noord", Set.of("officer"), Set.of("kansen"), Set.of());

    awards.draft(JINC, "officer");

    WorkItem approval = world.open(JINC).getFirst();
    assertThat(approval.queue()).isEqualTo("MANAGER");
    assertThat(approval.team()).isNull();
    save("noord", Set.of("officer", "manager"), Set.of("kansen"), Set.of());
    assertThat(world.open(JINC).getFirst().queue()).isEqualTo("MANAGER/noord");
  }

  @Test
  void a_case_is_handed_over_by_hand_and_its_record_says_why() {
    save("noord", Set.of("officer"), Set.of(), Set.of());

    world.as("officer-2", () -> teams.hand(JINC, "noord", "Kent de wijk"));

    assertThat(team()).isEqualTo("noord");
    assertThat(seenBy("officer-2")).isZero();
    assertThat(world.happenedInside(JINC)).contains("workflow.event.toTeam");
    about("kansen", "zuid");
    assertThat(team()).as("a new name changes nothing of it").isEqualTo("noord");

    world.as("manager", () -> teams.hand(JINC, null, "Toch niet"));

    assertThat(seenBy("officer-2")).isEqualTo(1);
    assertThat(world.happenedInside(JINC)).contains("workflow.event.toGroup");
  }

  @Test
  void work_of_a_team_that_goes_or_whose_people_go_is_of_the_whole_group_again() {
    about("kansen", "zuid");
    save("noord", Set.of("officer"), Set.of("kansen"), Set.of());
    save("noord", Set.of(), Set.of("kansen"), Set.of());
    assertThat(seenBy("officer-2")).isEqualTo(1);

    save("noord", Set.of("officer"), Set.of("kansen"), Set.of());
    assertThat(seenBy("officer-2")).isZero();
    world.as("admin", () -> teams.remove("noord"));
    assertThat(seenBy("officer-2")).isEqualTo(1);
    assertThat(world.as("admin", teams::all)).isEmpty();
  }

  @Test
  void who_loses_the_group_leaves_no_work_of_the_team_unseen() {
    world.person("officer-3", Role.GRANT_OFFICER);
    about("kansen", "zuid");
    save("noord", Set.of("officer-3"), Set.of("kansen"), Set.of());
    assertThat(seenBy("officer-2")).isZero();

    world.as("admin", () -> people.remove(new PersonId("officer-3")));

    assertThat(seenBy("officer-2")).isEqualTo(1);
    assertThat(world.as("admin", teams::all).getFirst().members()).isEmpty();
  }

  @Test
  void a_team_that_cannot_be_is_refused_at_its_field() {
    save("noord", Set.of("officer"), Set.of("kansen"), Set.of("zuid"));

    assertThat(refused("Noord!", "Ander", Set.of(), Set.of(), Set.of())).isEqualTo("id");
    assertThat(refused("west", " ", Set.of(), Set.of(), Set.of())).isEqualTo("name");
    assertThat(refused("west", "team NOORD", Set.of(), Set.of(), Set.of())).isEqualTo("name");
    assertThat(refused("west", "West", Set.of("jinc"), Set.of(), Set.of())).isEqualTo("members");
    assertThat(refused("west", "West", Set.of("niemand"), Set.of(), Set.of())).isEqualTo("members");
    assertThat(refused("west", "West", Set.of(), Set.of("kansen"), Set.of())).isEqualTo("lines");
    assertThat(refused("west", "West", Set.of(), Set.of(), Set.of("zuid"))).isEqualTo("districts");
    assertThat(handRefused("west", "Daarom")).isEqualTo("team");
    assertThat(handRefused("noord", " ")).isEqualTo("reason");
  }

  private @Nullable String team() {
    Subject.Named team = world.open(JINC).getFirst().team();
    return team == null ? null : team.code();
  }

  private int seenBy(String who) {
    return world.as(who, () -> list.page(WorkQuery.of(Scope.MY_GROUPS), null, 5)).items().size();
  }

  private void about(String line, String... districts) {
    workflow.label(
        JINC,
        new CaseLabel(
            "JINC",
            2025,
            new ProviderId("jinc"),
            "JINC",
            new Subject(
                null,
                new Named(line, line),
                Stream.of(districts).map(code -> new Named(code, code)).toList())));
  }

  private void save(String id, Set<String> members, Set<String> lines, Set<String> districts) {
    world.as("admin", () -> teams.save(team(id, "Team " + id, members, lines, districts)));
  }

  private static Team team(
      String id, String name, Set<String> members, Set<String> lines, Set<String> districts) {
    Set<PersonId> people = members.stream().map(PersonId::new).collect(Collectors.toSet());
    return new Team(id, name, people, lines, districts);
  }

  private String refused(
      String id, String name, Set<String> members, Set<String> lines, Set<String> districts) {
    return at(() -> world.as("admin", () -> teams.save(team(id, name, members, lines, districts))));
  }

  private String handRefused(String team, String reason) {
    return at(() -> world.as("officer", () -> teams.hand(JINC, team, reason)));
  }

  private static String at(Runnable work) {
    return catchThrowableOfType(Refused.class, work::run).field().orElse("");
  }
}
