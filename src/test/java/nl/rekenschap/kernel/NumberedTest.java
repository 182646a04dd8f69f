package nl.rekenschap.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberedTest {

  private static final Numbered NAMES = new Numbered(List.of("a", "b", "c"));

  @Test
  void each_text_is_found_by_its_number_and_the_other_way_round() {
    List<String> texts = IntStream.range(0, 5_000).mapToObj(i -> "contacten/deel-" + i).toList();
    Numbered numbered = new Numbered(texts);

    assertThat(numbered.size()).isEqualTo(5_000);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(numbered.text(i)).isEqualTo(texts.get(i));
      assertThat(numbered.of(new String(texts.get(i)))).isEqualTo(i);
      assertThat(numbered.of(texts.get(i) + "#comment")).isEqualTo(-1);
    }
  }

  @Test
  void texts_with_the_same_hash_are_kept_apart() {
    Numbered numbered = new Numbered(List.of("AaAa", "AaBB", "BBAa"));

    assertThat(numbered.of("AaBB")).isEqualTo(1);
    assertThat(numbered.of("BBAa")).isEqualTo(2);
    assertThat(numbered.of("BBBB")).isEqualTo(-1);
  }

  @Test
  void of_no_texts_none_is_found() {
    assertThat(new Numbered(List.of()).of("a")).isEqualTo(-1);
  }

  @Test
  void of_a_text_that_comes_twice_the_first_counts() {
    Numbered numbered = new Numbered(List.of("a", "b", "a"));

    assertThat(numbered.of("a")).isZero();
    assertThat(numbered.text(2)).isEqualTo("a");
  }

  @Test
  void a_numbered_map_does_what_any_map_does() {
    Random random = new Random(7);
    List<String> keys = List.of("a", "b", "c", "a#comment", "light");
    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, String> map = new NumberedMap<>(NAMES);
    for (int i = 0; i < 2_000; i++) {
      String key = keys.get(random.nextInt(keys.size()));
      String text = Integer.toString(i);
      switch (random.nextInt(3)) {
        case 0 -> assertThat(map.put(key, text)).isEqualTo(expected.put(key, text));
        case 1 -> assertThat(map.putIfAbsent(key, text)).isEqualTo(expected.putIfAbsent(key, text));
        default -> assertThat(map.remove(key)).isEqualTo(expected.remove(key));
      }
      Map<String, String> gone = new LinkedHashMap<>();
      map.forEach(gone::put);
      assertThat(map).isEqualTo(expected).hasSameHashCodeAs(expected).hasSameSizeAs(expected);
      assertThat(gone).isEqualTo(expected);
      assertThat(map.get(key)).isEqualTo(expected.get(key));
      assertThat(map.containsKey(key)).isEqualTo(expected.containsKey(key));
    }
  }

  @Test
  void numbered_keys_come_first_in_their_order() {
    NumberedMap<String> map = new NumberedMap<>(NAMES);
    map.put("light", "GREEN");
    map.put("c", "3");
    map.put(0, "1");

    assertThat(map.keySet()).containsExactly("a", "c", "light");
    assertThat(PartlyNumbered.withoutNumber(map)).containsExactly("light");
    assertThat(PartlyNumbered.withoutNumber(Map.of("a", "1"))).containsExactly("a");
  }

  @Test
  void what_is_frozen_changes_no_more_and_needs_no_copy() {
    NumberedMap<String> map = new NumberedMap<>(NAMES);
    map.put("a", "1");
    Map<String, String> copied = NumberedMap.copyOf(map);
    map.put("a", "2");
    Map<String, String> frozen = map.frozen();

    assertThat(copied).isEqualTo(Map.of("a", "1"));
    assertThat(NumberedMap.copyOf(frozen)).isSameAs(frozen);
    assertThatThrownBy(() -> frozen.put("b", "1"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> frozen.remove("a")).isInstanceOf(UnsupportedOperationException.class);
    assertThat(frozen).isEqualTo(Map.of("a", "2"));
  }

  @Test
  void equal_short_texts_become_one_object_and_long_ones_are_left_alone() {
    RecentTexts recent = new RecentTexts();
    List<String> counts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      counts.add(recent.of(Integer.toString(4_711)));
    }
    String words = "een toelichting die langer is dan een getal";

    assertThat(counts).allMatch(count -> count == counts.getFirst());
    assertThat(recent.of(words)).isSameAs(words);
    assertThat(recent.of("7")).isEqualTo("7");
  }
}
