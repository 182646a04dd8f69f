package nl.rekenschap.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({
    "QUARTER,   1, 2024-01-01, 2024-03-31, q1",
    "QUARTER,   4, 2024-10-01, 2024-12-31, q4",
    "HALF_YEAR, 1, 2024-01-01, 2024-06-30, h1",
    "HALF_YEAR, 2, 2024-07-01, 2024-12-31, h2",
    "YEAR,      1, 2024-01-01, 2024-12-31, y",
  })
  void a_span_has_its_days_and_its_code(
      Frequency frequency, int index, LocalDate first, LocalDate last, String code) {
    Span span = new Span(2024, frequency, index);

    assertThat(span.firstDay()).isEqualTo(first);
    assertThat(span.lastDay()).isEqualTo(last);
    assertThat(span.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void the_spans_of_a_year_cover_it_without_gap_or_overlap(Frequency frequency) {
    List<Span> spans = frequency.spansOf(2024);

    assertThat(spans).hasSize(frequency.perYear()).isSorted();
    assertThat(spans.getFirst().firstDay()).isEqualTo("2024-01-01");
    assertThat(spans.getLast().lastDay()).isEqualTo("2024-12-31");
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i).firstDay()).isEqualTo(spans.get(i - 1).lastDay().plusDays(1));
    }
  }

  @Test
  void who_does_not_report_has_no_spans() {
    assertThat(Frequency.NONE.spansOf(2024)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(2024, Frequency.NONE, 1));
  }

  @ParameterizedTest
  @CsvSource({"2024,QUARTER,0", "2024,QUARTER,5", "2024,YEAR,2", "1999,YEAR,1", "2101,YEAR,1"})
  void a_span_that_no_year_has_is_not_made(int year, Frequency frequency, int index) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(year, frequency, index));
  }

  @Test
  void the_last_quarter_of_a_year_lies_before_the_first_of_the_next() {
    assertThat(new Span(2024, Frequency.QUARTER, 4))
        .isLessThan(new Span(2025, Frequency.QUARTER, 1));
  }
}
