package nl.rekenschap.workflow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Answers itself what most cells of a decision table hold: a text, yes or no, the name of an input,
 * or a list of texts that the input may be. The engine's FEEL reads each cell anew whenever it is
 * asked and makes all its functions for it, which takes some milliseconds a table; it is left what
 * is more than that.
 */
final class PlainFeel implements FeelEngine {

  /** Without a backslash, which would mean something within. */
  private static final String TEXT = "\"([^\"\\\\]*)\"";

  private static final Pattern ONE = Pattern.compile("\\s*" + TEXT + "\\s*");
  private static final Pattern LIST = Pattern.compile(ONE + "(," + ONE + ")*");
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z]*");
  private static final Pattern EACH = Pattern.compile(TEXT);

  private final FeelEngine whole;

  private PlainFeel(FeelEngine whole) {
    this.whole = whole;
  }

  static FeelEngineFactory factory() {
    FeelEngineFactory whole = new ScalaFeelEngineFactory();
    return () -> new PlainFeel(whole.createInstance());
  }

  @Override
  @SuppressWarnings("unchecked") // the caller decides what it expects, as with the whole engine
  public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
    Matcher text = ONE.matcher(expression);
    if (text.matches()) {
      return (T) text.group(1);
    }
    String plain = expression.strip();
    if (plain.equals("true") || plain.equals("false")) {
      return (T) Boolean.valueOf(plain);
    }
    String input = NAME.matcher(plain).matches() ? text(context, plain) : null;
    return input == null ? whole.evaluateSimpleExpression(expression, context) : (T) input;
  }

  /** The text that goes by that name; null when it is something else, or nothing. */
  private static @Nullable String text(VariableContext context, String name) {
    TypedValue value = context.resolve(name);
    return value != null && value.getValue() instanceof String text ? text : null;
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String expression, String input, VariableContext context) {
    String value = text(context, input);
    if (value == null || !LIST.matcher(expression).matches()) {
      return whole.evaluateSimpleUnaryTests(expression, input, context);
    }
    return EACH.matcher(expression).results().anyMatch(text -> text.group(1).equals(value));
  }
}
