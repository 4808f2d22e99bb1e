// Places of a word, one beneath the other, thousands of them. Everything is written as text; nothing in it is markup.

const JUMPS = 1000 // so many documents fit into a list to jump by
const tables = new WeakMap() // element -> Table
let made = 0

class Table {
  constructor(parent) {
    this.root = make('div', 'kwic')
    this.jump = make('select', '')
    this.where = make('label', 'jump')
    this.head = this.headings()
    this.view = make('div', 'view')
    this.sizer = make('div', 'sizer')
    this.detail = make('div', 'detail')
    this.keys = make('div', 'keys')
    this.view.id = `kwic-${++made}`
    this.view.tabIndex = 0
    this.view.setAttribute('role', 'grid')
    this.sizer.setAttribute('role', 'rowgroup')
    this.detail.setAttribute('role', 'region')
    this.detail.setAttribute('aria-live', 'polite')
    this.view.append(this.head, this.sizer)
    this.root.append(this.where, this.view, this.detail, this.keys)
    parent.querySelector('.kwic')?.remove()
    parent.append(this.root)
    this.rows = new Rows(this.view, this.sizer)
    this.listen()
  }

  headings() {
    const row = make('div', 'names')
    row.setAttribute('role', 'row')
    row.setAttribute('aria-rowindex', 1)
    return row
  }

  listen() {
    let waiting = false
    this.view.addEventListener('scroll', () => {
      if (waiting) return
      waiting = true
      requestAnimationFrame(() => {
        waiting = false
        this.rows.draw()
        this.follow()
      })
    })
    this.view.addEventListener('keydown', (event) => this.press(event))
    this.sizer.addEventListener('click', (event) => {
      const row = event.target.closest('.row')
      if (!row || !getSelection().isCollapsed) return
      this.rows.current = Number(row.dataset.item)
      this.rows.mark()
      this.open()
    })
    this.jump.addEventListener('change', () => {
      this.rows.jumpTo(this.data.groups[this.jump.selectedIndex].item)
    })
    new ResizeObserver(() => {
      if (!this.data) return
      this.rows.measure()
      this.rows.draw()
    }).observe(this.view)
  }

  show(data) {
    const { texts, n, groups } = data
    this.data = data
    this.close()
    this.root.classList.toggle('placed', data.placed && !data.grouped)
    this.root.classList.toggle('sorted', data.sort !== 'text')
    this.root.classList.toggle('empty', !n)
    this.root.dataset.rev = data.rev
    this.keys.textContent = texts.keys
    this.view.setAttribute('aria-label', texts.label)
    this.view.setAttribute('aria-rowcount', n + groups.length + 1)
    this.view.setAttribute('aria-colcount', 4)
    this.detail.setAttribute('aria-label', texts.detail)
    this.head.replaceChildren(
      ...['before', 'word-column', 'after', 'document'].map((name) => {
        const cell = make('span', '', texts[name])
        cell.setAttribute('role', 'columnheader')
        return cell
      }),
    )
    this.where.hidden = groups.length < 2 || groups.length > JUMPS
    this.where.replaceChildren(texts.jump, this.jump)
    const options = this.where.hidden ? [] : groups
    this.jump.replaceChildren(
      ...options.map(({ document: d }) => {
        const [name, places] = data.documents[d]
        return make('option', '', `${name} · ${written(places, data.language)}`)
      }),
    )
    this.rows.show(data)
  }

  // The list shows the document that is looked at.
  follow() {
    if (this.where.hidden) return
    this.jump.selectedIndex = groupAt(this.data.groups, this.rows.first)
  }

  press(event) {
    const { rows } = this
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: rows.page, PageUp: -rows.page }
    const { key } = event
    if (event.altKey || event.ctrlKey || event.metaKey || !this.data.n) return
    if (key in steps) rows.moveTo(rows.current + steps[key])
    else if (key === 'Home') rows.moveTo(0)
    else if (key === 'End') rows.moveTo(rows.count - 1)
    else if (key === 'Enter' || key === ' ') this.open()
    else if (key === 'Escape') this.close()
    else return
    event.preventDefault()
    if (key !== 'Enter' && key !== ' ' && !this.detail.hidden) this.open(true)
  }

  // Open the sentence of the current line; a second time closes it, unless the line has moved.
  open(moved = false) {
    const line = this.rows.lineOf(this.rows.current)
    if (line < 0 || (line === this.opened && !moved)) {
      if (!moved) this.close()
      return
    }
    this.opened = line
    fillDetail(this.detail, this.data, line, () => {
      this.close()
      this.view.focus()
    })
    this.detail.scrollIntoView({ block: 'nearest' })
  }

  close() {
    this.opened = -1
    this.detail.hidden = true
    this.detail.replaceChildren()
  }
}

export default function draw(component) {
  const { data: packed, parentElement: parent } = component
  const data = unpack(packed)
  let table = tables.get(parent)
  if (!table || !table.root.isConnected) {
    table = new Table(parent)
    tables.set(parent, table)
  }
  if (table.root.dataset.rev !== data.rev) table.show(data)
}
