package cn.minxu.casework.kept;

import cn.minxu.store.NodeSeat;
import cn.minxu.store.SecretFiles;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that this node seals with: given by MINXU_KEEP_KEY, else made at the first start and kept in a file of the data directory. A node
 * that does not have the key of the others says so and keeps nothing; all else works.
 */
@Component
class KeepKey implements SmartInitializingSingleton {

    static final String FILE = "keep.key";

    private static final Logger LOG = LoggerFactory.getLogger(KeepKey.class);
    private static final int BYTES = 32;
    private static final String WITHOUT = "本节点不保存未提交的填写内容，其他功能不受影响。";

    private final String given;
    private final SecretFiles files;
    private final KeyRegister register;
    private final NodeSeat seat;
    private volatile @Nullable Seal seal;

    KeepKey(@Value("${minxu.keep-key:}") String given, SecretFiles files, KeyRegister register, NodeSeat seat) {
        this.given = given;
        this.files = files;
        this.register = register;
        this.seat = seat;
    }

    /** Empty if this node has not got the key. */
    Optional<Seal> seal() {
        return Optional.ofNullable(seal);
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            seal = (given.isBlank() ? own() : configured()).map(Seal::new).orElse(null);
        } catch (UncheckedIOException e) {
            LOG.warn("密钥文件 {} 无法读写（{}）：{}", files.path(FILE), e.getMessage(), WITHOUT);
        }
    }

    /** Whoever gives a key means it: what was sealed with another one is of no use any more. */
    private Optional<SecretKey> configured() {
        Optional<SecretKey> key = key(given.strip());
        if (key.isEmpty()) {
            LOG.error("MINXU_KEEP_KEY 应为 {} 字节随机数的 Base64（如 openssl rand -base64 32 的输出）：{}", BYTES, WITHOUT);
        }
        key.filter(each -> !register.has(fingerprint(each))).ifPresent(this::replace);
        return key;
    }

    private Optional<SecretKey> own() {
        Optional<String> text = files.find(FILE);
        Optional<SecretKey> kept = text.flatMap(KeepKey::key);
        if (text.isPresent() && kept.isEmpty()) {
            LOG.warn("密钥文件 {} 的内容不是密钥：{}请删除它后重新启动。", files.path(FILE), WITHOUT);
            return Optional.empty();
        }
        if (kept.filter(key -> register.has(fingerprint(key))).isPresent()) {
            return kept;
        }
        if (!register.isEmpty() && seat.nodes() > 1) {
            LOG.warn(
                    "其他节点用来保存未提交内容的密钥，本节点没有：{}请给各节点设同一个 MINXU_KEEP_KEY，或把其他节点数据目录中的 {} 复制为 {}（只许所有者读写）后重新启动。",
                    WITHOUT,
                    FILE,
                    files.path(FILE));
            return Optional.empty();
        }
        Optional<SecretKey> key = kept.or(() -> key(files.make(FILE, random())));
        key.ifPresent(this::replace);
        return key;
    }

    private void replace(SecretKey key) {
        if (!register.isEmpty()) {
            LOG.warn("保存未提交内容的密钥已更换，此前保存的内容作废。");
        }
        register.replace(fingerprint(key));
    }

    private static String random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static Optional<SecretKey> key(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return bytes.length == BYTES ? Optional.of(new SecretKeySpec(bytes, "AES")) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] fingerprint(SecretKey key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("minxu keeps work with ".getBytes(StandardCharsets.UTF_8));
            return digest.digest(key.getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
