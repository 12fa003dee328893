// A button with data-copy="id" copies what the field of that id holds.
document.addEventListener('click', event => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
  const field = button && document.getElementById(button.dataset['copy']!) as HTMLInputElement | null;
  if (!button || !field) return;
  field.select();
  // The clipboard is closed to pages that come neither over https nor from this machine; the text then stays selected.
  void navigator.clipboard?.writeText(field.value).then(() => {
    const label = button.lastChild!;
    const before = label.textContent;
    label.textContent = button.dataset['copied']!;
    setTimeout(() => { label.textContent = before; }, 2000);
  });
});
