// Only in pages that `orrery serve` sends: reloads a page when its site has changed, and shows what
// is wrong with the last save over the last good page.
const { version, folder } = document.currentScript.dataset;

function show(problems) {
  document.getElementById('orrery-problems')?.remove();
  if (!problems) return;
  const panel = document.createElement('aside');
  panel.id = 'orrery-problems';
  panel.setAttribute('role', 'alert');
  const text = document.createElement('pre');
  text.textContent = problems;
  panel.append(text);
  document.body.append(panel);
}

const events = new EventSource(`${folder}events`);
events.addEventListener('site', (event) => {
  const state = JSON.parse(event.data);
  if (state.version !== version) {
    location.reload();
  } else {
    show(state.problems);
  }
});
addEventListener('pagehide', () => events.close());
