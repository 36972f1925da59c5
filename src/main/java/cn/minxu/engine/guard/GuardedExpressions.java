package cn.minxu.engine.guard;

import cn.minxu.Refused;
import cn.minxu.engine.Refusals;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * What an expression may say, wherever it stands: in BPMN, DMN, a query or a stored filter. A name, its negation, or its comparison
 * with one literal; beside these the four functions that filters need. There is no property and no method, so nothing reaches a
 * class.
 */
public class GuardedExpressions extends JuelExpressionManager {

    private static final Pattern PART = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern ALLOWED = Pattern.compile(
            "\\s*(!?[A-Za-z][A-Za-z0-9]*|[A-Za-z][A-Za-z0-9]*\\s*==\\s*'[A-Za-z0-9_-]*'|(currentUser|currentUserGroups|now|endOfToday)\\(\\))\\s*");

    private final ELResolver names;

    public GuardedExpressions(ELResolver names) {
        this.names = names;
        addFunction(EndOfToday.NAME, EndOfToday.method());
    }

    @Override
    public Expression createExpression(String expression) {
        check(expression);
        return super.createExpression(expression);
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        check(expression);
        return super.createValueExpression(expression);
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(names);
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        return resolver;
    }

    /** @throws BadUserRequestException if the text holds an expression of another form */
    static void check(String text) {
        Matcher parts = PART.matcher(text);
        int end = 0;
        while (parts.find()) {
            refuseIf(opens(text.substring(end, parts.start())), text);
            refuseIf(!ALLOWED.matcher(parts.group(1)).matches(), text);
            end = parts.end();
        }
        refuseIf(opens(text.substring(end)), text);
    }

    private static boolean opens(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private static void refuseIf(boolean wrong, String text) {
        if (wrong) {
            var message = "表达式“" + text
                    + "”不允许使用：只能写 ${变量}、${!变量}、${变量 == '值'}，筛选中还可用 ${currentUser()}、${currentUserGroups()}、${now()}、${endOfToday()}。";
            Refusals.note(Refused.invalid(message));
            throw new BadUserRequestException(message);
        }
    }
}
