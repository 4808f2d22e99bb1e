// What the person looks at: the present view, the view that shows everything, and the way from one to another.

import { keep, name, recall } from './kept_views.js'
import { blend, fit, middle, rebase, zoom } from './view.js'

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

  // Look at data: within one coordinate system the person's view stays; another map has its own, or is shown whole.
  // Where the same words lie elsewhere, the look at them stays. Returns the views before, for points that glide.
  open(data) {
    const before = { view: this.view, home: this.home }, same = this.data !== undefined && name(this.data) === name(data)
    if (same) return { ...before, same, moved: this.follow(data) }
    this.flush()
    this.flight = null
    const found = recall(data)
    this.data = data
    this.touched = found !== null
    if (found) this.view = found.view
    this.refit()
    if (found && found.system !== data.system) this.view = rebase(found.view, found.home, this.home)
    return { ...before, same, moved: true }
  }

  // Newer data of the same map. Tells whether its words lie in other coordinates: then the look goes along.
  follow(data) {
    const { home, data: old } = this, moved = old.system !== data.system
    this.data = data
    if (old.rev !== data.rev) this.refit()
    if (!moved || !this.touched && !this.flight) return moved
    this.view = rebase(this.view, home, this.home)
    if (this.flight) for (const end of ['from', 'to']) this.flight[end] = rebase(this.flight[end], home, this.home)
    if (!this.unsaved) this.remember()
    return moved
  }

  refit() {
    const { width, height } = this.size, q = this.data.d === 3 ? this.aim?.q : undefined
    this.home = fit(this.data.room ?? this.data.goal, this.data.d, width, height, q)
    if (!this.touched && !this.flight) this.view = this.home
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
    this.unsaved = () => {
      this.unsaved = null
      keep(this.data, this.touched ? this.aim : null, this.home)
    }
    this.timer = setTimeout(() => this.unsaved?.(), SAVE_MS)
  }

  flush() {
    clearTimeout(this.timer)
    this.unsaved?.()
  }
}
