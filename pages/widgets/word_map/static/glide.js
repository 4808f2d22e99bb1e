// How words come to new places: gliding, while what the person looks at stays.

import { begin, inSpace } from './payload.js'
import { ease, unmoving } from './sight.js'
import { blend } from './view.js'

const AXES = ['x', 'y', 'z']

// Carries places to where they look the same: from one view to another.
const between = (old, view) => {
  const f = view.span / old.span
  return (v, k) => view[AXES[k]] + (v - old[AXES[k]]) * f
}

// New data: let its points glide from where they are seen now. In other coordinates of the same words the look at
// all of them stays; another map begins with the same picture.
export function drift(map, before, now, { view: old, home, same, moved }) {
  const { data, sight } = map, { touched } = sight
  if (same && before.rev === data.rev) return
  const carry = !same ? between(old, sight.view) : moved ? between(home, sight.home) : (v) => v
  const path = same && !moved && !touched && !sight.flight ? [old, sight.view] : null
  start(map, begin(now, before, data, carry), data.tween, path)
}

// The same words at other places, while they still move: neither colours nor texts are made again.
export function move(map, flat, d, ms) {
  const { data, sight } = map
  if (map.ended || !data?.moving || d !== data.d || flat.length !== d * data.n) return
  const { home } = sight, now = map.at, mark = `moved ${++map.turn}`
  map.data = { ...data, goal: inSpace(flat, data.n, d), rev: mark, system: mark, bounds: null }
  sight.follow(map.data)
  if (unmoving()) Object.assign(map, { glide: null, at: map.data.goal })
  else {
    const carry = between(home, sight.home)
    start(map, now.map((v, i) => carry(v, i % 3)), ms, null)
  }
  map.fresh = true
  map.change()
}

function start(map, from, ms, view) {
  map.glide = { from, to: map.data.goal, since: performance.now(), ms, view }
  map.at = from.slice()
  if (view) map.sight.view = view[0]
}

// One step of the way; false when nothing glides.
export function glide(map, now) {
  const { glide: g, sight } = map
  if (!g) return false
  const t = Math.min(1, Math.max(0, (now - g.since) / g.ms)), e = ease(t)
  for (let i = 0; i < map.at.length; i++) map.at[i] = g.from[i] + (g.to[i] - g.from[i]) * e
  if (g.view && !sight.touched && !sight.flight) sight.view = blend(...g.view, e)
  if (t === 1) { map.at = g.to; map.glide = null }
  return true
}
