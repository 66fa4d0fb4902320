package okaybot.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.report.MistakeReport;
import okaybot.report.ReportState;
import okaybot.report.ReportStore;

/// Reports of mistakes in memory, as many as there are.
public final class InMemoryReportStore implements ReportStore {
    private final Map<String, MistakeReport> reports = new ConcurrentHashMap<>();

    @Override
    public void add(MistakeReport report) {
        reports.putIfAbsent(report.place() + " " + report.id(), report);
    }

    @Override
    public Optional<MistakeReport> find(String place, String id) {
        return Optional.ofNullable(reports.get(place + " " + id));
    }

    @Override
    public synchronized boolean close(String place, String id, ReportState state) {
        var open = find(place, id).filter(report -> report.state() == ReportState.OPEN);
        open.ifPresent(report -> reports.put(place + " " + id, report.withState(state)));
        return open.isPresent();
    }

    @Override
    public List<MistakeReport> findByReporter(String viewer) {
        return reports.values().stream().filter(report -> report.reporter().equals(viewer))
                .sorted(Comparator.comparing(MistakeReport::at).reversed()).toList();
    }

    @Override
    public void forgetReporter(String viewer) {
        reports.replaceAll((_, report) -> report.reporter().equals(viewer)
                ? new MistakeReport(report.id(), report.place(), "", report.locale(), report.source(),
                        report.destination(), report.post(), report.line(), report.words(), report.at(),
                        report.state())
                : report);
    }

    @Override
    public void deleteBefore(Instant limit) {
        reports.values().removeIf(report -> report.at().isBefore(limit));
    }
}
