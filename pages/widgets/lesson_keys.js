// → and space press the button that goes on, ← the one that goes back; not while something that takes keys has the focus.
const TAKES = 'input, textarea, select, [contenteditable], [role="radio"], [role="slider"], [role="dialog"], .js-plotly-plot'
const PRESSED = 'button, summary, a, [role="button"]'

export default ({ data }) => {
  const press = (event) => {
    if (event.defaultPrevented || event.repeat) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const at = event.composedPath()[0]
    const inside = (what) => at instanceof Element && at.closest(what)
    const space = event.key === ' '
    if (inside(TAKES) || (space && inside(PRESSED))) return
    const name = event.key === 'ArrowRight' || space ? data.next : event.key === 'ArrowLeft' ? data.back : null
    const button = name && document.querySelector(`.st-key-${name} button`)
    if (!button || button.disabled) return
    event.preventDefault()
    button.click()
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}
