package cn.minxu.casework.drawn;

import java.io.IOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The stations of the demo district, once it is there. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty("minxu.demo")
class DemoOptions implements ApplicationRunner {

    private static final String LIST = "station";

    private final OptionLists lists;
    private final cn.minxu.organisation.Organisation organisation;

    DemoOptions(OptionLists lists, cn.minxu.organisation.Organisation organisation) {
        this.lists = lists;
        this.organisation = organisation;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        boolean demo =
                organisation.units().stream().anyMatch(unit -> unit.name().equals("锦绣社区"));
        if (demo && lists.of(LIST).isEmpty()) {
            try (var file = new ClassPathResource("demo/stations.csv").getInputStream()) {
                lists.replace(LIST, file.readAllBytes());
            }
        }
    }
}
