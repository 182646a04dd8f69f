package nl.rekenschap.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of decision tables that the product reads itself, beside the engine's own reading. */
class PlainFeelTest {

  private static final DmnEngine WHOLE = engine(false);
  private static final DmnEngine PLAIN = engine(true);
  private static final List<Object> TEXTS =
      Arrays.asList("grantee", "municipality", "costs", "", "municipal", "state", "onbekend", null);
  private static final List<Object> NUMBERS = Arrays.asList(0, 24_999.5, 25_000L, 1_000_000, null);

  private static DmnEngine engine(boolean plain) {
    DefaultDmnEngineConfiguration settings = new DefaultDmnEngineConfiguration();
    if (plain) {
      settings.setFeelEngineFactory(PlainFeel.factory());
    }
    return settings.buildEngine();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bpmn/subsidy/budget-line-route.dmn", "bpmn/award/arrangement.dmn"})
  void a_table_answers_as_the_whole_engine_does(String table) throws IOException {
    String key = table.substring(table.lastIndexOf('/') + 1).replace(".dmn", "");
    int answered = 0;
    for (Object text : TEXTS) {
      for (Object number : NUMBERS) {
        Map<String, Object> inputs = new HashMap<>();
        List.of("delivery", "preset").forEach(name -> inputs.put(name, text));
        inputs.put("amount", number);
        inputs.put("low", 25_000);
        inputs.put("high", 125_000);
        String whole = answer(WHOLE, table, key, inputs);
        assertThat(answer(PLAIN, table, key, inputs)).as("%s", inputs).isEqualTo(whole);
        answered += whole.startsWith("[{") ? 1 : 0;
      }
    }
    assertThat(answered).isPositive();
  }

  private static String answer(
      DmnEngine engine, String table, String key, Map<String, Object> inputs) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(PlainFeelTest.class.getClassLoader().getResourceAsStream(table))) {
      DmnDecision decision = engine.parseDecision(key, file);
      return engine.evaluateDecisionTable(decision, inputs).getResultList().toString();
    } catch (RuntimeException e) {
      return e.getClass().getName();
    }
  }

  @Test
  void a_cell_with_more_than_texts_is_left_to_the_engine() {
    assertThat(cell("\"a\", \"b\"", "b")).isTrue();
    assertThat(cell("\"a\",\"b\"", "c")).isFalse();
    assertThat(cell("not(\"a\")", "b")).isTrue();
    assertThat(cell("\"a\\\"b\"", "a\"b")).isTrue();
    assertThat(cell("starts with(?, \"a\")", "ab")).isTrue();
  }

  private static boolean cell(String expression, String input) {
    return PlainFeel.factory()
        .createInstance()
        .evaluateSimpleUnaryTests(
            expression, "cellInput", Variables.putValue("cellInput", input).asVariableContext());
  }
}
