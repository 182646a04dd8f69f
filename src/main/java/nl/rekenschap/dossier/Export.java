package nl.rekenschap.dossier;

import jakarta.annotation.security.RolesAllowed;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.dossier.proof.Line;
import nl.rekenschap.dossier.proof.LineText;
import nl.rekenschap.dossier.proof.Verify;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Service;

/**
 * The record as a file that can be verified without the product: JSON Lines in UTF-8, one object a
 * line, in the form that was hashed.
 */
@Service
public class Export {

  private final Stock stock;
  private final Readings readings;
  private final Access access;
  private final BusinessClock clock;
  private final DossierSettings settings;

  Export(
      Stock stock,
      Readings readings,
      Access access,
      BusinessClock clock,
      DossierSettings settings) {
    this.stock = stock;
    this.readings = readings;
    this.access = access;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Writes the record of that case; each export is recorded itself.
   *
   * @throws Refused what does not exist
   */
  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER, Names.MANAGER})
  public void write(CaseId caseId, OutputStream out) throws IOException {
    access.requireCase(caseId);
    readings.opened(caseId, ReadingKind.EXPORT, UUID.randomUUID().toString());
    write(List.of(caseId), out);
  }

  /** Writes the whole record; each export is recorded itself. */
  @RolesAllowed({Names.ADMINISTRATOR, Names.CONTROLLER, Names.MANAGER})
  public void writeAll(OutputStream out) throws IOException {
    readings.opened(null, ReadingKind.EXPORT, UUID.randomUUID().toString());
    write(List.of(), out);
  }

  private void write(List<CaseId> cases, OutputStream out) throws IOException {
    try {
      Lines lines = new Lines(new BufferedOutputStream(out, 1 << 16));
      lines.add(
          new Line.Header(
              Line.Header.FORMAT,
              "Rekenschap",
              settings.organisation(),
              clock.now().toString(),
              access.current().name(),
              cases.stream().map(CaseId::value).toList()));
      stock.each(cases, lines::add);
      lines.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Writes lines, and counts what the footer says. */
  private static final class Lines {

    private final OutputStream out;
    private final MessageDigest digest = Verify.sha256();
    private int seals;
    private int cases;
    private long entries;
    private long readings;

    Lines(OutputStream out) {
      this.out = out;
    }

    void add(Line line) {
      switch (line) {
        case Line.Seal seal -> seals++;
        case Line.CaseStart start -> cases++;
        case Line.Act act -> entries++;
        case Line.Reading reading -> readings++;
        case Line.Header header -> {}
        case Line.End end -> {}
        case Line.Gone gone -> {}
        case Line.Footer footer -> {}
      }
      byte[] bytes = (LineText.write(line) + "\n").getBytes(StandardCharsets.UTF_8);
      digest.update(bytes);
      try {
        out.write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void finish() throws IOException {
      String all = HexFormat.of().formatHex(digest.digest());
      add(new Line.Footer(seals, cases, entries, readings, all));
      out.flush();
    }
  }
}
