package nl.rekenschap.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Charts. */
class SvgTest {

  private final String svg = Svg.of(Sample.series(), "g1");
  private final Element chart = Jsoup.parse(svg).selectFirst("svg");

  @Test
  void it_says_in_words_what_it_shows() {
    assertThat(chart.attr("role")).isEqualTo("img");
    assertThat(chart.attr("aria-labelledby")).isEqualTo("g1-t g1-d");
    assertThat(chart.getElementById("g1-t").text()).isEqualTo("Onderadvisering <in> procenten");
    assertThat(chart.getElementById("g1-d").text())
        .contains(
            "Nijmegen: het minst is 0 (2025), het meest is 8 (2021).",
            "De reeks heeft een breuk vóór 2024");
  }

  @Test
  void each_bar_bears_its_value_and_what_is_unknown_is_said() {
    assertThat(chart.select("text").eachText())
        .contains("7,5", "6,25", "0", "geen gegevens", "Nederland & overzee", "2023");
  }

  @Test
  void the_break_is_a_line_with_its_words() {
    assertThat(chart.select("path[stroke-dasharray]")).hasSize(1);
    assertThat(String.join(" ", chart.select("text").eachText()))
        .contains("Breuk in de reeks: wat hierboven staat, is niet te vergelijken met wat");
  }

  @Test
  void series_differ_in_more_than_colour() {
    List<String> fills = chart.select("path:not([stroke-dasharray])").eachAttr("fill");

    assertThat(fills).contains("#1a4b8c", "none");
  }

  @Test
  void a_strict_page_refuses_nothing_of_it() throws Exception {
    assertThat(svg).doesNotContain("style=", "<style", "<script", "url(", " on", "href");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  @Test
  void its_letters_are_at_least_12_px_on_a_phone_of_320() {
    double width = Double.parseDouble(chart.attr("viewBox").split(" ")[2]);
    double size = Double.parseDouble(chart.selectFirst("g").attr("font-size"));
    // The page keeps 12 px free at both sides.
    assertThat(size * (320 - 2 * 12) / width).isGreaterThanOrEqualTo(12);
  }

  @Test
  void no_word_and_no_bar_stands_outside_it() {
    Document.Chart wide =
        new Document.Chart(
            "Breed",
            "euro",
            List.of("Een naam die zo lang is dat hij niet op een enkele regel past, echt niet"),
            List.of(
                new Document.Series("Plan", List.of(Optional.of(new BigDecimal("1115000000.25")))),
                new Document.Series("Min", List.of(Optional.of(new BigDecimal("-3"))))),
            OptionalInt.empty());
    var picture = ChartDrawing.of(wide);
    assertThat(picture.parts())
        .allSatisfy(
            part -> {
              if (part instanceof nl.rekenschap.letter.Picture.Label label) {
                assertThat(label.x() + label.words().length() * 6.9)
                    .as(label.words())
                    .isLessThanOrEqualTo(picture.width());
                assertThat(label.y()).isLessThan(picture.height());
              }
              if (part instanceof nl.rekenschap.letter.Picture.Bar bar) {
                assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(picture.width());
              }
            });
  }
}
