package cn.minxu.bench.minxu;

import cn.minxu.bench.Samples;
import cn.minxu.casework.supervision.FigureCases;
import cn.minxu.casework.supervision.Filter;
import cn.minxu.casework.supervision.Lateness;
import cn.minxu.casework.supervision.Questions;
import cn.minxu.casework.supervision.Scope;
import cn.minxu.casework.supervision.Supervision;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What somebody asks who supervises the whole district. */
final class SupervisorQuestions {

    private final ApplicationContext application;
    private final List<String> units;
    private final String street;

    SupervisorQuestions(ApplicationContext application) {
        this.application = application;
        var organisation = application.getBean(Organisation.class);
        units = organisation.units().stream().map(Unit::id).toList();
        street = organisation.units(UnitKind.STREET).get(0).id();
    }

    /** Asks them in turn, again and again; times in milliseconds, by the question's name. */
    Map<String, Object> measure(int repetitions) {
        var supervision = application.getBean(Supervision.class);
        var lists = application.getBean(FigureCases.class);
        var lateness = application.getBean(Lateness.class);
        var asked = new LinkedHashMap<String, Runnable>();
        asked.put("first", () -> supervision.report(scope(null, null, null)));
        asked.put("lastMonth", () -> supervision.report(scope("LAST_MONTH", null, null)));
        asked.put("street", () -> supervision.report(scope(null, street, null)));
        asked.put(
                "category",
                () -> supervision.report(scope(null, null, Samples.need().subcategory())));
        asked.put("overdue", () -> lists.page(scope(null, null, null), "overdue", null));
        asked.put("registered", () -> lists.page(scope(null, null, null), "registered", null));
        asked.put("latenessOfStreet", () -> lateness.report(scope("LAST_MONTH", street, null)));
        asked.put("lateness", () -> lateness.report(scope("LAST_MONTH", null, null)));
        var figures = new LinkedHashMap<String, Object>();
        var times = Lists.timesInTurn(repetitions, asked.values()).iterator();
        asked.keySet().forEach(name -> {
            double[] its = times.next();
            figures.put(name + "_p50", Lists.quantile(its, 0.5));
            figures.put(name + "_p95", Lists.quantile(its, 0.95));
        });
        return figures;
    }

    private Scope scope(@Nullable String period, @Nullable String streetId, @Nullable String category) {
        return application
                .getBean(Questions.class)
                .of(new Filter(null, null, period, streetId, null, null, category, null), units);
    }
}
