package cn.minxu.casework.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    private static Photograph photograph(byte[] bytes) {
        return new Photograph(bytes, Jpeg.of(bytes).orElseThrow());
    }

    private static void assertSamePicture(byte[] jpeg) throws IOException {
        var one = ImageIO.read(new ByteArrayInputStream(PLAIN));
        var other = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(other.getRGB(0, 0, other.getWidth(), other.getHeight(), null, 0, other.getWidth()))
                .isEqualTo(one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth()));
    }
}
