package nl.rekenschap.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RoomTest
class MandatesRoomIT {

  @Autowired World world;
  @Autowired Mandates mandates;

  private void limit(Optional<Money> upTo) {
    world.as("admin", () -> mandates.set(Role.MANAGER, upTo, "Mandaatbesluit (oefening)"));
  }

  private Optional<String> ask(String amount, String college) {
    return world.as("manager", () -> mandates.require(Money.of(amount), college));
  }

  @Test
  void managersDecideWithoutLimitUntilOneIsSet() {
    assertThat(ask("999999.99", "")).isEmpty();
  }

  @Test
  void upToTheLimitTheManagerDecidesAndAboveItTheCollege() {
    limit(Optional.of(Money.of("50000.00")));
    assertThat(ask("50000.00", "")).isEmpty();
    assertThatThrownBy(() -> ask("50000.01", " "))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.field()).contains("collegeDecision");
              assertThat(refused.messageKey()).isEqualTo("mandate.above");
              assertThat(refused.arguments())
                  .isEqualTo(List.of(Money.of("50000.01"), Money.of("50000.00")));
            });
    assertThat(ask("50000.01", " 12 mei 2025, nummer 4 ")).contains("12 mei 2025, nummer 4");
  }

  @Test
  void zeroTakesTheMandateAway() {
    limit(Optional.of(Money.ZERO));
    assertThatThrownBy(() -> ask("0.01", "")).hasMessageContaining("mandate.none");
  }

  @Test
  void whoHasNoMandateIsRefusedWhateverTheAmount() {
    assertThatThrownBy(() -> world.as("officer", () -> mandates.require(Money.of("1"), "")))
        .hasMessageContaining("mandate.none");
  }

  @Test
  void whatWasSetBeforeStaysReadable() {
    limit(Optional.of(Money.of("10.00")));
    limit(Optional.of(Money.of("20.00")));
    List<MandateLimit> history = world.as("manager", () -> mandates.history());
    assertThat(history.get(0).upTo()).contains(Money.of("20.00"));
    assertThat(history.get(1).upTo()).contains(Money.of("10.00"));
    assertThat(history.get(0).basis()).isEqualTo("Mandaatbesluit (oefening)");
  }

  @Test
  void onlyTheAdministratorSetsLimitsWithABasisAndNoNegativeAmount() {
    assertThatThrownBy(
            () -> world.as("manager", () -> mandates.set(Role.MANAGER, Optional.empty(), "x")))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(
            () -> world.as("admin", () -> mandates.set(Role.MANAGER, Optional.empty(), " ")))
        .hasMessageContaining("basis");
    assertThatThrownBy(() -> limit(Optional.of(Money.of("-1"))))
        .hasMessageContaining("kernel.number.negative");
    assertThatThrownBy(
            () -> world.as("admin", () -> mandates.set(Role.COUNCIL_READER, Optional.empty(), "x")))
        .hasMessageContaining("mandate.role");
  }
}
