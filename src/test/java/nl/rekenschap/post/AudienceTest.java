package nl.rekenschap.post;

import static nl.rekenschap.access.Duty.EDITOR;
import static nl.rekenschap.access.Duty.OWNER;
import static nl.rekenschap.access.Duty.READER;
import static nl.rekenschap.access.Duty.SIGNATORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import org.junit.jupiter.api.Test;

class AudienceTest {

  private static final List<Person> TEAM =
      List.of(
          who("eigenaar", OWNER),
          who("invuller", EDITOR),
          who("tekenaar", SIGNATORY),
          who("lezer", READER));

  @Test
  void what_is_to_be_done_goes_to_all_who_can_do_something_with_it() {
    assertThat(told(Audience.TO_DO, TEAM)).containsExactly("eigenaar", "invuller", "tekenaar");
  }

  @Test
  void a_receipt_goes_to_the_owner_beside_who_handed_in() {
    assertThat(told(Audience.RECEIPT, TEAM)).containsExactly("eigenaar");
  }

  @Test
  void a_decision_goes_to_owners_and_signatories() {
    assertThat(told(Audience.DECISION, TEAM)).containsExactly("eigenaar", "tekenaar");
  }

  @Test
  void who_reads_and_signs_too_is_told_as_a_signatory() {
    assertThat(told(Audience.DECISION, List.of(who("beide", READER, SIGNATORY))))
        .containsExactly("beide");
  }

  @Test
  void where_nobody_has_the_duty_everybody_is_told() {
    List<Person> readers = List.of(who("lezer", READER), who("ander", READER));

    assertThat(told(Audience.DECISION, readers)).containsExactly("lezer", "ander");
  }

  private static List<String> told(Audience audience, List<Person> people) {
    return audience.of(people).stream().map(person -> person.id().value()).toList();
  }

  private static Person who(String id, Duty... duties) {
    return new Person(
        new PersonId(id),
        id,
        id + "@oefen.invalid",
        Set.of(Role.PROVIDER_CONTACT),
        Optional.of(new ProviderId("jinc")),
        Set.of(duties));
  }
}
