package id.layakanak.web;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.expression.VariableExpression;

/**
 * Evaluates what most expressions of the portal are, a name and calls without arguments ({@code row.name().display()}), itself. SpEL would
 * interpret them for each row of a list: its compiler keeps one program for a text, and {@code row} is of another type on each page. Whatever
 * is more than that, or fails, is left to SpEL, with its restrictions and its messages.
 */
class PlainCalls implements IStandardVariableExpressionEvaluator {

    private static final Pattern PLAIN = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*\\(\\))*");

    /** Words of SpEL, and what Thymeleaf keeps under names of its own and guards. */
    private static final Set<String> RESERVED =
            Set.of("true", "false", "null", "not", "new", "param", "session", "application", "execInfo");

    private static final String OURS = PlainCalls.class.getPackageName().replaceFirst("[^.]+$", "");

    private static final ClassValue<Map<String, Method>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return type.getName().startsWith(OURS) ? readers(type) : Map.of();
        }
    };

    /** @param calls the names of the methods, in their order */
    private record Chain(String variable, List<String> calls) {

        private static @Nullable Chain of(String expression) {
            if (!PLAIN.matcher(expression).matches()) {
                return null;
            }
            var words = List.of(expression.split("\\.|\\(\\)\\.?"));
            return RESERVED.contains(words.get(0)) ? null : new Chain(words.get(0), words.subList(1, words.size()));
        }
    }

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext conditions) {
        var chain = chain(expression);
        if (chain != null && !conditions.getPerformTypeConversion() && !conditions.getForbidUnsafeExpressionResults()) {
            var value = context.getVariable(chain.variable());
            var calls = chain.calls().iterator();
            while (calls.hasNext() && value != null) {
                var method = METHODS.get(value.getClass()).get(calls.next());
                if (method == null) {
                    return SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, conditions);
                }
                try {
                    value = method.invoke(value);
                } catch (ReflectiveOperationException toldBySpel) {
                    return SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, conditions);
                }
            }
            if (!calls.hasNext()) {
                return value;
            }
        }
        return SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, conditions);
    }

    /** What the expression is is found out once: SpEL keeps its own reading in the same place. */
    private static @Nullable Chain chain(IStandardVariableExpression expression) {
        if (!(expression instanceof VariableExpression variable) || variable.getUseSelectionAsRoot()) {
            return null;
        }
        if (variable.getCachedExpression() == null) {
            variable.setCachedExpression(Chain.of(variable.getExpression()));
        }
        return variable.getCachedExpression() instanceof Chain chain ? chain : null;
    }

    private static Map<String, Method> readers(Class<?> type) {
        var readers = new HashMap<String, Method>();
        Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && !method.isBridge()
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getDeclaringClass() != Object.class)
                .forEach(method -> {
                    if (!Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
                        method.setAccessible(true);
                    }
                    readers.put(method.getName(), method);
                });
        return readers;
    }
}
