// The map says which word the mouse or the keys are at ("wm-point", see map.js); what stays there is told to Python.

const ends = new WeakMap() // element -> how its listening ends

export default ({ parentElement, data, setStateValue }) => {
  ends.get(parentElement)?.()
  const words = new Set(data.words)
  let waiting = 0
  const heard = ({ detail }) => {
    clearTimeout(waiting)
    if (words.has(detail)) waiting = setTimeout(() => setStateValue('word', detail), data.dwell)
  }
  const end = () => {
    clearTimeout(waiting)
    document.removeEventListener('wm-point', heard)
  }
  document.addEventListener('wm-point', heard)
  ends.set(parentElement, end)
  return end
}
