const MARKS = 15;
const LOOK_EVERY_MS = 5_000;

/**
 * Who is looking and when, faintly over the whole page, so that a photograph of the screen says it. It lies in the browser's top layer,
 * over dialogs too.
 */
export class NameMark {
  private box?: HTMLElement;
  private timer = 0;
  private code = '';
  private ahead = 0;

  /** @param ahead how far the server's clock is ahead of this one, in milliseconds */
  show(code: string, ahead: number): void {
    this.code = code;
    this.ahead = ahead;
    if (!this.box) {
      this.box = document.createElement('div');
      this.box.className = 'earshot-name-mark';
      this.box.popover = 'manual';
      this.box.setAttribute('aria-hidden', 'true');
      this.box.append(...Array.from({ length: MARKS }, () => document.createElement('span')));
      this.timer = window.setInterval(() => this.draw(), LOOK_EVERY_MS);
      document.addEventListener('toggle', this.opened, true);
    }
    this.draw();
  }

  remove(): void {
    window.clearInterval(this.timer);
    document.removeEventListener('toggle', this.opened, true);
    this.box?.remove();
    this.box = undefined;
  }

  /** What has just opened lies above: the mark is raised over it. */
  private readonly opened = (event: Event): void => {
    if (event.target !== this.box && (event as ToggleEvent).newState === 'open') {
      this.raise();
    }
  };

  private raise(): void {
    if (this.box?.isConnected) {
      if (this.box.matches(':popover-open')) {
        this.box.hidePopover();
      }
      this.box.showPopover();
    }
  }

  private draw(): void {
    const minute = new Date(Date.now() + this.ahead).toISOString().slice(0, 16).replace('T', ' ');
    const text = `${this.code} ${minute}Z`;
    // Somebody who takes it off the page takes it off until the next look.
    if (this.box && !this.box.isConnected) {
      document.body.append(this.box);
    }
    // Not every browser tells that a dialog has opened.
    if (!this.box?.matches(':popover-open') || document.querySelector('dialog:modal')) {
      this.raise();
    }
    for (const each of this.box?.children ?? []) {
      if (each.getAttribute('data-mark') !== text) {
        each.setAttribute('data-mark', text);
      }
    }
  }
}
