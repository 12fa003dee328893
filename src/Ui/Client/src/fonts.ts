// Rarer syllables come from a second sheet that no first paint waits for. It goes before the first one, because the
// browser takes the last face that has a letter and ours must win.
const more = (document.currentScript as HTMLScriptElement | null)?.dataset['fonts'];
if (more) {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = more;
  document.head.prepend(sheet);
}

export {};
