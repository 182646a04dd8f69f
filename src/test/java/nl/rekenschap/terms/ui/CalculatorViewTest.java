package nl.rekenschap.terms.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("officer")
class CalculatorViewTest extends SpringBrowserlessTest {

  private CalculatorView view;

  @BeforeEach
  void open() {
    view = navigate(CalculatorView.class);
  }

  @Test
  void a_kind_of_term_fills_the_form_and_the_last_day_shows_at_once() {
    preset(Preset.DECISION);
    start("2026-10-03");

    assertThat(lastDay()).isEqualTo("Laatste dag: maandag 30 november 2026");
    assertThat(steps())
        .containsExactly(
            "De termijn begint op 4 oktober 2026 en duurt 8 weken. Laatste dag: 28"
                + " november 2026.",
            "28 november 2026 valt in het weekend; de termijn loopt door tot de eerste werkdag"
                + " (Algemene termijnenwet 1). Laatste dag: 30 november 2026.");
  }

  @Test
  void a_completion_request_stops_the_clock_and_can_be_taken_away() {
    preset(Preset.DECISION);
    start("2026-10-01");
    test($(Button.class, view).id("add-completion")).click();
    List<DayField> days = $(DayField.class, $(TermEvents.class, view).single()).all();
    test(days.get(0)).setValue(LocalDate.parse("2026-10-12"));
    test(days.get(1)).setValue(LocalDate.parse("2026-10-26"));

    assertThat(lastDay()).isEqualTo("Laatste dag: donderdag 10 december 2026");
    assertThat(steps().get(1))
        .contains("Opgeschort van 13 oktober 2026 tot en met 26 oktober 2026: 14 dagen");

    test($(Button.class, view).withText("Weghalen").single()).click();
    assertThat(lastDay()).isEqualTo("Laatste dag: donderdag 26 november 2026");
  }

  @Test
  void a_notice_of_default_shows_what_is_owed() {
    preset(Preset.DECISION);
    start("2026-10-01");
    test((DatePicker) $(DayField.class, view).id("notice")).setValue(LocalDate.parse("2026-11-27"));

    assertThat($(NativeTableRow.class, view).all().getLast().getElement().getTextRecursively())
        .contains("€\u00a01.442");
  }

  @Test
  void a_notice_that_comes_too_early_is_told_at_its_field() {
    preset(Preset.DECISION);
    start("2026-10-01");
    DayField notice = $(DayField.class, view).id("notice");
    test((DatePicker) notice).setValue(LocalDate.parse("2026-11-26"));

    assertThat(notice.isInvalid()).isTrue();
    assertThat(notice.getErrorMessage()).contains("liep de termijn nog");
  }

  @Test
  void a_length_beyond_a_century_is_told_at_its_field() {
    IntegerField amount = $(IntegerField.class, view).id("amount");
    test(amount).setValue(99_999);

    assertThat(amount.isInvalid()).isTrue();
    assertThat(amount.getErrorMessage()).contains("tussen 1 en 5200");
  }

  private void preset(Preset preset) {
    @SuppressWarnings("unchecked")
    Select<Preset> select = $(Select.class, view).id("preset");
    select.setValue(preset);
  }

  private void start(String day) {
    test((DatePicker) $(DayField.class, view).id("start")).setValue(LocalDate.parse(day));
  }

  private String lastDay() {
    return $(Paragraph.class, view).id("last-day").getText();
  }

  private List<String> steps() {
    return $(ListItem.class, view).all().stream().map(ListItem::getText).toList();
  }
}
