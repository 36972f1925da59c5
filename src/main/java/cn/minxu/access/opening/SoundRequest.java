package cn.minxu.access.opening;

import cn.minxu.Refused;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A request whose body has been read and found sound. Without one it has an empty object: the engine counts on there being one. */
public final class SoundRequest extends HttpServletRequestWrapper {

    private static final int LARGEST = 512 * 1024;
    private static final int LARGEST_DEPLOYMENT = 10 * 1024 * 1024;
    private static final byte[] NOTHING = {'{', '}'};

    private final byte[] body;
    private final @Nullable String type;

    private SoundRequest(HttpServletRequest request, byte[] body, @Nullable String type) {
        super(request);
        this.body = body;
        this.type = type;
    }

    /**
     * @param text checks each text
     * @throws Refused if it holds too much, or cannot be read
     */
    public static HttpServletRequest of(HttpServletRequest request, Consumer<String> text) throws IOException {
        QueryBounds.check(request.getQueryString());
        if (request.getMethod().matches("GET|HEAD|OPTIONS|DELETE")) {
            return request;
        }
        if (is(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            requireLogIn(request);
            return request;
        }
        var body = read(request);
        if (body.length == 0) {
            return new SoundRequest(request, NOTHING, MediaType.APPLICATION_JSON_VALUE);
        }
        if (is(request, MediaType.APPLICATION_JSON_VALUE)) {
            new JsonBounds(text).check(body);
        }
        return new SoundRequest(request, body, request.getContentType());
    }

    /** The only form that is not sent as JSON. */
    private static void requireLogIn(HttpServletRequest request) {
        if (!request.getServletPath().startsWith("/camunda/api/admin")) {
            throw Refused.invalid("不支持这种内容格式，请用 application/json 提交。");
        }
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        var most = is(request, MediaType.MULTIPART_FORM_DATA_VALUE) ? LARGEST_DEPLOYMENT : LARGEST;
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new Refused(Refused.Kind.TOO_LARGE, "提交的内容超过了 %d KB，请缩小或拆分后再试。".formatted(most / 1024));
        }
        return body;
    }

    private static boolean is(HttpServletRequest request, String type) {
        return Optional.ofNullable(request.getContentType())
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith(type);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Kept(new ByteArrayInputStream(body));
    }

    @Override
    public @Nullable String getContentType() {
        return type;
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)
                ? type
                : HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)
                        ? Integer.toString(body.length)
                        : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        var own = HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) || HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name);
        return own
                ? Collections.enumeration(
                        Optional.ofNullable(getHeader(name)).stream().toList())
                : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Collections.list(super.getHeaderNames()));
        names.addAll(List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH));
        names.remove(HttpHeaders.TRANSFER_ENCODING);
        return Collections.enumeration(names);
    }

    private static final class Kept extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Kept(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
