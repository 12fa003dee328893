import { all, on, setCookie } from './dom';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && !document.cookie.includes(`tz=${encodeURIComponent(zone)}`)) setCookie('tz', zone);

on('click', '[data-theme-choice]', (button, event) => {
  event.preventDefault();
  const theme = button.dataset['themeChoice']!;
  setCookie('theme', theme);
  document.documentElement.dataset['theme'] = theme;
  for (const other of all('[data-theme-choice]')) other.setAttribute('aria-pressed', String(other === button));
});

on('click', '[data-fold-nav]', () => {
  const narrow = document.documentElement.classList.toggle('narrow-nav');
  setCookie('nav', narrow ? 'narrow' : 'wide');
});

if (/Mac|iPhone|iPad/.test(navigator.platform)) {
  for (const key of all('[data-keys^="mod"] kbd:first-child')) key.textContent = '⌘';
}
