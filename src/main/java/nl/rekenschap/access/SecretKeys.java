package nl.rekenschap.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
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
  private byte @Nullable [] key;

  SecretKeys(LoginSettings settings, @Value("${rekenschap.data}") Path data) {
    file = data.resolve(FILE);
    String set = settings.secretKey();
    key = set == null || set.isBlank() ? null : key(set);
  }

  /** The key is asked for when there is something to seal: who needs none has no file. */
  String seal(String owner, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, owner, nonce, secret);
    return Base64.getEncoder()
        .encodeToString(
            ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
  }

  /**
   * @param owner for whom it was sealed: moved to another's row it does not open
   * @throws IllegalStateException when it was sealed with another key, or for another
   */
  byte[] open(String owner, String sealed) {
    byte[] all = Base64.getDecoder().decode(sealed);
    return run(
        Cipher.DECRYPT_MODE,
        owner,
        Arrays.copyOf(all, NONCE_BYTES),
        Arrays.copyOfRange(all, NONCE_BYTES, all.length));
  }

  private byte[] run(int mode, String owner, byte[] nonce, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "sealed with another key: see rekenschap.access.secret-key", e);
    }
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
      throw new CannotStart("rekenschap.access.secret-key: 32 bytes in base64 are asked");
    }
    return key;
  }
}
