package nl.rekenschap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.rekenschap.kernel.CannotStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path data;
  private Path cluster;

  @BeforeEach
  void aClusterThatWasBegun() throws IOException {
    cluster = Files.createDirectory(data.resolve("postgresql"));
    Files.writeString(cluster.resolve("PG_VERSION"), "18\n");
    Files.writeString(cluster.resolve("postgresql.conf"), "");
  }

  @Test
  void a_cluster_that_no_server_ever_ran_on_is_set_aside() throws IOException {
    try (DataFolder folder = DataFolder.open(data)) {
      assertThat(folder.cluster()).doesNotExist();
      assertThat(data.resolve("postgresql-unfinished/PG_VERSION")).exists();
    }
  }

  @Test
  void a_cluster_that_was_in_use_stays() throws IOException {
    Files.writeString(cluster.resolve("postmaster.opts"), "postgres -D postgresql\n");

    try (DataFolder folder = DataFolder.open(data)) {
      assertThat(folder.cluster().resolve("PG_VERSION")).exists();
    }
  }

  @Test
  void a_cluster_that_was_put_back_from_a_copy_stays() throws IOException {
    Files.writeString(cluster.resolve("backup_label"), "");

    try (DataFolder folder = DataFolder.open(data)) {
      assertThat(folder.cluster().resolve("PG_VERSION")).exists();
    }
  }

  @Test
  void a_half_unpacked_server_is_unpacked_again_and_a_whole_one_is_kept() throws IOException {
    Path half = Files.createDirectories(data.resolve("server/PG-half/bin"));
    Path whole = Files.createDirectories(data.resolve("server/PG-whole"));
    Files.createFile(whole.resolve(".exists"));

    try (DataFolder folder = DataFolder.open(data)) {
      assertThat(half.getParent()).doesNotExist();
      assertThat(folder.workFolder().resolve("PG-whole/.exists")).exists();
    }
  }

  @Test
  void a_folder_is_held_by_one_at_a_time() throws IOException {
    try (DataFolder folder = DataFolder.open(data)) {
      assertThatThrownBy(() -> DataFolder.open(data))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("is al in gebruik");
    }
    DataFolder.open(data).close();
  }

  @Test
  void a_stale_process_number_stops_nothing_that_is_not_a_server() throws IOException {
    Files.writeString(cluster.resolve("postmaster.opts"), "");
    Files.writeString(cluster.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

    try (DataFolder folder = DataFolder.open(data)) {
      assertThat(folder.cluster().resolve("postmaster.pid")).doesNotExist();
    }
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }
}
