package cn.minxu.casework.model;

import cn.minxu.Refused;
import cn.minxu.casework.model.ShippedModels.Shipped;
import cn.minxu.engine.DeployedModel;
import cn.minxu.engine.DeployedModel.Kind;
import cn.minxu.engine.ModelRegister;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Enters every deployment, and says what of the product's own is to be deployed at a start: what has changed since it came last, unless
 * the district has put something else in its place.
 */
@Component
class Register implements ModelRegister {

    private static final Logger LOG = LoggerFactory.getLogger(Register.class);

    private final ModelBook book;
    private final FormerDeployments former;
    private final ShippedModels shipped;
    private final Patches patches;
    private final Clock clock;

    Register(ModelBook book, FormerDeployments former, ShippedModels shipped, Patches patches, Clock clock) {
        this.book = book;
        this.former = former;
        this.shipped = shipped;
        this.patches = patches;
        this.clock = clock;
    }

    @Override
    public Collection<String> due(Map<String, byte[]> files) {
        former.enter();
        shipped.keep(files);
        var start = new Start(book.inForce(), book.shipped());
        var due = new TreeSet<String>();
        for (String resource : files.keySet()) {
            List<Shipped> models = shipped.in(resource);
            if (models.stream().anyMatch(start::differs) && models.stream().allMatch(start::isOurs)) {
                due.add(resource);
            }
            models.forEach(each -> enter(each, start, due.contains(resource)));
        }
        return due;
    }

    private void enter(Shipped each, Start start, boolean due) {
        ModelKey model = each.content().model();
        var last = start.last.get(model);
        if (last == null || !last.sha256().equals(each.sha256())) {
            Integer left = due || !start.differs(each) ? null : start.version(model);
            last = new ModelBook.Shipped(model, each.sha256(), left);
            book.ship(last, each.resource(), getClass().getPackage().getImplementationVersion(), clock.instant());
        }
        if (start.differs(each)
                && !due
                && last.leftVersion() != null
                && last.leftVersion().equals(start.version(model))) {
            LOG.warn(
                    "{}“{}”（{}）本区已改过，本版本带来的新内容没有部署，仍用本区的第 {} 版。请流程设计人员在流程监控的“模型现状”页查看差别，决定是否采用。",
                    model.kindName(),
                    Optional.ofNullable(each.content().name()).orElse(model.key()),
                    model.key(),
                    last.leftVersion());
        }
    }

    @Override
    public void deployed(List<DeployedModel> models, boolean byProduct, @Nullable String user) {
        Occasion occasion = Occasion.now(byProduct);
        Instant now = clock.instant();
        for (DeployedModel each : models) {
            var model = new ModelKey(each.kind(), each.key());
            Optional<ModelVersion> before = book.inForce(model);
            if (model.equals(occasion.model())
                    && before.filter(b -> Objects.equals(b.version(), occasion.basis()))
                            .isEmpty()) {
                throw Refused.conflict("刚刚有人部署了新的一版，请刷新后再看是否还要这样做。");
            }
            long id = book.add(each, now, user, occasion);
            boolean back = occasion.why() == Occasion.Why.BACK;
            if (each.kind() == Kind.PROCESS
                    && before.filter(b -> VersionTag.moves(b.tag(), each.tag(), back))
                            .isPresent()) {
                patches.open(id);
            }
        }
    }

    /** How things stand when the product starts. */
    private final class Start {

        private final Map<ModelKey, ModelVersion> inForce;
        private final Map<ModelKey, ModelBook.Shipped> last;

        Start(Map<ModelKey, ModelVersion> inForce, Map<ModelKey, ModelBook.Shipped> last) {
            this.inForce = inForce;
            this.last = last;
        }

        /** Whether what is in force is not what comes with this version. */
        boolean differs(Shipped each) {
            ModelVersion now = inForce.get(each.content().model());
            return now == null || !now.sha256().equals(each.sha256());
        }

        /** Whether what is in force came with the product. */
        boolean isOurs(Shipped each) {
            ModelVersion now = inForce.get(each.content().model());
            return now == null
                    || !differs(each)
                    || now.sha256().equals(lastSha(each.content().model()));
        }

        @Nullable
        Integer version(ModelKey model) {
            ModelVersion now = inForce.get(model);
            return now == null ? null : now.version();
        }

        /** Where no content was recorded when it came, what the product deployed last. */
        private @Nullable String lastSha(ModelKey model) {
            ModelBook.Shipped known = last.get(model);
            return known != null
                    ? known.sha256()
                    : book.versions(model).stream()
                            .filter(each -> each.occasion() == Occasion.Why.SHIPPED)
                            .findFirst()
                            .map(ModelVersion::sha256)
                            .orElse(null);
        }
    }
}
