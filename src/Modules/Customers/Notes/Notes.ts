import { isComposing, on } from '../../../Ui/Client/src/dom';

// Ctrl or ⌘ and Enter sends what is being written; Enter alone is a new line.
on('keydown', '[data-submit-by-key] textarea', (text, event) => {
  if (event.code !== 'Enter' && event.code !== 'NumpadEnter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
  event.preventDefault();
  (text as HTMLTextAreaElement).form?.requestSubmit();
});
