package nl.rekenschap.letter;

import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws a picture on paper as shapes, its letters too: fonts of the machine, which differ from one
 * to the next, have no part in it.
 */
final class PictureDrawer implements FSObjectDrawer {

  private static final FSColor INK = new FSRGBColor(0x1b, 0x1b, 0x1b);
  private static final FSColor BARS = new FSRGBColor(0x1a, 0x4b, 0x8c);
  private static final double LETTER = 12;
  private static final double LINE = 1;
  private static final double STEP = 4;

  private final Picture picture;
  private final TrueTypeFont font;

  PictureDrawer(Picture picture, TrueTypeFont font) {
    this.picture = picture;
    this.font = font;
  }

  @Override
  public @Nullable Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    double scale = width / picture.width();
    place.scale(scale, scale);
    for (Picture.Part part : picture.parts()) {
      device.setColor(part instanceof Picture.Bar ? BARS : INK);
      device.fill(place.createTransformedShape(shape(part)));
    }
    return null;
  }

  private Shape shape(Picture.Part part) {
    return switch (part) {
      case Picture.Bar it -> bar(it);
      case Picture.Rule it -> rule(it);
      case Picture.Label it -> words(it);
    };
  }

  private static Shape bar(Picture.Bar bar) {
    Area area = new Area(new Rectangle2D.Double(bar.x(), bar.y(), bar.width(), bar.height()));
    if (bar.fill() == Picture.Fill.FULL) {
      return area;
    }
    area.subtract(
        new Area(
            new Rectangle2D.Double(
                bar.x() + LINE, bar.y() + LINE, bar.width() - 2 * LINE, bar.height() - 2 * LINE)));
    if (bar.fill() == Picture.Fill.STRIPES) {
      for (double x = bar.x() + STEP; x < bar.x() + bar.width() - LINE; x += STEP) {
        area.add(new Area(new Rectangle2D.Double(x, bar.y(), LINE, bar.height())));
      }
    }
    if (bar.fill() == Picture.Fill.LINES) {
      for (double y = bar.y() + STEP; y < bar.y() + bar.height() - LINE; y += STEP) {
        area.add(new Area(new Rectangle2D.Double(bar.x(), y, bar.width(), LINE)));
      }
    }
    return area;
  }

  private Shape rule(Picture.Rule rule) {
    Path2D dashes = new Path2D.Double();
    for (double x = 0; x < picture.width(); x += 2 * STEP) {
      dashes.append(new Rectangle2D.Double(x, rule.y(), STEP, LINE), false);
    }
    return dashes;
  }

  private Shape words(Picture.Label label) {
    try {
      double size = LETTER / font.getUnitsPerEm();
      Path2D words = new Path2D.Double();
      double x = label.x();
      for (int sign : label.words().codePoints().toArray()) {
        int glyph = font.getUnicodeCmapLookup().getGlyphId(sign);
        AffineTransform place = new AffineTransform(size, 0, 0, -size, x, label.y());
        words.append(outline(glyph).getPathIterator(place), false);
        x += font.getAdvanceWidth(glyph) * size;
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Shape outline(int glyph) throws IOException {
    var data = font.getGlyph().getGlyph(glyph);
    return data == null ? new Path2D.Double() : data.getPath();
  }
}
