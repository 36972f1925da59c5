package cn.minxu.bench.minxu;

import cn.minxu.bench.Samples;
import cn.minxu.need.intake.ImportDesk;
import cn.minxu.need.intake.ImportJob;
import cn.minxu.organisation.Unit;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A file of needs, taken in as an uploaded one is. */
final class Imports {

    private static final AtomicInteger FILES = new AtomicInteger();

    private final ImportDesk desk;
    private final BenchDistrict district;

    Imports(ImportDesk desk, BenchDistrict district) {
        this.desk = desk;
        this.district = district;
    }

    Map<String, Object> run(int rows) throws Exception {
        byte[] file = file(rows, FILES.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
        long began = System.nanoTime();
        long id = desk.accept(
                new ByteArrayInputStream(file), "needs.csv", BenchDistrict.clerk(district.community(1)), unit -> true);
        ImportJob job = desk.job(id);
        while (!job.ended()) {
            Thread.sleep(50);
            job = desk.job(id);
        }
        if (job.taken() != rows) {
            throw new IllegalStateException(job + " " + desk.firstRemarks(id, 3));
        }
        return Map.of("nanos", System.nanoTime() - began);
    }

    private String file(int rows, int serial) {
        var csv = new StringBuilder("序号,登记时间,来源渠道,社区,网格,大类,小类,诉求内容,地点,诉求人,联系电话\n");
        for (int i = 0; i < rows; i++) {
            var sample = Samples.need();
            Unit community = district.community(sample.communityIndex());
            csv.append("%d-%d,2026-01-05 09:%02d,12345转办,%s,,,%s,%s,%s,%s,%s%n"
                    .formatted(
                            serial,
                            i,
                            i % 60,
                            community.name(),
                            sample.subcategory(),
                            sample.content(),
                            sample.place(),
                            sample.name(),
                            sample.phone()));
        }
        return csv.toString();
    }
}
