package nl.rekenschap.shell;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Outside the screens an address that does not exist is not found; see {@link PlainErrors}. */
@Configuration(proxyBeanMethods = false)
class UnknownAddresses {

  /**
   * After all controllers, before the screens: those answer every address with their first page.
   */
  private static final int ORDER = 10;

  @Bean
  HandlerMapping nothingHere() {
    HttpRequestHandler notFound = (request, response) -> response.sendError(404);
    return new SimpleUrlHandlerMapping(Map.of("/open/**", notFound, "/api/**", notFound), ORDER);
  }
}
