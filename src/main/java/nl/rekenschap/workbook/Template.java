package nl.rekenschap.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PeriodId;

/**
 * What a workbook asks, and what is written in it beforehand. Texts are in Dutch and ready to read.
 *
 * @param id which form it is; workbooks of another form are refused
 * @param version rises whenever a row comes, goes or is worded anew
 * @param periodWords such as {@code eerste kwartaal 2025}
 * @param explanation the words typed so far about the figures as a whole; may be empty
 * @param reasons offered, not imposed, where a value is not available
 */
public record Template(
    String id,
    int version,
    CaseId caseId,
    PeriodId periodId,
    String title,
    String providerName,
    String periodWords,
    LocalDate dueOn,
    String explanation,
    List<String> reasons,
    List<Row> rows) {

  /** After the name of a field: the whole of its ratio. */
  static final String OF = "#of";

  /** After the name of a field: why it has no value. */
  static final String REASON = "#reason";

  /** After the name of a field: the words beside its value. */
  static final String COMMENT = "#comment";

  public Template {
    rows = TemplateRows.of(rows);
  }

  /** What each row asks, and the names of the fields. */
  TemplateRows asked() {
    return TemplateRows.of(rows);
  }

  /** What is filled in at a row. */
  public enum Kind {
    /** A whole number of zero or more. */
    NUMBER,
    WORDS,
    /** Euro, at most two decimals. */
    MONEY,
    /** A part of a whole: two whole numbers. */
    RATIO
  }

  /**
   * What a row asks; written in it, and back again unchanged.
   *
   * @param choices the only words allowed as a value; empty when all are
   */
  record Asked(
      String fieldName,
      String indicator,
      String part,
      String unit,
      Kind kind,
      List<String> choices) {}

  /**
   * One field. Empty texts where there is nothing to say. What stands beside its value is handed
   * over under its name and {@code #of}, {@code #reason} or {@code #comment}.
   *
   * @param fieldName of the form; unique, and the same in every version
   * @param value typed so far, as a person in the Netherlands types it; for a ratio the part
   * @param denominator for a ratio the whole; else empty
   * @param choices the only words allowed as a value; empty when all are
   */
  public record Row(
      String fieldName,
      String indicator,
      String part,
      String unit,
      Kind kind,
      String target,
      String previous,
      String lastYear,
      String value,
      String denominator,
      String reason,
      String comment,
      List<String> choices) {

    /** The column of what stands beside a value, by the end of its field's name. */
    static Optional<Columns> column(String mark) {
      return switch (mark) {
        case OF -> Optional.of(Columns.DENOMINATOR);
        case REASON -> Optional.of(Columns.REASON);
        case COMMENT -> Optional.of(Columns.COMMENT);
        default -> Optional.empty();
      };
    }

    Asked asked() {
      return new Asked(fieldName, indicator, part, unit, kind, choices);
    }
  }
}
