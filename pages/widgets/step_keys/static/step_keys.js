// → and space reveal, ← takes back. A key that something else has use for is left to it.

const TYPING = 'input, textarea, select, [contenteditable], [role=textbox], [role=combobox], [role=slider], [role=spinbutton], ' +
  '[role=listbox], [role=option], [role=menu], [role=radiogroup], [role=tablist], [role=grid], [role=application], [role=dialog], canvas, video, audio'
const PRESSED = 'button, a[href], summary, [role=button], [role=link], [role=switch], [role=checkbox]'
const listeners = new WeakMap() // element -> { at, steps, … }

const wanted = (event, state) => {
  const { key, target } = event
  if (event.defaultPrevented || event.repeat || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return 0
  const element = target instanceof Element ? target : null
  if (element?.closest(TYPING)) return 0
  if (key === ' ' && element?.closest(PRESSED)) return 0
  if (key === 'ArrowRight' || key === ' ') return 1
  if (key === 'ArrowLeft') return -1
  if (state.clicker && (key === 'PageDown' || key === 'PageUp')) return key === 'PageDown' ? 1 : -1
  return 0
}

export default function listen(component) {
  const { data, parentElement: parent, setTriggerValue } = component
  let state = listeners.get(parent)
  if (!state) {
    state = { box: document.createElement('div'), told: document.createElement('span') }
    state.box.className = 'step-keys'
    state.told.className = 'told'
    state.told.setAttribute('role', 'status')
    state.keys = document.createElement('span')
    state.keys.className = 'keys'
    state.box.append(state.told, state.keys)
    listeners.set(parent, state)
  }
  if (!state.box.isConnected) {
    parent.querySelector('.step-keys')?.remove()
    parent.append(state.box)
  }
  Object.assign(state, { at: data.at, steps: data.steps, clicker: data.clicker })
  state.keys.textContent = data.texts.keys
  if (state.told.textContent !== data.texts.step) state.told.textContent = data.texts.step
  state.box.dataset.at = data.at

  const press = (event) => {
    const next = state.at + wanted(event, state)
    if (next === state.at || next < 1 || next > state.steps) return
    event.preventDefault()
    state.at = next // the next key counts from here, though the page may not have answered yet
    setTriggerValue('step', next)
  }
  document.removeEventListener('keydown', state.press) // the one of the run before
  state.press = press
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}
