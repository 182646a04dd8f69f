package nl.rekenschap.database;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who owns the tables of an external database, when that is another user than the product works as,
 * and where backups of the embedded one go.
 *
 * @param ownerUser who makes and changes tables; when given, the user of {@code spring.datasource}
 *     is who the product works as; when not, that user is the owner and the product makes a user
 *     {@code rekenschap_app} to work as
 * @param ownerPassword the password of that user; none where the server asks for none
 * @param backupFolder where the embedded database keeps all that is written, beside its own folder;
 *     nothing is kept when it is not given
 * @param backupWithin how old the last copy of the whole may be before the administrator is told
 */
@ConfigurationProperties("rekenschap.database")
record DatabaseSettings(
    @Nullable String ownerUser,
    @Nullable String ownerPassword,
    @Nullable Path backupFolder,
    @DefaultValue("8d") Duration backupWithin) {}
