package nl.rekenschap.reporting.api;

import jakarta.annotation.security.PermitAll;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;

/** The description of all addresses (OpenAPI 3.1), for whoever programs against them. */
@ProviderApi
@PermitAll
class DescriptionApi {

  private static final String FILE = "reporting/openapi.json";

  @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Resource description() {
    return new ClassPathResource(FILE);
  }
}
