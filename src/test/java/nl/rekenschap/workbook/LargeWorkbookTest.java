package nl.rekenschap.workbook;

import static nl.rekenschap.workbook.Samples.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The longest workbook that is allowed. */
@Timeout(120)
class LargeWorkbookTest {

  private static final int ROWS = 100_000;

  @TempDir Path folder;

  @Test
  void a_hundred_thousand_rows_are_made_and_read_within_our_own_limits() throws Exception {
    readsAll(Format.XLSX, ROWS);
  }

  /** The same rows weigh more than twice as much in this format: 50 MB are about 39,000 rows. */
  @Test
  void an_ods_reaches_its_limit_sooner() throws Exception {
    readsAll(Format.ODS, 30_000);
    Reading tooMuch = workbook().read(workbook().make(large(60_000), Format.ODS), large(1));

    assertThat(((Reading.Refused) tooMuch).problems())
        .extracting(Problem::ruleId)
        .containsExactly("workbook.tooLargeInflated");
  }

  private void readsAll(Format format, int count) throws Exception {
    Template template = large(count);
    Path file = Files.write(folder.resolve("large"), workbook().make(template, format));

    Reading reading = workbook().read(file, template);

    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    assertThat(((Reading.Accepted) reading).values())
        .hasSize(count)
        .containsEntry("telling/deel-0", "0")
        .containsEntry("telling/deel-" + (count - 1), Integer.toString(count - 1));
  }

  /**
   * What is kept grows by next to nothing from a quarter of the rows to all of them, and is little
   * beside the heap before the reading. That heap holds what earlier tests of this process left,
   * which may be freed meanwhile; then the growth alone tells.
   */
  @Test
  void reading_them_row_by_row_keeps_next_to_nothing() throws Exception {
    Path file = Files.write(folder.resolve("large"), workbook().make(large(ROWS), Format.XLSX));
    List<Long> looks = new ArrayList<>();
    long idle = used();
    try (Sheets sheets = Sheets.open(file, Samples.SETTINGS.limits())) {
      sheets.read(
          sheets.list().get(1),
          row -> {
            if (row.number() % 25_000 == 0) {
              looks.add(used());
            }
            return true;
          });
    }

    assertThat(looks).hasSize(4);
    assertThat(looks.getLast() - looks.getFirst()).isLessThan(2 << 20);
    assertThat(Collections.max(looks) - idle).isLessThan(24 << 20);
  }

  /** The heap in use, in bytes, once collecting it frees nothing more worth naming. */
  private static long used() {
    long before = Long.MAX_VALUE;
    long now = collected();
    while (before - now > 64 << 10) {
      before = now;
      now = collected();
    }
    return now;
  }

  private static long collected() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static Template large(int count) {
    Template.Row[] rows = new Template.Row[count];
    for (int i = 0; i < count; i++) {
      rows[i] =
          new Template.Row(
              "telling/deel-" + i,
              "Aantal ontmoetingen met beroepen",
              "Deel " + i,
              "ontmoetingen",
              Template.Kind.NUMBER,
              "100",
              Integer.toString(i % 90),
              "",
              Integer.toString(i),
              "",
              "",
              "",
              List.of());
    }
    return Samples.template(rows);
  }
}
