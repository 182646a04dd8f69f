package nl.rekenschap.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A line for an address that leads nowhere, asked by somebody who is logged in; see {@link
 * RefusalLines}. Changes that are refused have lines of their own, see {@link OtherSites}.
 */
final class DeniedAddresses extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN
        && request.getMethod().equals("GET")) {
      RefusalLines.ofScreen("nowhere");
    }
  }
}
