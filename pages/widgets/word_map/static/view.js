// A view says which part of the data lies in the window: {x, y, z, span} is the point in the middle and
// how many units of the data the window's shorter side spans. In three dimensions {q, far} are added:
// the turn as a unit quaternion, and the distance of the eye. Everything that has a place on the
// screen (points, labels, the word under the pointer) gets it from `project`.

const EDGE = { side: 34, top: 42, bottom: 24 } // room for the labels of the outermost points
const TURN = [0.166, -0.291, -0.051, 0.941] // the first look into three dimensions: from one side and from above

const scale = (view, w, h) => Math.min(w, h) / view.span
const unit = (q) => { const l = Math.hypot(...q) || 1; return q.map((v) => v / l) }
const times = ([ax, ay, az, aw], [bx, by, bz, bw]) => [
  aw * bx + ax * bw + ay * bz - az * by, aw * by - ax * bz + ay * bw + az * bx,
  aw * bz + ax * by - ay * bx + az * bw, aw * bw - ax * bx - ay * by - az * bz,
]

// Rows: right, up, and towards the eye, in coordinates of the data.
export function axes(q) {
  const [x, y, z, w] = q
  return [
    [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
    [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
    [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
  ]
}

export function bounds(at, seen = false) {
  const low = [Infinity, Infinity, Infinity], high = [-Infinity, -Infinity, -Infinity]
  for (let i = 0; i < at.length; i += 3) {
    if (!Number.isFinite(at[i] + at[i + 1] + at[i + 2]) || (seen && !at[i + 2])) continue
    for (let k = 0; k < 3; k++) {
      low[k] = Math.min(low[k], at[i + k])
      high[k] = Math.max(high[k], at[i + k])
    }
  }
  return low[0] <= high[0] ? [low, high] : [[-1, -1, -1], [1, 1, 1]]
}

// The view that shows every point.
export function fit(at, d, w, h, q = TURN) {
  const [low, high] = bounds(at)
  const [x, y, z] = low.map((v, k) => (v + high[k]) / 2)
  const wide = Math.max(1, w - 2 * EDGE.side), tall = Math.max(1, h - EDGE.top - EDGE.bottom)
  const reach = Math.hypot(...low.map((v, k) => (high[k] - v) / 2)) || 1
  if (d === 2) {
    const units = Math.max((high[0] - low[0]) / wide, (high[1] - low[1]) / tall) || reach / 100
    return pan({ x, y, z: 0, span: units * Math.min(w, h) }, 0, (EDGE.top - EDGE.bottom) / 2, w, h)
  }
  let view = { x, y, z, span: 2 * reach, far: 3.6 * reach, q: unit(q) }
  for (let round = 0; round < 2; round++) { // the eye's nearness bends distances: the second round is near enough
    const [[left, top], [right, bottom]] = bounds(project(view, at, 3, w, h), true)
    const factor = Math.max((right - left) / wide, (bottom - top) / tall)
    view = { ...pan(view, w / 2 - (left + right) / 2, h / 2 - (top + bottom) / 2, w, h), span: view.span * (factor || 1) }
  }
  return pan(view, 0, (EDGE.top - EDGE.bottom) / 2, w, h)
}

// Where each point is on the screen: [x, y, nearness] in CSS pixels. Nearness is 1 in the middle, more
// in front of it, and 0 for a point that cannot be drawn.
export function project(view, at, d, w, h, out = new Float32Array(at.length)) {
  const s = scale(view, w, h), midX = w / 2, midY = h / 2
  if (d === 2) {
    for (let i = 0; i < at.length; i += 3) {
      out[i] = midX + (at[i] - view.x) * s
      out[i + 1] = midY - (at[i + 1] - view.y) * s
      out[i + 2] = Number.isFinite(out[i] + out[i + 1]) ? 1 : 0
    }
    return out
  }
  const [right, up, eye] = axes(view.q)
  for (let i = 0; i < at.length; i += 3) {
    const x = at[i] - view.x, y = at[i + 1] - view.y, z = at[i + 2] - view.z
    const k = view.far / (view.far - (eye[0] * x + eye[1] * y + eye[2] * z))
    out[i] = midX + (right[0] * x + right[1] * y + right[2] * z) * k * s
    out[i + 1] = midY - (up[0] * x + up[1] * y + up[2] * z) * k * s
    out[i + 2] = k > 0 && k < 12 && Number.isFinite(out[i] + out[i + 1]) ? k : 0
  }
  return out
}

export function pan(view, dx, dy, w, h) {
  const s = scale(view, w, h)
  if (!view.q) return { ...view, x: view.x - dx / s, y: view.y + dy / s }
  const [right, up] = axes(view.q)
  const move = (k) => (-dx * right[k] + dy * up[k]) / s
  return { ...view, x: view.x + move(0), y: view.y + move(1), z: view.z + move(2) }
}

export function turn(view, dx, dy) {
  const a = dx * 0.005, b = dy * 0.005
  const by = times([Math.sin(b / 2), 0, 0, Math.cos(b / 2)], [0, Math.sin(a / 2), 0, Math.cos(a / 2)])
  return { ...view, q: unit(times(by, view.q)) }
}

// Enlarge by `factor` about a place on the screen. In three dimensions the middle moves towards `point`
// (the coordinates of a word there), in depth too, so that a later turn goes round what one looks at.
export function zoom(view, factor, px, py, w, h, home, point = null) {
  const span = Math.min(6 * home.span, Math.max(home.span / 400, view.span / factor))
  const f = view.span / span, part = 1 - 1 / f
  if (point && view.q) {
    const [x, y, z] = ['x', 'y', 'z'].map((name, k) => view[name] + (point[k] - view[name]) * part)
    return { ...view, x, y, z, span }
  }
  const dx = px - w / 2, dy = py - h / 2
  return { ...pan(view, -dx * part, -dy * part, w, h), span }
}

export const middle = (view, point) => ({ ...view, x: point[0], y: point[1], z: view.q ? point[2] : 0 })

// The view in which a word and its neighbours fill the window, no closer than a twentieth of everything.
// On a plane it shows the box around them; in space the word is the middle, so that a later turn goes round it.
export function about(view, at, i, others, d, w, h, home) {
  const places = [i, ...others].map((j) => at.subarray(3 * j, 3 * j + 3)).filter((p) => p.every(Number.isFinite))
  const clamp = (span) => Math.min(home.span, Math.max(home.span / 20, span))
  if (d === 3) {
    const reach = Math.max(...places.map((p) => Math.hypot(p[0] - places[0][0], p[1] - places[0][1], p[2] - places[0][2])))
    return { ...middle(view, places[0]), span: clamp(2.6 * reach) }
  }
  const { x, y, span } = fit(Float32Array.from(places.flatMap((p) => [...p])), 2, w, h)
  const closer = clamp(1.15 * span), f = closer / span
  if (places.length < 2 || f > 1.2 && closer === home.span / 20) return { ...middle(view, places[0]), span: closer }
  return { ...view, x, y, span: closer }
}

// Between two views. The middle moves as the span does: seen from the window, one place stands still.
export function blend(a, b, t) {
  const f = b.span / a.span, part = Math.abs(f - 1) < 1e-3 ? t : (f ** t - 1) / (f - 1)
  const mix = (p, q) => p + (q - p) * part
  const view = { x: mix(a.x, b.x), y: mix(a.y, b.y), z: mix(a.z, b.z), span: a.span * f ** t }
  if (!b.q) return view
  const same = a.q.reduce((sum, v, k) => sum + v * b.q[k], 0) < 0 ? -1 : 1
  return { ...view, far: mix(a.far, b.far), q: unit(a.q.map((v, k) => mix(v * same, b.q[k]))) }
}

// The same look at the same words where they lie elsewhere: `a` is the view that shows all of them there, `b` here.
export function rebase(view, a, b) {
  const f = b.span / a.span, move = (k) => b[k] + (view[k] - a[k]) * f
  return { ...view, x: move('x'), y: move('y'), z: move('z'), span: view.span * f, ...(view.q ? { far: view.far * f } : {}) }
}
