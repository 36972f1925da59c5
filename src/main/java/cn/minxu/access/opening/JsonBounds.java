package cn.minxu.access.opening;

import cn.minxu.Refused;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What the JSON of a request may hold at most: the engine reads it all into memory and asks the database for each item. */
final class JsonBounds {

    private static final int DEEPEST = 20;
    private static final int LONGEST_LIST = 500;
    private static final JsonFactory JSON = new JsonFactory();

    /** How many values there are so far in each list or object that is open. */
    private final Deque<int[]> open = new ArrayDeque<>();

    private final Consumer<String> text;

    /** @param text checks each text */
    JsonBounds(Consumer<String> text) {
        this.text = text;
    }

    /** @throws Refused if it is no JSON object, or too large a one */
    void check(byte[] body) throws IOException {
        try (var parser = JSON.createParser(body)) {
            requireObject(parser.nextToken() == JsonToken.START_OBJECT);
            open.push(new int[1]);
            while (!open.isEmpty()) {
                take(parser, parser.nextToken());
            }
            requireObject(parser.nextToken() == null);
        } catch (JsonProcessingException broken) {
            requireObject(false);
        }
    }

    private void take(JsonParser parser, JsonToken token) throws IOException {
        switch (token) {
            case FIELD_NAME -> text.accept(parser.currentName());
            case START_OBJECT, START_ARRAY -> enter();
            case END_OBJECT, END_ARRAY -> open.pop();
            default -> takeValue(parser);
        }
    }

    private void enter() {
        count();
        open.push(new int[1]);
        if (open.size() > DEEPEST) {
            throw Refused.invalid("正文嵌套过深，请简化后再试。");
        }
    }

    private void takeValue(JsonParser parser) throws IOException {
        count();
        if (parser.currentName() != null && QueryBounds.isPage(parser.currentName()) && !isNull(parser)) {
            QueryBounds.requirePage(parser.currentName(), parser.getText());
        }
        text.accept(parser.getText());
    }

    private void count() {
        var last = open.element();
        last[0]++;
        if (last[0] > LONGEST_LIST) {
            throw Refused.invalid("正文中一个列表最多 %d 项，请分批提交。".formatted(LONGEST_LIST));
        }
    }

    private static boolean isNull(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    private static void requireObject(boolean sound) {
        if (!sound) {
            throw Refused.invalid("请求的内容不符合要求：请核对正文是不是完整、正确的 JSON，各项的类型是否正确。");
        }
    }
}
