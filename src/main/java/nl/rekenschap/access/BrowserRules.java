package nl.rekenschap.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What each answer tells the browser to keep to (OWASP ASVS 5.0, chapter 3): what may run, who may
 * frame it, what it may use and what it tells other sites.
 */
public final class BrowserRules {

  /** Attribute of a request for a page: the word, used once, that its scripts bear. */
  public static final String NONCE = BrowserRules.class.getName() + ".nonce";

  private static final String NOTHING =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final String PLAIN_PAGE =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** As a plain page, with a form that comes back to us. */
  private static final String LOGIN_PAGE =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /**
   * The engine of the screens makes functions of what the server sends (unsafe-eval) and sets
   * styles on elements (unsafe-inline); scripts run only when they bear this page's word, or are
   * loaded by one that does.
   */
  private static final String SCREENS =
      "default-src 'self'; script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval';"
          + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
          + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  /** A paper is shown by the browser's own reader, within our screen and no other. */
  private static final String PAPER =
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; object-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

  private static final String USED_NOWHERE =
      "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

  private BrowserRules() {}

  /** For pages without any script, and for programs. */
  static void ofPlainPages(HeadersConfigurer<HttpSecurity> headers) {
    ofAll(headers);
    headers.frameOptions(frame -> frame.deny());
    headers.contentSecurityPolicy(csp -> csp.policyDirectives(PLAIN_PAGE));
  }

  static void ofScreens(HeadersConfigurer<HttpSecurity> headers) {
    ofAll(headers);
    headers.frameOptions(frame -> frame.disable());
    headers.addHeaderWriter(new OfScreens());
    // A screen's answer is handed on within the server and sent before its turn would come again.
    headers.withObjectPostProcessor(
        new ObjectPostProcessor<HeaderWriterFilter>() {
          @Override
          public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
          }
        });
  }

  private static void ofAll(HeadersConfigurer<HttpSecurity> headers) {
    headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    headers.permissionsPolicyHeader(permissions -> permissions.policy(USED_NOWHERE));
    headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    headers.crossOriginResourcePolicy(
        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  /** By the address: files that somebody handed in, what the screens are made of, and pages. */
  private static final class OfScreens implements HeaderWriter {

    private static final SecureRandom WORDS = new SecureRandom();
    private static final int BYTES = 18;

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
      String path = request.getRequestURI();
      boolean paper = path.startsWith("/VAADIN/dynamic/");
      response.setHeader("X-Frame-Options", paper ? "SAMEORIGIN" : "DENY");
      response.setHeader("Content-Security-Policy", paper ? PAPER : ofPage(request, path));
    }

    private static String ofPage(HttpServletRequest request, String path) {
      if (path.startsWith("/login/") || path.startsWith(OwnLoginPage.ADDRESS)) {
        return LOGIN_PAGE;
      }
      if (path.startsWith("/VAADIN/") || !request.getMethod().equals("GET")) {
        return NOTHING;
      }
      byte[] word = new byte[BYTES];
      WORDS.nextBytes(word);
      String nonce = Base64.getEncoder().encodeToString(word);
      request.setAttribute(NONCE, nonce);
      return SCREENS.formatted(nonce);
    }
  }
}
