package dev.baton.app.access;

import dev.baton.team.FieldRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Leaves hidden fields out of whatever the API answers, in lists and single records alike; see {@link OfRecord}. */
@Component
class HiddenFieldsModule extends SimpleModule {

    private static final String CUSTOM = "custom";

    HiddenFieldsModule() {
        super("hidden-fields");
        setSerializerModifier(new Guards());
    }

    private static final class Guards extends ValueSerializerModifier {

        @Override
        public List<BeanPropertyWriter> changeProperties(SerializationConfig config, BeanDescription.Supplier bean,
                                                         List<BeanPropertyWriter> properties) {
            OfRecord record = bean.getBeanClass().getAnnotation(OfRecord.class);
            return record == null ? properties : properties.stream()
                    .<BeanPropertyWriter>map(property -> new Guarded(property, record.value())).toList();
        }
    }

    private static final class Guarded extends BeanPropertyWriter {

        private final String recordType;

        Guarded(BeanPropertyWriter property, String recordType) {
            super(property);
            this.recordType = recordType;
        }

        @Override
        public void serializeAsProperty(Object bean, JsonGenerator json, SerializationContext context) throws Exception {
            FieldRules rules = rules();
            if (!rules.concern(recordType)) {
                super.serializeAsProperty(bean, json, context);
            } else if (getName().equals(CUSTOM) && get(bean) instanceof Map<?, ?> values) {
                json.writeName(CUSTOM);
                context.writeValue(json, shown(values, rules));
            } else if (!rules.hide(recordType, getName())) {
                super.serializeAsProperty(bean, json, context);
            }
        }

        private Map<String, Object> shown(Map<?, ?> values, FieldRules rules) {
            Map<String, Object> shown = new LinkedHashMap<>();
            values.forEach((name, value) -> {
                if (!rules.hide(recordType, CUSTOM + "." + name)) {
                    shown.put(name.toString(), value);
                }
            });
            return shown;
        }
    }

    /** Those of whoever is asking; nobody in particular is a job or the public, whose answers hold no record. */
    static FieldRules rules() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Known known ? known.viewer().fields() : FieldRules.NONE;
    }
}
