package cn.minxu.casework.model;

import static java.util.stream.Collectors.groupingBy;

import cn.minxu.Refused;
import cn.minxu.casework.Words;
import cn.minxu.casework.model.ModelRow.Before;
import cn.minxu.casework.model.ModelRow.Moving;
import cn.minxu.casework.model.ModelRow.Running;
import cn.minxu.casework.model.ModelRow.Stayed;
import cn.minxu.casework.model.Patches.Count;
import cn.minxu.casework.model.ShippedModels.Shipped;
import cn.minxu.engine.Callers;
import cn.minxu.engine.DeployedModel.Kind;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is in force, since when and by whom, and in what it differs from what comes with the product. */
@Service
@Transactional(readOnly = true)
public class ModelsInForce {

    private final ModelBook book;
    private final ModelFiles files;
    private final ShippedModels shipped;
    private final Patches patches;
    private final FormNames forms;
    private final ManagementService management;
    private final Callers callers;
    private final Organisation organisation;
    private final Words words;

    ModelsInForce(
            ModelBook book,
            ModelFiles files,
            ShippedModels shipped,
            Patches patches,
            FormNames forms,
            ManagementService management,
            Callers callers,
            Organisation organisation,
            Words words) {
        this.book = book;
        this.files = files;
        this.shipped = shipped;
        this.patches = patches;
        this.forms = forms;
        this.management = management;
        this.callers = callers;
        this.organisation = organisation;
        this.words = words;
    }

    /** Processes first, then tables, then forms; what the district has changed stands before what it has not. */
    public List<ModelRow> list() {
        var all = new LinkedHashMap<ModelKey, List<ModelVersion>>();
        book.versions()
                .forEach(each -> all.computeIfAbsent(ModelKey.of(each), any -> new ArrayList<>())
                        .add(each));
        var facts = new Facts(book.shipped(), running(), moves());
        return all.values().stream()
                .map(versions -> row(versions, facts))
                .sorted(Comparator.comparing((ModelRow row) -> Kind.valueOf(row.kind()))
                        .thenComparing(row -> row.state().equals("AS_SHIPPED"))
                        .thenComparing(ModelRow::key))
                .toList();
    }

    ModelRow row(ModelKey model) {
        return row(book.versions(model), new Facts(book.shipped(), running(), moves()));
    }

    /**
     * The model that somebody means by its key, and by its kind where several have the same.
     *
     * @throws Refused if there is none
     */
    ModelVersion find(String key, @Nullable String kind) {
        List<ModelVersion> found = book.inForce().values().stream()
                .filter(each -> each.key().equals(key))
                .filter(each -> kind == null || each.kind().name().equals(kind))
                .toList();
        if (found.size() > 1) {
            throw Refused.invalid("流程、决策表和表单中有多个标识为“" + key + "”，请用 kind 说明是 PROCESS、TABLE 还是 FORM。");
        }
        return found.stream().findFirst().orElseThrow(() -> Refused.notFound("没有标识为“" + key + "”的流程、决策表或表单在用，请核对标识。"));
    }

    /** The version before: one that was taken back counts as what it restored, and what says the same is passed over. */
    static Optional<ModelVersion> before(List<ModelVersion> newestFirst) {
        ModelVersion now = newestFirst.get(0);
        int from = now.restores() == null ? now.version() : now.restores();
        return newestFirst.stream()
                .filter(each -> each.version() < from && !each.sha256().equals(now.sha256()))
                .findFirst();
    }

    private record Facts(
            Map<ModelKey, ModelBook.Shipped> shipped,
            Map<String, List<Running>> running,
            Map<Long, List<Count>> moves) {}

    private Map<String, List<Running>> running() {
        return callers
                .asSystem(() ->
                        management.createProcessDefinitionStatisticsQuery().list())
                .stream()
                .filter(each -> each.getInstances() > 0 && each.getTenantId() == null)
                .sorted(Comparator.comparing(ProcessDefinitionStatistics::getVersion)
                        .reversed())
                .collect(groupingBy(
                        ProcessDefinitionStatistics::getKey,
                        Collectors.mapping(
                                each -> new Running(each.getVersion(), each.getVersionTag(), each.getInstances()),
                                Collectors.toList())));
    }

    private Map<Long, List<Count>> moves() {
        return patches.counts().stream().collect(groupingBy(Count::model));
    }

    private ModelRow row(List<ModelVersion> versions, Facts facts) {
        ModelVersion now = versions.get(0);
        ModelKey model = ModelKey.of(now);
        Optional<Shipped> ours = shipped.find(model);
        boolean same = ours.filter(each -> each.sha256().equals(now.sha256())).isPresent();
        return new ModelRow(
                now.key(),
                now.kind().name(),
                model.kindName(),
                name(now),
                now.version(),
                now.tag(),
                words.at(now.at()),
                by(now),
                how(now),
                now.reason(),
                ours.isEmpty() ? "OWN" : same ? "AS_SHIPPED" : "CHANGED",
                ours.isEmpty() ? "本区自建" : same ? "与产品一致" : "本区改过",
                !same && isLeft(now, facts.shipped().get(model)),
                same || ours.isEmpty()
                        ? List.of()
                        : Difference.between(ours.get().content(), files.content(now)),
                before(versions).map(each -> before(each, now)).orElse(null),
                now.kind() == Kind.PROCESS ? facts.running().getOrDefault(now.key(), List.of()) : List.of(),
                moving(facts.moves().get(now.id())));
    }

    /** Nobody has deployed anything since the product brought another content. */
    private static boolean isLeft(ModelVersion now, ModelBook.@Nullable Shipped last) {
        return last != null && last.leftVersion() != null && last.leftVersion() == now.version();
    }

    private String name(ModelVersion version) {
        return version.kind() == Kind.FORM
                ? forms.of(version.key())
                : Objects.requireNonNullElse(version.model().name(), version.key());
    }

    private String by(ModelVersion version) {
        if (version.user() == null) {
            return version.occasion() == Occasion.Why.BEFORE ? "当时没有记录" : "系统";
        }
        return organisation.person(version.user()).map(Person::name).orElse(version.user());
    }

    private static String how(ModelVersion version) {
        return switch (version.occasion()) {
            case SHIPPED -> "随产品部署";
            case DEPLOYED, BEFORE -> "部署";
            case BACK -> "退回到第 " + version.restores() + " 版";
            case TAKEN -> "采用产品的新版";
        };
    }

    private Before before(ModelVersion before, ModelVersion now) {
        return new Before(
                before.version(),
                before.tag(),
                words.at(before.at()),
                by(before),
                Difference.between(files.content(now), files.content(before)));
    }

    private static @Nullable Moving moving(@Nullable List<Count> counts) {
        return counts == null
                ? null
                : new Moving(
                        sum(counts, Patches.Outcome.MOVED),
                        sum(counts, null),
                        sum(counts, Patches.Outcome.STAYED),
                        counts.stream()
                                .filter(each -> each.outcome() == Patches.Outcome.STAYED)
                                .map(each -> new Stayed(Objects.requireNonNullElse(each.why(), ""), each.cases()))
                                .toList());
    }

    private static long sum(List<Count> counts, Patches.@Nullable Outcome outcome) {
        return counts.stream()
                .filter(each -> each.outcome() == outcome)
                .mapToLong(Count::cases)
                .sum();
    }
}
