package nl.rekenschap.reporting;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q2;
import static nl.rekenschap.reporting.ReportingSituation.OWN;
import static nl.rekenschap.reporting.ReportingSituation.OWN_Q1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RoomTest
class BoardRoomIT {

  @Autowired World world;
  @Autowired ReportingSituation situation;
  @Autowired Board board;
  @Autowired Locks locks;

  @BeforeEach
  void twoCasesReport() {
    world.itIs("2025-01-10");
    situation.jincReports();
    situation.ownActionIsReported();
    world.timePassesTo("2025-04-10");
    situation.jincSubmits();
    world.timePassesTo("2025-05-02");
  }

  @Test
  void everyCaseHasARowAndEveryQuarterAColumn() {
    YearBoard now = now("officer");
    assertThat(now.rows()).extracting(YearBoard.Row::caseId).containsExactly(JINC, OWN);
    YearBoard.Row jinc = now.rows().getFirst();
    assertThat(jinc.providerName()).contains("JINC");
    assertThat(jinc.in(1)).get().extracting(YearBoard.Cell::standing).isEqualTo(Standing.SUBMITTED);
    assertThat(jinc.in(2)).get().extracting(YearBoard.Cell::standing).isEqualTo(Standing.PLANNED);
    YearBoard.Cell own = now.rows().getLast().in(1).orElseThrow();
    assertThat(own.standing()).isEqualTo(Standing.OVERDUE);
    assertThat(own.late()).isTrue();
    for (String reader : new String[] {"adviser", "manager", "controller"}) {
      assertThat(now(reader)).isEqualTo(now);
    }
    assertThatThrownBy(() -> now("jinc")).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void theRateCountsWhatWasDueAndNothingElse() {
    YearBoard now = now("officer");
    assertThat(now.rate()).isEqualTo(new YearBoard.Rate(1, 2));
    assertThat(now.rate().percent()).contains(50);
    assertThat(now.rateOf(Optional.of(new ProviderId("jinc")))).isEqualTo(new YearBoard.Rate(1, 1));
    assertThat(now.rateOf(Optional.empty()).percent()).contains(0);
    assertThat(new YearBoard.Rate(0, 0).percent()).isEmpty();
  }

  @Test
  void locksAndExtensionsStandAtThePeriod() {
    world.as("officer", () -> locks.lock(Set.of(JINC_Q2), "Nog niet."));
    YearBoard.Cell cell = now("officer").rows().getFirst().in(2).orElseThrow();
    assertThat(cell.lock()).get().extracting(Lock::reason).isEqualTo("Nog niet.");
  }

  @Test
  void aReminderGoesOnlyToWhoIsToHandIn() {
    int reminded = world.as("officer", () -> board.remind(Set.of(JINC_Q1, JINC_Q2, OWN_Q1)));
    assertThat(reminded).isEqualTo(1);
    assertThat(world.happened(OWN)).endsWith("reporting.event.reminded");
  }

  @Test
  void theFileHasALineForEachPeriod() {
    String text = new String(world.as("controller", () -> board.csv(2025)), StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSize(1 + 8);
    assertThat(text).contains("\"ingediend\"", "\"te laat, niet ingediend\"");
  }

  private YearBoard now(String person) {
    return world.as(person, () -> board.of(2025));
  }
}
