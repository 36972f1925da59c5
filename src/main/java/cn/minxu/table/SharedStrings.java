package cn.minxu.table;

import cn.minxu.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The texts that a workbook's cells share, kept beside the memory: there may be more of them than fit. */
class SharedStrings implements AutoCloseable {

    private static final int MOST = 2_000_000;
    private static final int BLOCK = 1 << 16;

    private final FileChannel texts = Scratch.open();
    private int[] ends = new int[1024];
    private int count;
    private ByteBuffer block = ByteBuffer.allocate(BLOCK);
    private int blockStart;

    SharedStrings(Optional<InputStream> part) throws IOException, XMLStreamException {
        try {
            if (part.isPresent()) {
                read(part.get());
            }
            block = ByteBuffer.allocate(0);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            texts.close();
            throw e;
        }
    }

    private void read(InputStream part) throws IOException, XMLStreamException {
        try (var xml = new Xml(part)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    add(xml.rich("si").getBytes(StandardCharsets.UTF_8));
                }
            }
            flush();
        }
    }

    private void add(byte[] text) throws IOException {
        if (count == MOST) {
            throw new Refused(Refused.Kind.TOO_LARGE, "工作簿里的文字过多，请分成几个文件后再导入。");
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count] = start(count) + text.length;
        count++;
        if (text.length > block.remaining()) {
            flush();
        }
        if (text.length > block.capacity()) {
            texts.write(ByteBuffer.wrap(text));
        } else {
            block.put(text);
        }
    }

    private void flush() throws IOException {
        texts.write(block.flip());
        block.clear();
    }

    /** @throws IndexOutOfBoundsException if there is no such text */
    String get(int index) throws IOException {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException(index);
        }
        int start = start(index);
        int length = ends[index] - start;
        boolean held = start >= blockStart && start + length <= blockStart + block.limit();
        if (!held) {
            load(start, Math.max(length, BLOCK));
        }
        return new String(block.array(), start - blockStart, length, StandardCharsets.UTF_8);
    }

    private void load(int start, int length) throws IOException {
        block = block.capacity() < length ? ByteBuffer.allocate(length) : block.clear();
        blockStart = start;
        while (block.hasRemaining() && texts.read(block, start + block.position()) >= 0) {
            continue;
        }
        block.flip();
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}
