/** The JSON shapes, the same as the Java records in `org.earshot.shared.ui.ChartData`. */
export type Kind = 'lines' | 'bars' | 'ranges' | 'none';

export interface Measure {
  name: string;
  unit: string;
  decimals: number;
}

export interface Series<T> {
  name: string;
  hue: string;
  projected: boolean;
  values: (T | null)[];
}

export interface Span {
  from: number;
  to: number;
}

export interface Quantiles {
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
}

export interface Mark {
  name: string;
  hue: string;
  at: number;
}

interface Figures {
  title: string;
  across: string;
  measure: Measure;
  groups: string[];
}

export interface Lines extends Figures {
  series: Series<number>[];
  bands: Series<Span>[];
  marks: Mark[];
}

export interface Bars extends Figures {
  series: Series<number>[];
  stacked: boolean;
}

export interface Ranges extends Figures {
  series: Series<Quantiles>[];
}

export type Drawn = { kind: 'lines'; data: Lines } | { kind: 'bars'; data: Bars } | { kind: 'ranges'; data: Ranges };

export interface Wording {
  table: string;
  drawing: string;
  from: string;
  to: string;
  quantile: string;
  middle: string;
}

/** Writes values of a measure as the reader is used to; the unit is for places that have room for it. */
export class Numbers {
  private readonly format: Intl.NumberFormat;

  constructor(
    private readonly measure: Measure,
    language: string,
  ) {
    this.format = new Intl.NumberFormat(language || undefined, {
      minimumFractionDigits: measure.decimals,
      maximumFractionDigits: measure.decimals,
    });
  }

  plain(value: number | null | undefined): string {
    return value === null || value === undefined ? '–' : this.format.format(value);
  }

  withUnit(value: number | null | undefined): string {
    return [this.plain(value), this.measure.unit].filter(Boolean).join(' ');
  }
}
