// Adding a passkey on the account page, and signing in with one, also from the browser's own suggestions in the e-mail field.

type Encoded = Record<string, unknown>;

const bytes = (text: string): ArrayBuffer => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0)).buffer;
const text = (buffer: ArrayBuffer | null): string | null =>
  buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const signIn = document.querySelector<HTMLElement>('[data-passkey-sign-in]');
if (signIn && isPossible()) void offerSignIn(signIn);

document.addEventListener('click', event => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-passkey-add]') : null;
  if (button) void add(button.closest('form')!);
});

/** Browsers know passkeys only under a name: 127.0.0.1 is none, localhost is. */
function isPossible(): boolean {
  return 'credentials' in navigator && 'PublicKeyCredential' in window && !/^[\d.]+$|:/.test(location.hostname);
}

async function offerSignIn(box: HTMLElement): Promise<void> {
  box.hidden = false;
  let waiting = new AbortController();
  box.querySelector('[data-passkey-go]')!.addEventListener('click', () => {
    waiting.abort();
    waiting = new AbortController();
    void enter(box, waiting.signal, 'optional');
  });
  if (await PublicKeyCredential.isConditionalMediationAvailable?.()) await enter(box, waiting.signal, 'conditional');
}

async function enter(box: HTMLElement, signal: AbortSignal, mediation: CredentialMediationRequirement): Promise<void> {
  const problem = box.querySelector<HTMLElement>('[data-passkey-problem]')!;
  problem.hidden = true;
  try {
    const asked = await question('/sign-in/passkey/options');
    const credential = await navigator.credentials.get({ publicKey: requestOptions(asked), signal, mediation }) as PublicKeyCredential;
    const answer = credential.response as AuthenticatorAssertionResponse;
    const sent = await fetch('/sign-in/passkey', {
      method: 'POST',
      body: new URLSearchParams({
        next: box.dataset['passkeySignIn']!,
        credential: written(credential, {
          clientDataJSON: text(answer.clientDataJSON), authenticatorData: text(answer.authenticatorData), signature: text(answer.signature), userHandle: text(answer.userHandle),
        }),
      }),
    });
    if (!sent.ok) throw new Error('refused');
    location.assign(((await sent.json()) as { next: string }).next);
  } catch {
    problem.hidden = signal.aborted || mediation === 'conditional';
  }
}

async function add(form: HTMLFormElement): Promise<void> {
  const problem = form.querySelector<HTMLElement>('[data-passkey-problem]')!;
  problem.hidden = isPossible();
  if (!isPossible()) return;
  try {
    const asked = await question('/account/passkeys/options');
    const credential = await navigator.credentials.create({ publicKey: creationOptions(asked) }) as PublicKeyCredential;
    const answer = credential.response as AuthenticatorAttestationResponse;
    form.querySelector<HTMLInputElement>('[name=credential]')!.value = written(credential, {
      clientDataJSON: text(answer.clientDataJSON), attestationObject: text(answer.attestationObject), transports: answer.getTransports(),
    });
    form.submit();
  } catch (fault) {
    problem.hidden = (fault as Error).name === 'NotAllowedError'; // the person changed their mind
  }
}

async function question(address: string): Promise<Encoded> {
  const answer = await fetch(address, { method: 'POST' });
  if (!answer.ok) throw new Error('no options');
  return await answer.json() as Encoded;
}

function requestOptions(asked: Encoded): PublicKeyCredentialRequestOptions {
  return { ...asked, challenge: bytes(asked['challenge'] as string), allowCredentials: descriptors(asked['allowCredentials']) } as PublicKeyCredentialRequestOptions;
}

function creationOptions(asked: Encoded): PublicKeyCredentialCreationOptions {
  const user = asked['user'] as Encoded;
  return {
    ...asked, challenge: bytes(asked['challenge'] as string), user: { ...user, id: bytes(user['id'] as string) }, excludeCredentials: descriptors(asked['excludeCredentials']),
  } as unknown as PublicKeyCredentialCreationOptions;
}

function descriptors(list: unknown): PublicKeyCredentialDescriptor[] {
  return ((list ?? []) as Encoded[]).map(one => ({ ...one, id: bytes(one['id'] as string) }) as unknown as PublicKeyCredentialDescriptor);
}

function written(credential: PublicKeyCredential, response: Encoded): string {
  return JSON.stringify({
    id: credential.id, rawId: text(credential.rawId), type: credential.type, authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(), response,
  });
}
