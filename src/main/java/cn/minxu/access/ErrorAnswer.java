package cn.minxu.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what is wrong where no controller is in charge, in a shape that both our clients and the engine's understand. */
final class ErrorAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ErrorAnswer() {}

    static void write(HttpServletResponse response, int status, String message) throws IOException {
        write(response, status, Map.of("type", "Refused", "message", message));
    }

    /** @param fields what the answer tells: {@code type} and {@code message}, which web applications and Modeler show, and more */
    static void write(HttpServletResponse response, int status, Map<String, ?> fields) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("status", status);
        body.put("title", Problem.title(status));
        body.putAll(fields);
        body.putIfAbsent("detail", body.get("message"));
        var bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
