package nl.rekenschap.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Between the right password and being in: the code of the second step, or setting it up. Plain
 * pages without script; they open to nobody but who is half way, for ten minutes.
 */
@Controller
class SecondStepPages {

  static final String CODE = "/login/code";
  static final String ENROL = "/login/enrol";

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String TO_LOGIN = "redirect:/login";

  private final AccessStore store;
  private final SecondSteps secondSteps;
  private final LetIn letIn;
  private final InstantSource wall = InstantSource.system();

  SecondStepPages(AccessStore store, SecondSteps secondSteps, LetIn letIn) {
    this.store = store;
    this.secondSteps = secondSteps;
    this.letIn = letIn;
  }

  /** Who is half way, and what the session knows of it. */
  private record HalfWay(Account account, SecondSteps.Pending pending) {}

  @GetMapping(CODE)
  String code(HttpServletRequest request, Model page) {
    Optional<HalfWay> who = halfWay(request).filter(this::hasOne);
    return who.isPresent() ? LoginPage.of("access/code", page) : TO_LOGIN;
  }

  @PostMapping(CODE)
  @Nullable String code(
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page)
      throws IOException {
    HalfWay who = halfWay(request).orElse(null);
    if (who == null) {
      return TO_LOGIN;
    }
    try {
      Sight.whole(() -> secondSteps.use(who.pending().person(), code, request.getRemoteAddr()));
    } catch (Refused refused) {
      return LoginPage.of("access/code", page, refused);
    }
    letIn.goOn(letIn.begin(who.account(), request, response), request, response);
    return null;
  }

  @GetMapping(ENROL)
  String enrol(HttpServletRequest request, Model page) {
    return toEnrol(request).map(who -> enrol(who, page)).orElse(TO_LOGIN);
  }

  @PostMapping(ENROL)
  String enrol(
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    HalfWay who = toEnrol(request).orElse(null);
    if (who == null) {
      return TO_LOGIN;
    }
    List<String> codes;
    try {
      codes =
          Sight.whole(() -> secondSteps.set(who.account().person(), who.pending().secret(), code));
    } catch (Refused refused) {
      enrol(who, page);
      return LoginPage.of("access/enrol", page, refused);
    }
    Authentication in = letIn.begin(who.account(), request, response);
    page.addAllAttributes(Map.of("codes", codes, "account", in.getName()));
    return LoginPage.of("access/codes", page);
  }

  private static String enrol(HalfWay who, Model page) {
    EnrolPicture.show(who.account().getUsername(), who.pending().secret(), page);
    return LoginPage.of("access/enrol", page);
  }

  private Optional<HalfWay> toEnrol(HttpServletRequest request) {
    return halfWay(request)
        .filter(who -> who.pending().secret().length > 0)
        .filter(who -> !hasOne(who));
  }

  /** Who is half way is nobody to the database. */
  private boolean hasOne(HalfWay who) {
    return Sight.whole(() -> secondSteps.has(who.pending().person()));
  }

  private Optional<HalfWay> halfWay(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(LoginEnd.PENDING) instanceof SecondSteps.Pending pending)
        || wall.instant().isAfter(pending.since().plus(PATIENCE))) {
      return Optional.empty();
    }
    return Sight.whole(() -> store.account(pending.person()))
        .filter(account -> account.sessionNumber() == pending.sessionNumber())
        .map(account -> new HalfWay(account, pending));
  }
}
