// What the pages gain from script. Without it everything works; nothing here decides anything.

function createButton(text) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-secondary';
  button.textContent = text;
  return button;
}

/** A polite voice for changes that sight alone would notice. */
function createVoice() {
  const voice = document.createElement('span');
  voice.className = 'hidden';
  voice.setAttribute('role', 'status');
  return voice;
}

function addPasswordToggle(input) {
  const { show, hide, shown, hidden } = input.dataset;
  const row = document.createElement('div');
  row.className = 'password';
  const button = createButton(show);
  const voice = createVoice();
  input.replaceWith(row);
  row.append(input, button, voice);

  // The label without its asterisk: a page may have several of these.
  const field = input.labels[0].firstChild.textContent;
  const reveal = (visible) => {
    input.type = visible ? 'text' : 'password';
    button.textContent = visible ? hide : show;
    button.setAttribute('aria-label', `${button.textContent} – ${field}`);
  };
  reveal('revealed' in input.dataset);
  button.setAttribute('aria-controls', input.id);
  button.addEventListener('click', () => {
    const visible = input.type === 'password';
    reveal(visible);
    voice.textContent = visible ? shown : hidden;
  });
  // Submitted as text, it would be remembered by the browser as any other field is.
  input.form?.addEventListener('submit', () => reveal(false));
}

function addCopyButton(secret) {
  if (!navigator.clipboard) return;
  const { copy, copied } = secret.dataset;
  const button = createButton(copy);
  const voice = createVoice();
  secret.append(button, voice);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(secret.querySelector('code').textContent);
    button.textContent = copied;
    voice.textContent = copied;
    setTimeout(() => {
      button.textContent = copy;
      voice.textContent = '';
    }, 4000);
  });
}

function addPrintButton(secret) {
  const button = createButton(secret.dataset.print);
  secret.append(button);
  button.addEventListener('click', () => print());
}

const RESUBMIT_AFTER_MS = 5000;

/** A second press of the same button is swallowed; not for ever, since an answer may be a download. */
function guardAgainstDoubleSubmit(event) {
  const form = event.target;
  if (event.defaultPrevented || form.method === 'get') return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  const button = event.submitter;
  form.dataset.sent = 'yes';
  button?.setAttribute('aria-disabled', 'true');
  setTimeout(() => release(form), RESUBMIT_AFTER_MS);
}

function release(form) {
  delete form.dataset.sent;
  for (const button of document.querySelectorAll('[aria-disabled="true"]')) {
    if (button.form === form) button.removeAttribute('aria-disabled');
  }
}

/** Letters and digits without case and accents, in words; a script whose letters are syllables counts them twice. */
const fold = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æœ]/g, (letter) => (letter === 'æ' ? 'ae' : 'oe'))
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const SIMPLE = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N} ]/u;
const weigh = (text) => [...text].reduce((sum, letter) => sum + (SIMPLE.test(letter) ? 1 : 2), 0);

const CHECKED = '[data-least], [data-repeats], [data-apart]';
const checkedIn = (form) => [...form.querySelectorAll(CHECKED)];

/** What can be told here of what a field holds, in the server's words; the server judges it again. */
function faultOf(field) {
  const { least, short, most, long, letters, repeats, different, apart, double } = field.dataset;
  const read = letters === undefined ? (text) => text.normalize('NFC') : fold;
  const text = read(field.value);
  if (text === '') return null;
  const length = letters === undefined ? [...text].length : weigh(text);
  if (least && length < least) return short;
  if (most && length > most) return long;
  const first = repeats && document.getElementById(repeats).value;
  if (first && read(first) !== text) return different;
  const others = apart ? checkedIn(field.form).filter((other) => other.dataset.apart === apart) : [];
  const before = others.slice(0, others.indexOf(field));
  return before.some((other) => read(other.value) === text) ? double : null;
}

/** Says what is wrong where the server would; true if there is anything. */
function tell(field) {
  const fault = faultOf(field);
  const id = `${field.id}-told`;
  const told = document.getElementById(id);
  const described = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((one) => one && one !== id);
  if (fault === null) {
    told?.remove();
    if (told) field.removeAttribute('aria-invalid');
  } else {
    const line = told ?? document.createElement('p');
    line.id = id;
    line.className = 'field-error';
    line.setAttribute('role', 'alert');
    if (line.textContent !== fault) line.textContent = fault;
    // What was wrong with what was sent before says no more than this.
    document.getElementById(`${field.id}-error`)?.remove();
    if (!told) (field.closest('.password') ?? field).before(line);
    field.setAttribute('aria-invalid', 'true');
    described.push(id);
  }
  if (described.length > 0) field.setAttribute('aria-describedby', described.join(' '));
  else field.removeAttribute('aria-describedby');
  return fault !== null;
}

/** A field is judged once it was left, and so are those before it that it has to do with. */
function tellLeft({ target }) {
  if (!target.matches(CHECKED)) return;
  target.dataset.left = '';
  for (const field of checkedIn(target.form)) if ('left' in field.dataset) tell(field);
}

/** Holds a form back once, so that what is wrong is heard; sent again as it is, it goes to the server. */
function holdBack(event) {
  const form = event.target;
  if (event.defaultPrevented || form.dataset.told || event.submitter?.name) return;
  const wrong = checkedIn(form).filter(tell);
  if (wrong.length === 0) return;
  event.preventDefault();
  form.dataset.told = 'yes';
  wrong[0].closest('details')?.setAttribute('open', '');
  wrong[0].focus();
}

const FOLLOW_EVERY_MS = 1000;

/** Shows how far the file has come that a form is answered with: the page stays, and knows nothing of its download. */
function followAnswer(event) {
  const { follow } = event.target.dataset;
  if (!follow || event.defaultPrevented) return;
  // Whoever has chosen where to go is led nowhere else.
  let leaving = false;
  document.addEventListener('click', ({ target }) => {
    leaving ||= target.closest('a[href]') !== null;
  });
  const look = async () => {
    const answer = await fetch(follow).catch(() => null);
    if (leaving) return;
    // A page that is not to be asked for again has more to say than how far things have come.
    if (answer && !answer.headers.has('refresh')) {
      location.assign(follow);
      return;
    }
    const page = new DOMParser().parseFromString((await answer?.text()) ?? '', 'text/html');
    const progress = page.querySelector('.progress');
    if (progress) document.querySelector('.progress').replaceWith(progress);
    setTimeout(look, FOLLOW_EVERY_MS);
  };
  setTimeout(look, FOLLOW_EVERY_MS);
}

/** Hands in what was typed, only to be kept; true if there was anything. */
function keepTyped(form) {
  if (!form?.dataset.typed || form.method !== 'post') return false;
  const keep = document.createElement('input');
  keep.type = 'hidden';
  keep.name = '_keep';
  keep.value = 'yes';
  form.append(keep);
  // A file would only be sent in vain.
  form.enctype = 'application/x-www-form-urlencoded';
  HTMLFormElement.prototype.submit.call(form);
  return true;
}

/** Warns before the session ends, by the clock, so that a sleeping computer is not mistaken. */
function watchSession(dialog) {
  const { warn, end, lastWarn, lastEnd, lastAt, lastText, login, minute, minutes, less } = dialog.dataset;
  const remaining = dialog.querySelector('[data-remaining]');
  const keepAlive = dialog.querySelector('[data-keep-alive]');
  const tabs = new BroadcastChannel('session');
  const plurals = new Intl.PluralRules(document.documentElement.lang);
  const last = Date.now() + lastEnd * 1000;
  let start = Date.now();

  // No use of the session puts off its last end.
  const isLast = () => last <= start + end * 1000;
  const leave = () => {
    clearInterval(timer);
    if (!keepTyped(document.getElementById('main-form'))) location.assign(login);
  };
  const renew = () => {
    start = Date.now();
    if (dialog.open) dialog.close();
  };
  const tell = (left) => {
    const whole = Math.ceil(left / 60);
    const text = left < 60 ? less : `${whole}\u00a0${plurals.select(whole) === 'one' ? minute : minutes}`;
    if (remaining.textContent !== text) remaining.textContent = text;
    if (!isLast()) {
      if (!dialog.open) dialog.showModal();
    } else if (sessionStorage.getItem('told') !== lastAt) {
      // Said once, and not on every page that follows.
      sessionStorage.setItem('told', lastAt);
      tellLast();
    }
  };
  const tellLast = () => {
    dialog.querySelector('#session-text').textContent = lastText;
    keepAlive.hidden = true;
    dialog.querySelector('[data-understood]').hidden = false;
    dialog.showModal();
  };
  const tick = () => {
    const left = ((isLast() ? last : start + end * 1000) - Date.now()) / 1000;
    if (left <= 0) leave();
    else if (left <= (isLast() ? lastWarn : warn)) tell(left);
  };
  const stay = async () => {
    const answer = await fetch(keepAlive.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(keepAlive)),
      redirect: 'manual',
    }).catch(() => null);
    if (answer?.ok) {
      renew();
      tabs.postMessage('renewed');
    } else if (answer) {
      leave();
    }
  };

  const timer = setInterval(tick, 1000);
  document.addEventListener('visibilitychange', tick);
  tabs.addEventListener('message', renew);
  tabs.postMessage('renewed');
  keepAlive.addEventListener('submit', (event) => {
    event.preventDefault();
    stay();
  });
  // Escape means the person is there.
  dialog.addEventListener('cancel', (event) => {
    if (keepAlive.hidden) return;
    event.preventDefault();
    stay();
  });
}

for (const input of document.querySelectorAll('input[data-show]')) addPasswordToggle(input);
for (const secret of document.querySelectorAll('[data-copy]')) addCopyButton(secret);
for (const secret of document.querySelectorAll('[data-print]')) addPrintButton(secret);
// A secret is the answer to a form. Who comes back asks for the page anew; the browser would ask to send the form again.
if (document.querySelector('.secret')) history.replaceState(null, '', location.href);
document.addEventListener('input', ({ target }) => {
  if (!target.form) return;
  target.form.dataset.typed = 'yes';
  delete target.form.dataset.told;
});
document.addEventListener('change', tellLeft);
for (const link of document.querySelectorAll('.error-summary a')) {
  const field = document.getElementById(link.hash.slice(1));
  if (field?.form) field.form.dataset.typed = 'yes';
}
const dialog = document.getElementById('session-warning');
if (dialog) watchSession(dialog);
document.addEventListener('submit', holdBack);
document.addEventListener('submit', guardAgainstDoubleSubmit);
document.addEventListener('submit', followAnswer);
addEventListener('pageshow', () => {
  for (const form of document.forms) release(form);
});
// What has come of the former page is heard first, unless the address leads to a place within this one.
if (!location.hash) document.querySelector('.notice')?.focus();
document.querySelector('.error-summary')?.focus();
