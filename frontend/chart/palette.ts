/** What canvas has to be told, because it does not know the page's styles. */
export interface Palette {
  hue(name: string): string;
  text: string;
  quiet: string;
  line: string;
  surface: string;
  font: string;
}

/** Reads Earshot's tokens as they are where the element stands: light or dark, on the screen or for paper. */
export function paletteOf(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const colour = (name: string): string => {
    probe.className = `earshot-hue-${name}`;
    return getComputedStyle(probe).color;
  };
  const hues = new Map(
    ['now', 'compared', 'inflow', 'done', 'aside', 'total', 'breached'].map((name) => [name, colour(name)]),
  );
  const palette = {
    hue: (name: string) => hues.get(name.toLowerCase()) ?? palette.text,
    text: colour('text'),
    quiet: colour('quiet'),
    line: colour('line'),
    surface: colour('surface'),
    font: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return palette;
}
