// A page is painted before its scripts run: this starts them after the first frame. What is clicked, typed or sent until then is done as soon as they are there.
const SCRIPTED = '[hx-get],[hx-post],[hx-put],[hx-patch],[hx-delete]';
const TYPED = ['input', 'change'];
const LATEST_START = 300;

const own = (document.currentScript as HTMLScriptElement).dataset;
const held: (() => void)[] = [];
const typed = new Map<EventTarget, Set<string>>();
let isStarted = false;

function start(): void {
  if (isStarted) return;
  isStarted = true;
  const script = document.createElement('script');
  script.src = own['app']!;
  script.dataset['fonts'] = own['fonts'];
  script.onload = () => setTimeout(finish);
  document.head.append(script);
}

function finish(): void {
  removeEventListener('click', click, true);
  removeEventListener('submit', submit, true);
  removeEventListener('keydown', keydown, true);
  for (const type of TYPED) removeEventListener(type, enter, true);
  for (const [field, types] of typed) for (const type of types) field.dispatchEvent(new Event(type, { bubbles: true }));
  for (const act of held) act();
  document.documentElement.dataset['ready'] = '';
}

function click(event: MouseEvent): void {
  const hit = event.target instanceof Element ? event.target.closest<HTMLElement>(`a,button,summary,label,input,select,textarea,${SCRIPTED}`) : null;
  if (hit?.matches(`:not(form):is(${SCRIPTED},[data-palette],button[type=button]:not([popovertarget]))`) !== true) return;
  hold(event, () => hit.click());
}

function submit(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  const { submitter } = event;
  if (form.matches(SCRIPTED) || submitter?.matches(SCRIPTED) === true) hold(event, () => form.requestSubmit(submitter));
}

function keydown(event: KeyboardEvent): void {
  const { code, ctrlKey, metaKey } = event;
  if (code === 'KeyK' && (ctrlKey || metaKey)) {
    hold(event, () => document.body.dispatchEvent(new KeyboardEvent('keydown', { code, ctrlKey, metaKey, bubbles: true, cancelable: true })));
  }
}

/** What is typed or chosen stays in its field; what listens to it is told of it later. */
function enter(event: Event): void {
  const field = event.target!;
  typed.set(field, (typed.get(field) ?? new Set()).add(event.type));
}

function hold(event: Event, act: () => void): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  held.push(act);
}

addEventListener('click', click, true);
addEventListener('submit', submit, true);
addEventListener('keydown', keydown, true);
for (const type of TYPED) addEventListener(type, enter, true);
if (document.visibilityState === 'visible') requestAnimationFrame(() => setTimeout(start));
setTimeout(start, LATEST_START);

export {};
