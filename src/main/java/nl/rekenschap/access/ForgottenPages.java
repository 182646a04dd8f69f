package nl.rekenschap.access;

import jakarta.servlet.http.HttpServletRequest;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plain pages for who forgot a password: asking for a link, and following it. */
@Controller
class ForgottenPages {

  static final String ASK = "/login/forgotten";
  static final String ANEW = "/login/anew/";

  private static final String ASK_PAGE = "access/forgotten";
  private static final String ANEW_PAGE = "access/anew";

  private final Forgotten forgotten;

  ForgottenPages(Forgotten forgotten) {
    this.forgotten = forgotten;
  }

  @GetMapping(ASK)
  String ask(@RequestParam(required = false) boolean sent, Model page) {
    page.addAttribute("sent", sent);
    return LoginPage.of(ASK_PAGE, page);
  }

  @PostMapping(ASK)
  String ask(@RequestParam String who, HttpServletRequest request, Model page) {
    try {
      forgotten.ask(who, request.getRemoteAddr());
    } catch (Refused refused) {
      page.addAttribute("sent", false);
      return LoginPage.of(ASK_PAGE, page, refused);
    }
    return "redirect:" + ASK + "?sent=true";
  }

  @GetMapping(ANEW + "{token}")
  String anew(@PathVariable String token, Model page) {
    try {
      return form(token, page);
    } catch (Refused gone) {
      return gone(page, gone);
    }
  }

  @PostMapping(ANEW + "{token}")
  String anew(
      @PathVariable String token,
      @RequestParam String password,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      Model page) {
    try {
      forgotten.set(token, password, code, request.getRemoteAddr());
    } catch (Refused refused) {
      if (refused.field().isEmpty()) {
        return gone(page, refused);
      }
      LoginPage.of(ANEW_PAGE, page, refused);
      return form(token, page);
    }
    page.addAttribute("state", "done");
    return LoginPage.of(ANEW_PAGE, page);
  }

  private String form(String token, Model page) {
    page.addAttribute("asksForCode", forgotten.asksForCode(token));
    page.addAttribute("token", token);
    page.addAttribute("state", "form");
    return LoginPage.of(ANEW_PAGE, page);
  }

  private static String gone(Model page, Refused refused) {
    page.addAttribute("state", "gone");
    return LoginPage.of(ANEW_PAGE, page, refused);
  }
}
