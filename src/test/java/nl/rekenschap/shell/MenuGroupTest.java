package nl.rekenschap.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MenuGroupTest {

  @Test
  void an_entry_stands_in_the_group_that_its_order_has_reached() {
    assertThat(MenuGroup.of(0.0)).isEqualTo(MenuGroup.WORK);
    assertThat(MenuGroup.of(5.5)).isEqualTo(MenuGroup.WORK);
    assertThat(MenuGroup.of(30.0)).isEqualTo(MenuGroup.MONEY);
    assertThat(MenuGroup.of(49.0)).isEqualTo(MenuGroup.COUNCIL);
    assertThat(MenuGroup.of(72.0)).isEqualTo(MenuGroup.REFERENCE);
    assertThat(MenuGroup.of(95.0)).isEqualTo(MenuGroup.ADMINISTRATION);
  }

  @Test
  void an_entry_without_an_order_stands_with_the_last() {
    assertThat(MenuGroup.of(null)).isEqualTo(MenuGroup.ADMINISTRATION);
  }
}
