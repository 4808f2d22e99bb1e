// Finding a word among all that stand on the map: typing completes, arrows go through the list, Enter flies there.

import { complete } from './complete.js'

const OFFERED = 10
const STEPS = { ArrowDown: 1, ArrowUp: -1 }
const make = (tag, name, attributes = {}) => {
  const element = document.createElement(tag)
  element.className = name
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

let count = 0

export class Finder {
  rows = [] // the rows that are offered
  at = 0 // the one that Enter takes

  constructor(map, button) {
    this.map = map
    this.button = button
    const id = `wm-found-${++count}`
    this.box = make('div', 'wm-finder', { hidden: '' })
    this.field = make('input', 'wm-seek', { type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false',
      'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id })
    this.list = make('ul', 'wm-found', { id, role: 'listbox' })
    this.none = make('p', 'wm-none', { role: 'status', hidden: '' })
    this.box.append(this.field, this.list, this.none)
    map.dom.stage.append(this.box)
    this.field.addEventListener('input', () => this.offer())
    this.field.addEventListener('keydown', (event) => this.key(event) && event.preventDefault())
    this.list.addEventListener('pointerdown', (event) => event.preventDefault()) // the field keeps the keyboard
    this.list.addEventListener('click', (event) => this.take(this.rows[Number(event.target.closest('li')?.dataset.place)]))
    this.box.addEventListener('focusout', (event) => !this.box.contains(event.relatedTarget) && event.relatedTarget !== button && this.close())
  }

  get open() { return !this.box.hidden }

  toggle() { if (this.open) this.close(); else this.show() }

  show() {
    const { texts } = this.map.data
    this.field.placeholder = texts.seek
    this.field.setAttribute('aria-label', texts.seek)
    this.list.setAttribute('aria-label', texts.seek)
    this.box.hidden = false
    this.field.value = ''
    this.offer()
    this.field.focus()
  }

  close() {
    this.box.hidden = true
    this.rows = []
  }

  offer() {
    const { data } = this.map, typed = this.field.value
    this.rows = complete(data, typed, OFFERED)
    this.at = 0
    this.list.replaceChildren(...this.rows.map((row, place) => {
      const item = make('li', 'wm-offer', { role: 'option', id: `${this.list.id}-${place}`, 'data-place': place })
      item.textContent = data.words[row]
      return item
    }))
    this.none.hidden = !typed.trim() || this.rows.length > 0
    this.none.textContent = this.none.hidden ? '' : data.texts['seek-none']
    this.mark()
  }

  mark() {
    const items = [...this.list.children]
    items.forEach((item, place) => item.setAttribute('aria-selected', String(place === this.at)))
    this.list.hidden = !items.length
    this.field.setAttribute('aria-expanded', String(items.length > 0))
    if (items.length) this.field.setAttribute('aria-activedescendant', items[this.at].id)
    else this.field.removeAttribute('aria-activedescendant')
    items[this.at]?.scrollIntoView({ block: 'nearest' })
  }

  key({ key, isComposing }) {
    if (isComposing) return false // an input method is at work on Chinese: its Enter is not ours
    if (key === 'Escape') { this.close(); this.map.dom.plot.focus(); return true }
    if (key === 'Enter') { this.take(this.rows[this.at]); return true }
    if (!STEPS[key] || !this.rows.length) return false
    this.at = (this.at + STEPS[key] + this.rows.length) % this.rows.length
    this.mark()
    return true
  }

  take(row) {
    if (row === undefined) return
    this.close()
    this.map.dom.plot.focus({ preventScroll: true })
    this.map.seek(row)
  }
}
