package cn.minxu.bench;

import cn.minxu.bench.Run.Seat;

/** Rows a second that the import takes in, and how long the application takes to start on a database that is in use. */
final class Intake implements Part {

    private static final int STARTS = 3;

    @Override
    public void play(Run run) throws Exception {
        try (Seat seat = run.seat(Entry.MINXU)) {
            var table = new Table("导入需求文件", "行", "行/秒");
            for (int round = 0; round < STARTS; round++) {
                int rows = run.plan().importRows();
                table.row(rows, rows * 1e9 / seat.player().figure("nanos", "import", rows));
            }
            table.print();
            var starts = new double[STARTS];
            for (int i = 0; i < STARTS; i++) {
                try (Seat again = run.beside(seat)) {
                    starts[i] = again.player().startMillis() / 1000.0;
                }
            }
            new Table("再次启动到可办理", "秒").row(Spread.of(starts)).print();
        }
    }
}
