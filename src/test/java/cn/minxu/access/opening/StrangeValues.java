package cn.minxu.access.opening;

import java.util.List;
import java.util.Random;

/** What nobody in his right mind would send, by chance. */
final class StrangeValues {

    private static final List<String> TEXTS = List.of(
            "",
            "0",
            "-1",
            "1",
            "2147483648",
            "-9223372036854775809",
            "1e309",
            "NaN",
            "0x10",
            "true",
            "null",
            "undefined",
            "欧阳小红",
            "\uD83D\uDE00",
            "a'b\"c",
            "a;b",
            "%",
            "%25",
            "${1+1}",
            "<x/>",
            "a,b,,c",
            "2026-02-30T25:61:00",
            "2026-01-01T00:00:00.000+0800",
            "0000-00-00",
            "+999999999-12-31T23:59:59.000+0000",
            "count",
            "x".repeat(300),
            "x".repeat(3000),
            "..",
            "\u202E右",
            "\\",
            "desc",
            "key_eq_value",
            "a_eq_");

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "1e400",
            "123456789012345678901234567890",
            "\"\"",
            "\"x\"",
            "\"欧阳\"",
            "\"2026-02-30\"",
            "[]",
            "[null]",
            "[[[]]]",
            "[1,\"a\"]",
            "[\"a\",\"b\"]",
            "{}",
            "{\"a\":{\"b\":{\"c\":1}}}",
            "{\"value\":\"x\",\"type\":\"Nonsense\"}",
            "\"" + "长".repeat(5000) + "\"",
            "[{\"sortBy\":\"nothing\",\"sortOrder\":\"up\"}]",
            "[{\"name\":\"a\",\"operator\":\"nope\",\"value\":{}}]",
            "\"a\\nb\"");

    private static final List<String> BODIES = List.of(
            "{",
            "}",
            "[]",
            "null",
            "5",
            "\"x\"",
            "{\"a\":}",
            "{\"a\":1}x",
            "{\"a\":\"\\u0000\"}",
            "\u0000",
            "{\"maxResults\":-1}",
            "{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}",
            "{\"a\":[" + "1,".repeat(600) + "1]}",
            "<xml/>",
            "a=b&c=d",
            "{\"a\":" + "9".repeat(2000) + "}",
            "\uFEFF{}",
            "{'a':1}");

    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/octet-stream",
            "nonsense",
            "a/b/c",
            "*/*");

    private final Random random;

    StrangeValues(Random random) {
        this.random = random;
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    String text() {
        return one(TEXTS);
    }

    String type() {
        return oneIn(8) ? one(TYPES) : "application/json";
    }

    String body(List<String> fields) {
        if (fields.isEmpty() || oneIn(4)) {
            return one(BODIES);
        }
        var body = new StringBuilder("{");
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            body.append('"').append(one(fields)).append("\":").append(one(JSON)).append(i > 1 ? "," : "");
        }
        return body + (oneIn(6) ? ",\"unknownField\":[1]}" : "}");
    }
}
