package nl.rekenschap.subsidy;

import static nl.rekenschap.award.AwardTask.DRAFT_AWARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.StandIn;
import nl.rekenschap.access.StandInScope;
import nl.rekenschap.access.StandIns;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.Assignments;
import nl.rekenschap.workflow.Bulk;
import nl.rekenschap.workflow.Bulk.Chosen;
import nl.rekenschap.workflow.Bulk.OnChange;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ann, Ben and Cas are officers, beside Omar. */
@RoomTest
class WorkTellingRoomIT {

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private Assignments assignments;
  @Autowired private Bulk bulk;
  @Autowired private StandIns standIns;
  @Autowired private AwardSituation awards;
  @Autowired private Post post;

  private List<CaseId> cases = List.of();
  private int before;

  @BeforeEach
  void two_awards() {
    world.itIs("2025-01-14");
    List.of("ann", "ben", "cas").forEach(id -> world.person(id, Role.GRANT_OFFICER));
    cases = List.of("jinc", "leergeld").stream().map(awards::started).toList();
    before = mails().size();
  }

  @Test
  void who_is_given_work_is_told_with_the_way_to_it_and_the_case_knows() {
    world.as("ann", () -> assignments.assign(task(0), new PersonId("ben"), "drukte"));

    Mail mail = mail("ben");
    assertThat(mail.subject()).contains("Voor u: ", "2025");
    assertThat(mail.text()).contains("ann heeft dit aan u gegeven", "Reden: drukte");
    assertThat(sent()).hasSize(1);
    assertThat(world.happened(cases.getFirst()))
        .containsSubsequence("workflow.event.assigned", "post.event.queued");
  }

  @Test
  void from_whom_work_is_taken_is_told_so_and_why() {
    world.as("ann", () -> workflow.claim(task(0)));

    world.as("ben", () -> assignments.takeOver(task(0), "ann is naar een ander team"));

    assertThat(mail("ann").subject()).startsWith("Niet meer bij u: ");
    assertThat(mail("ann").text()).contains("ann is naar een ander team");
    assertThat(sent()).hasSize(1);
  }

  @Test
  void of_several_things_together_one_mail_tells() {
    List<Chosen> both = cases.stream().map(c -> Chosen.of(world.open(c).getFirst())).toList();

    world.as("ann", () -> bulk.assign(both, new PersonId("ben"), "verdelen", OnChange.THE_REST));

    assertThat(mail("ben").subject()).isEqualTo("Voor u: 2 taken");
    assertThat(mail("ben").text()).contains("JINC", "Vrijwillige ouderbijdrage", "verdelen");
    assertThat(sent()).hasSize(1);
  }

  @Test
  void who_is_reminded_may_be_away_so_the_stand_in_is_too() {
    world.as("ann", () -> workflow.claim(task(0)));
    world.as("ann", () -> standIns.name(naming("ann", "ben")));

    world.as("manager", () -> assignments.remind(task(0), "de termijn is bijna om"));

    assertThat(sent()).filteredOn(mail -> mail.subject().startsWith("Herinnering")).hasSize(2);
    assertThat(mail("ann").text()).contains("Mina Oefen herinnert u hieraan");
  }

  @Test
  void what_nobody_has_is_the_whole_groups_to_be_reminded_of() {
    world.as("manager", () -> assignments.remind(task(0), "dit wacht"));

    assertThat(sent())
        .extracting(Mail::toName)
        .containsExactlyInAnyOrder("ann", "ben", "cas", "Omar Oefen");
  }

  @Test
  void both_are_told_of_a_stand_in_and_of_its_end() {
    StandIn one = world.as("ann", () -> standIns.name(naming("ann", "ben")));
    world.as("ann", () -> standIns.end(one.id(), ""));

    assertThat(sent())
        .extracting(Mail::subject)
        .containsExactlyInAnyOrder(
            "ben vervangt ann van 14 januari 2025 tot en met 20 januari 2025",
            "ben vervangt ann van 14 januari 2025 tot en met 20 januari 2025",
            "ben vervangt ann niet meer",
            "ben vervangt ann niet meer");
  }

  private TaskId task(int which) {
    return world.task(cases.get(which), DRAFT_AWARD);
  }

  private static StandIn.Naming naming(String person, String standIn) {
    return new StandIn.Naming(
        new PersonId(person),
        new PersonId(standIn),
        LocalDate.parse("2025-01-14"),
        LocalDate.parse("2025-01-20"),
        StandInScope.ALL,
        "");
  }

  private Mail mail(String to) {
    return sent().stream().filter(mail -> mail.toName().equals(to)).findFirst().orElseThrow();
  }

  /** What was written since the awards began, newest first. */
  private List<Mail> sent() {
    List<Mail> all = mails();
    return all.subList(0, all.size() - before);
  }

  private List<Mail> mails() {
    return world.as("admin", () -> post.newest(500));
  }
}
