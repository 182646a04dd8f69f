package nl.rekenschap.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.server.ErrorEvent;
import jakarta.servlet.RequestDispatcher;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What nobody expected has a number, for the person and in the log. */
@RoomTest
@ExtendWith(OutputCaptureExtension.class)
class UnexpectedErrorsRoomIT {

  private static final Pattern NUMBER = Pattern.compile("\\b\\d{6}\\b");

  @Autowired private WebApplicationContext web;

  @ParameterizedTest
  @ValueSource(strings = {"/subsidy/home", "/api/v1/periods"})
  void the_number_that_a_person_is_told_stands_in_the_log(String asked, CapturedOutput output)
      throws Exception {
    String told =
        MockMvcBuilders.webAppContextSetup(web)
            .build()
            .perform(
                get("/error")
                    .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                    .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, asked)
                    .requestAttr(
                        RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("inside")))
            .andReturn()
            .getResponse()
            .getContentAsString();

    Matcher number = NUMBER.matcher(told);
    assertThat(number.find()).as(told).isTrue();
    assertThat(told).doesNotContain("inside", "Exception");
    assertThat(output.getAll()).contains("Fout " + number.group(), "IllegalStateException: inside");
  }

  @Test
  void what_goes_wrong_on_a_screen_has_a_number_too(CapturedOutput output) {
    String number = Trouble.number(new IllegalStateException("inside"));

    assertThat(number).matches("\\d{6}");
    assertThat(output.getAll()).contains("Fout " + number, "IllegalStateException: inside");
  }

  @Test
  void what_goes_wrong_where_there_is_no_screen_is_logged_and_nothing_more(CapturedOutput output) {
    new Trouble().error(new ErrorEvent(new IllegalStateException("inside")));

    assertThat(output.getAll()).contains("Fout ", "IllegalStateException: inside");
  }
}
