import { all, on } from './dom';

let lastPicked: HTMLInputElement | null = null;

on('click', '[data-pick]', (element, event) => {
  const box = element as HTMLInputElement;
  const boxes = picks(box);
  const from = lastPicked ? boxes.indexOf(lastPicked) : -1;
  if (event.shiftKey && from >= 0) {
    const to = boxes.indexOf(box);
    for (const between of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) between.checked = box.checked;
  }
  lastPicked = box;
  count(box);
});

on('change', '[data-pick-all]', element => {
  const every = element as HTMLInputElement;
  for (const box of picks(every)) box.checked = every.checked;
  count(every);
});

document.addEventListener('reset', event => {
  const form = event.target as HTMLFormElement;
  if (form.matches('[data-bulk]')) setTimeout(() => count(form));
});

/** The next or previous row's link takes the focus, so that Enter opens it as any link. */
export function moveRow(step: 1 | -1): void {
  const links = all('.row__link').filter(link => link.checkVisibility());
  const row = document.activeElement?.closest('tr, li');
  const at = links.findIndex(link => link === document.activeElement || link.closest('tr, li') === row);
  const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.max(0, Math.min(links.length - 1, at + step));
  links[next]?.focus();
  links[next]?.closest('tr, li')?.scrollIntoView({ block: 'nearest' });
}

export function pickRow(): void {
  document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('[data-pick]')?.click();
}

function picks(inside: HTMLElement): HTMLInputElement[] {
  return all<HTMLInputElement>('[data-pick]', inside.closest('[data-bulk]')!);
}

function count(inside: HTMLElement): void {
  const form = inside.closest<HTMLFormElement>('[data-bulk]')!;
  const boxes = picks(form);
  const chosen = boxes.filter(box => box.checked).length;
  form.querySelector('[data-bulk-count]')!.textContent = String(chosen);
  const every = form.querySelector<HTMLInputElement>('[data-pick-all]');
  if (every) {
    every.checked = chosen > 0 && chosen === boxes.length;
    every.indeterminate = chosen > 0 && chosen < boxes.length;
  }
}
