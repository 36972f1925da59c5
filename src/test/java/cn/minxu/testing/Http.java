package cn.minxu.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends real requests to the running application. */
public final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final Map<String, String> headers = new HashMap<>();

    private Http(int port) {
        this.port = port;
    }

    public static Http anonymous(int port) {
        return new Http(port);
    }

    public static Http as(int port, String user, String password) {
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return anonymous(port)
                .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public static Http admin(int port) {
        return as(port, MinxuTest.ADMIN, MinxuTest.ADMIN_PASSWORD);
    }

    /** A person of {@link TestDistrict}. */
    public static Http staff(int port, String user) {
        return as(port, user, TestDistrict.PASSWORD);
    }

    public Http with(String header, String value) {
        var other = new Http(port);
        other.headers.putAll(headers);
        other.headers.put(header, value);
        return other;
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Deploys as Modeler does: files by name, the name of the deployment being the first one's. */
    public Answer deploy(Map<String, String> files) {
        var body = new StringBuilder("--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n")
                .append(files.keySet().iterator().next())
                .append("\r\n");
        files.forEach((name, content) -> body.append("--x\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(content)
                .append("\r\n"));
        body.append("--x--\r\n");
        return send(
                "POST",
                "/engine-rest/deployment/create",
                "multipart/form-data; boundary=x",
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What comes back as it is, byte for byte. */
    public byte[] bytes(String path) {
        return bytes(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }

    /** The same of what is asked for with a body. */
    public byte[] bytes(String path, String json) {
        return bytes(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private byte[] bytes(HttpRequest.Builder request) {
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer send(String method, String path, @Nullable String type, byte @Nullable [] body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body());
            } catch (IOException e) {
                throw new UncheckedIOException(body(), e);
            }
        }

        public String text(String field) {
            return json().path(field).asText();
        }
    }
}
