import { all, on } from './dom';

// What a server sends into the shared dialog opens it; "close-dialog" from a server closes whichever is open.
document.addEventListener('htmx:after:swap', event => {
  const target: unknown = event.detail.ctx.target; // a selector, when the server chose it
  if (!(target instanceof HTMLElement) || target.id !== 'dialog-content') return;
  const dialog = target.closest('dialog')!;
  if (!dialog.open && target.childElementCount > 0) dialog.showModal();
  const title = target.querySelector('h2');
  if (title) dialog.setAttribute('aria-label', title.textContent ?? '');
  if (!target.querySelector('[aria-invalid="true"]')) target.querySelector<HTMLElement>('[autofocus], .dialog__body :is(input, select, textarea):not([type=hidden])')?.focus();
});
document.addEventListener('close-dialog', () => all<HTMLDialogElement>('dialog[open]').forEach(dialog => dialog.close()));

// Asking before doing: hx-confirm on what htmx sends, data-confirm on a plain button.
document.addEventListener('htmx:confirm', event => {
  const { ctx, issueRequest, dropRequest } = event.detail;
  const question = (ctx as { confirm?: string }).confirm;
  const asking = question ? ask(question) : null;
  if (!asking) return;
  event.preventDefault();
  void asking.then(yes => yes ? issueRequest() : dropRequest());
});
on('click', '[data-confirm]', (button, event) => {
  const asking = ask(button.dataset['confirm']!);
  if (!asking || !(button instanceof HTMLButtonElement)) return;
  event.preventDefault();
  void asking.then(yes => yes && button.form?.requestSubmit(detached(button)));
});

function ask(question: string): Promise<boolean> | null {
  const dialog = document.getElementById('confirm') as HTMLDialogElement | null;
  if (!dialog) return null;
  dialog.querySelector('[data-question]')!.textContent = question;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise(answer => dialog.addEventListener('close', () => answer(dialog.returnValue === 'yes'), { once: true }));
}

/** The same button without its question, so that pressing it a second time goes through. */
function detached(button: HTMLButtonElement): HTMLButtonElement {
  const twin = button.cloneNode() as HTMLButtonElement;
  delete twin.dataset['confirm'];
  twin.hidden = true;
  button.after(twin);
  setTimeout(() => twin.remove());
  return twin;
}

// For browsers older than the invoker commands and closedby.
if (!('commandForElement' in HTMLButtonElement.prototype)) {
  on('click', 'button[commandfor]', button => {
    const dialog = document.getElementById(button.getAttribute('commandfor')!) as HTMLDialogElement | null;
    if (button.getAttribute('command') === 'show-modal') dialog?.showModal();
    else if (button.getAttribute('command') === 'close') dialog?.close();
  });
}
if (!('closedBy' in HTMLDialogElement.prototype)) {
  on('click', 'dialog[closedby="any"]', (dialog, event) => {
    if (event.target === dialog) (dialog as HTMLDialogElement).close();
  });
}

export function openDialog(id: string): void {
  (document.getElementById(id) as HTMLDialogElement | null)?.showModal();
}

export function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

