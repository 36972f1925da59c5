/*
 * Bars, where a picture tells more than the numbers: which reasons, which units, which levels. The same stands in a table beside each; the
 * picture is described in words for who does not see it. A bar leads to its cases.
 */
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import { element } from '../../shared/dom.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);
Chart.defaults.animation = false;
Chart.defaults.font.family = '"Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif';
Chart.defaults.font.size = 13;
Chart.defaults.color = '#333';

const BAR = 26;
const AROUND = 46;
const drawn = new Set();

/** Lets go of those that are on no page any more. */
export function clearCharts() {
  [...drawn].filter(chart => !chart.canvas?.isConnected).forEach(chart => {
    chart.destroy();
    drawn.delete(chart);
  });
}

/**
 * @param words what the picture shows, in words
 * @param names of the bars, from above
 * @param sets each with name, color, and a count for each bar; stacked
 * @param open is called with the number of the bar and of the set that was clicked
 */
export function bars({ words, names, sets, open }) {
  const canvas = element('canvas', '');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', words);
  const context = canvas.getContext?.('2d');
  if (!context) {
    return null;
  }
  const box = element('div', 'supervision-chart', canvas);
  box.style.height = `${names.length * BAR + AROUND + (sets.length > 1 ? 30 : 0)}px`;
  drawn.add(new Chart(context, {
    type: 'bar',
    data: {
      labels: names,
      datasets: sets.map(({ name, color, counts }) => ({ label: name, data: counts, backgroundColor: color, maxBarThickness: BAR - 8 }))
    },
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      onClick: (event, [hit]) => hit && open?.(hit.index, hit.datasetIndex),
      onHover: (event, hits) => {
        canvas.style.cursor = hits.length && open ? 'pointer' : 'default';
      },
      plugins: {
        legend: { display: sets.length > 1, position: 'bottom', labels: { boxWidth: 14 } },
        tooltip: { callbacks: { label: ({ dataset, parsed }) => `${dataset.label}：${parsed.x} 件` } }
      },
      scales: {
        x: { stacked: true, beginAtZero: true, ticks: { precision: 0 } },
        y: { stacked: true, grid: { display: false } }
      }
    }
  }));
  return box;
}
