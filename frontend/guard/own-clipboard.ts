/** What reaches the system's clipboard instead of the words: one sentence, the same for everybody. */
const NOTE = 'Copied words stay inside Earshot.';

/** Copy and paste inside the page. Nothing that is copied here reaches the system's clipboard; what comes from there may be pasted. */
export class OwnClipboard {
  private text = '';
  private carried = false;

  /** Takes what is selected, out of a field or off the page. Answers whether it came out of a field that is being edited. */
  take(event: ClipboardEvent): boolean {
    const field = event.composedPath()[0];
    event.preventDefault();
    event.clipboardData?.setData('text/plain', NOTE);
    if (isText(field)) {
      this.text = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) || this.text;
      if (event.type === 'cut') {
        insert(field, '');
      }
      this.carried = true;
      return true;
    }
    this.text = document.getSelection()?.toString() || this.text;
    return false;
  }

  /** Puts it into the field, unless something newer came from outside. */
  give(event: ClipboardEvent): void {
    const field = event.composedPath()[0];
    if (event.clipboardData?.getData('text/plain').trim() === NOTE) {
      event.preventDefault();
      this.carried = false;
      if (isText(field) && this.text) {
        insert(field, this.text);
      }
    }
  }

  /** Whether words copied out of a field were not put down in the page before it was left; asked once. */
  carriedOut(): boolean {
    const carried = this.carried;
    this.carried = false;
    return carried;
  }
}

const TEXT_TYPES = ['text', 'search', 'email', 'url', 'tel'];

export function isText(target: unknown): target is HTMLTextAreaElement | HTMLInputElement {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && TEXT_TYPES.includes(target.type));
}

/** As if typed, so that the browser's own undo knows of it. */
export function insert(field: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  field.focus();
  if (!document.execCommand(text ? 'insertText' : 'delete', false, text)) {
    field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
