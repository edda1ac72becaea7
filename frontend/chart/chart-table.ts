import { html, type TemplateResult } from 'lit';
import { type Drawn, Numbers, type Quantiles, type Series, type Span, type Wording } from './chart-data';

interface Column {
  name: string;
  value: (row: number) => number | null | undefined;
}

const PERCENTS: [keyof Quantiles, number][] = [
  ['p10', 10],
  ['p25', 25],
  ['p50', 50],
  ['p75', 75],
  ['p90', 90],
];

/** The same figures as rows and columns. */
export function chartTable(drawn: Drawn, wording: Wording, language: string): TemplateResult {
  const { title, across, groups, measure } = drawn.data;
  const numbers = new Numbers(measure, language);
  const columns = columnsOf(drawn, wording);
  return html`<table class="earshot-chart-table">
    <caption>
      ${title}${measure.unit ? ` (${measure.unit})` : ''}
    </caption>
    <thead>
      <tr>
        <th scope="col">${across}</th>
        ${columns.map((column) => html`<th scope="col">${column.name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${groups.map(
        (group, row) =>
          html`<tr>
            <th scope="row">${group}</th>
            ${columns.map((column) => html`<td>${numbers.plain(column.value(row))}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function columnsOf(drawn: Drawn, wording: Wording): Column[] {
  switch (drawn.kind) {
    case 'lines':
      return [
        ...drawn.data.series.map(plain),
        ...drawn.data.bands.flatMap((band) => fromTo(band, wording)),
        ...drawn.data.marks.map((mark) => ({ name: mark.name, value: () => mark.at })),
      ];
    case 'bars':
      return drawn.data.series.map(plain);
    case 'ranges':
      return drawn.data.series.flatMap((series) => quantiles(series, wording));
  }
}

function plain(series: Series<number>): Column {
  return { name: series.name, value: (row) => series.values[row] };
}

function fromTo(band: Series<Span>, wording: Wording): Column[] {
  return [
    { name: wording.from.replace('{0}', band.name), value: (row) => band.values[row]?.from },
    { name: wording.to.replace('{0}', band.name), value: (row) => band.values[row]?.to },
  ];
}

function quantiles(series: Series<Quantiles>, wording: Wording): Column[] {
  return PERCENTS.map(([key, percent]) => ({
    name: quantileName(series.name, percent, wording),
    value: (row) => series.values[row]?.[key],
  }));
}

export function quantileName(name: string, percent: number, wording: Wording): string {
  const text = percent === 50 ? wording.middle : wording.quantile;
  return text.replace('{1}', String(percent)).replace('{0}', name);
}
