import { BarChart, BoxplotChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { ThemeWatch } from '../theme/theme-watch';
import type { Drawn } from './chart-data';
import { optionOf } from './options';
import { paletteOf } from './palette';

use([LineChart, BarChart, BoxplotChart, GridComponent, TooltipComponent, MarkLineComponent, CanvasRenderer]);

/** Paper has more dots than a screen. */
const PAPER_PIXELS = 3;

/** One drawing in an element of the page; drawn again when its size, its colours or its figures change. */
export class Drawing {
  private chart?: EChartsType;
  private drawn?: Drawn;
  private language = '';
  private readonly size = new ResizeObserver(() => this.draw());
  private readonly theme = new ThemeWatch(() => this.draw());
  private readonly onPaper = (): void => this.start(true);
  private readonly onScreen = (): void => this.start(false);

  constructor(private readonly element: HTMLElement) {
    this.start(false);
    this.size.observe(element);
    this.theme.start();
    window.addEventListener('beforeprint', this.onPaper);
    window.addEventListener('afterprint', this.onScreen);
  }

  show(drawn: Drawn, language: string): void {
    this.drawn = drawn;
    this.language = language;
    this.draw();
  }

  remove(): void {
    this.size.disconnect();
    this.theme.stop();
    window.removeEventListener('beforeprint', this.onPaper);
    window.removeEventListener('afterprint', this.onScreen);
    this.chart?.dispose();
  }

  private start(paper: boolean): void {
    this.chart?.dispose();
    this.element.classList.toggle('earshot-chart-on-paper', paper);
    this.chart = init(this.element, undefined, paper ? { devicePixelRatio: PAPER_PIXELS } : undefined);
    this.draw();
    this.chart.getZr().flush();
  }

  private draw(): void {
    if (this.drawn && this.chart && this.element.clientWidth > 0) {
      this.chart.resize({ width: 'auto', height: 'auto' });
      this.chart.setOption(optionOf(this.drawn, paletteOf(this.element), this.language, this.element.clientWidth), {
        notMerge: true,
      });
    }
  }
}
