import { all } from './dom';

// "toggle" does not bubble, so it is caught on the way down.
document.addEventListener('toggle', event => {
  const menu = event.target;
  if (!(menu instanceof HTMLElement) || !menu.matches('.menu') || (event as ToggleEvent).newState !== 'open') return;
  if (!CSS.supports('position-area', 'bottom')) place(menu);
}, true);

document.addEventListener('keydown', event => {
  const menu = document.querySelector<HTMLElement>('.menu:popover-open');
  if (!menu || (event.code !== 'ArrowDown' && event.code !== 'ArrowUp')) return;
  const items = all('a, button', menu);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = event.code === 'ArrowDown' ? at + 1 : at < 0 ? items.length - 1 : at - 1;
  event.preventDefault();
  items[(next + items.length) % items.length]?.focus();
});

function place(menu: HTMLElement): void {
  const button = document.querySelector(`[popovertarget="${menu.id}"]`)?.getBoundingClientRect();
  if (!button) return;
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = button.bottom + height + 12 < innerHeight;
  menu.style.left = `${Math.max(8, Math.min(button.right - width, innerWidth - width - 8))}px`;
  menu.style.top = `${below ? button.bottom : Math.max(8, button.top - height - 8)}px`;
}
