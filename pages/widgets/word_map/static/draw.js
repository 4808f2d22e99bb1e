// Everything that is drawn besides the points: beneath them the frame of the space and the lines to the
// neighbours, above them rings, labels and the line of a selection.

import { ink } from './look.js'
import { radius } from './pick.js'
import { bounds, project } from './view.js'

const EDGES = [[0, 1], [0, 2], [0, 4], [1, 3], [1, 5], [2, 3], [2, 6], [3, 7], [4, 5], [4, 6], [5, 7], [6, 7]]

export function wipe(context, { width, height }, pixel) {
  const { canvas } = context, across = Math.round(width * pixel), down = Math.round(height * pixel)
  if (canvas.width !== across || canvas.height !== down) Object.assign(canvas, { width: across, height: down })
  context.setTransform(pixel, 0, 0, pixel, 0, 0)
  context.clearRect(0, 0, width, height)
}

// The box of the space: three walls at the back, so that turning is seen as turning.
function box(map) {
  const { under: c, data, sight: { view }, size: { width, height }, look } = map
  const [low, high] = (data.bounds ??= bounds(data.goal))
  const corners = Float32Array.from({ length: 24 }, (_, j) => ((j - (j % 3)) / 3 & (1 << (j % 3)) ? high : low)[j % 3])
  const at = project(view, corners, 3, width, height)
  let first = 0
  for (let i = 1; i < 8; i++) if (at[3 * i + 2] > at[3 * first + 2]) first = i
  c.strokeStyle = ink(look.line)
  c.lineWidth = 1
  c.beginPath()
  for (const [a, b] of EDGES) {
    if (a === first || b === first || !at[3 * a + 2] || !at[3 * b + 2]) continue
    c.moveTo(at[3 * a], at[3 * a + 1])
    c.lineTo(at[3 * b], at[3 * b + 1])
  }
  c.stroke()
}

// Lines from the focus to its neighbours, the stronger the nearer.
function spokes({ under: c, data, spots, look }) {
  const { focus, near } = data
  if (focus < 0 || !spots[3 * focus + 2]) return
  const best = near[0]?.[1] ?? 1, last = near.at(-1)?.[1] ?? 0
  c.lineCap = 'round'
  for (const [i, cosine] of near) {
    if (!spots[3 * i + 2]) continue
    const part = cosine === null || best <= last ? 1 : (cosine - last) / (best - last)
    c.strokeStyle = ink(look.accent, 0.4 + 0.4 * part)
    c.lineWidth = 1.1 + 1.3 * part
    c.beginPath()
    c.moveTo(spots[3 * focus], spots[3 * focus + 1])
    c.lineTo(spots[3 * i], spots[3 * i + 1])
    c.stroke()
  }
}

function ring(map, i, gap, width, colour) {
  const { over: c, spots } = map
  if (i < 0 || i >= map.data.n || !spots[3 * i + 2]) return
  c.beginPath()
  c.arc(spots[3 * i], spots[3 * i + 1], radius(map, i) + gap, 0, 2 * Math.PI)
  c.lineWidth = width
  c.strokeStyle = colour
  c.stroke()
}

function line({ over: c, look, drawn }) {
  if (!drawn || drawn.length < 2) return
  c.beginPath()
  drawn.forEach(([x, y], k) => (k ? c.lineTo(x, y) : c.moveTo(x, y)))
  c.closePath()
  c.fillStyle = ink(look.accent, 0.08)
  c.fill()
  c.lineWidth = 1.5
  c.strokeStyle = ink(look.accent)
  c.stroke()
}

export function drawUnder(map) {
  if (map.data.d === 3 && map.data.n) box(map)
  spokes(map)
}

export function drawOver(map) {
  const { data, look } = map
  for (const [i] of data.near) ring(map, i, 1.5, 1.5, ink(look.accent, 0.9))
  ring(map, data.focus, 4, 2, ink(look.accent))
  if (map.hover !== data.focus) ring(map, map.hover, 2.5, 1.5, ink(look.text, 0.75))
  ring(map, map.cursor, 4, 2, ink(look.text))
  map.labels.draw(map)
  line(map)
}
