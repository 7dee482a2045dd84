package dev.baton.app.engine;

import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.variable.serializer.BooleanValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DateValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.IntegerValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.LongValueSerlializer;
import org.camunda.bpm.engine.impl.variable.serializer.NullValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializerFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.value.DateValue;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What a process variable may hold: what a gateway, timer or assignee reads, which is flags, numbers, times and ids.
 * What users wrote, objects and lists are refused, so that no personal data and no surprise ends up in the engine's
 * tables.
 */
final class SafeVariables extends DefaultVariableSerializers {

    private static final long serialVersionUID = 1L;

    SafeVariables() {
        addSerializer(new NullValueSerializer());
        addSerializer(new Ids());
        addSerializer(new BooleanValueSerializer());
        addSerializer(new IntegerValueSerializer());
        addSerializer(new LongValueSerlializer());
        addSerializer(new Times());
    }

    @Override
    public TypedValueSerializer<?> findSerializerForValue(TypedValue value, VariableSerializerFactory fallback) {
        try {
            return super.findSerializerForValue(value, null);
        } catch (ProcessEngineException unknown) {
            Object content = value.getValue();
            throw new ProcessEngineException("A process variable holds a flag, a whole number, a time or an id, not a "
                    + (content == null ? value.getType() : content.getClass().getName()));
        }
    }

    private static final class Ids extends StringValueSerializer {

        /** Ids, keys, codes, ISO times and durations; no spaces, so nothing that somebody wrote. */
        private static final Pattern SAFE = Pattern.compile("[\\p{Alnum}_.:,;/@+#-]{0,200}");

        @Override
        public void writeValue(StringValue variable, ValueFields fields) {
            if (variable.getValue() != null && !SAFE.matcher(variable.getValue()).matches()) {
                // The value itself stays out of the message, which ends up in logs.
                throw new ProcessEngineException("The process variable '" + fields.getName()
                        + "' would hold text; variables hold ids and keys of up to 200 plain characters");
            }
            super.writeValue(variable, fields);
        }
    }

    /** Takes the domain's {@link Instant} too; the engine reads it back as a {@link Date}. */
    private static final class Times extends DateValueSerializer {

        @Override
        protected boolean canWriteValue(TypedValue value) {
            return value.getValue() instanceof Instant || super.canWriteValue(value);
        }

        @Override
        public DateValue convertToTypedValue(UntypedValueImpl value) {
            return value.getValue() instanceof Instant instant
                    ? Variables.dateValue(Date.from(instant), value.isTransient()) : super.convertToTypedValue(value);
        }
    }
}
