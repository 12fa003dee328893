// What htmx leaves to the page: where the focus goes, and what is said when a request fails.
import 'htmx.org';
import { showToast } from './toasts';

document.addEventListener('htmx:after:swap', event => {
  const target: unknown = event.detail.ctx.target;
  if (!(target instanceof HTMLElement) || !target.isConnected) return;
  if (target.contains(document.activeElement) && document.activeElement !== target) return;
  const wrong = target.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (wrong) wrong.focus();
  else if (target.id === 'main') {
    target.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }
});

document.addEventListener('htmx:response:error', event => {
  const { status, headers } = event.detail.ctx.response!;
  if (status !== 422 && status !== 400 && !headers.has('HX-Trigger')) showToast({ text: 'failed', tone: 'bad' });
});

document.addEventListener('htmx:error', () => showToast({ text: navigator.onLine ? 'failed' : 'offline', tone: 'bad' }));
