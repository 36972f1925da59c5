package cn.minxu.casework.model;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.model.Forecast.Lacking;
import cn.minxu.casework.model.ShippedModels.Shipped;
import cn.minxu.engine.DeployGate;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where designers take a model back to the version before, take what the product has brought, and try out what a file would do. */
@Service
@Transactional
public class ModelDesk {

    private static final int LONGEST_REASON = 500;

    private final ModelsInForce models;
    private final ModelBook book;
    private final ModelFiles files;
    private final ShippedModels shipped;
    private final Forecasts forecasts;
    private final DeployGate gate;
    private final RepositoryService repository;

    ModelDesk(
            ModelsInForce models,
            ModelBook book,
            ModelFiles files,
            ShippedModels shipped,
            Forecasts forecasts,
            DeployGate gate,
            RepositoryService repository) {
        this.models = models;
        this.book = book;
        this.files = files;
        this.shipped = shipped;
        this.forecasts = forecasts;
        this.gate = gate;
        this.repository = repository;
    }

    /**
     * Which model is meant.
     *
     * @param kind where several have the same key
     * @param seen the version that its reader saw in force; null if he does not say
     */
    public record Asked(
            String key, @Nullable String kind, @Nullable Integer seen) {}

    /**
     * 退回: deploys anew what was in force before, for who is signed in.
     *
     * @throws Refused if there is nothing before it, somebody has deployed meanwhile, or cases would have to move to a version that lacks the
     *     step they wait at
     */
    public ModelRow back(Asked asked, String reason) {
        ModelVersion now = find(asked);
        ModelKey model = ModelKey.of(now);
        ModelVersion before = ModelsInForce.before(book.versions(model))
                .orElseThrow(() -> Refused.conflict("“" + now.key() + "”没有更早的一版可以退回。"));
        requireAlone(now, before);
        requireStepsOf(before, forecasts.of(files.content(before), true));
        var occasion = new Occasion(Occasion.Why.BACK, reason(reason, "退回"), model, now.version(), before.version());
        deploy(before.model().resource(), files.of(before), occasion);
        return models.row(model);
    }

    /**
     * 采用: deploys what comes with the product in place of what the district has put there.
     *
     * @throws Refused if nothing of the kind comes with the product, or it is in force
     */
    public ModelRow takeShipped(Asked asked, String reason) {
        ModelVersion now = find(asked);
        ModelKey model = ModelKey.of(now);
        Shipped ours = shipped.find(model).orElseThrow(() -> Refused.conflict("“" + now.key() + "”是本区自建的，产品没有带来它的新版。"));
        if (ours.sha256().equals(now.sha256())) {
            throw Refused.conflict("“" + now.key() + "”在用的已经与产品一致，不必再采用。");
        }
        var occasion = new Occasion(
                Occasion.Why.TAKEN, Plain.isEmpty(reason) ? null : reason(reason, "采用"), model, now.version(), null);
        deploy(ours.resource(), ours.file(), occasion);
        return models.row(model);
    }

    /** What would become of the cases under way if a file was deployed; nothing is. */
    @Transactional(readOnly = true)
    public List<Forecast> tryOut(byte[] file) {
        List<Content> all = Content.of(file);
        List<String> findings = all.isEmpty() ? List.of() : gate.findings(Map.of(name(all.get(0)), file));
        return all.stream()
                .map(each -> forecasts.of(each, false).judged(findings))
                .toList();
    }

    /** As it would be called: the gate tells files apart by their endings. */
    private static String name(Content content) {
        return content.model().key()
                + switch (content.model().kind()) {
                    case PROCESS -> ".bpmn";
                    case TABLE -> ".dmn";
                    case FORM -> ".form";
                };
    }

    private ModelVersion find(Asked asked) {
        ModelVersion now = models.find(asked.key(), asked.kind());
        if (asked.seen() != null && asked.seen() != now.version()) {
            throw Refused.conflict("您看到的是第 %d 版，现在用的已是第 %d 版，请刷新后再看是否还要这样做。".formatted(asked.seen(), now.version()));
        }
        return now;
    }

    private static String reason(String typed, String what) {
        String reason = Plain.text(typed);
        if (reason.isEmpty()) {
            throw Refused.invalid("请填写" + what + "的理由。");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refused.invalid(what + "的理由最多 " + LONGEST_REASON + " 个字，请缩短。");
        }
        return reason;
    }

    /** A file is deployed whole: what else is in it must not be put back by the way. */
    private void requireAlone(ModelVersion now, ModelVersion before) {
        String others = Content.of(before.model().resource(), files.of(before)).stream()
                .map(Content::model)
                .filter(each -> !each.equals(ModelKey.of(now)))
                .filter(each -> book.inForce(each)
                        .filter(other ->
                                other.model().deployment().equals(now.model().deployment()))
                        .isEmpty())
                .map(ModelKey::key)
                .sorted()
                .collect(Collectors.joining("、"));
        if (!others.isEmpty()) {
            throw Refused.conflict("不能一步退回：上一版的文件里还有 " + others + "，它们后来另外部署过，会一起被退回。请用 Modeler 部署只含这一个的文件。");
        }
    }

    private static void requireStepsOf(ModelVersion before, Forecast forecast) {
        if (!forecast.lacking().isEmpty()) {
            String steps = forecast.lacking().stream()
                    .collect(Collectors.toMap(each -> each.name() + "（" + each.id() + "）", Lacking::cases, Long::sum))
                    .entrySet()
                    .stream()
                    .map(each -> each.getKey() + " " + each.getValue() + " 件")
                    .sorted()
                    .collect(Collectors.joining("、"));
            throw Refused.conflict("不能退回：两版只差修订号，在办事项会一起转回"
                    + VersionWords.of(before.version(), before.tag()) + "，而该版没有它们正在等待的环节：" + steps
                    + "。请先办完这些环节；或在 Modeler 中另起一个次版本号部署，在办事项就按现在的版本办完。");
        }
    }

    private void deploy(String resource, byte[] file, Occasion occasion) {
        occasion.during(() -> repository
                .createDeployment()
                .name(resource)
                .addInputStream(resource, new ByteArrayInputStream(file))
                .deploy());
    }
}
