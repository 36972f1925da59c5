package cn.minxu;

import java.util.Map;

/**
 * A request that cannot be taken, with a Chinese message for the person who made it that says what to do. Nothing has been changed.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why a request was refused, with the HTTP status that it becomes. */
    public enum Kind {
        INVALID(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        TOO_LARGE(413),
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public Refused(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public static Refused invalid(String message) {
        return new Refused(Kind.INVALID, message);
    }

    public static Refused forbidden(String message) {
        return new Refused(Kind.FORBIDDEN, message);
    }

    public static Refused conflict(String message) {
        return new Refused(Kind.CONFLICT, message);
    }

    public static Refused notFound(String message) {
        return new Refused(Kind.NOT_FOUND, message);
    }

    public Kind kind() {
        return kind;
    }

    /** What else the answer tells, by field name: for example the rows of a file that were refused. */
    public Map<String, Object> details() {
        return Map.of();
    }
}
