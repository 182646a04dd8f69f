package nl.rekenschap.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.rekenschap.upload.HostileFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The attacks are many, and of every kind; nobody takes one out without being told. */
class SuiteTest {

  private static final int AT_LEAST = 60;
  private static final List<Class<?>> SUITE =
      List.of(
          AttackProductIT.class,
          HeadersProductIT.class,
          IsolationProductIT.class,
          ProxyProductIT.class,
          StepsAttackProductIT.class,
          UploadAttackProductIT.class);

  @Test
  void there_are_attacks_enough_of_each_kind() throws IOException {
    Map<String, Integer> cases = new TreeMap<>();
    for (Class<?> part : SUITE) {
      for (Method method : part.getDeclaredMethods()) {
        int number = number(method);
        if (number > 0) {
          cases.merge(kind(part, method), number, Integer::sum);
        }
      }
    }

    assertThat(cases)
        .containsOnlyKeys(
            "access",
            "headers",
            "injection",
            "mass-assignment",
            "race",
            "session",
            "steps",
            "upload")
        .allSatisfy((kind, number) -> assertThat(number).as(kind).isGreaterThanOrEqualTo(5));
    // Lists of addresses and files count once here, so that the number is one of kinds of attack.
    assertThat(methods()).isGreaterThanOrEqualTo(AT_LEAST);
  }

  private static long methods() {
    return SUITE.stream()
        .flatMap(part -> List.of(part.getDeclaredMethods()).stream())
        .filter(
            method ->
                method.isAnnotationPresent(Test.class)
                    || method.isAnnotationPresent(ParameterizedTest.class)
                    || method.isAnnotationPresent(TestFactory.class))
        .count();
  }

  private static int number(Method method) throws IOException {
    if (method.isAnnotationPresent(TestFactory.class)) {
      return HostileFiles.all().size();
    }
    if (method.isAnnotationPresent(ParameterizedTest.class)) {
      ValueSource values = method.getAnnotation(ValueSource.class);
      return values == null ? 1 : values.strings().length;
    }
    return method.isAnnotationPresent(Test.class) ? 1 : 0;
  }

  private static String kind(Class<?> part, Method method) {
    Tag own = method.getAnnotation(Tag.class);
    Tag tag = own == null ? part.getAnnotation(Tag.class) : own;
    assertThat(tag).as("a kind at %s", method).isNotNull();
    return tag.value();
  }
}
