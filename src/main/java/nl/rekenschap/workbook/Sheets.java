package nl.rekenschap.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import nl.rekenschap.kernel.Refused;

/**
 * The sheets of an .xlsx or .ods file, row by row; memory does not grow with their length. Knows
 * nothing of what is written in them. Formulas are never worked out.
 */
abstract class Sheets implements Closeable {

  /**
   * @param position 0-based, in the file's order
   * @param hidden not shown, in whatever way
   */
  record Sheet(int position, String name, boolean hidden) {}

  /**
   * @param hidden by hand, by a filter or within a closed group
   * @param cells with something in them, from left to right
   */
  record Row(int number, boolean hidden, List<Cell> cells) {}

  /** Takes rows from top to bottom; only those with something in them. */
  interface RowVisitor {
    /** Whether to go on. */
    boolean visit(Row row);
  }

  /**
   * Opens a file on disk.
   *
   * @throws Refused with the reason when it is too large, no workbook, damaged or hostile
   */
  static Sheets open(Path file, Limits limits) {
    Archive archive = Archive.open(file, limits);
    try {
      return archive.has("[Content_Types].xml")
          ? new XlsxSheets(archive, limits)
          : new OdsSheets(archive, limits);
    } catch (IOException | XMLStreamException | IndexOutOfBoundsException e) {
      archive.close();
      throw Archive.damaged(e);
    } catch (NumberFormatException e) {
      archive.close();
      throw Archive.damaged(e);
    } catch (RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  abstract Format format();

  abstract List<Sheet> list();

  /** Whether days are counted from 1904: then the same number is another day. */
  abstract boolean date1904();

  /**
   * Reads one sheet until its end, or until the visitor has enough.
   *
   * @return its merged blocks; not all of them when the visitor stopped
   * @throws Refused when it is damaged or has more rows or columns than allowed
   */
  final List<Range> read(Sheet sheet, RowVisitor visitor) {
    try {
      return readSheet(sheet, visitor);
    } catch (IOException | XMLStreamException | NumberFormatException e) {
      throw Archive.damaged(e);
    }
  }

  abstract List<Range> readSheet(Sheet sheet, RowVisitor visitor)
      throws IOException, XMLStreamException;

  @Override
  public abstract void close();
}
