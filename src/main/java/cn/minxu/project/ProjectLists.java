package cn.minxu.project;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.instantOrNull;

import cn.minxu.Refused;
import cn.minxu.Yuan;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Columns;
import cn.minxu.casework.Links;
import cn.minxu.casework.Words;
import cn.minxu.casework.demand.Demand;
import cn.minxu.casework.demand.DemandSource;
import cn.minxu.casework.demand.Demands;
import cn.minxu.casework.uptake.Takers;
import cn.minxu.casework.view.Seen;
import cn.minxu.casework.view.Sight;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import cn.minxu.table.OutgoingCsv;
import cn.minxu.table.OutgoingWorkbook;
import cn.minxu.worktime.WorkingTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 三张清单: what residents need, what units offer, what projects there are, and how they are linked. */
@Service
@Transactional(readOnly = true)
public class ProjectLists {

    /** That a project uses what a unit offers. */
    static final String USES = "USES";

    private static final int PAGE = 50;
    private static final int MOST = 10_000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final String OF_PROJECTS = """
            select p.*, c.unit_id, c.outcome, c.closed_at,
              (select label from minxu.option_list where list = 'serviceSubclass' and value = p.subclass) as subclass_name,
              (select label from minxu.option_list where list = 'projectCategory' and value = p.category) as category_name,
              (select string_agg(u.name || ' ' || to_char(k.share_fen / 100.0, 'FM999,999,990.00') || ' 元', '；' order by k.place)
               from minxu.project_claim k join minxu.unit u on u.id = k.unit_id where k.project_id = p.id and k.round = p.round) as claimants,
              p.budget_fen - minxu.project_claimed(p.id) as rest,
              p.claimed_at is null and p.claim_until > :now and c.closed_at is null as claimable,
              (select kind from minxu.unit where id = :reader) = any (p.claimant_kinds) as claims,
              %1$s as sees
            from minxu.project_now p join minxu.case c on c.id = p.id
            where (:asked::text is null or c.unit_id = :asked) and (:words::text is null or strpos(p.name, :words) > 0)
              and (:before::bigint is null or p.id < :before)
              and case :state when 'CLAIMABLE' then p.claimed_at is null and p.claim_until > :now and c.closed_at is null
                when 'RUNNING' then p.signed_at is not null and c.closed_at is null when 'OPEN' then c.closed_at is null
                when 'CLOSED' then c.closed_at is not null else true end
              and ((p.claimed_at is null and p.claim_until > :now and c.closed_at is null) or %1$s) order by p.id desc limit :most""";

    private static final String OF_RESOURCES = """
            select r.id, r.unit_id, r.kind, c.fields #>> '{title,text}' as title, c.registered_at, c.closed_at, c.outcome,
              c.fields #>> '{resourceAbout,text}' as about, c.fields #>> '{resourceTime,text}' as time
            from minxu.resource r join minxu.case c on c.id = r.id
            where (:asked::text is null or r.unit_id = :asked) and (:words::text is null or strpos(c.title, :words) > 0)
              and (:before::bigint is null or r.id < :before) and (:state = 'ALL' or c.closed_at is null = (:state <> 'CLOSED'))
            order by r.id desc limit :most""";

    private static final Map<String, String> KINDS =
            Map.of("VENUE", "场地", "PEOPLE", "人员", "MONEY", "资金", "SERVICE", "服务");

    private final JdbcClient jdbc;
    private final Sight sight;
    private final Demands demands;
    private final Organisation organisation;
    private final Words words;
    private final Links links;
    private final CaseBook cases;
    private final WorkingTime time;
    private final Clock clock;

    ProjectLists(
            JdbcClient jdbc,
            Sight sight,
            Demands demands,
            Organisation organisation,
            Words words,
            Links links,
            CaseBook cases,
            WorkingTime time,
            Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.demands = demands;
        this.organisation = organisation;
        this.words = words;
        this.links = links;
        this.cases = cases;
        this.time = time;
        this.clock = clock;
    }

    /** Which list. */
    public enum Which {
        NEEDS("需求清单", List.of("受理编号", "诉求", "社区", "小类", "涉及居民（户）", "登记时间", "现状", "由哪些项目回应")),
        RESOURCES("资源清单", List.of("编号", "资源", "单位", "种类", "内容和数量", "可用的时间", "登记时间", "现状", "用于哪些项目")),
        PROJECTS(
                "项目清单",
                List.of(
                        "项目编号", "项目名称", "社区", "类型", "小类", "类别", "受益群体", "实施措施", "预期效果", "经费预算（元）", "现状", "认领单位和份额",
                        "计划完成", "回应的诉求", "用到的资源"));

        final String title;
        final List<String> heading;

        Which(String title, List<String> heading) {
            this.title = title;
            this.heading = heading;
        }
    }

    /**
     * What is asked for.
     *
     * @param unit only of this unit; null: of all
     * @param words only with these words in their names; null: all
     * @param state OPEN, CLOSED or ALL, of projects CLAIMABLE and RUNNING too
     * @param before only with smaller numbers; null: from the newest
     */
    public record Asked(
            @Nullable String unit,
            @Nullable String words,
            String state,
            @Nullable Long before) {}

    /**
     * A page of a list.
     *
     * @param next what to ask for before next; null in the last
     */
    public record Page(
            String title,
            List<String> heading,
            List<Line> lines,
            @Nullable String next) {}

    /**
     * A line of a list; its first cell is its number, its second its name.
     *
     * @param rest what may still be claimed, in words; null where nothing may
     * @param claims whether units of the kind of the reader's may claim it now
     * @param joint whether it is an open one of the reader's unit, who enters joint claims of it and links it
     * @param open whether he may open its file
     * @param linked whether he may take back a link of it
     */
    public record Line(
            List<@Nullable String> cells,
            @Nullable String rest,
            boolean claims,
            boolean joint,
            boolean open,
            boolean linked) {}

    /** A list as a file. */
    @SuppressWarnings("ArrayRecordComponent") // it is only sent
    public record File(String name, byte[] content) {}

    /** @throws Refused of somebody who is no staff */
    public Page page(Which which, Asked asked, String user) {
        List<Line> lines = lines(which, asked, user, PAGE + 1);
        boolean more = lines.size() > PAGE;
        List<Line> shown = more ? lines.subList(0, PAGE) : lines;
        return new Page(
                which.title,
                which.heading,
                shown,
                more ? shown.get(PAGE - 1).cells().get(0) : null);
    }

    /** @throws Refused if there are more than a file has */
    public File file(Which which, Asked asked, boolean csv, String user) {
        List<Line> lines = lines(which, asked, user, MOST + 1);
        if (lines.size() > MOST) {
            throw Refused.invalid("一次最多导出 " + MOST + " 行，请缩小范围后再导出。");
        }
        var rows = lines.stream().map(Line::cells).toList();
        byte[] content = csv
                ? OutgoingCsv.of(which.heading, rows)
                : new OutgoingWorkbook()
                        .sheet(which.title, List.of(which.title + "，" + minute(clock.instant())), which.heading, rows)
                        .bytes();
        return new File(which.title + (csv ? ".csv" : ".xlsx"), content);
    }

    private List<Line> lines(Which which, Asked asked, String user, int most) {
        Seen seen = sight.of(user).orElseThrow(() -> Refused.forbidden("清单只向办理人员开放。"));
        return switch (which) {
            case NEEDS ->
                demands
                        .find(
                                seen,
                                new DemandSource.Asked(
                                        asked.unit(),
                                        asked.words(),
                                        asked.state().equals("OPEN"),
                                        asked.before(),
                                        most))
                        .stream()
                        .map(this::need)
                        .toList();
            case RESOURCES ->
                asked(OF_RESOURCES, asked, most)
                        .query((row, i) -> resource(row, seen.unit()))
                        .list();
            case PROJECTS -> {
                String unit = organisation.person(user).map(Person::unitId).orElse("");
                yield asked(OF_PROJECTS.formatted(seen.condition("c.unit_id", "p.id")), asked, most)
                        .params(seen.parameters())
                        .param("now", at(clock.instant()))
                        .param("reader", unit)
                        .query((row, i) -> project(row, unit))
                        .list();
            }
        };
    }

    private JdbcClient.StatementSpec asked(String statement, Asked asked, int most) {
        return jdbc.sql(statement)
                .param("asked", Columns.text(asked.unit()))
                .param("words", Columns.text(asked.words()))
                .param("state", asked.state())
                .param("before", new SqlParameterValue(Types.BIGINT, asked.before()))
                .param("most", most);
    }

    private Line need(Demand demand) {
        return plain(
                true,
                demand.number(),
                demand.about(),
                name(demand.unit()),
                demand.category(),
                String.valueOf(demand.residents()),
                minute(demand.since()),
                demand.outcome() == null ? "在办" : words.outcome(demand.outcome()),
                linked(demand.number(), Designing.ANSWERS, Takers.TAKEN_UP_BY));
    }

    private Line resource(ResultSet row, String reader) throws SQLException {
        String outcome = row.getString("outcome");
        return plain(
                reader.equals(row.getString("unit_id")),
                row.getLong("id"),
                row.getString("title"),
                name(row.getString("unit_id")),
                KINDS.get(row.getString("kind")),
                row.getString("about"),
                row.getString("time"),
                minute(instant(row, "registered_at")),
                outcome == null ? "可用" : words.outcome(outcome),
                linked(row.getLong("id"), USES));
    }

    private static Line plain(boolean open, long number, @Nullable String... cells) {
        var all = new ArrayList<@Nullable String>();
        all.add(String.valueOf(number));
        all.addAll(Arrays.asList(cells));
        return new Line(all, null, false, false, open, false);
    }

    private Line project(ResultSet row, String reader) throws SQLException {
        long number = row.getLong("id");
        boolean claimable = row.getBoolean("claimable");
        Line all = plain(
                row.getBoolean("sees"),
                number,
                row.getString("name"),
                name(row.getString("unit_id")),
                row.getString("type_name"),
                row.getString("subclass_name"),
                row.getString("category_name"),
                row.getString("beneficiaries"),
                row.getString("measures"),
                row.getString("effect"),
                Yuan.plain(row.getLong("budget_fen")),
                state(row),
                row.getString("claimants"),
                row.getString("until_on"),
                linked(number, Designing.ANSWERS, Takers.TAKEN_UP_BY),
                linked(number, USES));
        boolean own = row.getString("outcome") == null && reader.equals(row.getString("unit_id"));
        return new Line(
                all.cells(),
                claimable ? Yuan.words(row.getLong("rest")) : null,
                claimable && row.getBoolean("claims"),
                own,
                all.open(),
                own && !links(number, Designing.ANSWERS, USES).isEmpty());
    }

    private String state(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        Instant until = instantOrNull(row, "claim_until");
        if (outcome != null) {
            return words.outcome(outcome);
        }
        if (row.getString("accepted_at") != null) {
            return "已验收，待评价";
        }
        if (row.getString("signed_at") != null) {
            return "PASSED".equals(row.getString("midterm")) ? "实施中，中期检查已通过" : "实施中";
        }
        if (row.getString("claimed_at") != null) {
            return "已认领，待审批签约";
        }
        if (until == null) {
            return row.getString("implementer") == null ? "待联席会议分析" : "设计评估中";
        }
        return row.getBoolean("claimable") ? "认领中，至 " + minute(until.minusSeconds(1)) : "认领期已满";
    }

    /** Names of what a case is linked with in one of these ways, of those that are projects, needs and resources. */
    private String linked(long number, String... kinds) {
        return links(number, kinds).stream().map(Linked::name).distinct().collect(Collectors.joining("；"));
    }

    /** What a project is linked with. */
    public record Linked(String number, String name) {}

    private List<Linked> links(long number, String... kinds) {
        return jdbc.sql("""
                        select distinct c.id::text as number, coalesce(p.name, case when r.id is null then c.title else c.fields #>> '{title,text}' end) as name
                        from minxu.case_link l join minxu.case c on c.id = case when l.from_id = ? then l.to_id else l.from_id end
                          left join minxu.project p on p.id = c.id left join minxu.resource r on r.id = c.id
                        where (l.from_id = ? or l.to_id = ?) and l.kind = any(?) order by 2, 1 limit 20""")
                .params(number, number, number, kinds)
                .query((row, i) -> new Linked(row.getString("number"), row.getString("name")))
                .list();
    }

    /** A unit whose lines a list may have. */
    public record Owner(String unit, String name) {}

    /** By which units a list may be asked for. */
    public List<Owner> owners(Which which) {
        Stream<Unit> units = which == Which.RESOURCES
                ? jdbc.sql("select distinct unit_id from minxu.resource").query(String.class).list().stream()
                        .map(organisation::unit)
                : organisation.units(UnitKind.COMMUNITY).stream();
        return units.map(unit -> new Owner(unit.id(), unit.name())).toList();
    }

    private String name(String unit) {
        return organisation.find(unit).map(each -> each.name()).orElse("");
    }

    private String minute(Instant instant) {
        return MINUTE.format(LocalDateTime.ofInstant(instant, time.zone()));
    }

    /**
     * A project of the reader's unit answers a need, or uses a resource.
     *
     * @throws Refused if it is neither, or not his to see
     */
    @Transactional
    public void link(long project, long to, String user) {
        requireOwn(project, user);
        if (isResource(to)) {
            links.add(project, to, USES, user);
            return;
        }
        if (demands.find(to).isEmpty()) {
            throw CaseBook.unknown(to);
        }
        sight.require(user, to);
        links.add(project, to, Designing.ANSWERS, user);
    }

    private void requireOwn(long project, String user) {
        sight.require(user, project);
        String unit = organisation.person(user).map(Person::unitId).orElse("");
        if (!cases.get(project).unit().equals(unit)) {
            throw Refused.forbidden("只有项目所在的社区可以关联诉求和资源。");
        }
    }

    /** Which needs and resources a project was linked with by its unit. */
    public List<Linked> links(long project, String user) {
        requireOwn(project, user);
        return links(project, Designing.ANSWERS, USES);
    }

    /**
     * What was linked by mistake is linked no more; that a need waits for the project is no such link.
     *
     * @throws Refused if they are not linked so, or the project has ended
     */
    @Transactional
    public void unlink(long project, long to, String user) {
        requireOwn(project, user);
        if (cases.get(project).isClosed()) {
            throw Refused.conflict("项目已经办结，关联的诉求和资源不能再改。");
        }
        if (!links.remove(project, to, USES) && !links.remove(project, to, Designing.ANSWERS)) {
            throw Refused.notFound("项目没有关联 " + to + "，请刷新后再看。");
        }
    }

    private boolean isResource(long number) {
        return jdbc.sql(
                        "select exists (select 1 from minxu.resource r join minxu.case c on c.id = r.id where r.id = ? and c.closed_at is null)")
                .param(number)
                .query(Boolean.class)
                .single();
    }
}
