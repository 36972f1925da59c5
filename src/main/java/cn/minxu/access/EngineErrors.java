package cn.minxu.access;

import cn.minxu.engine.Refusals;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the engine and its web applications say in Chinese what is wrong, and what to do. */
class EngineErrors extends OncePerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Waits for work in the background, long after the filters are done. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/fetchAndLock");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Refusals.take();
        var capture = new ErrorCapture(response);
        chain.doFilter(request, capture);
        var refused = Refusals.take();
        if (!capture.isError()) {
            return;
        }
        var fields = fields(capture.body());
        var original = String.valueOf(fields.getOrDefault("message", ""));
        fields.putIfAbsent("type", "Error");
        if (refused != null) {
            fields.put("type", "Refused");
            fields.put("message", refused.getMessage());
            ErrorAnswer.write(response, refused.kind().status(), fields);
        } else {
            var words = EngineWords.of(capture.getStatus(), fields, original);
            fields.put("message", words.message());
            fields.put("detail", words.detail());
            ErrorAnswer.write(response, words.status(), fields);
        }
    }

    private static Map<String, Object> fields(String body) {
        try {
            return body.startsWith("{") ? JSON.readValue(body, new TypeReference<>() {}) : new LinkedHashMap<>();
        } catch (JsonProcessingException e) {
            return new LinkedHashMap<>();
        }
    }
}
