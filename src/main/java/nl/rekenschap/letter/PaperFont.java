package nl.rekenschap.letter;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The font of all paper, for one document at a time. It is read from its file once for as many
 * documents as are drawn at the same moment; who has drawn one leaves it for the next.
 */
final class PaperFont implements Closeable {

  static final String NAME = "Letter";

  // The one open font that comes with the PDF library; such a PDF must carry its own.
  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final Queue<PaperFont> FREE = new ConcurrentLinkedQueue<>();

  private final TrueTypeFont font;
  private float @Nullable [] widths;

  private PaperFont(TrueTypeFont font) {
    this.font = font;
  }

  static PaperFont open() throws IOException {
    PaperFont free = FREE.poll();
    return free == null ? read() : free;
  }

  private static PaperFont read() throws IOException {
    try (InputStream in = Objects.requireNonNull(PDFont.class.getResourceAsStream(FILE))) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      // Searching each piece of text for letters that melt together (fi) takes two thirds of all
      // the time; lines are measured as if there were none.
      font.setEnableGsub(false);
      return new PaperFont(font);
    }
  }

  TrueTypeFont outlines() {
    return font;
  }

  PDType0Font in(PDDocument document) throws IOException {
    return PDType0Font.load(document, font, true);
  }

  /** How wide its letters are; {@code there} is this font in some document. */
  float[] widths(PDType0Font there) throws IOException {
    float[] known = widths;
    if (known == null) {
      known = Measure.widths(there);
      widths = known;
    }
    return known;
  }

  /** The next document may have it. */
  @Override
  public void close() {
    FREE.add(this);
  }
}
