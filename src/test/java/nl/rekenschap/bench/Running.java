package nl.rekenschap.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.Rekenschap;
import nl.rekenschap.testing.World;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The product in this JVM on a PostgreSQL of its own that writes to the disk as in earnest. */
public final class Running implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private final ConfigurableApplicationContext context;

  private Running(EmbeddedPostgres postgres, ConfigurableApplicationContext context) {
    this.postgres = postgres;
    this.context = context;
  }

  /**
   * @param settings more of them, as {@code --name=value}
   */
  public static Running start(String... settings) throws IOException {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_buffers", "256MB")
            .setServerConfig("max_wal_size", "2GB")
            .setLocaleConfig("encoding", "UTF8")
            .setLocaleConfig("locale", "C.UTF-8")
            .start();
    SpringApplication product = new SpringApplication(Rekenschap.class);
    product.setAdditionalProfiles("demo", "roomtest", "bench");
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("--server.port=0");
    all.add("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
    all.add("--rekenschap.data=target/no-embedded-server-in-benchmarks");
    return new Running(postgres, product.run(all.toArray(String[]::new)));
  }

  public World world() {
    return bean(World.class);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() throws IOException {
    context.close();
    postgres.close();
  }
}
