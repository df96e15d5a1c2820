package vn.motcua.eventing;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells Jackson what a record says: each component is there, and so is each element of its lists, unless it is {@code @Nullable} or an Optional. */
final class PromisedComponents extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return component(member).map(PromisedComponents::isPromised).orElse(null);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        if (!(annotated instanceof AnnotatedMember member)) {
            return JsonSetter.Value.empty();
        }
        return component(member)
                .map(component -> JsonSetter.Value.construct(
                        isPromised(component) ? Nulls.FAIL : Nulls.SET,
                        hasPromisedElements(component) ? Nulls.FAIL : Nulls.SET))
                .orElse(JsonSetter.Value.empty());
    }

    private static boolean isPromised(RecordComponent component) {
        return isPromised(component.getAnnotatedType());
    }

    private static boolean isPromised(AnnotatedType type) {
        return !type.isAnnotationPresent(Nullable.class)
                && !(type.getType() instanceof java.lang.reflect.ParameterizedType generic
                        && generic.getRawType() == Optional.class);
    }

    private static boolean hasPromisedElements(RecordComponent component) {
        return (Collection.class.isAssignableFrom(component.getType())
                        || java.util.Map.class.isAssignableFrom(component.getType()))
                && component.getAnnotatedType() instanceof AnnotatedParameterizedType generic
                && isPromised(generic.getAnnotatedActualTypeArguments()[
                        generic.getAnnotatedActualTypeArguments().length - 1]);
    }

    private static Optional<RecordComponent> component(AnnotatedMember member) {
        RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
        if (components == null) {
            return Optional.empty();
        }
        if (member instanceof AnnotatedParameter parameter) {
            boolean canonical = parameter.getOwner().getParameterCount() == components.length;
            return canonical ? Optional.of(components[parameter.getIndex()]) : Optional.empty();
        }
        return Arrays.stream(components)
                .filter(component -> component.getName().equals(member.getName()))
                .findFirst();
    }
}
