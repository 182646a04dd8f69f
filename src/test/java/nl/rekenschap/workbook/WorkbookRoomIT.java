package nl.rekenschap.workbook;

import static nl.rekenschap.workbook.Samples.everyKind;
import static org.assertj.core.api.Assertions.assertThat;

import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The key that workbooks are sealed with, in the database. */
@RoomTest
class WorkbookRoomIT {

  @Autowired Workbook workbook;
  @Autowired WorkbookStore store;
  @Autowired WorkbookSettings settings;
  @Autowired World world;

  @Test
  void a_workbook_is_read_with_the_key_it_was_sealed_with() {
    byte[] made = workbook.make(everyKind(), Format.XLSX);

    assertThat(workbook.read(made, everyKind())).isInstanceOf(Reading.Accepted.class);
    assertThat(Samples.workbook().read(made, everyKind())).isInstanceOf(Reading.Refused.class);
  }

  @Test
  void the_key_stays_when_the_product_starts_again() {
    byte[] made = started((byte) 1).make(everyKind(), Format.ODS);
    Workbook restarted = started((byte) 2);

    assertThat(restarted.read(made, everyKind())).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void a_provider_may_be_the_first_to_ask_for_one() {
    Workbook fresh = new Workbook(Samples.SETTINGS, new WorkbookSetup().seal(settings, store));

    byte[] made = world.as("jinc", () -> fresh.make(everyKind(), Format.ODS));

    assertThat(fresh.read(made, everyKind())).isInstanceOf(Reading.Accepted.class);
  }

  private Workbook started(byte fresh) {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, fresh);
    return new Workbook(Samples.SETTINGS, new Seal(() -> store.keepKey(key)));
  }
}
