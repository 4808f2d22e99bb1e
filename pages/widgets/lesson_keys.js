// Lessons by keyboard: → and space press the button that goes on, ← the one that goes back; a digit takes that option, and
// Enter commits. None of it while something that takes the key itself has the focus.
const RADIO = '[data-testid="stRadio"]'
const TAKES = 'input:not([type="radio"]), textarea, select, [contenteditable], [role="slider"], [role="dialog"], .js-plotly-plot'
const PRESSED = 'button, summary, a, [role="button"]'

const inPage = (what) => document.querySelector(`.st-key-lesson-page ${what}`)

function buttonFor(key, at, data) {
  const inRadio = at.closest(RADIO)
  if (/^[1-9]$/.test(key)) return inPage(RADIO)?.querySelectorAll('label:has(input)')[key - 1]
  if (key === 'Enter') return at.closest(PRESSED) ? null : inPage('[data-testid="stFormSubmitButton"] button')
  if (key === ' ') return inRadio || at.closest(PRESSED) ? null : press(data.next)
  if (inRadio) return null
  return key === 'ArrowRight' ? press(data.next) : key === 'ArrowLeft' ? press(data.back) : null
}

const press = (name) => document.querySelector(`.st-key-${name} button`)

export default ({ data }) => {
  const listen = (event) => {
    if (event.defaultPrevented || event.repeat) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const at = event.composedPath()[0]
    if (!(at instanceof Element) || at.closest(TAKES)) return
    const button = buttonFor(event.key, at, data)
    if (!button || button.disabled) return
    event.preventDefault()
    button.click()
  }
  document.addEventListener('keydown', listen, true) // before radio buttons, which let Enter go no further
  return () => document.removeEventListener('keydown', listen, true)
}
