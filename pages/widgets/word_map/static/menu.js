// The menu under the button "save": by mouse or by keys, as menus are used everywhere.

import { file_name, hand_over, png_blob, svg_text } from './picture.js'

const WAYS = {
  'png-2400': async (map, options) => hand_over(await png_blob(map, 2400, options), `${file_name(map)}.png`),
  'png-4800': async (map, options) => hand_over(await png_blob(map, 4800, options), `${file_name(map)}.png`),
  svg: async (map, options) => hand_over(new Blob([svg_text(map, options)], { type: 'image/svg+xml' }), `${file_name(map)}.svg`),
  page: async (map, options) => hand_over(new Blob([await map.write_page(map, options)], { type: 'text/html' }), `${file_name(map)}.html`),
}

export class Menu {
  white = true

  constructor(map, button) {
    Object.assign(this, { map, button })
    this.box = Object.assign(document.createElement('div'), { className: 'wm-menu', hidden: true })
    this.box.setAttribute('role', 'menu')
    button.setAttribute('aria-haspopup', 'menu')
    button.after(this.box)
    this.box.addEventListener('keydown', (event) => { if (this.key(event)) { event.preventDefault(); event.stopPropagation() } })
    this.box.addEventListener('focusout', (event) => { if (!this.box.contains(event.relatedTarget) && event.relatedTarget !== button) this.close() })
    this.close()
  }

  items() { return [...this.box.children] }

  toggle() { if (this.box.hidden) this.open(); else this.close(true) }

  open() {
    const { texts } = this.map.data
    const item = (name, role, act) => {
      const made = Object.assign(document.createElement('button'), { type: 'button', className: 'wm-item', tabIndex: -1, textContent: texts[name] })
      made.setAttribute('role', role)
      made.dataset.way = name
      made.addEventListener('click', act)
      return made
    }
    const ways = Object.keys(WAYS).filter((way) => way !== 'page' || this.map.write_page)
    const check = item('white', 'menuitemcheckbox', () => { this.white = !this.white; check.setAttribute('aria-checked', String(this.white)) })
    check.setAttribute('aria-checked', String(this.white))
    this.box.replaceChildren(...ways.map((way) => item(way, 'menuitem', () => this.save(way))), check)
    this.box.setAttribute('aria-label', texts.save)
    this.show(true)
    this.items()[0].focus()
  }

  close(back = false) {
    this.show(false)
    if (back) this.button.focus()
  }

  show(open) {
    this.box.hidden = !open
    this.button.setAttribute('aria-expanded', String(open))
  }

  key({ key }) {
    const items = this.items(), at = items.indexOf(document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[key]
    if (to !== undefined) return items[(to + items.length) % items.length].focus(), true
    if (key === 'Escape') return this.close(true), true
    return false
  }

  async save(way) {
    this.close(true)
    this.button.setAttribute('aria-busy', 'true') // a large picture takes seconds
    await new Promise((done) => setTimeout(done, 30)) // let the menu go first
    try {
      await WAYS[way](this.map, { white: this.white })
    } finally {
      this.button.removeAttribute('aria-busy')
    }
  }
}
