// What the colours mean, beneath the map. A group lights its words while it is pointed at or has the keyboard;
// a press keeps it lit. Its entries are one stop for Tab, arrows go from one to the next.

import { KINDS, round } from './dots.js'
import { ink, ramp_ends } from './look.js'

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

const make = (tag, name, text = '') => Object.assign(document.createElement(tag), { className: name, textContent: text })

export class Legend {
  kept = -1 // the group that a press has lit

  constructor(map) {
    this.map = map
    this.box = map.dom.legend
    const group = (event) => { const item = event.target.closest?.('.wm-group'); return item ? Number(item.dataset.group) : -1 }
    this.box.addEventListener('pointerover', (event) => event.pointerType !== 'touch' && map.look_at(group(event) < 0 ? this.kept : group(event)))
    this.box.addEventListener('pointerleave', () => map.look_at(this.kept))
    this.box.addEventListener('focusin', (event) => event.target.matches(':focus-visible') && map.look_at(group(event)))
    this.box.addEventListener('focusout', () => map.look_at(this.kept))
    this.box.addEventListener('click', (event) => group(event) >= 0 && this.keep(group(event)))
    this.box.addEventListener('keydown', (event) => this.key(event) && event.preventDefault())
  }

  items() { return [...this.box.querySelectorAll('.wm-group')] }

  keep(group) {
    this.kept = group === this.kept ? -1 : group
    this.map.look_at(this.kept)
    for (const item of this.items()) item.setAttribute('aria-pressed', String(Number(item.dataset.group) === this.kept))
  }

  key({ key }) {
    const items = this.items(), at = items.indexOf(document.activeElement)
    if (key === 'Escape' && this.kept >= 0) return this.keep(this.kept), true
    const to = key === 'Home' ? 0 : key === 'End' ? items.length - 1 : at + (STEPS[key] ?? NaN)
    if (at < 0 || !items[to]) return false
    items.forEach((item, k) => { item.tabIndex = k === to ? 0 : -1 })
    return items[to].focus(), true
  }

  show() {
    const { data, look, chosen } = this.map
    const now = JSON.stringify([data.groups, data.uncoloured, data.continuous, data.language, look.palette, look.ramp, chosen.size, data.continuous && data.rev])
    if (now === this.shown && !data.continuous) return
    if (this.map.group < 0) this.kept = -1
    this.shown = now
    if (chosen.size) {
      const numbers = new Intl.NumberFormat(data.language)
      this.box.replaceChildren(make('span', 'wm-said', `${data.texts.selected} ${numbers.format(chosen.size)}`))
    } else if (data.continuous && data.colours) this.box.replaceChildren(...this.ramp(data, look))
    else this.box.replaceChildren(...data.groups.map((name, i) => this.group(name, i, look)), ...this.grey(data))
  }

  ramp(data, look) {
    const { name, low, high } = ramp_ends(data), bar = make('i', 'wm-ramp')
    bar.style.background = `linear-gradient(90deg, ${look.ramp.map((c) => ink(c)).join()})`
    return [...(name ? [make('span', 'wm-said', name)] : []), make('span', 'wm-said', low), bar, make('span', 'wm-said', high)]
  }

  grey({ uncoloured }) { return uncoloured ? [make('span', 'wm-said', uncoloured)] : [] }

  group(name, i, look) {
    const item = make('button', 'wm-group'), dot = make('i', `wm-${KINDS[round(i, look.palette)]}`), text = make('span', 'wm-name', name)
    dot.style.color = ink(look.palette[i % look.palette.length])
    Object.assign(item, { type: 'button', title: name, tabIndex: i ? -1 : 0 })
    item.dataset.group = i
    item.setAttribute('aria-pressed', String(i === this.kept))
    item.append(dot, text)
    return item
  }
}
