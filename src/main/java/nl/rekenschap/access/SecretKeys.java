package nl.rekenschap.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.rekenschap.kernel.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals what the database must not tell by itself (AES-256-GCM, NIST SP 800-38D) with a key that is
 * not in it: from the settings, or made in the data folder, readable for the owner only.
 */
@Component
class SecretKeys {

  static final String FILE = "access-key";

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final Path file;
  private final List<byte[]> old;
  private byte @Nullable [] key;

  SecretKeys(LoginSettings settings, @Value("${rekenschap.data}") Path data) {
    file = data.resolve(FILE);
    String set = settings.secretKey();
    key = set == null || set.isBlank() ? null : key(set);
    old = settings.oldSecretKeys().stream().map(SecretKeys::key).toList();
  }

  /** Whether something may be sealed with a key that is no longer used for sealing. */
  boolean hasOld() {
    return !old.isEmpty();
  }

  /** The key is asked for when there is something to seal: who needs none has no file. */
  String seal(String owner, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed;
    try {
      sealed = run(Cipher.ENCRYPT_MODE, key(), owner, nonce, secret);
    } catch (GeneralSecurityException e) {
      // Every Java has it.
      throw new IllegalStateException(e);
    }
    return Base64.getEncoder()
        .encodeToString(
            ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
  }

  /**
   * Opens it with the key, or with an old one.
   *
   * @param owner for whom it was sealed: moved to another's row it does not open
   * @throws IllegalStateException when it was sealed with another key, or for another
   */
  byte[] open(String owner, String sealed) {
    return Stream.concat(Stream.of(key()), old.stream())
        .flatMap(one -> opened(one, owner, sealed).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "sealed with another key: see rekenschap.access.secret-key"));
  }

  /** Whether the key that is used for sealing opens it. */
  boolean isOfToday(String owner, String sealed) {
    return opened(key(), owner, sealed).isPresent();
  }

  private static Optional<byte[]> opened(byte[] with, String owner, String sealed) {
    byte[] all = Base64.getDecoder().decode(sealed);
    try {
      return Optional.of(
          run(
              Cipher.DECRYPT_MODE,
              with,
              owner,
              Arrays.copyOf(all, NONCE_BYTES),
              Arrays.copyOfRange(all, NONCE_BYTES, all.length)));
    } catch (GeneralSecurityException anotherKeyOrOwner) {
      return Optional.empty();
    }
  }

  private static byte[] run(int mode, byte[] with, String owner, byte[] nonce, byte[] bytes)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(with, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher.doFinal(bytes);
  }

  private synchronized byte[] key() {
    byte[] known = key;
    if (known == null) {
      known = ofFile();
      key = known;
    }
    return known;
  }

  private byte[] ofFile() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      return key(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void make() throws IOException {
    byte[] made = new byte[KEY_BYTES];
    random.nextBytes(made);
    Files.createDirectories(file.toAbsolutePath().getParent());
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            posix
                ? new java.nio.file.attribute.FileAttribute<?>[] {
                  PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new java.nio.file.attribute.FileAttribute<?>[0])) {
      channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(made)));
    } catch (FileAlreadyExistsException another) {
      // Another node on this folder was first; its key is ours.
    }
  }

  private static byte[] key(String text) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException e) {
      key = new byte[0];
    }
    if (key.length != KEY_BYTES) {
      throw new CannotStart(
          "rekenschap.access.secret-key, .old-secret-keys: 32 bytes in base64 are asked");
    }
    return key;
  }
}
