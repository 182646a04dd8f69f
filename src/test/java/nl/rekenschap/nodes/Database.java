package nl.rekenschap.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL of its own that writes to the disk as in earnest. */
public final class Database implements AutoCloseable {

  private static final String FIRST = "postgres";

  private final EmbeddedPostgres postgres;

  private Database(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  public static Database start() throws IOException {
    return new Database(
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_buffers", "256MB")
            .setServerConfig("max_wal_size", "2GB")
            .setServerConfig("max_connections", "200")
            .setLocaleConfig("encoding", "UTF8")
            .setLocaleConfig("locale", "C.UTF-8")
            .start());
  }

  /** Address of the database that the server begins with. */
  public String url() {
    return url(FIRST);
  }

  public String url(String name) {
    return postgres.getJdbcUrl("postgres", name);
  }

  public void create(String name) {
    in(FIRST).sql("CREATE DATABASE " + name).update();
  }

  /** A database that begins with what that one holds; nobody may be connected to it. */
  public void copy(String from, String to) {
    in("template1").sql("CREATE DATABASE " + to + " TEMPLATE " + from).update();
  }

  /** For looking from outside, each statement on a connection of its own. */
  public JdbcClient in(String name) {
    return JdbcClient.create(new DriverManagerDataSource(url(name)));
  }

  public JdbcClient in() {
    return in(FIRST);
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
