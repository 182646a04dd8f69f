package nl.rekenschap.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import nl.rekenschap.Rekenschap;
import nl.rekenschap.testing.World;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product in this JVM on a PostgreSQL of its own that writes to the disk as in earnest. */
final class Running implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private final ConfigurableApplicationContext context;

  private Running(EmbeddedPostgres postgres, ConfigurableApplicationContext context) {
    this.postgres = postgres;
    this.context = context;
  }

  static Running start() throws IOException {
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
    return new Running(
        postgres,
        product.run(
            "--server.port=0",
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--rekenschap.data=target/no-embedded-server-in-benchmarks"));
  }

  /** Address of a new, empty database on the same server. */
  String otherDatabase(String name) {
    bean(JdbcClient.class).sql("CREATE DATABASE " + name).update();
    return postgres.getJdbcUrl("postgres", name);
  }

  World world() {
    return bean(World.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() throws IOException {
    context.close();
    postgres.close();
  }
}
