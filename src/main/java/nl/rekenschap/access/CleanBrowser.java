package nl.rekenschap.access;

import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.CACHE;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.STORAGE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;

/**
 * At the end of a session the browser forgets what it kept of us (OWASP ASVS 5.0, 14.3.1); told
 * over TLS only, as browsers ask. Not its cookies: that would take those of all sites of the
 * municipality, and the session's own is worth nothing any more.
 */
final class CleanBrowser {

  private static final ClearSiteDataHeaderWriter HEADER =
      new ClearSiteDataHeaderWriter(CACHE, STORAGE);

  private CleanBrowser() {}

  static void of(HttpServletRequest request, HttpServletResponse response) {
    HEADER.writeHeaders(request, response);
  }
}
