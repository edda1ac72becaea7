/** Copy and paste inside the page: nothing that is copied here reaches the system's clipboard. */
export class OwnClipboard {
  private text = '';

  constructor(private readonly page: HTMLElement) {
    page.addEventListener('copy', (event) => this.take(event));
    page.addEventListener('cut', (event) => this.take(event));
    page.addEventListener('paste', (event) => this.give(event));
    page.addEventListener('dragstart', (event) => event.preventDefault());
  }

  private take(event: ClipboardEvent): void {
    event.preventDefault();
    const field = event.target;
    if (isText(field)) {
      this.text = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) || this.text;
      if (event.type === 'cut') {
        insert(field, '');
      }
    } else {
      this.text = document.getSelection()?.toString() || this.text;
    }
  }

  private give(event: ClipboardEvent): void {
    if (this.text && isText(event.target) && this.page.contains(event.target)) {
      event.preventDefault();
      insert(event.target, this.text);
    }
  }
}

export function isText(target: unknown): target is HTMLTextAreaElement | HTMLInputElement {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
}

/** As if typed, so that the browser's own undo knows of it. */
export function insert(field: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  field.focus();
  if (!document.execCommand(text ? 'insertText' : 'delete', false, text)) {
    field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
