package nl.rekenschap.attack;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address of the running product, asked of the product itself. */
final class Addresses {

  /**
   * A method and the pattern of an address.
   *
   * @param takes media type of what is sent to it
   */
  record Served(String method, String pattern, String takes) {
    boolean isRead() {
      return method.equals("GET");
    }

    boolean isParameterised() {
      return pattern.contains("{");
    }

    boolean isPublished() {
      return pattern.startsWith("/open/");
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  private final ApplicationContext product;
  private final ServletContext servlets;

  Addresses(ApplicationContext product, ServletContext servlets) {
    this.product = product;
    this.servlets = servlets;
  }

  /** What controllers and actuators serve. */
  List<Served> served() {
    return product.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(Addresses::each)
        .distinct()
        .sorted(Comparator.comparing(Served::toString))
        .toList();
  }

  private static Stream<Served> each(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    List<String> names =
        methods.isEmpty() ? List.of("GET", "POST") : methods.stream().map(Enum::name).toList();
    String takes =
        info.getConsumesCondition().getConsumableMediaTypes().stream()
            .findFirst()
            .map(MediaType::toString)
            .orElse("application/json");
    return info.getPatternValues().stream()
        .flatMap(pattern -> names.stream().map(name -> new Served(name, pattern, takes)));
  }

  /**
   * All screens by their templates, those of aliases and those that are registered later as well.
   */
  Map<String, Class<?>> screens() {
    Map<String, Class<?>> screens = new TreeMap<>();
    for (RouteData route :
        ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
            .getRegisteredRoutes()) {
      screens.put(route.getTemplate(), route.getNavigationTarget());
      route
          .getRouteAliases()
          .forEach(alias -> screens.put(alias.getTemplate(), route.getNavigationTarget()));
    }
    return screens;
  }

  /** Whatever else is mapped to an address: other handlers, and servlets. */
  Set<String> others() {
    Set<String> others = new TreeSet<>();
    for (HandlerMapping mapping : product.getBeansOfType(HandlerMapping.class).values()) {
      switch (mapping) {
        case RequestMappingInfoHandlerMapping served -> {}
        case AbstractUrlHandlerMapping urls -> others.addAll(urls.getHandlerMap().keySet());
        default -> others.add(mapping.getClass().getSimpleName());
      }
    }
    servlets
        .getServletRegistrations()
        .forEach(
            (name, servlet) -> servlet.getMappings().forEach(at -> others.add(name + " " + at)));
    return others;
  }

  /** The address of a screen with that in the place of its parameters; years are years. */
  static String filled(String template, String value) {
    List<String> parts = new ArrayList<>();
    for (String part : template.split("/")) {
      if (part.startsWith(":year")) {
        parts.add("2025");
      } else {
        parts.add(part.startsWith(":") ? value : part);
      }
    }
    return String.join("/", parts);
  }

  static boolean isParameterised(String template) {
    return template.contains(":");
  }
}
