// What draws: SVG elements of one layer, which is drawn anew with each change.

const SVG = 'http://www.w3.org/2000/svg'
const tag = (name, attributes = {}, text = null) => {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  if (text !== null) element.textContent = text
  return element
}
const path = (points, closed = false) => `M${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}${closed ? 'Z' : ''}`

class Pen {
  constructor(layer) {
    this.layer = layer
    layer.replaceChildren()
  }

  line(points, colour, attributes = {}) {
    this.layer.append(tag('path', { d: path(points), fill: 'none', stroke: colour, 'stroke-width': 1.5, ...attributes }))
  }

  area(points, colour, opacity) {
    this.layer.append(tag('path', { d: path(points, true), fill: colour, 'fill-opacity': opacity, stroke: 'none' }))
  }

  dot([x, y], colour, r = 4) {
    this.layer.append(tag('circle', { cx: x, cy: y, r, fill: colour }))
  }

  // An arrow with its head; so short that it has no room for one, it is a dot.
  arrow(from, to, colour, width = 4) {
    const along = minus(to, from), length = norm(along)
    if (length < 3) return this.dot(to, colour, width)
    const head = Math.min(5 * width, 0.6 * length), [x, y] = unit(along), back = minus(to, times([x, y], head))
    this.line([from, minus(to, times([x, y], 0.8 * head))], colour, { 'stroke-width': width, 'stroke-linecap': 'round' })
    const side = times([-y, x], 0.42 * head)
    this.area([to, plus(back, side), minus(back, side)], colour, 1)
  }

  text([x, y], text, { colour, size = 16, anchor = 'middle', bold = false, halo = true }) {
    const found = tag('text', {
      x, y, fill: colour, 'font-size': size, 'text-anchor': anchor, 'dominant-baseline': 'central',
      class: `${halo ? 'halo' : ''}${bold ? ' bold' : ''}`,
    }, text)
    this.layer.append(found)
    return found
  }
}

// An anchor for text that stands in this direction from a point.
const anchorOf = (x) => (x > 0.35 ? 'start' : x < -0.35 ? 'end' : 'middle')

const TIP = 11 // px around a tip that no label covers
// Move the labels that have left the frame back into it, and those that lie on one another or on a tip apart.
const settle = (labels, width, height, tips) => {
  const taken = tips.map(([x, y]) => ({ x: x - TIP, y: y - TIP, width: 2 * TIP, height: 2 * TIP }))
  for (const label of labels) {
    const box = label.getBBox()
    let dx = Math.max(4 - box.x, 0) + Math.min(width - 4 - box.x - box.width, 0)
    let dy = Math.max(4 - box.y, 0) + Math.min(height - 4 - box.y - box.height, 0)
    const hits = (shift) => taken.some((t) => box.x + dx < t.x + t.width && t.x < box.x + dx + box.width
      && box.y + dy + shift < t.y + t.height && t.y < box.y + dy + shift + box.height)
    const shifts = [0, 12, -12, 24, -24, 36, -36, 48, -48, 64, -64]
    const free = shifts.find((s) => !hits(s) && box.y + dy + s >= 0 && box.y + dy + s + box.height <= height) ?? 0
    dy += free
    label.setAttribute('x', Number(label.getAttribute('x')) + dx)
    label.setAttribute('y', Number(label.getAttribute('y')) + dy)
    taken.push({ x: box.x + dx, y: box.y + dy, width: box.width, height: box.height })
  }
}

// θ between both arrows if it fits there, else beside the first of them, on its far side.
const angleLabel = (pen, { origin, rim, tipA, tipB, turn, colours, size }) => {
  const text = `θ ${degrees(turn, 3)}°`, room = text.length * 0.58 * size
  const middle = norm(rim) > 1 ? unit(rim) : [1, 0], reach = norm(rim)
  const between = norm(tipA) > 1 && norm(tipB) > 1 ? Math.acos(Math.max(-1, Math.min(1, dot(unit(tipA), unit(tipB))))) : 0
  const far = between > 2.8 ? reach : Math.max(reach, (0.62 * room) / Math.tan(Math.max(between, 0.02) / 2))
  let place, way = middle
  if (far < 0.9 * Math.min(norm(tipA), norm(tipB)) || far <= reach + 1) place = plus(origin, times(middle, far + 8 + (Math.abs(middle[0]) > 0.35 ? 0 : 0.5 * size)))
  else {
    const a = norm(tipA) > 1 ? unit(tipA) : [1, 0], left = [-a[1], a[0]]
    way = dot(left, tipB) > 0 ? times(left, -1) : left
    place = plus(origin, plus(times(a, reach), times(way, 14)))
  }
  if (far < 0.9 * Math.min(norm(tipA), norm(tipB)) && far > reach + 1) return pen.text(place, text, { colour: colours.ink, size })
  return pen.text(place, text, { colour: colours.ink, size, anchor: anchorOf(way[0]) })
}
