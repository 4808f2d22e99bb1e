// A table of which only the rows that can be seen exist. Items are lines and, where they are grouped, headings.

const OVER = 12 // rows kept above and below what is seen

class Rows {
  constructor(view, sizer) {
    this.view = view
    this.sizer = sizer
    this.shown = new Map() // item -> element
    this.spare = []
    this.height = 0
  }

  show(data) {
    for (const row of this.shown.values()) row.remove()
    this.shown.clear()
    this.spare = []
    this.data = data
    this.count = data.n + data.groups.length
    this.current = data.groups.length ? 1 : 0
    this.measure(true)
    this.view.scrollTop = 0
    this.draw()
  }

  // The height of a row follows the size of type; true where it has changed.
  measure(force = false) {
    const height = Math.round(1.9 * parseFloat(getComputedStyle(this.view).fontSize))
    if (height === this.height && !force) return false
    const top = this.height ? this.view.scrollTop / this.height : 0
    this.height = height
    this.view.style.setProperty('--row', `${height}px`)
    this.sizer.style.height = `${this.count * height}px`
    for (const [item, row] of this.shown) row.style.transform = `translateY(${item * height}px)`
    this.view.scrollTop = top * height
    return true
  }

  // The item under the upper edge, and how many whole rows are seen.
  get first() {
    return Math.min(this.count - 1, Math.max(0, Math.floor((this.view.scrollTop + 1) / this.height)))
  }

  get page() {
    return Math.max(1, Math.floor(this.view.clientHeight / this.height) - 1)
  }

  draw() {
    const begin = Math.max(0, this.first - OVER)
    const seen = Math.ceil(this.view.clientHeight / this.height) + 1
    const end = Math.min(this.count, this.first + seen + OVER)
    for (const [item, row] of this.shown) {
      if (item >= begin && item < end) continue
      this.shown.delete(item)
      this.spare.push(row)
    }
    for (let item = begin; item < end; item++) if (!this.shown.has(item)) this.place(item)
    for (const row of this.spare.splice(0)) row.remove()
    this.arrange(begin, end)
    this.mark()
  }

  place(item) {
    const row = this.spare.pop() || newRow()
    const { data } = this
    const group = groupAt(data.groups, item)
    const heading = group >= 0 && data.groups[group].item === item
    row.classList.toggle('heading', heading)
    row.setAttribute('aria-rowindex', item + 2)
    row.dataset.item = item
    row.id = `${this.view.id}-${item}`
    if (heading) {
      const [name, places] = data.documents[data.groups[group].document]
      for (const cell of row.children) if (cell.className !== 'before') cell.textContent = ''
      row.firstChild.firstChild.textContent = `${name} · ${written(places, data.language)}`
    } else fillLine(row, data, item - group - 1)
    row.style.transform = `translateY(${item * this.height}px)`
    this.shown.set(item, row)
  }

  // Rows stand in the page in the order of the table, for whoever reads or copies them.
  arrange(begin, end) {
    let next = null
    for (let item = end - 1; item >= begin; item--) {
      const row = this.shown.get(item)
      if (row.parentNode !== this.sizer || row.nextSibling !== next) this.sizer.insertBefore(row, next)
      next = row
    }
  }

  // The line of an item; -1 for a heading.
  lineOf(item) {
    const group = groupAt(this.data.groups, item)
    return group >= 0 && this.data.groups[group].item === item ? -1 : item - group - 1
  }

  mark() {
    for (const [item, row] of this.shown) row.setAttribute('aria-selected', String(item === this.current))
    const there = this.shown.get(this.current)
    if (there) this.view.setAttribute('aria-activedescendant', there.id)
    else this.view.removeAttribute('aria-activedescendant')
  }

  // Make an item the current one and bring it into sight.
  moveTo(item) {
    this.current = Math.min(this.count - 1, Math.max(0, item))
    const top = this.current * this.height
    const { scrollTop, clientHeight } = this.view
    if (top < scrollTop) this.view.scrollTop = top
    else if (top + this.height > scrollTop + clientHeight) this.view.scrollTop = top + this.height - clientHeight
    this.draw()
  }

  // Bring an item to the upper edge.
  jumpTo(item) {
    this.view.scrollTop = item * this.height
    this.current = Math.min(this.count - 1, item + 1)
    this.draw()
  }
}
