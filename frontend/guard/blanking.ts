/** Hides the page while the window has no focus. Opacity, not visibility: the field that has the caret keeps it. */
export function blanking() {
  const root = document.documentElement;
  let timer = 0;
  return {
    after(ms: number, text: string): void {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (!document.hasFocus()) {
          root.setAttribute('data-blank', text);
        }
      }, ms);
    },
    show(): void {
      window.clearTimeout(timer);
      root.removeAttribute('data-blank');
    },
  };
}
