package cn.minxu.engine.guard;

import cn.minxu.Refused;
import cn.minxu.engine.Contracts;
import cn.minxu.engine.Refusals;
import cn.minxu.engine.guard.VariableTypes.Stored;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.SingleQueryVariableValueCondition;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.BooleanValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DateValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.IntegerValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.LongValueSerlializer;
import org.camunda.bpm.engine.impl.variable.serializer.NullValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.NullValueImpl;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.BooleanValue;
import org.camunda.bpm.engine.variable.value.DateValue;
import org.camunda.bpm.engine.variable.value.IntegerValue;
import org.camunda.bpm.engine.variable.value.LongValue;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Lets only variables of the {@link Contracts} be stored, whoever sets them and by whatever way: anything else may be personal data. Text that is stored is a unit's id or a word in capitals, never what somebody has typed.
 */
public class VariableGuard {

    /** Longest String that a variable may hold: ids and outcomes, never texts. */
    static final int MAX_LENGTH = 100;

    /** A variable whose name ends so holds the id of a unit. */
    private static final String UNIT = "Unit";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** Counters that the engine itself writes for multi-instance activities. */
    private static final Set<String> COUNTERS =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    /** From a serializer to the activity that counts its instances there are about ten. */
    private static final int NEAR = 16;

    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final Contracts contracts;
    private final Predicate<String> isUnit;

    public VariableGuard(Contracts contracts, Predicate<String> isUnit) {
        this.contracts = contracts;
        this.isUnit = isUnit;
    }

    public VariableTypes types() {
        return new VariableTypes(
                List.of(
                        new Stored(String.class, new Strings()),
                        new Stored(Boolean.class, new Booleans()),
                        new Stored(Long.class, new Longs()),
                        new Stored(Date.class, new Dates()),
                        new Stored(Integer.class, new Counters()),
                        new Stored(Void.class, new Nulls())),
                new Result(),
                new Other());
    }

    private void check(TypedValue value, ValueFields field, Class<?> type) {
        Set<Class<?>> expected = types(field);
        if (!expected.contains(type)) {
            refuse(field, "的类型应为 " + expected.iterator().next().getSimpleName() + "，请按流程图和表单填写。");
        }
        if (value.isTransient()) {
            refuse(field, "不能是临时变量：流程只按保存的内容办理。");
        }
    }

    private Set<Class<?>> types(ValueFields field) {
        Set<Class<?>> types = contracts.types(field.getName());
        if (types.isEmpty()) {
            refuse(field, "没有任何流程图用到，不能写入流程。");
        }
        return types;
    }

    private void checkText(@Nullable String text, ValueFields field) {
        if (text != null && text.length() > MAX_LENGTH) {
            refuse(field, "过长：流程变量只放编号和结论，最多 " + MAX_LENGTH + " 个字符。");
        }
        if (isAsked(field)) {
            return;
        }
        boolean stored = !contracts.java().isUnsaved(field.getName());
        if (field.getName().endsWith(UNIT)) {
            if (text == null ? stored : !isUnit.test(text)) {
                refuse(field, "应为组织机构中一个单位的编号，请核对后再填。");
            }
        } else if (stored && text != null && !CODE.matcher(text).matches()) {
            refuse(field, "只放结论，用大写英文字母、数字和下划线，如 SECOND；文字请填在表单里。");
        }
    }

    /** Whether it is no variable, but something to look variables up by. */
    private static boolean isAsked(ValueFields field) {
        return field instanceof SingleQueryVariableValueCondition;
    }

    private static void refuse(ValueFields field, String what) {
        String message = "变量“" + field.getName() + "”" + what;
        Refusals.note(Refused.invalid(message));
        throw new BadUserRequestException(message);
    }

    private class Strings extends StringValueSerializer {
        @Override
        public void writeValue(StringValue value, ValueFields field) {
            check(value, field, String.class);
            checkText(value.getValue(), field);
            super.writeValue(value, field);
        }
    }

    private class Booleans extends BooleanValueSerializer {
        @Override
        public void writeValue(BooleanValue value, ValueFields field) {
            check(value, field, Boolean.class);
            super.writeValue(value, field);
        }
    }

    private class Longs extends LongValueSerlializer {
        @Override
        public void writeValue(LongValue value, ValueFields field) {
            check(value, field, Long.class);
            super.writeValue(value, field);
        }
    }

    private class Dates extends DateValueSerializer {
        @Override
        public void writeValue(DateValue value, ValueFields field) {
            check(value, field, Date.class);
            super.writeValue(value, field);
        }
    }

    /** Written by the activity that counts, by nobody else: how many are done decides when it ends. */
    private class Counters extends IntegerValueSerializer {
        @Override
        public void writeValue(IntegerValue value, ValueFields field) {
            if (!COUNTERS.contains(field.getName())) {
                refuse(field, "应为 Long 类型，请按流程图和表单填写。");
            }
            if (!isAsked(field) && !isCounting()) {
                refuse(field, "由流程自己计数，不能改写。");
            }
            super.writeValue(value, field);
        }
    }

    private static boolean isCounting() {
        return CALLERS.walk(frames -> frames.limit(NEAR)
                .anyMatch(frame -> MultiInstanceActivityBehavior.class.isAssignableFrom(frame.getDeclaringClass())));
    }

    private class Nulls extends NullValueSerializer {
        @Override
        public void writeValue(NullValueImpl value, ValueFields field) {
            Set<Class<?>> types = types(field);
            check(value, field, types.iterator().next());
            if (types.contains(String.class)) {
                checkText(null, field);
            }
            super.writeValue(value, field);
        }
    }

    /** Numbers with a fraction, bytes, files, JSON, XML, objects: refused by name only, as the value may be personal data. */
    private static class Other extends AbstractTypedValueSerializer<TypedValue> {

        /** A type that can be asked for, so that questions, too, come as far as the refusal. */
        Other() {
            super(ValueType.STRING);
        }

        @Override
        public String getName() {
            return "refused";
        }

        @Override
        protected boolean canWriteValue(TypedValue value) {
            return true;
        }

        @Override
        public void writeValue(TypedValue value, ValueFields field) {
            refuse(field, "不能写入流程：流程变量只能是文字、是否、整数（Long）或日期。");
        }

        @Override
        public TypedValue readValue(ValueFields field, boolean deserialize, boolean asTransient) {
            return Variables.untypedNullValue(asTransient);
        }

        @Override
        public TypedValue convertToTypedValue(UntypedValueImpl untyped) {
            return untyped;
        }
    }

    /** What a decision table says: the engine keeps it in memory, under this name, until it has been mapped. */
    private static class Result extends Other {

        private static final String DECISION = "decisionResult";

        @Override
        public void writeValue(TypedValue value, ValueFields field) {
            if (!value.isTransient() || !DECISION.equals(field.getName())) {
                super.writeValue(value, field);
            }
        }
    }
}
