package cn.minxu.access;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;

/** What a failure says about the request, and about where it happened. */
record Failure(Throwable thrown) {

    /**
     * Classes that do nothing but read a request or check what it says (400), check the rights on what it names (404), or take its form
     * apart (415): what they stumble over stands in the request.
     */
    private static final Map<Pattern, Integer> READING = Map.of(
            Pattern.compile("org\\.camunda\\.bpm\\.engine\\.rest\\..*"), 400,
            Pattern.compile("org\\.camunda\\.bpm\\.engine\\.impl\\.(\\w+QueryImpl|util\\.EnsureUtil)"), 400,
            Pattern.compile("org\\.camunda\\.bpm\\.engine\\.impl\\.cfg\\.auth\\..*"), 404,
            Pattern.compile("org\\.springframework\\.http\\.HttpHeaders"), 415,
            Pattern.compile("org\\.glassfish\\.jersey\\.server\\.internal\\.inject\\..*"), 415);

    /** Where an exception comes from is who calls these. */
    private static final Pattern CHECKS = Pattern.compile("(java|jdk)\\..*|org\\.springframework\\.util\\.Assert");

    /** The status, if the request itself is to blame: it holds what cannot be stored, or what cannot be read. */
    Optional<Integer> blame() {
        return causes().flatMap(
                        cause -> Stream.of(ofEngine(cause), ofDatabase(cause), ofStatement(cause), ofPlace(cause)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Where it happened, without the messages: they may tell of residents. */
    String trace() {
        return causes().map(cause -> name(cause)
                        + Stream.of(cause.getStackTrace())
                                .limit(12)
                                .map(frame -> "\n    " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n  因为 "));
    }

    private static String name(Throwable cause) {
        var state = cause instanceof SQLException failure ? " " + failure.getSQLState() : "";
        return cause.getClass().getName() + state;
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

    /** The engine writes its statements by what is asked; of two conditions on jobs that say the same it makes no sound one. */
    private static Optional<Integer> ofStatement(Throwable cause) {
        return cause instanceof ProcessEnginePersistenceException engine
                        && new Failure(engine)
                                .causes()
                                .anyMatch(each -> each instanceof SQLException sql && "42601".equals(sql.getSQLState()))
                ? Optional.of(400)
                : Optional.empty();
    }

    private static Optional<Integer> ofPlace(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !CHECKS.matcher(name).matches())
                .findFirst()
                .flatMap(name -> READING.entrySet().stream()
                        .filter(place -> place.getKey().matcher(name).matches())
                        .map(Map.Entry::getValue)
                        .findFirst());
    }
}
