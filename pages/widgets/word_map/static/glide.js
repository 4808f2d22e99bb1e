// How words come to new places: gliding, while what the person looks at stays.

import { begin, inSpace } from './payload.js'
import { visible } from './pick.js'
import { ease, unmoving } from './sight.js'
import { about, blend, project } from './view.js'

const AXES = ['x', 'y', 'z']
const FAR_OUT = 0.5 // a word and its neighbours in less than this share of the window: they are flown to

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

// The same words at other places, while they still move: neither colours nor texts are made again. True if taken.
export function move(map, flat, d, ms) {
  const { data, sight } = map
  if (map.ended || !data?.moving || d !== data.d || flat.length !== d * data.n) return false
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
  return true
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

// Fly to a word that was chosen elsewhere, until it and its neighbours fill the window: where it lies
// outside, or where they are a spot in a picture of everything. What was clicked here is seen already.
export function fly_to_focus(map) {
  const { sight, spots, data: { words, focus, near, goal, d }, size: { width, height } } = map
  const clicked = words[focus] === map.asked
  map.asked = ''
  if (focus < 0 || clicked || !Number.isFinite(goal[3 * focus])) return
  project(sight.aim, goal, d, width, height, spots)
  map.grid = null
  const to = about(sight.aim, goal, focus, near.map(([i]) => i), d, width, height, sight.home)
  if (!visible(map, focus, 8) || to.span < FAR_OUT * sight.aim.span) sight.set(to, { fly: true, ms: 600 })
}
