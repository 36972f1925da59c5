package cn.minxu.casework.document;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a document may be, and how many a case may have: {@code minxu.document}. */
@Component
class DocumentLimits {

    private static final DataSize LARGEST = DataSize.ofMegabytes(30);

    private final DataSize mostBytes;
    private final int mostPerCase;

    DocumentLimits(
            @Value("${minxu.document.most-bytes}") DataSize mostBytes,
            @Value("${minxu.document.most-per-case}") int mostPerCase) {
        if (mostBytes.toBytes() < 1 || mostBytes.compareTo(LARGEST) > 0) {
            throw new IllegalStateException(
                    "minxu.document.most-bytes 应在 1 B 到 %d MB 之间。".formatted(LARGEST.toMegabytes()));
        }
        this.mostBytes = mostBytes;
        this.mostPerCase = mostPerCase;
    }

    long mostBytes() {
        return mostBytes.toBytes();
    }

    int mostPerCase() {
        return mostPerCase;
    }
}
