package cn.minxu.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad input that was named when projects were asked for has a test at each of its doors: form, request, database. */
@DisplayName("Bad input")
class BadInputTableTest {

    private static final String NO_DOOR = "–";
    private static final int DOORS = 3;

    /** Input, a test for each door, why a door is not there. */
    static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/project/bad-input.csv")).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void is_tried_at_each_door(List<String> row) throws ClassNotFoundException {
        assertThat(row).hasSize(DOORS + 2);
        List<String> doors = row.subList(1, DOORS + 1);
        for (String door : doors) {
            if (door.equals(NO_DOOR)) {
                assertThat(row.get(DOORS + 1)).as(row.get(0) + "：没有这道门的原因").isNotBlank();
            } else {
                assertThat(isTest(door)).as(door).isTrue();
            }
        }
        assertThat(doors).as(row.get(0)).anyMatch(door -> !door.equals(NO_DOOR));
    }

    private static boolean isTest(String door) throws ClassNotFoundException {
        int dot = door.lastIndexOf('.');
        return Arrays.stream(Class.forName("cn.minxu." + door.substring(0, dot)).getDeclaredMethods())
                .filter(method -> method.getName().equals(door.substring(dot + 1)))
                .anyMatch(BadInputTableTest::isTest);
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }
}
