import type { BarSeriesOption, BoxplotSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { type Bars, type Drawn, type Lines, type Mark, Numbers, type Quantiles, type Ranges, type Series, type Span } from './chart-data';
import type { Palette } from './palette';

export type Option = ComposeOption<
  BarSeriesOption | BoxplotSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption
>;

const FONT_SIZE = 13;
/** With more groups than these, points and all labels would be a smear. */
const FEW = 40;
const LABELS_ALL = 12;
const LONGEST_LABEL = 220;
/** How wide a letter is, in heights: enough for most words, so that none is broken. */
const LETTER = 0.58;
const SLANT = 35;
/** With more points than these a thick line would be a blot. */
const MANY = 200;

/** What ECharts is told to draw; nothing moves, as nowhere in Earshot, and nothing of it is read as HTML. */
export function optionOf(drawn: Drawn, palette: Palette, language: string, width: number): Option {
  const { data } = drawn;
  const numbers = new Numbers(data.measure, language);
  const text = { color: palette.text, fontFamily: palette.font, fontSize: FONT_SIZE };
  const all = data.groups.length <= LABELS_ALL;
  const room = Math.max(48, (width - 96) / Math.max(1, data.groups.length) - 8);
  return {
    animation: false,
    textStyle: text,
    grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: false },
    xAxis: {
      type: 'category',
      data: data.groups,
      name: data.across,
      nameLocation: 'middle',
      nameGap: 12,
      nameTextStyle: { ...text, color: palette.quiet },
      boundaryGap: drawn.kind !== 'lines',
      axisLine: { lineStyle: { color: palette.quiet } },
      axisTick: { show: false },
      axisLabel: {
        ...text,
        color: palette.quiet,
        hideOverlap: true,
        interval: all ? 0 : 'auto',
        // Of many, as many as there is room for, and the outer two inside the drawing.
        ...(all
          ? longestWord(data.groups) * FONT_SIZE * LETTER <= room
            ? { width: room, overflow: 'break' }
            : { width: LONGEST_LABEL, overflow: 'truncate', rotate: SLANT }
          : { width: LONGEST_LABEL, overflow: 'truncate', alignMinLabel: 'left', alignMaxLabel: 'right' }),
      },
    },
    yAxis: {
      type: 'value',
      // Of clips and people there is no half.
      ...(data.measure.decimals === 0 ? { minInterval: 1 } : {}),
      axisLabel: { ...text, color: palette.quiet, formatter: (value: number) => label(value, language) },
      splitLine: { lineStyle: { color: palette.line } },
    },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      transitionDuration: 0,
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: text,
      axisPointer: { type: drawn.kind === 'lines' ? 'line' : 'shadow', animation: false },
      formatter: (hovered) => told(drawn, numbers, Array.isArray(hovered) ? hovered[0]?.dataIndex : hovered.dataIndex),
    },
    series: seriesOf(drawn, palette),
  };
}

function longestWord(texts: string[]): number {
  return Math.max(0, ...texts.flatMap((text) => text.split(' ').map((word) => word.length)));
}

function label(value: number, language: string): string {
  return new Intl.NumberFormat(language || undefined, { maximumFractionDigits: 2 }).format(value);
}

function told(drawn: Drawn, numbers: Numbers, group: number | undefined): string {
  if (group === undefined) {
    return '';
  }
  const lines = [drawn.data.groups[group]];
  if (drawn.kind === 'ranges') {
    drawn.data.series.forEach(({ name, values }) => lines.push(`${name}: ${ofQuantiles(values[group], numbers)}`));
  } else {
    drawn.data.series.forEach(({ name, values }) => lines.push(`${name}: ${numbers.withUnit(values[group])}`));
  }
  if (drawn.kind === 'lines') {
    drawn.data.bands.forEach(({ name, values }) =>
      lines.push(`${name}: ${numbers.plain(values[group]?.from)} – ${numbers.withUnit(values[group]?.to)}`),
    );
  }
  return lines.join('\n');
}

function ofQuantiles(value: Quantiles | null, numbers: Numbers): string {
  return value
    ? `${numbers.withUnit(value.p50)} (${numbers.plain(value.p25)} – ${numbers.plain(value.p75)}; ` +
        `${numbers.plain(value.p10)} – ${numbers.plain(value.p90)})`
    : numbers.plain(null);
}

function seriesOf(drawn: Drawn, palette: Palette): Option['series'] {
  switch (drawn.kind) {
    case 'lines':
      return linesOf(drawn.data, palette);
    case 'bars':
      return barsOf(drawn.data, palette);
    case 'ranges':
      return rangesOf(drawn.data, palette);
  }
}

function linesOf(data: Lines, palette: Palette): LineSeriesOption[] {
  const symbols = ['circle', 'rect', 'triangle', 'diamond'];
  const lines = data.series.map((series, index): LineSeriesOption => ({
    type: 'line',
    name: series.name,
    data: series.values.map((value) => value ?? '-'),
    color: palette.hue(series.hue),
    lineStyle: { width: data.groups.length > MANY ? 1.5 : 2.5, type: series.projected ? 'dashed' : 'solid' },
    symbol: symbols[index % symbols.length],
    symbolSize: 7,
    showSymbol: data.groups.length <= FEW,
    sampling: 'lttb',
    emphasis: { disabled: true },
    z: 3,
    ...(index === 0 ? { markLine: marksOf(data.marks, palette) } : {}),
  }));
  return [...data.bands.flatMap((band, index) => bandOf(band, index, palette)), ...lines];
}

/** The lower edge carries the band on top of it; neither is a line of its own. */
function bandOf(band: Series<Span>, index: number, palette: Palette): LineSeriesOption[] {
  const edge = (values: (number | '-')[], filled: boolean): LineSeriesOption => ({
    type: 'line',
    data: values,
    stack: `band ${index}`,
    stackStrategy: 'all',
    silent: true,
    symbol: 'none',
    color: palette.hue(band.hue),
    lineStyle: { opacity: 0 },
    areaStyle: { opacity: filled ? 0.2 : 0 },
    emphasis: { disabled: true },
    z: 2,
  });
  return [
    edge(band.values.map((span) => span?.from ?? '-'), false),
    edge(band.values.map((span) => (span ? span.to - span.from : '-')), true),
  ];
}

function marksOf(marks: Mark[], palette: Palette): LineSeriesOption['markLine'] {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    data: marks.map((mark) => ({
      yAxis: mark.at,
      name: mark.name,
      lineStyle: { color: palette.hue(mark.hue), type: 'dotted', width: 1.5 },
      label: {
        position: 'insideStartTop',
        formatter: () => mark.name,
        color: palette.text,
        fontFamily: palette.font,
        fontSize: FONT_SIZE,
        textBorderColor: palette.surface,
        textBorderWidth: 3,
      },
    })),
  };
}

function barsOf(data: Bars, palette: Palette): BarSeriesOption[] {
  return data.series.map((series) => ({
    type: 'bar',
    name: series.name,
    data: series.values.map((value) => value ?? '-'),
    stack: data.stacked ? 'all' : undefined,
    barMaxWidth: 48,
    color: palette.hue(series.hue),
    itemStyle: series.projected
      ? { opacity: 0.55, borderColor: palette.text, borderType: 'dashed', borderWidth: 1 }
      : { borderColor: palette.surface, borderWidth: data.stacked ? 1 : 0 },
    emphasis: { disabled: true },
  }));
}

function rangesOf(data: Ranges, palette: Palette): BoxplotSeriesOption[] {
  return data.series.map((series) => ({
    type: 'boxplot',
    name: series.name,
    data: series.values.map((value) => (value ? [value.p10, value.p25, value.p50, value.p75, value.p90] : ['-'])),
    itemStyle: {
      color: palette.surface,
      borderColor: palette.hue(series.hue),
      borderWidth: 2,
      borderType: series.projected ? 'dashed' : 'solid',
    },
    boxWidth: [6, 40],
    emphasis: { disabled: true },
  })) as BoxplotSeriesOption[];
}
