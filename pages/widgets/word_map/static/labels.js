// Labels on a canvas: the most frequent words first, none over another, soft in coming and going.

import { ink, mix } from './look.js'
import { radius, visible } from './pick.js'

const LONGEST = 22, TESTED = 4000, CELL = 48, SOFT_MS = 160, MARGIN = 3
const shorten = (word) => { const c = [...word]; return c.length > LONGEST ? `${c.slice(0, LONGEST - 1).join('')}…` : word }
const SIDES = {
  above: (r, w, h) => [0, -r - h / 2 - 1], below: (r, w, h) => [0, r + h / 2 + 1],
  right: (r, w) => [r + w / 2 + 3, 0], left: (r, w) => [-r - w / 2 - 3, 0],
}

// Boxes that are taken, found again by the cells of a grid.
class Taken {
  cells = new Map();

  each([x0, y0, x1, y1], visit) {
    for (let x = Math.floor(x0 / CELL); x <= Math.floor(x1 / CELL); x++) {
      for (let y = Math.floor(y0 / CELL); y <= Math.floor(y1 / CELL); y++) if (visit(x * 4096 + y)) return true
    }
    return false
  }

  free(box) {
    const meets = (b) => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3]
    return !this.each(box, (cell) => this.cells.get(cell)?.some(meets))
  }

  add(box) {
    this.each(box, (cell) => { this.cells.set(cell, [...(this.cells.get(cell) ?? []), box]) })
  }
}

export class Labels {
  shown = new Map() // row -> {text, size, bold, dx, dy, w, h, alpha, stays}
  widths = new Map()
  font = ''

  use(font) {
    if (font !== this.font) this.widths.clear()
    this.font = font
  }

  // The height of a letter for a word: frequent words are written larger.
  size(map, i) {
    const { data, look } = map
    if (i === data.focus) return look.size * 1.3
    if (data.cosine.has(i)) return look.size * 1.08
    return look.size * (0.88 + 0.42 * map.share(data.counts[i]))
  }

  width(map, text, bold) {
    const key = bold ? `*${text}` : text
    let found = this.widths.get(key)
    if (found === undefined) {
      const { over, look } = map
      over.font = `${bold ? 700 : 500} 20px ${look.font}`
      if (this.widths.size > 5000) this.widths.clear()
      this.widths.set(key, (found = over.measureText(text).width / 20))
    }
    return found
  }

  // Decide anew which words are written, and on which side of their points. While the space is turned,
  // those that stand are kept as long as they can be; at rest the most frequent come first.
  choose(map, { instant = false, turning = false }) {
    const { data, size: { width, height } } = map
    const taken = new Taken(), next = new Map()
    const forced = [...new Set([data.focus, map.cursor, ...data.cosine.keys()])].filter((i) => i >= 0)
    if (map.toolbox) taken.add(map.toolbox)
    for (const i of forced) if (visible(map, i)) taken.add(this.dot(map, i))
    const room = Math.min(1.4, Math.max(0.4, (width * height) / 480000)) * (data.focus >= 0 ? 0.6 : 1)
    const near = Math.min(1.6, Math.max(1, (map.sight.home.span / map.sight.view.span) ** 0.35)) // closer: more words
    const limit = Math.round(data.labels * room * near) + forced.length
    const before = turning ? [...this.shown].filter(([, l]) => l.stays).map(([i]) => i) : []
    let tested = 0
    const offer = (i, must) => {
      if (next.has(i) || next.size >= limit || !visible(map, i)) return
      tested++
      const label = this.place(map, i, taken, must)
      if (!label) return
      taken.add(label.box)
      next.set(i, label)
    }
    for (const i of forced) offer(i, true)
    for (const i of before) offer(i, false)
    if (map.group >= 0) for (const i of data.rank) if (next.size < limit && tested < TESTED && map.lit(i)) offer(i, false)
    for (const i of data.rank) {
      if (next.size >= limit || tested > TESTED) break
      if (!data.opacity || data.opacity[i] > 0.25) offer(i, false)
    }
    for (const [i, old] of instant ? [] : this.shown) {
      if (!next.has(i) && old.alpha > 0.05) next.set(i, Object.assign(old, { stays: false }))
    }
    for (const [i, label] of next) label.alpha = instant ? 1 : this.shown.get(i)?.alpha ?? 0
    this.shown = next
  }

  // From a point to its label: room for the ring round it.
  gap(map, i) { return radius(map, i) + (i === map.data.focus || i === map.cursor ? 5 : map.data.cosine.has(i) ? 2 : 0) }

  dot(map, i) {
    const x = map.spots[3 * i], y = map.spots[3 * i + 1], r = radius(map, i)
    return [x - r, y - r, x + r, y + r]
  }

  place(map, i, taken, must) {
    const { data, spots, size: { width, height } } = map
    const bold = i === data.focus, text = shorten(data.words[i]), size = this.size(map, i)
    const x = spots[3 * i], y = spots[3 * i + 1], r = this.gap(map, i), h = size * 1.22
    const tight = (dy) => !taken.free([x - size / 3, y + dy - h / 2, x + size / 3, y + dy + h / 2])
    if (!must && tight(-r - h / 2 - 1) && tight(r + h / 2 + 1)) return null // not even a letter: no need to measure
    const w = this.width(map, text, bold) * size + 2 * MARGIN
    for (const side of must ? ['above', 'below', 'right', 'left'] : ['above', 'below']) {
      const [dx, dy] = SIDES[side](r, w, h)
      const box = [x + dx - w / 2, y + dy - h / 2, x + dx + w / 2, y + dy + h / 2]
      if (box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height || !taken.free(box)) continue
      return { text, size, bold, dx, dy, r, w, h, box, stays: true }
    }
    if (!bold) return null
    const [dx, dy] = SIDES.above(r, w, h)
    const inside = (v, half, all) => Math.min(Math.max(v, half), all - half)
    const [cx, cy] = [inside(x + dx, w / 2, width), inside(y + dy, h / 2, height)]
    const box = [cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2]
    return { text, size, bold, dx: cx - x, dy: cy - y, r, w, h, box, stays: true }
  }

  // Bring the strengths nearer to where they go; true while some are on the way.
  soften(ms) {
    let busy = false
    for (const [i, label] of this.shown) {
      const goal = label.stays ? 1 : 0
      if (label.alpha === goal) continue
      label.alpha = Math.min(1, Math.max(0, label.alpha + (goal ? ms : -ms) / SOFT_MS))
      if (label.alpha === 0 && !goal) this.shown.delete(i)
      else busy ||= label.alpha !== goal
    }
    return busy
  }

  draw(map) {
    const { over: c, data, look, spots, some_lit } = map
    c.textAlign = 'center'
    c.textBaseline = 'middle'
    c.lineJoin = 'round'
    for (const [i, label] of [...this.shown].reverse()) {
      const k = spots[3 * i + 2]
      if (!k) continue
      const lit = !some_lit || i === map.cursor || map.lit(i)
      const deep = data.d === 3 ? Math.min(1, Math.max(0.45, 1 - (1.02 - k) * 1.6)) : 1
      const grown = Math.sign(label.dy) * (this.gap(map, i) - label.r)
      const x = spots[3 * i] + label.dx, y = spots[3 * i + 1] + label.dy + grown
      label.box = [x - label.w / 2, y - label.h / 2, x + label.w / 2, y + label.h / 2]
      c.globalAlpha = label.alpha * (lit ? 1 : 0.75)
      c.font = `${label.bold ? 700 : 500} ${label.size.toFixed(1)}px ${look.font}`
      c.strokeStyle = ink(look.back, 0.92)
      c.lineWidth = label.size * 0.27
      c.strokeText(label.text, x, y)
      c.fillStyle = ink(i === data.focus ? look.accent : mix(look.text, look.back, lit ? 0.35 * (1 - deep) : 0.45))
      c.fillText(label.text, x, y)
    }
    c.globalAlpha = 1
  }

  under(x, y) {
    const hit = [...this.shown].find(([, { box, stays }]) => stays && x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])
    return hit ? hit[0] : -1
  }
}
