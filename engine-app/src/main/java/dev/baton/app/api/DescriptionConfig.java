package dev.baton.app.api;

import dev.baton.team.Person;
import dev.baton.team.Viewer;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.PostMapping;

/** The API's description at {@code /v3/api-docs}: both ways to log in, problems for every error, ids as strings. */
@Configuration(proxyBeanMethods = false)
class DescriptionConfig {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class, Person.class, IfMatch.class, Window.class);
    }

    @Bean
    OpenAPI apiDescription() {
        return new OpenAPI()
                .info(new Info().title("Baton").version("v1").description("""
                        Ids are strings, records are named type:id, times are ISO 8601 with offset, amounts decimal strings. \
                        Lists answer {items, next} and take after and limit (50, at most 500). Every POST takes an \
                        Idempotency-Key. Errors are RFC 9457 problems."""))
                .components(new Components()
                        .addSecuritySchemes("password", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                        .addSecuritySchemes("token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("password"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** First of the converters, which hand on to those that came before them: whatever else converts does so before it names a type. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver describedNames(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
    }

    /** Every call may end with a problem. */
    @Bean
    OpenApiCustomizer describedProblems() {
        return api -> {
            ModelConverters.getInstance().readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            Content content = new Content().addMediaType("application/problem+json",
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
            api.getPaths().values().forEach(path -> path.readOperations().forEach(operation -> operation.getResponses()
                    .addApiResponse("default", new ApiResponse().description("A problem").content(content))));
        };
    }

    /** What the conventions add to a call without standing in its method. */
    @Bean
    OperationCustomizer describedConventions() {
        return (operation, handler) -> {
            for (MethodParameter parameter : handler.getMethodParameters()) {
                if (parameter.getParameterType() == Window.class) {
                    operation.addParametersItem(new Parameter().in("query").name("after").schema(new StringSchema()));
                    operation.addParametersItem(new Parameter().in("query").name("limit").schema(new IntegerSchema()
                            ._default(Window.USUAL).minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Window.MOST))));
                } else if (parameter.getParameterType() == IfMatch.class) {
                    operation.addParametersItem(new Parameter().in("header").name("If-Match").schema(new StringSchema()));
                }
            }
            if (handler.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(
                        new Parameter().in("header").name("Idempotency-Key").schema(new StringSchema().maxLength(200)));
            }
            return operation;
        };
    }
}
