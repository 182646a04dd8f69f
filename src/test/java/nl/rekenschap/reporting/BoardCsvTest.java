package nl.rekenschap.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardCsvTest {

  private static final CaseId CASE = new CaseId("2025-jinc");
  private static final Span Q1 = new Span(2025, Frequency.QUARTER, 1);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {"=1+1,'=1+1", "+31 6,'+31 6", "-x,'-x", "@sum,'@sum", "JINC,JINC", "A-B,A-B"})
  void aCellThatASpreadsheetWouldCalculateGetsAnApostrophe(String typed, String safe) {
    assertThat(BoardCsv.cell(typed)).isEqualTo('"' + safe + '"');
  }

  @Test
  void quotesAndSemicolonsStayWithinTheirCell() {
    assertThat(BoardCsv.cell("zeg \"ja\"; nu")).isEqualTo("\"zeg \"\"ja\"\"; nu\"");
  }

  @Test
  void aRowTellsStateLatenessAndLockInWords() {
    Period period =
        new Period(
            PeriodId.of(CASE, Q1),
            CASE,
            "jinc",
            Q1,
            Optional.of(new ProviderId("jinc")),
            LocalDate.parse("2025-04-01"),
            LocalDate.parse("2025-04-30"),
            1,
            Optional.empty(),
            false,
            new PeriodState.Open(false));
    YearBoard.Cell cell =
        new YearBoard.Cell(
            period,
            Standing.OVERDUE,
            false,
            true,
            Optional.of(new Lock(java.time.Instant.EPOCH, "Omar", "=cmd")),
            List.of());
    YearBoard board =
        new YearBoard(
            2025,
            LocalDate.parse("2025-05-02"),
            List.of(
                new YearBoard.Row(
                    CASE,
                    "JINC",
                    Optional.of(new ProviderId("jinc")),
                    "JINC",
                    Optional.of("Opgroeien"),
                    List.of(cell))));

    String text = new String(BoardCsv.of(board), StandardCharsets.UTF_8);

    assertThat(text.lines().skip(1).findFirst())
        .contains(
            "\"JINC\";\"JINC\";\"Opgroeien\";\"1e kwartaal 2025\";\"2025-04-30\";"
                + "\"te laat, niet ingediend\";\"ja\";\"'=cmd\";\"\"");
  }
}
