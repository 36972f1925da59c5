package cn.minxu.casework.document;

import cn.minxu.Refused;
import cn.minxu.casework.document.Markup.Tag;
import cn.minxu.table.Archive;
import cn.minxu.table.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form of a package: a DOCX or XLSX is what the type of its main part says, an OFD what its root says. None has a part that points out
 * of it, a macro, an archive or a program; a table that a document brings along for its charts is looked at like the document.
 */
final class Packed {

    private static final int END = 22;
    private static final int LARGEST_TABLE = 30 << 20;
    private static final String OFD = "OFD.xml";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    /** The type of its main part, and that one's outermost tag. */
    private static final Map<String, Main> MAINS = Map.of(
            OFFICE + "wordprocessingml.document.main+xml", new Main(DocumentKind.DOCX, "document"),
            OFFICE + "spreadsheetml.sheet.main+xml", new Main(DocumentKind.XLSX, "workbook"));

    /** Up a folder, from the root of a disk, or to a place of another system. */
    private static final Pattern OUT =
            Pattern.compile("([/\\\\].*|[A-Za-z]:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?)", Pattern.DOTALL);

    private static final Pattern MACRO =
            Pattern.compile(".*(vbaproject\\.bin|vbadata\\.xml|/macrosheets/.*)", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile(".*/embeddings/[^/]+\\.(xlsx|docx)", Pattern.DOTALL);

    private final Archive archive;
    private final boolean inner;

    private Packed(Archive archive, boolean inner) {
        this.archive = archive;
        this.inner = inner;
    }

    private record Main(DocumentKind kind, String root) {}

    /**
     * Empty if it is none of these, or damaged.
     *
     * @throws Refused if it holds what no document may
     */
    static Optional<DocumentKind> kind(byte[] bytes, Upload upload) {
        if (!endsAsArchive(bytes)) {
            return Optional.empty();
        }
        try {
            return upload.unpacked(archive -> new Packed(archive, false).kind());
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** The end of its directory is the end of all, without a remark behind it. */
    private static boolean endsAsArchive(byte[] bytes) {
        int end = bytes.length - END;
        return end > 0
                && bytes[end] == 'P'
                && bytes[end + 1] == 'K'
                && bytes[end + 2] == 5
                && bytes[end + 3] == 6
                && bytes[end + END - 2] == 0
                && bytes[end + END - 1] == 0;
    }

    private Optional<DocumentKind> kind() throws IOException {
        List<String> names = archive.names();
        names.forEach(Packed::requireFit);
        if (!archive.isPlain()) {
            return Optional.empty();
        }
        Optional<DocumentKind> kind = names.contains(OFD) ? ofd() : office();
        if (kind.isPresent()) {
            archive.read(this::requireHarmless);
        }
        return kind;
    }

    private static void requireFit(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (MACRO.matcher(lower).matches()) {
            throw macros();
        }
        if (OUT.matcher(name).matches()) {
            throw Refused.invalid("文件包里有指向包外的路径，不能添加。请用办公软件打开核对，另存为新的文件后再添加。");
        }
        if (Carried.isNamed(lower)) {
            throw Carried.refused();
        }
    }

    private Optional<DocumentKind> ofd() throws IOException {
        List<Tag> tags = tags(OFD);
        boolean whole = tags.get(0).name().equals("OFD")
                && tags.stream().anyMatch(tag -> tag.name().equals("DocRoot"))
                && tags.stream()
                        .filter(tag -> tag.name().equals("DocRoot"))
                        .allMatch(tag -> isPart(tag.text(), "Document"));
        return whole ? Optional.of(DocumentKind.OFD) : Optional.empty();
    }

    private Optional<DocumentKind> office() throws IOException {
        List<Tag> types = tags("[Content_Types].xml");
        if (types.stream()
                .anyMatch(tag ->
                        tag.attribute("ContentType").toLowerCase(Locale.ROOT).contains("macroenabled"))) {
            throw macros();
        }
        return tags("_rels/.rels").stream()
                .filter(tag -> tag.name().equals("Relationship")
                        && tag.attribute("Type").endsWith("/officeDocument"))
                .map(tag -> tag.attribute("Target").replaceFirst("^/", ""))
                .findFirst()
                .flatMap(part -> Optional.ofNullable(MAINS.get(type(types, part)))
                        .filter(main -> isPart(part, main.root()))
                        .map(Main::kind));
    }

    /** By the part's own name, else by its ending. */
    private static String type(List<Tag> types, String part) {
        String ending = part.substring(part.lastIndexOf('.') + 1);
        return types.stream()
                .filter(tag -> tag.name().equals("Override")
                        && tag.attribute("PartName").equalsIgnoreCase("/" + part))
                .findFirst()
                .or(() -> types.stream()
                        .filter(tag -> tag.name().equals("Default")
                                && tag.attribute("Extension").equalsIgnoreCase(ending))
                        .findFirst())
                .map(tag -> tag.attribute("ContentType").strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private List<Tag> tags(String name) throws IOException {
        try (InputStream part = archive.part(name).orElseThrow(() -> new IOException("no " + name))) {
            return Markup.tags(part);
        }
    }

    private boolean isPart(String name, String root) {
        try {
            Optional<InputStream> found = archive.part(name);
            if (found.isEmpty()) {
                return false;
            }
            try (InputStream part = found.get()) {
                return Markup.root(part).equals(root);
            }
        } catch (IOException damaged) {
            return false;
        }
    }

    private void requireHarmless(String name, InputStream part) throws IOException {
        boolean table = !inner && TABLE.matcher(name.toLowerCase(Locale.ROOT)).matches();
        if (!table) {
            Carried.requireNone(part);
            return;
        }
        try (Upload carried = Upload.of(part, LARGEST_TABLE, Carried::refused)) {
            if (!isWhole(carried)) {
                throw Carried.refused();
            }
        }
    }

    private boolean isWhole(Upload carried) {
        try {
            return carried.unpacked(archive, within -> new Packed(within, true).kind())
                    .isPresent();
        } catch (IOException damaged) {
            return false;
        }
    }

    private static Refused macros() {
        return Refused.invalid("文件里有宏，不能添加。请另存为不带宏的 DOCX 或 XLSX 后再添加。");
    }
}
