// A word's dot as a shape: for SVG, for files, and for the sample in a legend. points_gl.js draws the same.

import { mix } from './look.js'

const RIM = 0.7

// Further rounds through the palette are told apart by form.
export const FORMS = [0, 2, 3, 4]
export const KINDS = ['disc', 'diamond', 'square', 'triangle']
export const round = (group, palette) => Math.floor(group / palette.length) % FORMS.length

export const forms = ({ colours, continuous, n }, { palette }) =>
  Float32Array.from({ length: n }, (_, i) => (colours && !continuous && colours[i] >= 0 ? FORMS[round(colours[i], palette)] : 0))

// The corners of a form about a place, or null for a disc. The areas are about alike.
export function corners(form, x, y, r) {
  if (form === 2) { const a = r / 0.85; return [[x, y - a], [x + a, y], [x, y + a], [x - a, y]] }
  if (form === 3) { const a = r / 1.15; return [[x - a, y - a], [x + a, y - a], [x + a, y + a], [x - a, y + a]] }
  if (form === 4) { const a = r / 1.286, b = Math.sqrt(3) * a; return [[x, y - 2 * a], [x + b, y + a], [x - b, y + a]] }
  return null
}

export function trace(c, form, x, y, r) {
  const points = corners(form, x, y, r)
  c.beginPath()
  if (!points) return c.arc(x, y, r, 0, 2 * Math.PI)
  points.forEach(([px, py], k) => (k ? c.lineTo(px, py) : c.moveTo(px, py)))
  c.closePath()
}

// Colour and size of a dot as it is seen: what is farther away is smaller and paler.
export function seen({ colours, sizes, back, d }, spots, i, grow) {
  const k = spots[3 * i + 2], colour = [colours[4 * i], colours[4 * i + 1], colours[4 * i + 2]]
  const pale = d === 3 ? Math.min(0.55, Math.max(0, (1.1 - k) * 1.6)) : 0
  const r = 0.5 * sizes[i] * grow * (d === 3 ? k : 1)
  return { colour: mix(colour, back, pale), alpha: colours[4 * i + 3] / 255, r, rim: r > 2.2 ? RIM : 0 }
}

export function draw_dots(c, scene, { spots, order, grow, width, height }) {
  c.lineJoin = 'miter'
  c.strokeStyle = `rgb(${scene.back.join()})`
  c.lineWidth = RIM
  for (const i of order) {
    const x = spots[3 * i], y = spots[3 * i + 1]
    if (!spots[3 * i + 2] || x < -20 || y < -20 || x > width + 20 || y > height + 20) continue
    const { colour, alpha, r, rim } = seen(scene, spots, i, grow)
    c.globalAlpha = alpha
    c.fillStyle = `rgb(${colour.join()})`
    trace(c, scene.forms[i], x, y, r - rim / 2)
    c.fill()
    if (rim) c.stroke()
  }
  c.globalAlpha = 1
}

// Far points first: sorted by counting, since it is done for every picture.
export function by_depth(spots, n) {
  const bins = 1024, start = new Uint32Array(bins + 1), slot = new Uint16Array(n), sorted = new Uint32Array(n)
  for (let i = 0; i < n; i++) {
    slot[i] = Math.min(bins - 1, Math.max(0, (spots[3 * i + 2] - 0.5) * 600))
    start[slot[i] + 1]++
  }
  for (let b = 0; b < bins; b++) start[b + 1] += start[b]
  for (let i = 0; i < n; i++) sorted[start[slot[i]]++] = i
  return sorted
}
