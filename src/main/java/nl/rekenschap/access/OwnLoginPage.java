package nl.rekenschap.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Mijn aanmelding": the own password, second step, recovery codes and sessions. */
@Controller
class OwnLoginPage {

  static final String ADDRESS = "/access/login";
  private static final String PAGE = "access/own";
  private static final String TO_LOGIN = "redirect:/login";
  private static final String SECRET = "login-secret";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm", Dutch.LOCALE).withZone(BusinessClock.ZONE);

  private final OwnLogin own;

  OwnLoginPage(OwnLogin own) {
    this.own = own;
  }

  /**
   * A place where one is logged in, in words.
   *
   * @param mine whether it is this one
   */
  record Place(UUID id, String browser, String since, String used, boolean mine) {}

  @GetMapping(ADDRESS)
  String show(HttpServletRequest request, Model page) {
    return page(request, page);
  }

  @PostMapping(ADDRESS + "/password")
  String password(
      @RequestParam String present,
      @RequestParam String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    return attempt(
        request,
        page,
        "password",
        () -> {
          own.changePassword(present, password, request.getRemoteAddr());
          return over(request, response, "changed");
        });
  }

  @PostMapping(ADDRESS + "/everywhere")
  String everywhere(HttpServletRequest request, HttpServletResponse response) {
    own.endSessions();
    return over(request, response, "everywhere");
  }

  @PostMapping(ADDRESS + "/sessions")
  String sessions(
      @RequestParam String end,
      @RequestParam Optional<UUID> session,
      @RequestParam(defaultValue = "") String present,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    return attempt(
        request,
        page,
        "sessions",
        () -> {
          String address = request.getRemoteAddr();
          if (end.equals("others")) {
            UUID mine = LoginSessions.own(request).orElseThrow(Refused::notFound);
            AccountAsItIs.renew(own.endOthers(mine, present, address), request, response);
          } else {
            own.endSession(session.orElseThrow(OwnLoginPage::noneChosen), present, address);
          }
          return "redirect:" + ADDRESS + "?ended";
        });
  }

  private static Refused noneChosen() {
    return Refused.at("session", "access.session.choose");
  }

  @PostMapping(ADDRESS + "/second-step")
  String secondStep(
      @RequestParam String present,
      @RequestParam String code,
      HttpServletRequest request,
      Model page) {
    return attempt(
        request,
        page,
        "second-step",
        () -> {
          List<String> codes =
              own.setSecondStep(present, secret(request), code, request.getRemoteAddr());
          request.getSession().removeAttribute(SECRET);
          return codes(codes, page);
        });
  }

  @PostMapping(ADDRESS + "/recovery-codes")
  String recoveryCodes(@RequestParam String present, HttpServletRequest request, Model page) {
    return attempt(
        request,
        page,
        "recovery-codes",
        () -> codes(own.newRecoveryCodes(present, request.getRemoteAddr()), page));
  }

  private String attempt(
      HttpServletRequest request, Model page, String form, Supplier<String> work) {
    try {
      return work.get();
    } catch (Refused refused) {
      page.addAttribute("form", form);
      LoginPage.of(PAGE, page, refused);
      return page(request, page);
    }
  }

  private String page(HttpServletRequest request, Model page) {
    OwnLogin.State state = own.state();
    page.addAttribute("state", state);
    page.addAttribute("places", places(request));
    page.addAttribute("ended", request.getParameter("ended") != null);
    EnrolPicture.show(state.person().id().value(), secret(request), page);
    return LoginPage.of(PAGE, page);
  }

  private List<Place> places(HttpServletRequest request) {
    Optional<UUID> mine = LoginSessions.own(request);
    return own.sessions().stream()
        .map(
            one ->
                new Place(
                    one.id(),
                    one.browser().isEmpty() ? Dutch.text("access.session.browser") : one.browser(),
                    MOMENT.format(one.beganAt()),
                    MOMENT.format(one.lastUsedAt()),
                    mine.equals(Optional.of(one.id()))))
        .toList();
  }

  private static String codes(List<String> codes, Model page) {
    page.addAttribute("codes", codes);
    return LoginPage.of("access/codes", page);
  }

  /** What the next second step would be made of; it counts once a code confirms it. */
  private static byte[] secret(HttpServletRequest request) {
    HttpSession session = request.getSession();
    if (session.getAttribute(SECRET) instanceof byte[] secret) {
      return secret;
    }
    byte[] secret = Totp.secret();
    session.setAttribute(SECRET, secret);
    return secret;
  }

  /** The session is over at its next request; it is ended here, so that the way back is short. */
  private static String over(
      HttpServletRequest request, HttpServletResponse response, String because) {
    CleanBrowser.of(request, response);
    request.getSession().invalidate();
    return TO_LOGIN + "?" + because;
  }
}
