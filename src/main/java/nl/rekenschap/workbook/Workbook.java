package nl.rekenschap.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Service;

/**
 * Makes workbooks to fill in offline, reads them when they come back, and returns them with their
 * errors marked. Keeps nothing: whose figures they are, and which file counts, the caller knows.
 */
@Service
public class Workbook {

  private final WorkbookSettings settings;
  private final Seal seal;

  Workbook(WorkbookSettings settings, Seal seal) {
    this.settings = settings;
    this.seal = seal;
  }

  /** The workbook of a template, filled in beforehand with what is known. */
  @ForRooms
  public byte[] make(Template template, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(new TemplateBook(template, seal).book(), format, out);
    return out.toByteArray();
  }

  /** As the other {@code read}, of bytes in memory. */
  @ForRooms
  public Reading read(byte[] bytes, Template expected) {
    if (bytes.length > settings.limits().bytes()) {
      return refused(new Refused("workbook.tooLarge", Integer.toString(settings.megabytes())));
    }
    return withFile(bytes, file -> read(file, expected));
  }

  /**
   * Reads a file that was handed in. It is opened and closed here, and stays where it is.
   *
   * @param expected as it counts now; a workbook of an older version is mapped onto it
   */
  @ForRooms
  public Reading read(Path file, Template expected) {
    try (Sheets sheets = Sheets.open(file, settings.limits())) {
      return new WorkbookReader(sheets, expected, seal).read();
    } catch (Refused refused) {
      return refused(refused);
    }
  }

  /** As the other {@code annotate}, of bytes in memory. */
  @ForRooms
  public Optional<byte[]> annotate(byte[] bytes, Template expected, List<Problem> problems) {
    return bytes.length > settings.limits().bytes()
        ? Optional.empty()
        : withFile(bytes, file -> annotate(file, expected, problems));
  }

  /**
   * The same workbook, in the same format, with every problem at its cell and a sheet that lists
   * them. Corrected, it can be handed in.
   *
   * @return absent when the file cannot be read as a workbook at all
   */
  @ForRooms
  public Optional<byte[]> annotate(Path file, Template expected, List<Problem> problems) {
    try (Sheets sheets = Sheets.open(file, settings.limits())) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      write(new AnnotatedBook(sheets, expected, seal, problems).book(), sheets.format(), out);
      return Optional.of(out.toByteArray());
    } catch (Refused refused) {
      return Optional.empty();
    }
  }

  private static void write(Book book, Format format, OutputStream out) {
    switch (format) {
      case XLSX -> XlsxWriter.write(book, out);
      case ODS -> OdsWriter.write(book, out);
    }
  }

  private static Reading refused(Refused refused) {
    return new Reading.Refused(List.of(Problem.ofFile(refused)));
  }

  private static <T> T withFile(byte[] bytes, Function<Path, T> work) {
    try {
      Path file = Files.createTempFile("workbook", null);
      try {
        Files.write(file, bytes);
        return work.apply(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
