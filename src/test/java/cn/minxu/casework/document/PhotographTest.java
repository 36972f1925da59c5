package cn.minxu.casework.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a photograph when it does not tell where it was taken. */
class PhotographTest {

    private static final byte[] PLAIN = SampleFiles.jpeg(61);

    static Stream<ByteOrder> orders() {
        return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void the_place_the_maker_s_notes_and_the_preview_are_left_out_and_how_it_is_turned_and_when_it_was_taken_stay(
            ByteOrder order) throws IOException {
        byte[] taken = CameraNotes.ofPhone(order).in(PLAIN);
        assertThat(CameraNotes.read(taken))
                .as("the photograph itself")
                .containsKeys(CameraNotes.GPS, CameraNotes.MAKER_NOTE, CameraNotes.ORIENTATION);

        var kept = photograph(taken);
        assertThat(kept.tellsMore()).isTrue();
        assertThat(CameraNotes.read(kept.bytes()))
                .containsOnlyKeys(CameraNotes.MODEL, CameraNotes.ORIENTATION, CameraNotes.TAKEN_AT, 0)
                .containsEntry(CameraNotes.ORIENTATION, "6")
                .containsEntry(CameraNotes.TAKEN_AT, "2025:03:03 09:12:33")
                .containsEntry(CameraNotes.MODEL, "HUAWEI P40")
                .containsEntry(0, "0");
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("37.5312", "MAKER", "PREVIEW", "\0\0\0\u0079\0\0\0\1", "\u0079\0\0\0\1\0\0\0");
        assertSamePicture(kept.bytes());
        var again = photograph(kept.bytes());
        assertThat(again.tellsMore()).as("there is nothing more to leave out").isFalse();
        assertThat(again.bytes()).isEqualTo(kept.bytes());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void one_that_tells_no_more_than_how_it_is_turned_stays_byte_for_byte(ByteOrder order) {
        byte[] turned = CameraNotes.turnedOnly(order).in(PLAIN);
        var kept = photograph(turned);
        assertThat(kept.tellsMore()).isFalse();
        assertThat(kept.bytes()).isEqualTo(turned);
        assertThat(photograph(PLAIN).bytes()).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void what_people_wrote_into_it_is_left_out(ByteOrder order) {
        byte[] described = CameraNotes.turnedOnly(order)
                .with(CameraNotes.DESCRIPTION, "No.12 Minsheng Road")
                .in(PLAIN);
        var kept = photograph(described);
        assertThat(kept.tellsMore()).isTrue();
        assertThat(CameraNotes.read(kept.bytes()))
                .containsOnlyKeys(CameraNotes.ORIENTATION, 0)
                .containsEntry(CameraNotes.ORIENTATION, "8");
    }

    @Test
    void segments_of_programs_that_may_hold_a_place_are_left_out_and_those_that_show_the_picture_stay()
            throws IOException {
        byte[] xmp = SampleFiles.latin("http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>37,31.2N</exif:GPSLatitude>");
        byte[] iptc = SampleFiles.latin("Photoshop 3.0\08BIM City Yantai");
        byte[] maker = SampleFiles.latin("DJI place 37.5");
        byte[] colours = SampleFiles.latin("ICC_PROFILE\0\1\1");
        byte[] more = CameraNotes.in(PLAIN, 0xE2, colours, new byte[100]);
        byte[] expected = more;
        more = CameraNotes.in(CameraNotes.in(CameraNotes.in(more, 0xE1, xmp), 0xED, iptc), 0xE4, maker);
        more = CameraNotes.in(more, 0xE2, SampleFiles.latin("MPF\0"), new byte[20]);
        var kept = photograph(more);
        assertThat(kept.tellsMore()).isTrue();
        assertThat(kept.bytes()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void of_a_png_the_place_is_left_out_too_and_how_it_is_turned_and_when_it_was_taken_stay(ByteOrder order)
            throws IOException {
        byte[] plain = SampleFiles.png(62);
        byte[] taken = chunked(plain, "eXIf", CameraNotes.ofPhone(order).written());
        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains("37.5312", "MAKER");
        var kept = png(taken);
        assertThat(kept.tellsMore()).isTrue();
        byte[] exif = content(kept.bytes(), "eXIf");
        assertThat(CameraNotes.read(CameraNotes.in(PLAIN, 0xE1, SampleFiles.latin("Exif\0\0"), exif)))
                .containsOnlyKeys(CameraNotes.MODEL, CameraNotes.ORIENTATION, CameraNotes.TAKEN_AT, 0)
                .containsEntry(CameraNotes.ORIENTATION, "6");
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("37.5312", "MAKER", "PREVIEW");
        assertSamePicture(plain, kept.bytes());
        assertThat(png(kept.bytes()).tellsMore())
                .as("there is nothing more to leave out")
                .isFalse();
        assertThat(png(kept.bytes()).bytes()).isEqualTo(kept.bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tEXt", "zTXt", "iTXt", "prVt"})
    void what_programs_write_beside_a_png_is_left_out_and_nothing_else(String type) throws IOException {
        byte[] plain = chunked(SampleFiles.png(63), "pHYs", new byte[] {0, 0, 11, 19, 0, 0, 11, 19, 1});
        byte[] xmp = SampleFiles.latin("XML:com.adobe.xmp\0\0\0\0\0<exif:GPSLatitude>37,31.2N</exif:GPSLatitude>");
        var kept = png(chunked(plain, type, xmp));
        assertThat(kept.tellsMore()).isTrue();
        assertThat(kept.bytes()).isEqualTo(plain);
        assertSamePicture(SampleFiles.png(63), kept.bytes());
        assertThat(png(plain).tellsMore()).isFalse();
    }

    @Test
    void of_a_png_notes_that_cannot_be_read_are_left_out() throws IOException {
        byte[] plain = SampleFiles.png(64);
        for (byte[] broken : new byte[][] {{}, {'I', 'I'}, SampleFiles.latin("II*\0\377\377\377\177")}) {
            var kept = png(chunked(plain, "eXIf", broken));
            assertThat(kept.bytes()).isEqualTo(plain);
        }
    }

    @Test
    void notes_that_cannot_be_read_are_left_out_and_nothing_else_is_lost() throws IOException {
        byte[] notes = CameraNotes.ofPhone(ByteOrder.LITTLE_ENDIAN).written();
        var random = new Random(4711);
        for (int i = 0; i < 2000; i++) {
            byte[] broken = Arrays.copyOf(notes, 1 + random.nextInt(notes.length));
            for (int j = random.nextInt(6); j > 0; j--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            byte[] taken = CameraNotes.in(PLAIN, 0xE1, SampleFiles.latin("Exif\0\0"), broken);
            byte[] kept = photograph(taken).bytes();
            assertThat(Jpeg.of(kept)).isPresent();
            assertThat(Arrays.copyOfRange(kept, kept.length - 500, kept.length))
                    .isEqualTo(Arrays.copyOfRange(PLAIN, PLAIN.length - 500, PLAIN.length));
        }
        byte[] nothing = CameraNotes.in(PLAIN, 0xE1, SampleFiles.latin("Exif\0\0"), new byte[0]);
        assertThat(photograph(nothing).bytes()).isEqualTo(PLAIN);
    }

    private static PngPhotograph png(byte[] bytes) {
        return new PngPhotograph(bytes, Png.of(bytes).orElseThrow());
    }

    /** With one more chunk behind the header, as a camera or a program writes it. */
    private static byte[] chunked(byte[] png, String type, byte[] content) {
        byte[] name = SampleFiles.latin(type);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        byte[] chunk = ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
        int header = 8 + 25;
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, header)
                .put(chunk)
                .put(png, header, png.length - header)
                .array();
    }

    /** Of the only chunk of a type, whose checksum is right. */
    private static byte[] content(byte[] png, String type) {
        int wanted = ByteBuffer.wrap(SampleFiles.latin(type)).getInt();
        var found = Png.of(png).orElseThrow().chunks().stream()
                .filter(chunk -> chunk.type() == wanted)
                .toList();
        assertThat(found).hasSize(1);
        byte[] content =
                Arrays.copyOfRange(png, found.get(0).from() + 8, found.get(0).to() - 4);
        var checksum = new CRC32();
        checksum.update(SampleFiles.latin(type));
        checksum.update(content);
        assertThat(ByteBuffer.wrap(png).getInt(found.get(0).to() - 4)).isEqualTo((int) checksum.getValue());
        return content;
    }

    private static Photograph photograph(byte[] bytes) {
        return new Photograph(bytes, Jpeg.of(bytes).orElseThrow());
    }

    private static void assertSamePicture(byte[] jpeg) throws IOException {
        assertSamePicture(PLAIN, jpeg);
    }

    private static void assertSamePicture(byte[] before, byte[] after) throws IOException {
        var one = ImageIO.read(new ByteArrayInputStream(before));
        var other = ImageIO.read(new ByteArrayInputStream(after));
        assertThat(other.getRGB(0, 0, other.getWidth(), other.getHeight(), null, 0, other.getWidth()))
                .isEqualTo(one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth()));
    }
}
