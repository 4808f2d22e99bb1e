// What the person looks at: the present view, the view that shows everything, and the way from one to another.

import { blend, fit, keep, middle, name, recall, zoom } from './view.js'

const FLIGHT_MS = 260, SAVE_MS = 150
export const unmoving = () => matchMedia('(prefers-reduced-motion: reduce)').matches
export const ease = (t) => t * (2 - t)

export class Sight {
  view = null
  home = null
  touched = false // the person has moved the view: from then on it is theirs
  flight = null
  size = { width: 1, height: 1 }

  constructor(changed) { this.changed = changed }

  // Look at data: within one coordinate system the person's view stays; another has its own, or is shown whole.
  // Returns the view before, for points that glide, and whether the system is the same.
  open(data) {
    const before = this.view, same = this.data !== undefined && name(this.data) === name(data)
    const still = same && this.data.rev === data.rev
    if (!same) {
      this.flush()
      this.flight = null
      const found = recall(data)
      this.touched = found !== null
      if (found) this.view = found
    }
    this.data = data
    if (!still) this.refit()
    return { before, same }
  }

  refit() {
    const { width, height } = this.size, q = this.data.d === 3 ? this.view?.q : undefined
    this.home = fit(this.data.room ?? this.data.goal, this.data.d, width, height, q)
    if (!this.touched) this.view = this.home
  }

  // One step of a flight; false when there is none.
  step(now) {
    if (!this.flight) return false
    const { from, to, since, ms } = this.flight, t = Math.min(1, Math.max(0, (now - since) / ms))
    this.view = blend(from, to, ease(t))
    if (t === 1) this.flight = null
    return true
  }

  get aim() { return this.flight?.to ?? this.view }

  set(view, { fly = false, touched = true, ms = FLIGHT_MS } = {}) {
    this.flight = fly && !unmoving() ? { from: this.view, to: view, since: performance.now(), ms } : null
    if (!this.flight) this.view = view
    this.touched = touched
    this.remember()
    this.changed()
  }

  enlarge(factor) {
    const { width, height } = this.size
    this.set(zoom(this.aim, factor, width / 2, height / 2, width, height, this.home), { fly: true })
  }

  centre(point) { this.set(middle(this.aim, point), { fly: true }) }

  reset() {
    const { width, height } = this.size
    this.home = fit(this.data.goal, this.data.d, width, height)
    this.set(this.home, { fly: true, touched: false })
  }

  remember() {
    clearTimeout(this.timer)
    const { data, touched } = this, view = touched ? this.aim : null
    this.unsaved = () => { this.unsaved = null; keep(data, view) }
    this.timer = setTimeout(this.unsaved, SAVE_MS)
  }

  flush() {
    clearTimeout(this.timer)
    this.unsaved?.()
  }
}
