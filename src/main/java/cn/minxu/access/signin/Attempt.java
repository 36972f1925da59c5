package cn.minxu.access.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Somebody tries a password.
 *
 * @param account in one spelling, cut to a length that an account may have
 * @param address whence; of IPv6 the network, since one client has a whole one
 */
record Attempt(String account, String address) {

    private static final int LONGEST = 64;
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%.*)?");
    private static final int NETWORK = 8;

    /** Empty if it is the system that asks, not a request. */
    static Optional<Attempt> now(String userId) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? Optional.of(of(userId, String.valueOf(current.getRequest().getRemoteAddr())))
                : Optional.empty();
    }

    static Attempt of(String userId, String address) {
        var account = userId.substring(0, Math.min(LONGEST, userId.length())).toLowerCase(Locale.ROOT);
        return new Attempt(account, network(address));
    }

    String pair() {
        return account + '\0' + address;
    }

    private static String network(String address) {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length > NETWORK ? HexFormat.of().formatHex(bytes, 0, NETWORK) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
