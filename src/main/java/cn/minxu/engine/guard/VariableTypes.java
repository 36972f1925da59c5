package cn.minxu.engine.guard;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializerFactory;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of values that the engine can store at all: the {@link VariableGuard}'s, each for values of exactly its class. Nothing is added
 * by a plugin, nothing falls through to another: what is none of them is refused.
 */
class VariableTypes extends DefaultVariableSerializers {

    private static final long serialVersionUID = 1L;

    /** What may be stored, and the class that its values have. */
    record Stored(Class<?> of, TypedValueSerializer<?> serializer) {}

    private final transient List<Stored> all;
    private final transient TypedValueSerializer<?> result;
    private final transient TypedValueSerializer<?> other;

    /**
     * @param result keeps what a decision table says until it has been mapped
     * @param other refuses
     */
    VariableTypes(List<Stored> all, TypedValueSerializer<?> result, TypedValueSerializer<?> other) {
        this.all = all;
        this.result = result;
        this.other = other;
        all.forEach(each -> super.addSerializer(each.serializer(), serializerList.size()));
    }

    @Override
    public DefaultVariableSerializers addSerializer(TypedValueSerializer<?> added, int index) {
        return this;
    }

    @Override
    public VariableSerializers join(VariableSerializers added) {
        return this;
    }

    @Override
    public TypedValueSerializer<?> getSerializerByName(String name) {
        TypedValueSerializer<?> known = super.getSerializerByName(name);
        return known == null ? other : known;
    }

    @Override
    public TypedValueSerializer<?> findSerializerForValue(
            TypedValue value, @Nullable VariableSerializerFactory ofPlugins) {
        ValueType type = value.getType();
        if (type == null && value.getValue() instanceof DmnDecisionResult) {
            return result;
        }
        return (type == null ? byClass(value.getValue()) : byType(type, value)).orElse(other);
    }

    private Optional<TypedValueSerializer<?>> byClass(@Nullable Object value) {
        return all.stream()
                .filter(each -> value != null && each.of() == value.getClass())
                .<TypedValueSerializer<?>>map(Stored::serializer)
                .findFirst();
    }

    private Optional<TypedValueSerializer<?>> byType(ValueType type, TypedValue value) {
        return all.stream()
                .filter(each -> each.serializer().getType().equals(type))
                .filter(each -> value.getValue() == null
                        || each.of() == value.getValue().getClass())
                .<TypedValueSerializer<?>>map(Stored::serializer)
                .findFirst();
    }
}
