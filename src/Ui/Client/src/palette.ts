import htmx from 'htmx.org';
import { all, isComposing, on } from './dom';

const WAIT = 120;
const dialog = document.getElementById('palette') as HTMLDialogElement | null;
const input = document.getElementById('palette-input') as HTMLInputElement | null;
let waiting = 0;

export function openPalette(): void {
  if (!dialog || !input || dialog.open) return;
  dialog.showModal();
  input.select();
  refresh();
}

on('click', '[data-palette]', (_, event) => {
  if (event.metaKey || event.ctrlKey || !dialog) return;
  event.preventDefault();
  openPalette();
});

input?.addEventListener('input', () => {
  refresh();
  clearTimeout(waiting);
  waiting = setTimeout(find, WAIT);
});
input?.addEventListener('keydown', event => {
  if (isComposing(event)) return;
  const shown = options();
  const at = shown.findIndex(option => option.ariaSelected === 'true');
  if (event.code === 'ArrowDown') select(shown, (at + 1) % shown.length);
  else if (event.code === 'ArrowUp') select(shown, (at - 1 + shown.length) % shown.length);
  else if (event.code === 'Enter' || event.code === 'NumpadEnter') shown[at]?.click();
  else return;
  event.preventDefault();
});
document.addEventListener('htmx:after:swap', event => {
  if (event.target === input) refresh();
});

function find(): void {
  if (input!.value.trim()) htmx.trigger(input!, 'palette-search');
  else {
    document.getElementById('palette-found')!.replaceChildren();
    refresh();
  }
}

/** Pages are narrowed down here; customers and promises come from the server. */
function refresh(): void {
  const words = input!.value.trim().toLowerCase();
  for (const page of all('#palette-pages [data-words]', dialog!)) page.hidden = !page.dataset['words']!.includes(words);
  const pages = document.getElementById('palette-pages')!;
  pages.hidden = !pages.querySelector('[data-words]:not([hidden])');
  const everywhere = dialog!.querySelector<HTMLAnchorElement>('[data-search-all]')!;
  everywhere.hidden = words === '';
  everywhere.search = new URLSearchParams({ q: input!.value.trim() }).toString();
  everywhere.querySelector('b')!.textContent = input!.value.trim();
  select(options(), 0);
}

function options(): HTMLElement[] {
  return all('[role="option"]', dialog!).filter(option => option.checkVisibility());
}

function select(shown: HTMLElement[], index: number): void {
  all('[role="option"]', dialog!).forEach((option, i) => {
    option.id = `palette-option-${i}`;
    option.ariaSelected = String(option === shown[index]);
  });
  input!.setAttribute('aria-activedescendant', shown[index]?.id ?? '');
  shown[index]?.scrollIntoView({ block: 'nearest' });
}
