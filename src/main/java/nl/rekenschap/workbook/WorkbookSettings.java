package nl.rekenschap.workbook;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this room, prefix {@code rekenschap.workbook}.
 *
 * @param key with which workbooks are signed, at least 32 characters; when it is not set, one is
 *     made and kept in the database. Another key makes all workbooks that are out invalid.
 * @param megabytes a file may have at most
 * @param inflatedMegabytes its parts may have at most, unpacked
 * @param rows a sheet may have at most
 */
@ConfigurationProperties("rekenschap.workbook")
record WorkbookSettings(
    @Nullable String key,
    @DefaultValue("25") int megabytes,
    @DefaultValue("50") int inflatedMegabytes,
    @DefaultValue("100000") int rows) {

  private static final int COLUMNS = 256;
  private static final int SHORTEST_KEY = 32;

  WorkbookSettings {
    if (key != null && key.length() < SHORTEST_KEY) {
      throw new IllegalArgumentException("rekenschap.workbook.key: at least 32 characters");
    }
  }

  Limits limits() {
    // The headings are a row too.
    return new Limits((long) megabytes << 20, (long) inflatedMegabytes << 20, rows + 1, COLUMNS);
  }
}
