package nl.rekenschap;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.workflow.DiagramSteps;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * One expression of a diagram, such as {@code ${reporting.open(scope)}}, with the place where it
 * stands: the place says what the method must answer.
 */
record DiagramCall(DiagramFile file, Place place, String text) {

  /** Where an expression may stand; anywhere else it is refused. */
  enum Place {
    STEP,
    CONDITION,
    TIMER,
    COLLECTION,
    BUSINESS_KEY,
    NOWHERE
  }

  private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";
  private static final Pattern CALL =
      Pattern.compile(
          "\\$\\{([a-z]+)\\.([a-zA-Z]+)\\(((?:caseId|scope)(?:, (?:caseId|scope))?)\\)}");

  /** Every expression, and every text that stands where an expression belongs. */
  static List<DiagramCall> in(DiagramFile file) {
    List<DiagramCall> found = new ArrayList<>();
    file.eachNode(
        element -> {
          String text = DiagramFile.ownText(element);
          Place place = place(element);
          if (place != Place.NOWHERE || isExpression(text)) {
            found.add(new DiagramCall(file, place, text));
          }
        },
        attribute -> {
          Place place = place(attribute);
          if (place != Place.NOWHERE || isExpression(attribute.getValue())) {
            found.add(new DiagramCall(file, place, attribute.getValue()));
          }
        });
    return found;
  }

  private static boolean isExpression(String text) {
    return text.contains("${") || text.contains("#{");
  }

  private static Place place(Element element) {
    if (!DiagramFile.BPMN.equals(element.getNamespaceURI())) {
      return Place.NOWHERE;
    }
    return switch (element.getLocalName()) {
      case "conditionExpression" -> Place.CONDITION;
      case "timeDate" -> Place.TIMER;
      default -> Place.NOWHERE;
    };
  }

  private static Place place(Attr attribute) {
    String owner = attribute.getOwnerElement().getLocalName();
    if (owner.equals("in") && attribute.getName().equals("businessKey")) {
      return Place.BUSINESS_KEY;
    }
    if (!DiagramFile.CAMUNDA.equals(attribute.getNamespaceURI())) {
      return Place.NOWHERE;
    }
    return switch (owner + "." + attribute.getLocalName()) {
      case "serviceTask.expression" -> Place.STEP;
      case "multiInstanceLoopCharacteristics.collection" -> Place.COLLECTION;
      default -> Place.NOWHERE;
    };
  }

  /** What is wrong with the expression; empty when the code can answer it. */
  List<String> complaints() {
    if (place == Place.BUSINESS_KEY) {
      return text.equals(BUSINESS_KEY) ? List.of() : complain("must be " + BUSINESS_KEY);
    }
    Matcher call = CALL.matcher(text);
    if (place == Place.NOWHERE || !call.matches()) {
      return complain("is not ${room.method(caseId or scope)} in a place for it");
    }
    return complaints(call.group(1), call.group(2), call.group(3).split(", ").length);
  }

  private List<String> complaints(String room, String name, int arguments) {
    String steps = Character.toUpperCase(room.charAt(0)) + room.substring(1) + "Steps";
    try {
      Class<?> type = load("nl.rekenschap." + room + "." + steps);
      if (!type.isAnnotationPresent(DiagramSteps.class)) {
        return complain(type + " is not @DiagramSteps");
      }
      // Else the engine stumbles over it only when a token arrives, with a NullPointerException.
      if (!Modifier.isPublic(type.getModifiers())) {
        return complain(type + " is not public");
      }
      // The engine's BeanELResolver takes any method of that name, so there may be only one.
      List<Method> methods =
          Arrays.stream(type.getMethods()).filter(m -> m.getName().equals(name)).toList();
      if (methods.size() != 1) {
        return complain(type + " has " + methods.size() + " public methods with that name");
      }
      return complaints(methods.getFirst(), arguments);
    } catch (ClassNotFoundException e) {
      return complain("there is no class " + e.getMessage());
    }
  }

  private List<String> complaints(Method method, int arguments) {
    if (method.getParameterCount() != arguments
        || !Arrays.stream(method.getParameterTypes()).allMatch(String.class::equals)) {
      return complain(method + " does not take " + arguments + " String");
    }
    if (Modifier.isStatic(method.getModifiers())) {
      return complain(method + " is static");
    }
    Class<?> answer = method.getReturnType();
    boolean fits =
        switch (place) {
          case CONDITION -> answer == boolean.class;
          // Camunda 7.24 takes a Date or an ISO text as due date, and no java.time.
          case TIMER -> answer == Date.class;
          case COLLECTION -> Collection.class.isAssignableFrom(answer);
          case STEP -> true;
          case BUSINESS_KEY, NOWHERE -> false;
        };
    return fits ? List.of() : complain("answers " + answer + " to a " + place);
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, false, DiagramCall.class.getClassLoader());
  }

  private List<String> complain(String what) {
    return List.of(file + ": " + text + " " + what);
  }
}
