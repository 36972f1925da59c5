package cn.minxu.store;

/** The store cannot be used. The message is for the person at the console: Chinese, and says what to do. */
class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreUnavailable(String message) {
        super(message);
    }

    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
