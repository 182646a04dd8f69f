package nl.rekenschap.publication;

import static nl.rekenschap.publication.Signs.escaped;

import nl.rekenschap.letter.Picture;

/** Charts as SVG with their words, without script and without styles that a strict page refuses. */
public final class Svg {

  private static final String INK = "#1b1b1b";
  private static final String BARS = "#1a4b8c";
  private static final int STEP = 4;

  private Svg() {}

  /**
   * A chart.
   *
   * @param id unlike any other on the page; fit for an attribute
   */
  public static String of(Document.Chart chart, String id) {
    Picture picture = ChartDrawing.of(chart);
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-t %s-d\">"
            .formatted(picture.width(), picture.height(), id, id));
    svg.append("<title id=\"%s-t\">%s</title>".formatted(id, escaped(chart.caption())));
    svg.append("<desc id=\"%s-d\">%s</desc>".formatted(id, escaped(picture.alt())));
    svg.append("<g font-size=\"12\" fill=\"" + INK + "\">");
    picture.parts().forEach(part -> svg.append(draw(part, picture.width())));
    return svg.append("</g></svg>").toString();
  }

  private static String draw(Picture.Part part, int width) {
    return switch (part) {
      case Picture.Bar it -> bar(it);
      case Picture.Rule it ->
          "<path d=\"M0 %dH%d\" stroke=\"%s\" stroke-dasharray=\"4\"/>"
              .formatted(it.y(), width, INK);
      case Picture.Label it ->
          "<text x=\"%d\" y=\"%d\">%s</text>".formatted(it.x(), it.y(), escaped(it.words()));
    };
  }

  private static String bar(Picture.Bar bar) {
    if (bar.fill() == Picture.Fill.FULL) {
      return "<path d=\"M%d %dh%dv%dh-%dz\" fill=\"%s\"/>"
          .formatted(bar.x(), bar.y(), bar.width(), bar.height(), bar.width(), BARS);
    }
    StringBuilder path =
        new StringBuilder(
            "M%d %dh%dv%dh-%dz"
                .formatted(bar.x(), bar.y(), bar.width(), bar.height(), bar.width()));
    if (bar.fill() == Picture.Fill.STRIPES) {
      for (int x = bar.x() + STEP; x < bar.x() + bar.width(); x += STEP) {
        path.append("M%d %dv%d".formatted(x, bar.y(), bar.height()));
      }
    }
    if (bar.fill() == Picture.Fill.LINES) {
      for (int y = bar.y() + STEP; y < bar.y() + bar.height(); y += STEP) {
        path.append("M%d %dh%d".formatted(bar.x(), y, bar.width()));
      }
    }
    return "<path d=\"%s\" fill=\"none\" stroke=\"%s\"/>".formatted(path, BARS);
  }
}
