package cn.minxu.casework.gate;

import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.CaseUnits;
import cn.minxu.casework.Kind;
import cn.minxu.casework.Piece;
import cn.minxu.casework.Step;
import cn.minxu.casework.Variable;
import cn.minxu.casework.WithdrawalDesk;
import cn.minxu.casework.time.TimeFacts;
import cn.minxu.casework.uptake.TakerEnds;
import cn.minxu.engine.DeployedModels;
import cn.minxu.model.Diagram;
import cn.minxu.model.Table;
import cn.minxu.model.gate.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What is in force here, and what Java knows: the kernel, and each kind with Java, told apart by their packages. */
@Component
class InForce implements Surroundings {

    private static final Set<String> MESSAGES = Set.of(
            "case.extensionAsked",
            "case.pauseAsked",
            "case.stepLeft",
            "case.linkEnded",
            TakerEnds.DONE,
            TakerEnds.MERGED,
            TakerEnds.FAILED,
            CaseEngine.UNIT_CORRECTED,
            WithdrawalDesk.WITHDRAWN);

    private final DeployedModels models;
    private final ObjectProvider<Step> steps;
    private final ObjectProvider<Piece> pieces;
    private final ConfigurableListableBeanFactory beans;

    /** What Java knows does not change while it runs, and a check asks for it some thousand times. */
    private final SingletonSupplier<Words> kernel = SingletonSupplier.of(this::readKernel);

    private final SingletonSupplier<List<Words>> ofKinds = SingletonSupplier.of(this::readKinds);

    InForce(
            DeployedModels models,
            ObjectProvider<Step> steps,
            ObjectProvider<Piece> pieces,
            ConfigurableListableBeanFactory beans) {
        this.models = models;
        this.steps = steps;
        this.pieces = pieces;
        this.beans = beans;
    }

    @Override
    public Stream<Diagram> diagrams() {
        return models.latest().stream();
    }

    @Override
    public Optional<Table> table(String key) {
        return models.table(key);
    }

    @Override
    public Optional<byte[]> form(String key) {
        return models.formSource(key);
    }

    @Override
    public Words kernel() {
        return kernel.obtain();
    }

    private Words readKernel() {
        return new Words(
                "case",
                types(Stream.concat(
                                CaseUnits.VARIABLES.stream(),
                                pieces.stream().flatMap(piece -> piece.variables().stream()))
                        .toList()),
                delegates(owner -> kindNames().map(this::home).noneMatch(kinds -> isWithin(kinds, owner))),
                pieces.stream().flatMap(piece -> piece.unitLists().stream()).collect(Collectors.toUnmodifiableSet()),
                Stream.concat(MESSAGES.stream(), pieces.stream().flatMap(piece -> piece.messages().stream()))
                        .collect(Collectors.toUnmodifiableSet()),
                pieces.stream().flatMap(piece -> piece.processes().stream()).collect(Collectors.toUnmodifiableSet()),
                steps.stream().map(Step::step).collect(Collectors.toSet()),
                Set.of(),
                Stream.concat(TimeFacts.NAMES.stream(), pieces.stream().flatMap(piece -> piece.facts().stream()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Optional<Words> kind(String processKey) {
        return kinds().filter(kind -> kind.processes().contains(processKey)).findFirst();
    }

    @Override
    public Stream<Words> kinds() {
        return ofKinds.obtain().stream();
    }

    private List<Words> readKinds() {
        return kindNames()
                .map(name -> {
                    Kind kind = beans.getBean(name, Kind.class);
                    Kind.Known known = kind.known();
                    return new Words(
                            kind.key(),
                            types(known.variables()),
                            delegates(owner -> isWithin(home(name), owner)),
                            known.unitLists(),
                            known.messages(),
                            known.processes(),
                            known.steps(),
                            known.scheduled(),
                            known.facts());
                })
                .toList();
    }

    private Stream<String> kindNames() {
        return Stream.of(beans.getBeanNamesForType(Kind.class, true, false));
    }

    private static Map<String, Class<?>> types(List<Variable> variables) {
        return variables.stream().collect(Collectors.toUnmodifiableMap(Variable::name, Variable::type));
    }

    private Set<String> delegates(Predicate<String> owner) {
        return Stream.of(beans.getBeanNamesForType(JavaDelegate.class, true, false))
                .filter(name -> owner.test(home(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The package of its class, or of the class that makes it. */
    private String home(String bean) {
        Class<?> type = beans.getType(bean, false);
        @Nullable
        String maker = beans.containsBeanDefinition(bean)
                ? beans.getBeanDefinition(bean).getFactoryBeanName()
                : null;
        Class<?> made = maker == null ? null : beans.getType(maker, false);
        Class<?> home = made != null ? made : type;
        return home == null ? "" : home.getPackageName();
    }

    private static boolean isWithin(String home, String inner) {
        return inner.equals(home) || inner.startsWith(home + ".");
    }
}
