package cn.minxu.engine.guard;

import org.camunda.bpm.dmn.engine.impl.spi.type.DmnDataTypeTransformer;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** What a table calls an integer is a Long here, as every whole number is: so that its answer may become a variable. */
public class WholeNumbers implements DmnDataTypeTransformer {

    /** By which a table names it. */
    public static final String TYPE = "integer";

    @Override
    public TypedValue transform(Object value) throws IllegalArgumentException {
        if (value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())) {
            return Variables.longValue(number.longValue());
        }
        if (value instanceof String text) {
            return Variables.longValue(Long.parseLong(text.strip()));
        }
        throw new IllegalArgumentException("应为整数");
    }
}
