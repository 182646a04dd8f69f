package nl.rekenschap.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells who came by another login why that let nobody in here, and what to do. */
@Controller
class RefusedPage {

  @GetMapping(OidcLogin.REFUSED)
  String show(HttpServletRequest request, HttpServletResponse response, Model page) {
    HttpSession session = request.getSession(false);
    Object said = session == null ? null : session.getAttribute(OidcLogin.REFUSAL);
    page.addAttribute(
        "sentence",
        said instanceof String sentence
            ? sentence
            : LoginPage.sentence(new Refused("access.oidc.failed")));
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    return LoginPage.of("access/refused", page);
  }
}
