package cn.minxu.access.opening;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is open of the engine is there. */
class EnginePathsTest {

    private final EnginePaths paths = new EnginePaths();

    @Test
    void each_opening_leads_somewhere() {
        paths.require(Openings.all());
    }

    @Test
    void a_path_that_the_engine_does_not_have_stops_the_start_and_is_named() {
        var there = opening("GET", "/task/{id}/form");
        assertThatThrownBy(() -> paths.require(
                        List.of(there, opening("GET", "/task/{id}/moon-phase"), opening("DELETE", "/task/{id}/form"))))
                .hasMessage("这个版本的引擎与本系统不符，系统没有启动。引擎里找不到接口："
                        + "GET /task/{id}/moon-phase、DELETE /task/{id}/form（Openings 使用）。");
    }

    private static Opening opening(String method, String path) {
        return new Opening(method, Template.of(path), Set.of(Asker.STAFF), "a test");
    }
}
