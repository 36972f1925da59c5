package cn.minxu.access;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Keeps back the body of an answer that is an error; lets every other answer through as it is written. */
class ErrorCapture extends HttpServletResponseWrapper {

    private static final int MOST = 64 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    ErrorCapture(HttpServletResponse response) {
        super(response);
    }

    boolean isError() {
        return getStatus() >= 400 && !getResponse().isCommitted();
    }

    String body() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Switch();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return isError()
                ? new PrintWriter(new OutputStreamWriter(new Switch(), StandardCharsets.UTF_8), true)
                : super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isError()) {
            super.flushBuffer();
        }
    }

    /** Decides at each write: the status is set before the body. */
    private final class Switch extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!isError()) {
                getResponse().getOutputStream().write(bytes, offset, length);
            } else if (kept.size() + length <= MOST) {
                kept.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!isError()) {
                getResponse().getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
