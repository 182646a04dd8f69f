package nl.rekenschap.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.reporting.Measurement.Value;
import org.junit.jupiter.api.Test;

class TotalTest {

  @Test
  void theTotalIsTheSumOfTheParts() {
    assertThat(Total.of("ontmoetingen", List.of(part("a", 120), part("b", 165))))
        .contains(new Total(285, true));
  }

  @Test
  void aPartThatIsNotAvailableMakesTheTotalIncomplete() {
    Measurement missing =
        new Measurement(
            "ontmoetingen", 1, Optional.of("b"), new Value.NotAvailable("systeem ligt stil"));
    assertThat(Total.of("ontmoetingen", List.of(part("a", 120), missing)))
        .contains(new Total(120, false));
  }

  @Test
  void withoutOneCountThereIsNoTotalAndNoZero() {
    Measurement missing =
        new Measurement("ontmoetingen", 1, Optional.empty(), new Value.NotAvailable("nog niet"));
    assertThat(Total.of("ontmoetingen", List.of(missing))).isEmpty();
    assertThat(Total.of("iets-anders", List.of(part("a", 1)))).isEmpty();
  }

  @Test
  void aReportedZeroIsATotal() {
    assertThat(Total.of("ontmoetingen", List.of(part("a", 0)))).contains(new Total(0, true));
  }

  private static Measurement part(String code, long number) {
    return new Measurement("ontmoetingen", 1, Optional.of(code), new Value.Count(number));
  }
}
