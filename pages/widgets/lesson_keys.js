// Lessons by keyboard: → and space press the button that goes on, ← the one that goes back. The first question that has no
// answer yet takes the rest: a digit takes that option or begins the number, and Enter commits. None of it while something
// that takes the key itself has the focus; a number's field gives the arrows back as long as it is empty, and on Escape.
const RADIO = '[data-testid="stRadio"]'
const FORM = '[data-testid="stForm"]'
const TAKES = 'input:not([type="radio"]), textarea, select, [contenteditable], [role="slider"], [role="dialog"], .js-plotly-plot'
const PRESSED = 'button, summary, a, [role="button"]'
const BEGINS = /^[0-9.,√(−-]$/ // what a number can begin with

const inPage = (what) => document.querySelector(`.st-key-lesson-page ${what}`)
const press = (name) => document.querySelector(`.st-key-${name} button`)
const fieldOf = (form) => form?.querySelector('input[type="text"]')
const openForm = (at) => at.closest(`.st-key-lesson-page ${FORM}`) ?? inPage(FORM)

// What a key presses: a button, an option, or null. A field is given the focus, and so the key.
function pressedBy(key, at, data) {
  const inRadio = at.closest(RADIO), form = openForm(at), field = fieldOf(form)
  if (field && BEGINS.test(key)) return field.focus()
  if (/^[1-9]$/.test(key)) return form?.querySelector(RADIO)?.querySelectorAll('label:has(input)')[key - 1]
  if (key === 'Enter') return at.closest(PRESSED) ? null : field && !field.value ? field : committing(form)
  if (key === ' ') return inRadio || at.closest(PRESSED) ? null : press(data.next)
  if (inRadio) return null
  return key === 'ArrowRight' ? press(data.next) : key === 'ArrowLeft' ? press(data.back) : null
}

const committing = (form) => form?.querySelector('[data-testid="stFormSubmitButton"] button')

// What a key presses while the field of a number has the focus.
function leavingField(key, at, data) {
  if (at !== fieldOf(openForm(at))) return null
  if (key === 'Escape') return at.blur()
  if (at.value) return null
  return key === 'ArrowRight' || key === ' ' ? press(data.next) : key === 'ArrowLeft' ? press(data.back) : null
}

export default ({ data }) => {
  const listen = (event) => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return
    if (event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && !BEGINS.test(event.key))) return
    const at = event.composedPath()[0]
    if (!(at instanceof Element)) return
    const button = at.closest(TAKES) ? leavingField(event.key, at, data) : pressedBy(event.key, at, data)
    if (!button || button.disabled) return
    event.preventDefault() // Enter in a field that has just got the focus would commit it empty
    if (button instanceof HTMLInputElement && button.type === 'text') button.focus()
    else button.click()
  }
  document.addEventListener('keydown', listen, true) // before radio buttons, which let Enter go no further
  document.documentElement.dataset.lessonKeys = 'heard'
  return () => {
    document.removeEventListener('keydown', listen, true)
    delete document.documentElement.dataset.lessonKeys
  }
}
