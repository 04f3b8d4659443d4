// A button on every piece of code, which copies it. If the browser does not allow that, the code is
// selected, so that the reader can copy it by key.

const SHOWN_MS = 2000;

function select(code) {
  const range = document.createRange();
  range.selectNodeContents(code);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

async function copy(code, button) {
  let done = 'Copied';
  try {
    await navigator.clipboard.writeText(code.textContent);
  } catch {
    select(code);
    done = 'Selected';
  }
  button.textContent = done;
  button.dataset.done = '';
  setTimeout(() => {
    button.textContent = 'Copy';
    delete button.dataset.done;
  }, SHOWN_MS);
}

for (const pre of document.querySelectorAll('.body pre:has(> code)')) {
  const frame = document.createElement('div');
  frame.className = 'copyable';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', () => copy(pre.firstElementChild, button));
  pre.replaceWith(frame);
  frame.append(pre, button);
}
