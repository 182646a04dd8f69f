package nl.rekenschap.council.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.rekenschap.publication.Document;
import org.junit.jupiter.api.Test;

/** A chart on the screen. */
class ChartPanelTest {

  @Test
  void it_is_the_drawing_of_the_public_page_under_its_caption() {
    ChartPanel panel =
        new ChartPanel(
            new Document.Chart(
                "Geld per stadsdeel",
                "euro",
                List.of("Dukenburg"),
                List.of(new Document.Series("Plan", List.of(Optional.of(new BigDecimal("1140"))))),
                OptionalInt.empty()));

    assertThat(panel.getChildren().findFirst().orElseThrow().getElement().getText())
        .isEqualTo("Geld per stadsdeel");
    assertThat(panel.getChildren().skip(1).map(Html.class::cast).map(Html::getInnerHtml))
        .singleElement()
        .asString()
        .contains("<svg", "viewBox", "Geld per stadsdeel", "1.140", "role=\"img\"");
  }
}
