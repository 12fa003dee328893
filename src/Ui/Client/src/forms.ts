import { isComposing } from './dom';

const UNLOCK_AFTER = 5000; // an answer that is a download never replaces the page
let enterWhileComposing = false;

document.addEventListener('keydown', event => {
  if (event.code === 'Enter' || event.code === 'NumpadEnter') enterWhileComposing = isComposing(event);
}, true);
document.addEventListener('keyup', () => { enterWhileComposing = false; }, true);

document.addEventListener('submit', event => {
  const form = event.target as HTMLFormElement;
  if (enterWhileComposing || form.dataset['sending'] !== undefined) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  if (form.method === 'post') lock(form);
  delete form.dataset['unsaved'];
}, true);

document.addEventListener('htmx:finally:request', event => {
  const form = event.target instanceof Element ? event.target.closest('form') : null;
  if (form) delete form.dataset['sending'];
});
addEventListener('pageshow', () => document.querySelectorAll<HTMLElement>('form[data-sending]').forEach(form => delete form.dataset['sending']));

/** A form is sent once: a second press while the first is under way does nothing. */
function lock(form: HTMLFormElement): void {
  form.dataset['sending'] = '';
  setTimeout(() => delete form.dataset['sending'], UNLOCK_AFTER);
}

document.addEventListener('input', event => {
  const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[data-guard]') : null;
  if (form) form.dataset['unsaved'] = '';
});
addEventListener('beforeunload', event => {
  if (document.querySelector('form[data-unsaved]')) event.preventDefault();
});
