package nl.rekenschap.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that came through the door and lies in quarantine until this is closed. */
public final class Arrived implements AutoCloseable {

  private final String name;
  private final Sort sort;
  private final long size;
  private final String sha256;
  private final Verdict verdict;
  private final Path path;

  Arrived(String name, Sort sort, Incoming incoming, Verdict verdict) {
    this.name = name;
    this.sort = sort;
    this.size = incoming.size();
    this.sha256 = incoming.sha256();
    this.verdict = verdict;
    this.path = incoming.path();
  }

  public String name() {
    return name;
  }

  public Sort sort() {
    return sort;
  }

  public long size() {
    return size;
  }

  /** Of the content, in hex. */
  public String sha256() {
    return sha256;
  }

  public Verdict verdict() {
    return verdict;
  }

  /** Where it lies until this is closed. */
  public Path path() {
    return path;
  }

  public InputStream open() {
    try {
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of it, for what is small: a list, a programme. */
  public byte[] bytes() {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    Quarantine.forget(path);
  }
}
