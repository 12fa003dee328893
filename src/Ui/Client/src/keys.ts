import { isDialogOpen, openDialog } from './dialogs';
import { all, isComposing, isTyping, on } from './dom';
import { openPalette } from './palette';
import { moveRow, pickRow } from './tables';

const SECOND_KEY_WITHIN = 1200;
let goUntil = 0;

on('click', '[data-cheat-sheet]', () => openDialog('cheat-sheet'));

// By the place of the key (event.code), so that they work while the keyboard is set to Hangul.
document.addEventListener('keydown', event => {
  if (isComposing(event) || event.defaultPrevented) return;
  if (event.code === 'KeyK' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    if (!isDialogOpen()) openPalette();
  } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && !isDialogOpen()) {
    if (single(event)) event.preventDefault();
  }
});

function single(event: KeyboardEvent): boolean {
  if (event.timeStamp < goUntil) {
    goUntil = 0;
    const link = all<HTMLAnchorElement>('[data-go]').find(item => `Key${item.dataset['go']}` === event.code);
    link?.click();
    return link !== undefined;
  }
  switch (event.code) {
    case 'KeyG': goUntil = event.timeStamp + SECOND_KEY_WITHIN; return true;
    case 'KeyJ': moveRow(1); return true;
    case 'KeyK': moveRow(-1); return true;
    case 'KeyX': pickRow(); return true;
    case 'Slash': return event.shiftKey ? (openDialog('cheat-sheet'), true) : searchList();
    default: return false;
  }
}

function searchList(): boolean {
  const search = document.querySelector<HTMLInputElement>('[data-list-search]');
  if (search) search.select();
  else openPalette();
  return true;
}
