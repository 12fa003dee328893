import htmx from 'htmx.org';
import { on } from './dom';

export interface Toast { text: string; tone?: string; undoAction?: string }

const LONG = 7000, LONGER_WITH_UNDO = 12000;
const region = document.getElementById('toasts')!;

document.addEventListener('toast', event => showToast((event as CustomEvent<Toast>).detail));
on('click', '.toast__close', button => remove(button.closest('.toast')!));
document.addEventListener('htmx:finally:request', event => {
  const toast = event.target instanceof Element ? event.target.closest('.toast') : null;
  if (toast) remove(toast);
});
for (const flash of region.querySelectorAll<HTMLTemplateElement>('[data-flash]')) {
  showToast({ text: flash.content.textContent ?? '', tone: flash.dataset['flash'], undoAction: flash.dataset['undoAction'] });
  flash.remove();
}

/** "failed" and "offline" stand for the region's own words. */
export function showToast(toast: Toast): void {
  const tone = toast.tone ?? 'good';
  const box = document.createElement('div');
  box.className = `toast toast--${tone}`;
  const words = document.createElement('p');
  words.className = 'toast__text';
  words.textContent = (toast.text === 'failed' || toast.text === 'offline' ? region.dataset[toast.text] : toast.text) ?? '';
  box.append(icon(tone), words);
  if (toast.undoAction) box.append(undoForm(toast.undoAction));
  box.append(closeButton());
  region.append(box);
  // Shown again so that it lies above a dialog opened since.
  if (region.matches(':popover-open')) region.hidePopover();
  region.showPopover();
  htmx.process(box);
  leaveLater(box, toast.undoAction || tone === 'bad' ? LONGER_WITH_UNDO : LONG);
}

function icon(name: string): Node {
  return region.querySelector<HTMLTemplateElement>(`template[data-icon="${name}"]`)!.content.cloneNode(true);
}

function undoForm(action: string): HTMLFormElement {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  form.setAttribute('hx-post', action);
  form.setAttribute('hx-swap', 'none');
  const button = document.createElement('button');
  button.className = 'btn btn--quiet btn--small toast__undo';
  button.textContent = region.dataset['undo']!;
  form.append(button);
  return form;
}

function closeButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn--quiet btn--icon btn--small toast__close';
  button.setAttribute('aria-label', region.dataset['close']!);
  button.append(icon('close'));
  return button;
}

/** A toast under the pointer or holding the focus stays. */
function leaveLater(box: HTMLElement, after: number): void {
  setTimeout(() => box.matches(':hover, :focus-within') ? leaveLater(box, 2000) : remove(box), after);
}

function remove(box: Element): void {
  box.remove();
  if (!region.querySelector('.toast') && region.matches(':popover-open')) region.hidePopover();
}
