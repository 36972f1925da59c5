package cn.minxu.organisation;

import cn.minxu.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A small district to look around in: comes in at the first start if {@code minxu.demo} is set and there are no units yet. If it does
 * not fit, because somebody has made accounts of the same names, the system starts without it.
 */
@Component
@ConditionalOnProperty("minxu.demo")
@Order(0) // others bring in what belongs to its units
class DemoDistrict implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDistrict.class);

    /** {@code {-3}} in the file of cases: three days before the day of the start. */
    private static final Pattern DAYS_AGO = Pattern.compile("\\{-(\\d+)}");

    private final Organisation organisation;
    private final OrganisationImport imports;
    private final ObjectProvider<DemoHistory> history;
    private final ObjectProvider<DemoCases> cases;
    private final Clock clock;

    DemoDistrict(
            Organisation organisation,
            OrganisationImport imports,
            ObjectProvider<DemoHistory> history,
            ObjectProvider<DemoCases> cases,
            Clock clock) {
        this.organisation = organisation;
        this.imports = imports;
        this.history = history;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!organisation.units().isEmpty()) {
            return;
        }
        try {
            bringIn();
        } catch (Refused refused) {
            LOG.warn("没有建立演示区：{} {}", refused.getMessage(), refused.details().values());
        }
    }

    private void bringIn() throws IOException {
        var report = imports.run(read("demo/organisation.csv").getBytes(StandardCharsets.UTF_8));
        history.ifAvailable(DemoHistory::relive);
        var file = dated(read("demo/cases.csv")).getBytes(StandardCharsets.UTF_8);
        cases.ifAvailable(desk -> desk.bringIn(file));
        LOG.info("已建立演示区：单位和人员共 {} 个。", report.created());
    }

    private String dated(String text) {
        var today = LocalDate.now(clock);
        return DAYS_AGO.matcher(text)
                .replaceAll(
                        found -> today.minusDays(Long.parseLong(found.group(1))).toString());
    }

    private static String read(String name) throws IOException {
        return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
    }
}
