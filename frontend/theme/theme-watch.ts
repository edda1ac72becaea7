/** Calls back when the page has other colours: its reader chose a theme, or the system went dark or light. What is painted on a canvas does not follow by itself. */
export class ThemeWatch {
  private readonly chosen = new MutationObserver(() => this.changed());
  private readonly dark = window.matchMedia('(prefers-color-scheme: dark)');

  constructor(private readonly changed: () => void) {}

  start(): void {
    this.chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class', 'theme'] });
    this.dark.addEventListener('change', this.changed);
  }

  stop(): void {
    this.chosen.disconnect();
    this.dark.removeEventListener('change', this.changed);
  }
}
