package cn.minxu.access;

import cn.minxu.Refused;
import cn.minxu.store.StoreState;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Answers of our own endpoints when something is wrong: RFC 9457, in Chinese, saying what to do; never a stack trace. */
@RestControllerAdvice
@RestController
public class Problems implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Of the database: no serial order, deadlock, already there. */
    @ExceptionHandler
    ResponseEntity<?> answer(Exception failure, HttpServletRequest request) {
        var refused = refusal(failure);
        var problem = refused.map(Problems::problem).orElseGet(() -> problem(failure));
        if (problem.getStatus() >= 500) {
            LOG.error("{} {} 失败：{}", request.getMethod(), request.getServletPath(), new Failure(failure).trace());
        }
        return wantsText(request) ? text(problem) : json(problem);
    }

    /** What the container itself refuses, and pages that don't exist. */
    @RequestMapping("/error")
    ResponseEntity<?> error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return json(Problem.of(HttpStatusCode.valueOf(status instanceof Integer code ? code : 404)));
    }

    private static Optional<Refused> refusal(Throwable failure) {
        return new Failure(failure)
                .causes()
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .findFirst();
    }

    private static ProblemDetail problem(Refused refused) {
        var problem = Problem.of(HttpStatusCode.valueOf(refused.kind().status()), String.valueOf(refused.getMessage()));
        refused.details().forEach(problem::setProperty);
        return problem;
    }

    private static ProblemDetail problem(Exception failure) {
        if (failure instanceof MissingServletRequestParameterException missing) {
            return Problem.of(HttpStatus.BAD_REQUEST, "缺少参数「%s」，请补上。".formatted(missing.getParameterName()));
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return Problem.of(HttpStatus.BAD_REQUEST, "缺少文件「%s」，请选择文件后再提交。".formatted(missing.getRequestPartName()));
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return Problem.of(HttpStatus.BAD_REQUEST, "参数「%s」的值不符合要求，请核对。".formatted(mismatch.getName()));
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return Problem.of(HttpStatus.BAD_REQUEST, "无法读取正文：请核对它是不是完整、正确的 JSON，各项的类型是否正确。");
        }
        return Problem.of(status(failure));
    }

    private static HttpStatusCode status(Exception failure) {
        if (StoreState.isLost(failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (failure instanceof ErrorResponse response) {
            return response.getStatusCode();
        }
        if (failure instanceof MultipartException || failure instanceof TypeMismatchException) {
            return HttpStatus.BAD_REQUEST;
        }
        if (failure instanceof AuthorizationException) {
            return HttpStatus.FORBIDDEN;
        }
        if (isConcurrent(failure)) {
            return HttpStatus.CONFLICT;
        }
        return new Failure(failure).blame().map(HttpStatusCode::valueOf).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** Somebody else was first, as the engine and as Spring say it; the database's own words {@link Failure} knows. */
    private static boolean isConcurrent(Exception failure) {
        return new Failure(failure)
                .causes()
                .anyMatch(cause ->
                        cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException);
    }

    private static boolean wantsText(HttpServletRequest request) {
        return MediaType.TEXT_PLAIN_VALUE.equals(request.getHeader("Accept"));
    }

    private static ResponseEntity<?> json(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** For the console: the detail, and each further detail in lines of its own. */
    private static ResponseEntity<?> text(ProblemDetail problem) {
        var properties = Optional.ofNullable(problem.getProperties()).orElse(Map.of());
        var details = properties.values().stream()
                .flatMap(value -> value instanceof Iterable<?> all ? stream(all) : Stream.of(value))
                .map(value -> "\n  " + value)
                .collect(Collectors.joining());
        return ResponseEntity.status(problem.getStatus())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(problem.getDetail() + details);
    }

    private static Stream<?> stream(Iterable<?> all) {
        return StreamSupport.stream(all.spliterator(), false);
    }
}
