package cn.minxu.access;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;

/** What a failure says about the request, and about where it happened. */
record Failure(Throwable thrown) {

    /**
     * Classes that do nothing but read a request, or look up what it names: what they stumble over stands in the request. Of what it
     * says, of its form, and of what there isn't.
     */
    private static final Map<String, Integer> READING = Map.of(
            "org.camunda.bpm.engine.rest.", 400,
            "org.glassfish.jersey.server.internal.inject.", 415,
            "org.camunda.bpm.engine.impl.cfg.auth.", 404);

    /** The status, if the request itself is to blame: it holds what cannot be stored, or what cannot be read. */
    Optional<Integer> blame() {
        return causes().flatMap(cause -> Stream.of(ofEngine(cause), ofDatabase(cause), ofPlace(cause)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Where it happened, without the messages: they may tell of residents. */
    String trace() {
        return causes().map(cause -> cause.getClass().getName()
                        + Stream.of(cause.getStackTrace())
                                .limit(12)
                                .map(frame -> "\n    " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n  因为 "));
    }

    Stream<Throwable> causes() {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause);
    }

    /** What the engine finds wrong with its arguments. */
    private static Optional<Integer> ofEngine(Throwable cause) {
        if (cause instanceof NullValueException || cause instanceof NotFoundException) {
            return Optional.of(404);
        }
        return cause instanceof NotValidException || cause instanceof NotAllowedException
                ? Optional.of(400)
                : Optional.empty();
    }

    /** Classes of SQL states: wrong data, what is there already or still in use, somebody else at the same moment. */
    private static Optional<Integer> ofDatabase(Throwable cause) {
        var state = cause instanceof SQLException failure ? String.valueOf(failure.getSQLState()) : "";
        return state.startsWith("22")
                ? Optional.of(400)
                : state.startsWith("23") || state.startsWith("40") ? Optional.of(409) : Optional.empty();
    }

    private static Optional<Integer> ofPlace(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .findFirst()
                .flatMap(name -> READING.entrySet().stream()
                        .filter(place -> name.startsWith(place.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }
}
