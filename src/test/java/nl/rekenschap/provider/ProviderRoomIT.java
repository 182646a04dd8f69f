package nl.rekenschap.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.ProgrammeImported;
import nl.rekenschap.programme.ProviderEntry;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class ProviderRoomIT {

  @Autowired private World world;
  @Autowired private Provider provider;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  /** Organisations stay between tests, so those of this test go by themselves. */
  @AfterEach
  void forget() {
    jdbc.sql("DELETE FROM provider.organisation WHERE id LIKE 'proef%'").update();
  }

  @Test
  void the_organisations_of_the_plan_are_there_from_the_start_and_are_no_practice() {
    List<Organisation> all = world.as("officer", provider::all);

    assertThat(all)
        .filteredOn(o -> !o.practice())
        .extracting(o -> o.id().value())
        .contains("jinc", "leergeld", "bindkracht10", "itt", "move", "schoolscool");
    assertThat(all).extracting(o -> o.name().toLowerCase(java.util.Locale.ROOT)).isSorted();
  }

  @Test
  void an_organisation_added_while_practising_is_marked_for_good() {
    Organisation added = world.as("officer", () -> provider.add("Proef Één"));

    assertThat(added).isEqualTo(new Organisation(new ProviderId("proef-een"), "Proef Één", true));
    assertThat(provider.find(added.id())).contains(added);
  }

  @Test
  void two_organisations_whose_names_give_the_same_id_both_get_one() {
    world.as("officer", () -> provider.add("Proef & Zoon"));

    Organisation second = world.as("officer", () -> provider.add("Proef + Zoon"));

    assertThat(second.id().value()).isEqualTo("proef-zoon-2");
  }

  @Test
  void a_name_that_is_known_is_refused_whatever_its_capitals() {
    world.as("officer", () -> provider.add("Proef Dubbel"));

    assertThatThrownBy(() -> world.as("officer", () -> provider.add(" proef DUBBEL ")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.messageKey()).isEqualTo("provider.name.known");
              assertThat(refused.field()).contains("name");
            });
  }

  @Test
  void another_spelling_from_the_plan_is_known_too() {
    assertThatThrownBy(() -> world.as("officer", () -> provider.add("bindkracht 10")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.arguments()).contains("bindkracht 10", "Bindkracht10"));
  }

  @Test
  void a_newer_programme_changes_the_name_and_takes_away_the_practice_mark() {
    world.as("officer", () -> provider.add("Proef Oud"));

    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new ProgrammeImported(
                    "proef",
                    List.of(
                        new ProviderEntry(
                            new ProviderId("proef-oud"), "Proef Nieuw", List.of())))));

    assertThat(provider.find(new ProviderId("proef-oud")))
        .contains(new Organisation(new ProviderId("proef-oud"), "Proef Nieuw", false));
  }

  @Test
  void organisations_are_stored_in_the_transaction_of_the_import_or_not_at_all() {
    assertThatThrownBy(() -> events.publishEvent(new ProgrammeImported("proef", List.of())))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void a_provider_may_not_see_the_list_and_a_manager_may_not_add_to_it() {
    assertThatThrownBy(() -> world.as("jinc", provider::all))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> world.as("manager", () -> provider.add("Proef")))
        .isInstanceOf(AccessDeniedException.class);
  }
}
