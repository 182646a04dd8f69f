package nl.rekenschap.dossier.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.UUID;
import nl.rekenschap.access.Access;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.upload.MadeFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.context.support.WithUserDetails;

/** What people see of a file, and what they get when they ask for it. */
@RoomTest
@WithUserDetails("officer")
class DocumentLinkViewTest extends SpringBrowserlessTest {

  private static final CaseId CASE = new CaseId("2025-jinc");

  @Autowired private Dossier dossier;
  @Autowired private Access access;
  @Autowired private JdbcClient jdbc;
  private Document document;

  @BeforeEach
  void a_file_in_a_case() {
    access.assign(CASE, new ProviderId("jinc"));
    document =
        dossier.add(
            CASE, "reporting.document.evidence", "foto.pdf", "application/pdf", MadeFiles.pdf());
  }

  private void itIs(String state) {
    // A content is nobody's: no person could change it.
    Sight.whole(
        () -> jdbc.sql("UPDATE upload.blob SET state = :state").param("state", state).update());
  }

  @Test
  void a_file_is_offered_as_attachment_and_never_shown_in_its_place() throws IOException {
    DocumentLink link = new DocumentLink(dossier, document);

    assertThat(link.getChildren())
        .singleElement()
        .isInstanceOfSatisfying(
            Anchor.class,
            one -> assertThat(one.getElement().getAttribute("download")).isEqualTo("foto.pdf"));
    MockHttpServletResponse answer = ask(document.id());
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Content-Disposition"))
        .startsWith("attachment")
        .contains("foto.pdf");
  }

  @ParameterizedTest
  @CsvSource({"WAITING, nog gecontroleerd", "INFECTED, virus gevonden"})
  void a_file_that_nobody_gets_says_why_and_is_no_link(String state, String words)
      throws IOException {
    itIs(state);

    DocumentLink link = new DocumentLink(dossier, document);

    assertThat(link.getChildren()).isEmpty();
    assertThat(link.getText()).contains("foto.pdf", words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"WAITING", "INFECTED"})
  void a_link_from_before_gets_the_answer_of_what_does_not_exist(String state) throws IOException {
    itIs(state);

    assertThat(ask(document.id()).getStatus())
        .isEqualTo(404)
        .isEqualTo(ask(UUID.randomUUID()).getStatus());
  }

  private MockHttpServletResponse ask(UUID id) throws IOException {
    MockHttpServletResponse answer = new MockHttpServletResponse();
    DocumentLink.handler(dossier, id, "foto.pdf", "application/pdf", -1)
        .handleDownloadRequest(
            new DownloadEvent(
                VaadinRequest.getCurrent(),
                new VaadinServletResponse(
                    answer, (VaadinServletService) VaadinService.getCurrent()),
                VaadinSession.getCurrent(),
                getCurrentView().getElement()));
    return answer;
  }
}
