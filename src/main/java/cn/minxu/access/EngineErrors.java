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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the engine and its web applications say in Chinese what is wrong, and what to do. */
class EngineErrors extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrors.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Refusals.take();
        Failures.take();
        var capture = new ErrorCapture(response);
        chain.doFilter(request, capture);
        var refused = Refusals.take();
        var failure = Optional.ofNullable(Failures.take()).map(Failure::new);
        if (!capture.isError()) {
            return;
        }
        var fields = fields(capture.body());
        var words = refused == null
                ? EngineWords.of(capture.getStatus(), fields, failure)
                : new EngineWords(refused.kind().status(), String.valueOf(refused.getMessage()), "");
        note(request, words.status(), failure);
        fields.putIfAbsent("type", "Error");
        if (refused != null) {
            fields.put("type", "Refused");
        }
        fields.put("message", words.message());
        fields.put("detail", refused == null ? words.detail() : words.message());
        ErrorAnswer.write(response, words.status(), fields);
    }

    /** A refusal is one line, without what the person sent; whatever else goes wrong is told with its place. */
    private static void note(HttpServletRequest request, int status, Optional<Failure> failure) {
        var way = Optional.ofNullable(request.getAttribute(EngineDoor.WAY)).orElse("?");
        if (status < 500) {
            LOG.info("{} {} 拒绝：{}", request.getMethod(), way, status);
        } else {
            LOG.error(
                    "{} {} 失败：{}",
                    request.getMethod(),
                    way,
                    failure.map(Failure::trace).orElse(""));
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
