package cn.minxu;

import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what was {@link Refused} as problem+json with its status and its Chinese message. */
@RestControllerAdvice
public class RefusedAdvice {

    @ExceptionHandler
    ProblemDetail answer(Refused refused) {
        ProblemDetail problem = ProblemDetail.forStatus(refused.kind().status());
        problem.setDetail(refused.getMessage());
        return problem;
    }
}
