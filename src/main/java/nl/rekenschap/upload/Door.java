package nl.rekenschap.upload;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;

/** Where a file comes in; each lets other sorts through, and up to another size. */
public enum Door {
  /** Papers that show something, with a submission. */
  EVIDENCE(
      Sort.PDF, Sort.PNG, Sort.JPG, Sort.DOCX, Sort.XLSX, Sort.ODT, Sort.ODS, Sort.CSV, Sort.TXT),
  /** Papers that are kept as they are: with views, and with an accountability. */
  PAPER(Sort.PDF),
  /** Figures in a workbook. */
  WORKBOOK(Sort.XLSX, Sort.ODS),
  /** What the finance package gives back. */
  REFERENCES(Sort.CSV, Sort.TXT),
  /** A programme as data. */
  PROGRAMME(Sort.YAML);

  private final List<Sort> sorts;

  Door(Sort... sorts) {
    this.sorts = List.of(sorts);
  }

  boolean lets(Sort sort) {
    return sorts.contains(sort);
  }

  /** Whether the file is read at once, so that it cannot wait for the scanner. */
  boolean isReadAtOnce() {
    return Set.of(WORKBOOK, REFERENCES, PROGRAMME).contains(this);
  }

  /** The endings with their dot, {@code .pdf}. */
  public List<String> endings() {
    return sorts.stream()
        .flatMap(sort -> sort.endings().stream())
        .map(ending -> "." + ending)
        .toList();
  }

  /** The endings for people to read. */
  public String words() {
    return endings().stream().map(dotted -> dotted.substring(1)).collect(joining(", "));
  }
}
