package nl.rekenschap.letter;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.TextRenderer;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Measures text as the library does, to the same dot, but looks each letter up in the font once
 * only. It is for paper whose only font is this one and joins no letters.
 */
final class Measure extends PdfBoxTextRenderer {

  /** The letters of Dutch and its neighbours; others are rare and left to the library. */
  private static final int KNOWN = 0x180;

  /** How much a width may be over a whole number of dots without counting as one more. */
  private static final float SLACK = 0.01f;

  private final float[] widths;

  /**
   * @param widths of {@link #widths(PDType0Font)}
   */
  Measure(float[] widths) {
    this.widths = widths;
  }

  /** In thousandths of the font's size; NaN for what the font cannot show or nobody can see. */
  static float[] widths(PDType0Font font) throws IOException {
    float[] widths = new float[KNOWN];
    Arrays.fill(widths, Float.NaN);
    for (char letter = ' '; letter < KNOWN; letter++) {
      String text = String.valueOf(letter);
      if (TextRenderer.getEffectivePrintableString(text).equals(text) && shows(font, letter)) {
        widths[letter] = font.getStringWidth(text);
      }
    }
    return widths;
  }

  private static boolean shows(PDType0Font font, char letter) {
    return font.getCmapLookup().getGlyphId(letter) != 0;
  }

  @Override
  public int getWidth(FontContext context, FSFont font, String text) {
    float width = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      width += letter < KNOWN ? widths[letter] : Float.NaN;
    }
    if (Float.isNaN(width)) {
      return super.getWidth(context, font, text);
    }
    float dots = width / 1000f * font.getSize2D();
    return dots - Math.floor(dots) < SLACK ? (int) dots : (int) Math.ceil(dots);
  }
}
