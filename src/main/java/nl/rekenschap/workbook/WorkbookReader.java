package nl.rekenschap.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Reads a workbook against the template that counts now. */
final class WorkbookReader {

  private static final List<String> OURS =
      List.of(
          Columns.INTRODUCTION, Columns.FIGURES, Columns.EXPLANATION, Columns.SEAL, Columns.ERRORS);

  private final Sheets sheets;
  private final Template template;
  private final Seal seal;
  private final Problems problems = new Problems();

  WorkbookReader(Sheets sheets, Template template, Seal seal) {
    this.sheets = sheets;
    this.template = template;
    this.seal = seal;
  }

  /**
   * @throws Refused when it is not a workbook for this subsidy and period, or is damaged
   */
  Reading read() {
    checkNames();
    boolean older = checkOrigin();
    Sheets.Sheet figures = find(Columns.FIGURES);
    if (figures == null) {
      throw new Refused("workbook.sheetMissing", Columns.FIGURES);
    }
    if (figures.hidden()) {
      throw new Refused("workbook.sheetHidden", figures.name());
    }
    FiguresReader reader =
        new FiguresReader(template, older, figures.name(), sheets.date1904(), problems);
    List<Range> merged = sheets.read(figures, reader);
    // With a wrong heading nothing below it means anything.
    if (!hasWrongHeading()) {
      reader.finish(merged);
    }
    Optional<String> explanation = readExplanation();
    sheets.list().forEach(this::noticeExtra);
    return problems.refuse()
        ? new Reading.Refused(problems.all())
        : new Reading.Accepted(reader.values(), reader.places(), explanation, problems.all());
  }

  private boolean hasWrongHeading() {
    return problems.all().stream().anyMatch(p -> p.ruleId().equals("workbook.headingChanged"));
  }

  private void checkNames() {
    Set<String> names = new HashSet<>();
    for (Sheets.Sheet sheet : sheets.list()) {
      if (!names.add(sheet.name().strip().toLowerCase(Locale.ROOT))) {
        throw new Refused("workbook.sheetTwice", sheet.name().strip());
      }
    }
  }

  /** Whether it was made of an older version of the template. */
  private boolean checkOrigin() {
    Sheets.Sheet sheet = find(Columns.SEAL);
    if (sheet == null) {
      throw new Refused("workbook.notOurs");
    }
    Seal.Origin origin =
        seal.read(sheets, sheet).orElseThrow(() -> new Refused("workbook.sealBroken"));
    if (!origin.caseId().equals(template.caseId().value())) {
      throw new Refused("workbook.otherSubsidy", origin.caseId(), template.title());
    }
    if (!origin.periodId().equals(template.periodId().value())) {
      throw new Refused("workbook.wrongPeriod", origin.periodId(), template.periodWords());
    }
    if (!origin.template().equals(template.id()) || origin.version() > template.version()) {
      throw new Refused("workbook.otherTemplate");
    }
    boolean older = origin.version() < template.version();
    if (older) {
      problems.add(
          Problem.notice(
              "",
              "",
              "workbook.olderTemplate",
              Integer.toString(origin.version()),
              Integer.toString(template.version())));
    }
    return older;
  }

  private Optional<String> readExplanation() {
    Sheets.Sheet sheet = find(Columns.EXPLANATION);
    if (sheet == null) {
      problems.add(Problem.notice("", "", "workbook.explanationMissing"));
      return Optional.empty();
    }
    TypedCell typed = new TypedCell(problems, sheet.name(), sheets.date1904());
    String[] text = {""};
    sheets.read(
        sheet,
        row -> {
          for (Cell cell : row.cells()) {
            if (row.number() == TemplateBook.EXPLANATION_ROW && cell.column() == 0) {
              if (row.hidden() || sheet.hidden()) {
                problems.add(Problem.error(sheet.name(), cell.ref(), "workbook.hiddenRow"));
              }
              text[0] = typed.words(cell).orElse("");
            } else if (row.number() > TemplateBook.EXPLANATION_ROW || cell.column() > 0) {
              problems.add(Problem.notice(sheet.name(), cell.ref(), "workbook.extraCells"));
              return false;
            }
          }
          return true;
        });
    return Optional.of(text[0]);
  }

  private void noticeExtra(Sheets.Sheet sheet) {
    if (OURS.stream().noneMatch(name -> Columns.isSheet(sheet.name(), name))) {
      problems.add(Problem.notice(sheet.name(), "", "workbook.extraSheet", sheet.name()));
    }
  }

  private Sheets.@Nullable Sheet find(String name) {
    return sheets.list().stream()
        .filter(sheet -> Columns.isSheet(sheet.name(), name))
        .findFirst()
        .orElse(null);
  }
}
