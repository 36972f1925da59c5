package cn.minxu.bench.minxu;

import cn.minxu.bench.Samples;
import cn.minxu.casework.find.CaseList;
import cn.minxu.casework.find.CaseLists;
import cn.minxu.casework.find.CasePage;
import cn.minxu.casework.find.CaseSearch;
import cn.minxu.casework.find.CaseState;
import cn.minxu.casework.find.Question;
import cn.minxu.casework.start.StartDesk;
import cn.minxu.casework.view.UrgentTasks;
import cn.minxu.engine.FilterCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people look for, each asked again and again as he who asks it. */
final class Finders {

    private record Asked(String who, String account, String what, Supplier<CasePage> question) {}

    /** Somebody asks no more questions about people than thirty a minute. */
    private static final int MOST = 25;

    private final CaseSearch search;
    private final CaseLists lists;
    private final FilterCounts counts;
    private final UrgentTasks urgent;
    private final StartDesk starts;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final BenchDistrict district;
    private final List<Asked> all = new ArrayList<>();

    Finders(ApplicationContext application, BenchDistrict district) {
        this.district = district;
        search = application.getBean(CaseSearch.class);
        lists = application.getBean(CaseLists.class);
        counts = application.getBean(FilterCounts.class);
        urgent = application.getBean(UrgentTasks.class);
        starts = application.getBean(StartDesk.class);
        identity = application.getBean(IdentityService.class);
        jdbc = application.getBean(JdbcClient.class);
        asks("社区经办", BenchDistrict.clerk(district.community(1)));
        asks("街道经办", BenchDistrict.clerk(district.streetOf(district.community(1))));
        asks("部门经办", BenchDistrict.clerk(district.department(1)));
        asks("区督办", BenchDistrict.SUPERVISOR);
    }

    private void asks(String who, String account) {
        for (String words : List.of("幸福小区", "供水", "幸福小区 12345", "12345号楼", "没有的地方")) {
            for (CaseState state : CaseState.values()) {
                if (state == CaseState.ALL || words.equals("供水") || words.equals("没有的地方")) {
                    find(who, account, words, state);
                }
            }
        }
        find(who, account, "20250101", CaseState.ALL);
        find(who, account, somebody(), CaseState.ALL);
        find(who, account, "5678", CaseState.ALL);
        for (CaseList list : CaseList.values()) {
            add(who, account, list.name(), () -> lists.page(list, CaseState.ALL, null, account));
            add(who, account, list + " 第二页", () -> {
                String after = lists.page(list, CaseState.ALL, null, account).after();
                return lists.page(list, CaseState.ALL, after, account);
            });
        }
    }

    private void find(String who, String account, String words, CaseState state) {
        add(
                who,
                account,
                words + (state == CaseState.ALL ? "" : " " + state),
                () -> search.find(Question.of(words), state, null, account));
    }

    private void add(String who, String account, String what, Supplier<CasePage> question) {
        all.add(new Asked(who, account, what.replace(' ', '_'), question));
    }

    /** A name that some hundreds of residents have. */
    private String somebody() {
        return jdbc.sql("select name from minxu.case_private order by case_id desc limit 1")
                .query(String.class)
                .single();
    }

    int questions() {
        return all.size();
    }

    /** Asks again and again; times in milliseconds. */
    Map<String, Object> measure(int question, int repetitions) {
        Asked asked = all.get(question);
        as(asked.account());
        forget();
        try {
            var pages = new ArrayList<CasePage>();
            double[] times = Lists.times(
                    Math.min(repetitions, MOST),
                    () -> pages.add(asked.question().get()));
            var figures = new HashMap<String, Object>(Map.of("who", asked.who(), "what", asked.what()));
            figures.put("p50", Lists.quantile(times, 0.5));
            figures.put("p95", Lists.quantile(times, 0.95));
            CasePage page = pages.get(0);
            figures.put("found", page.cases().size() + (page.after() == null ? "" : "+"));
            return figures;
        } finally {
            identity.clearAuthentication();
        }
    }

    /** So that he may ask again. */
    private void forget() {
        jdbc.sql("alter table minxu.question disable trigger user").update();
        jdbc.sql("truncate minxu.question").update();
        jdbc.sql("alter table minxu.question enable trigger user").update();
    }

    /** The counts of all filters at once, of a clerk of so many communities. */
    Map<String, Object> counts(int units, int repetitions) {
        List<String> communities = IntStream.rangeClosed(1, Math.min(units, Samples.COMMUNITIES))
                .mapToObj(index -> district.community(index).id())
                .toList();
        var groups = Stream.concat(communities.stream(), Stream.of("staff")).toList();
        identity.setAuthentication(BenchDistrict.clerk(district.community(1)), groups, communities);
        try {
            double[] times = Lists.times(repetitions, counts::all);
            return Map.of("p50", Lists.quantile(times, 0.5), "p95", Lists.quantile(times, 0.95));
        } finally {
            identity.clearAuthentication();
        }
    }

    /** What a clerk of one community sees beside his list: the banner of urgent tasks, and what he may start. */
    Map<String, Object> beside(int repetitions) {
        String clerk = BenchDistrict.clerk(district.community(1));
        as(clerk);
        try {
            double[] banner = Lists.times(repetitions, () -> urgent.of(clerk));
            double[] offered = Lists.times(repetitions, () -> starts.of(clerk));
            return Map.of(
                    "urgent_p50", Lists.quantile(banner, 0.5),
                    "urgent_p95", Lists.quantile(banner, 0.95),
                    "starts_p50", Lists.quantile(offered, 0.5),
                    "starts_p95", Lists.quantile(offered, 0.95),
                    "urgent", urgent.of(clerk).size());
        } finally {
            identity.clearAuthentication();
        }
    }

    private void as(String account) {
        var groups = identity.createGroupQuery().groupMember(account).list().stream()
                .map(group -> group.getId())
                .toList();
        var tenants = identity.createTenantQuery().userMember(account).includingGroupsOfUser(true).list().stream()
                .map(tenant -> tenant.getId())
                .toList();
        identity.setAuthentication(account, groups, tenants);
    }
}
