/** The wording, sent along by the server by key; a missing key shows as itself. */
export class Texts {
  constructor(private readonly byKey: Record<string, string>) {}

  of(key: string, ...values: (string | number)[]): string {
    const text = this.byKey[key] ?? key;
    return text.replace(/\{(\d)\}/g, (_, at) => String(values[Number(at)] ?? ''));
  }
}

const locale = () => navigator.language || 'en';

/** 4.2 s, or 1:05 from a minute on. */
export function length(ms: number): string {
  if (ms < 60_000) {
    return `${(ms / 1000).toLocaleString(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
  }
  return clock(ms);
}

/** Minutes and seconds: 04:12. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Hours and minutes: 02:14. */
export function hours(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export function timeOfDay(instant: string): string {
  return new Date(instant).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' });
}

export function exactly(instant: string): string {
  return new Date(instant).toLocaleString(locale(), { dateStyle: 'medium', timeStyle: 'long' });
}

/** 3 days ago, in the reader's language. */
export function ago(instant: string): string {
  const seconds = (Date.parse(instant) - Date.now()) / 1000;
  const form = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ];
  const [unit, size] = steps.find(([, each]) => Math.abs(seconds) >= each) ?? ['minute', 60];
  return form.format(Math.round(seconds / size), unit);
}
