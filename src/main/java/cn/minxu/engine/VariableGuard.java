package cn.minxu.engine;

import cn.minxu.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.BooleanValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DateValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.IntegerValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.LongValueSerlializer;
import org.camunda.bpm.engine.impl.variable.serializer.NullValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.value.BooleanValue;
import org.camunda.bpm.engine.variable.value.DateValue;
import org.camunda.bpm.engine.variable.value.IntegerValue;
import org.camunda.bpm.engine.variable.value.LongValue;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Lets only declared variables of a declared type be stored, whoever sets them and by whatever way: what is not in a
 * {@link ProcessContract} may be personal data.
 */
class VariableGuard {

    /** Longest String that a variable may hold: ids and outcomes, never texts. */
    static final int MAX_LENGTH = 100;

    /** Counters that the engine itself writes for multi-instance activities. */
    private static final Set<String> COUNTERS =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    private final Map<String, Class<?>> declared;

    VariableGuard(Map<String, Class<?>> declared) {
        this.declared = declared;
    }

    @SuppressWarnings("rawtypes")
    List<TypedValueSerializer> serializers() {
        return List.<TypedValueSerializer>of(
                new Strings(), new Booleans(), new Longs(), new Dates(), new Integers(), new Nulls());
    }

    /** All that the engine and its plugins have brought, so that what is not one of {@link #serializers()} is refused. */
    static List<TypedValueSerializer<?>> closed(List<TypedValueSerializer<?>> all) {
        return all.stream()
                .<TypedValueSerializer<?>>map(
                        each -> each.getClass().getEnclosingClass() == VariableGuard.class ? each : new Other<>(each))
                .toList();
    }

    private void check(ValueFields field, Class<?> type) {
        Class<?> expected = declared.get(field.getName());
        if (expected == null) {
            refuse("变量“" + field.getName() + "”未在流程契约中声明，不能写入流程。");
        }
        if (expected != type) {
            refuse("变量“" + field.getName() + "”的类型应为 " + (expected == null ? "" : expected.getSimpleName())
                    + "，请按流程契约填写。");
        }
    }

    private static void refuse(String message) {
        Refusals.note(Refused.invalid(message));
        throw new BadUserRequestException(message);
    }

    private class Strings extends StringValueSerializer {
        @Override
        public void writeValue(StringValue value, ValueFields field) {
            check(field, String.class);
            if (value.getValue() != null && value.getValue().length() > MAX_LENGTH) {
                refuse("变量“" + field.getName() + "”过长：流程变量只放编号和结论，最多 " + MAX_LENGTH + " 个字符。");
            }
            super.writeValue(value, field);
        }
    }

    private class Booleans extends BooleanValueSerializer {
        @Override
        public void writeValue(BooleanValue value, ValueFields field) {
            check(field, Boolean.class);
            super.writeValue(value, field);
        }
    }

    private class Longs extends LongValueSerlializer {
        @Override
        public void writeValue(LongValue value, ValueFields field) {
            check(field, Long.class);
            super.writeValue(value, field);
        }
    }

    private class Dates extends DateValueSerializer {
        @Override
        public void writeValue(DateValue value, ValueFields field) {
            check(field, java.util.Date.class);
            super.writeValue(value, field);
        }
    }

    private static class Integers extends IntegerValueSerializer {
        @Override
        public void writeValue(IntegerValue value, ValueFields field) {
            if (!COUNTERS.contains(field.getName())) {
                refuse("变量“" + field.getName() + "”应为 Long 类型，请按流程契约填写。");
            }
            super.writeValue(value, field);
        }
    }

    private class Nulls extends NullValueSerializer {
        @Override
        public void writeValue(org.camunda.bpm.engine.variable.impl.value.NullValueImpl value, ValueFields field) {
            if (!declared.containsKey(field.getName())) {
                refuse("变量“" + field.getName() + "”未在流程契约中声明，不能写入流程。");
            }
            super.writeValue(value, field);
        }
    }

    /** Numbers with a fraction, bytes, files, JSON, XML, objects: refused by name only, as the value may be personal data. */
    private static class Other<T extends TypedValue> extends AbstractTypedValueSerializer<T> {

        /** Where the engine keeps the outcome of a decision table until it has been mapped; never stored. */
        private static final String DECISION = "decisionResult";

        private final TypedValueSerializer<T> original;

        Other(TypedValueSerializer<T> original) {
            super(original.getType());
            this.original = original;
        }

        @Override
        public String getName() {
            return original.getName();
        }

        @Override
        public @Nullable String getSerializationDataformat() {
            return original.getSerializationDataformat();
        }

        @Override
        public boolean canHandle(TypedValue value) {
            return original.canHandle(value);
        }

        @Override
        protected boolean canWriteValue(TypedValue value) {
            return original.canHandle(value);
        }

        @Override
        public void writeValue(T value, ValueFields field) {
            if (!DECISION.equals(field.getName())) {
                refuse("变量“" + field.getName() + "”不能写入流程：流程变量只能是文字、是否、整数（Long）或日期。");
            }
            original.writeValue(value, field);
        }

        @Override
        public T readValue(ValueFields field, boolean deserialize, boolean asTransient) {
            return original.readValue(field, deserialize, asTransient);
        }

        @Override
        public T convertToTypedValue(UntypedValueImpl untyped) {
            return original.convertToTypedValue(untyped);
        }
    }
}
