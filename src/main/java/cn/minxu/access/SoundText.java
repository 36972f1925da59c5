package cn.minxu.access;

import cn.minxu.Refused;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JsonComponent;

/** Lets no control character into a text, line breaks and tabs excepted: the database refuses some, and nobody sees the others. */
@JsonComponent
class SoundText extends StringDeserializer {

    private static final long serialVersionUID = 1L;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    /** @throws Refused if there is one */
    static String check(String text) {
        if (CONTROL.matcher(text).find()) {
            throw Refused.invalid("内容里含有不可见的控制字符，请删去后再提交。");
        }
        return text;
    }

    /** The same for what an address says, its parameters included. */
    static void checkAddress(HttpServletRequest request) {
        check(request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse(""));
        check(decoded(Optional.ofNullable(request.getQueryString()).orElse("")));
    }

    private static String decoded(String query) {
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("网址中的参数有误，请核对后再试。");
        }
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = super.deserialize(parser, context);
        return text == null ? null : check(text);
    }
}
