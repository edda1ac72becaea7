import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { blanking } from './blanking';
import { NameMark } from './name-mark';
import { isText, OwnClipboard } from './own-clipboard';

type Kind = 'copy' | 'cut' | 'drag' | 'print' | 'save' | 'source';

/** The Flow component behind it. */
interface GuardServer {
  refused(kind: Kind, times: number): Promise<void>;
}

/** Keys that a browser answers by writing the page somewhere; only what the browser lets a page see of them. */
const KEYS: Record<string, Kind> = { s: 'save', p: 'print', u: 'source' };
const REPORT_AFTER_MS = 1_000;

/**
 * On pages that hold words or sound: no way out of the page by mouse, keyboard or printer, as far as a browser lets a page say so.
 * What is refused is counted by kind, never by content. Elsewhere it does nothing.
 */
@customElement('earshot-page-guard')
export class PageGuard extends LitElement {
  @property({ type: Boolean }) words = false;
  /** The name code of who is looking. */
  @property() code = '';
  /** The server's time when it was sent, in milliseconds; the page's own clock may be wrong. */
  @property({ type: Number }) serverNow = 0;
  /** How long the window may be without focus before the page is blank; 0 for ever. */
  @property({ type: Number }) blankAfter = 0;
  @property() blankText = '';
  private readonly clipboard = new OwnClipboard();
  private readonly mark = new NameMark();
  private readonly blank = blanking();
  private readonly refusals = new Map<Kind, number>();
  private reportTimer = 0;
  private readonly $server!: GuardServer;

  private readonly heard: [EventTarget, string, (event: never) => void][] = [
    [window, 'copy', (event: ClipboardEvent) => this.copied(event)],
    [window, 'cut', (event: ClipboardEvent) => this.copied(event)],
    [window, 'paste', (event: ClipboardEvent) => this.words && this.clipboard.give(event)],
    [window, 'contextmenu', (event: MouseEvent) => this.words && !isText(event.composedPath()[0]) && event.preventDefault()],
    [window, 'dragstart', (event: DragEvent) => this.words && (event.preventDefault(), this.refuse('drag'))],
    [window, 'beforeprint', () => this.words && this.refuse('print')],
    [window, 'keydown', (event: KeyboardEvent) => this.pressed(event)],
    [window, 'blur', () => this.left()],
    [window, 'focus', () => this.blank.show()],
    [window, 'pageshow', (event: PageTransitionEvent) => this.words && event.persisted && window.location.reload()],
  ];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.heard.forEach(([where, what, then]) => where.addEventListener(what, then as EventListener, true));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.heard.forEach(([where, what, then]) => where.removeEventListener(what, then as EventListener, true));
    this.mark.remove();
    this.blank.show();
    document.documentElement.removeAttribute('data-holds-words');
  }

  protected override updated(): void {
    document.documentElement.toggleAttribute('data-holds-words', this.words);
    if (this.words && this.code) {
      this.mark.show(this.code, this.serverNow - Date.now());
    } else {
      this.mark.remove();
    }
    if (!this.words) {
      this.blank.show();
    }
  }

  private copied(event: ClipboardEvent): void {
    if (this.words && !this.clipboard.take(event)) {
      this.refuse(event.type as Kind);
    }
  }

  private pressed(event: KeyboardEvent): void {
    const kind = KEYS[event.key.toLowerCase()];
    if (this.words && kind && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      this.refuse(kind);
    }
  }

  private left(): void {
    if (!this.words) {
      return;
    }
    if (this.clipboard.carriedOut()) {
      this.refuse('copy');
    }
    if (this.blankAfter > 0) {
      this.blank.after(this.blankAfter, this.blankText);
    }
  }

  /** Told together after a moment: a key that is held down is one report. */
  private refuse(kind: Kind): void {
    this.refusals.set(kind, (this.refusals.get(kind) ?? 0) + 1);
    if (!this.reportTimer) {
      this.reportTimer = window.setTimeout(() => this.report(), REPORT_AFTER_MS);
    }
  }

  private report(): void {
    this.reportTimer = 0;
    this.refusals.forEach((times, kind) => void this.$server.refused(kind, times).catch(() => undefined));
    this.refusals.clear();
  }
}
