package nl.rekenschap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.subsidy.LifeSituation;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** People log in, hand in and are let in, and the log names none of them but by account. */
@RoomTest
@ExtendWith(OutputCaptureExtension.class)
class LogsOfWorkRoomIT {

  @Autowired private World world;
  @Autowired private LifeSituation life;
  @Autowired private Access access;
  @Autowired private WebApplicationContext web;

  @BeforeEach
  void day() {
    world.itIs("2025-01-02");
  }

  @Test
  void work_leaves_no_name_and_no_address_in_the_log(CapturedOutput output) throws Exception {
    Person fresh =
        new Person(
            new PersonId("nieuw-in-het-log"),
            "Roos Ongenoemd",
            "roos.ongenoemd@oefen.invalid",
            Set.of(Role.GRANT_OFFICER),
            Optional.empty());
    world.as("admin", () -> access.create(fresh, "een lang wachtwoord"));
    tryToLogIn("roos.ongenoemd@oefen.invalid", "fout wachtwoord");
    tryToLogIn("nieuw-in-het-log", "fout wachtwoord");
    life.started();
    life.awarded(LifeSituation.JINC);
    world.timePassesTo("2025-07-10");
    life.submits(LifeSituation.JINC, "jinc", ReportingTask.SUBMIT_FIGURES);

    LoggerFactory.getLogger(getClass()).warn("the end of the work");
    String said = output.getAll();
    assertThat(said).contains("the end of the work", "refused login");
    List<Person> people = world.as("admin", access::people);
    assertThat(people).hasSizeGreaterThan(5).contains(fresh);
    assertThat(people)
        .allSatisfy(
            person ->
                assertThat(said).doesNotContain(person.name()).doesNotContain(person.email()));
    assertThat(said).doesNotContain("wachtwoord");
  }

  private void tryToLogIn(String name, String password) throws Exception {
    MockMvcBuilders.webAppContextSetup(web)
        .apply(springSecurity())
        .build()
        .perform(post("/login").param("username", name).param("password", password).with(csrf()))
        .andExpect(status().is3xxRedirection());
  }
}
