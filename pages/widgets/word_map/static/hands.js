// What hands do: mouse, pen, fingers and keys. All listeners sit on the map's own elements, so that
// they go when these go.

import { nearest, towards, visible, within } from './pick.js'
import { pan, rebase, turn, zoom } from './view.js'

const STILL = 4 // pixels that a press may stray and still be a click
const REACH = { mouse: 9, pen: 12, touch: 24 }
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

export function listen(map) {
  const { plot } = map.dom
  const place = (event) => {
    const frame = plot.getBoundingClientRect()
    return [event.clientX - frame.left - plot.clientLeft, event.clientY - frame.top - plot.clientTop]
  }
  const fingers = new Map()
  let press = null, over = false // over: the pointer itself has come here, it was not the page that scrolled

  const turns = () => map.data.d === 3 && !press.pan
  const word = (event) => nearest(map, ...place(event), REACH[event.pointerType] ?? REACH.mouse)

  plot.addEventListener('pointerdown', (event) => {
    if (event.button > (map.data.d === 3 ? 2 : 1)) return
    fingers.set(event.pointerId, place(event))
    const { aim, touched, home } = map.sight
    if (fingers.size === 1) {
      const at = place(event), slide = event.button > 0 || event.shiftKey
      press = { from: at, last: at, strayed: false, far: false, pan: slide, view: aim, touched, home }
    } else if (press) press.strayed = press.far = true
    plot.setPointerCapture(event.pointerId)
    if (event.pointerType === 'mouse') map.point(word(event))
  })

  plot.addEventListener('pointermove', (event) => {
    const at = place(event)
    if (event.movementX || event.movementY) over = true
    if (!fingers.has(event.pointerId)) {
      if (event.pointerType !== 'touch') map.point(word(event))
      return
    }
    if (fingers.size === 2) pinch(event.pointerId, at)
    else if (press) drag(event, at)
    fingers.set(event.pointerId, at)
  })

  function drag(event, at) {
    const { width, height } = map.size
    const across = Math.abs(at[0] - press.from[0]), down = Math.abs(at[1] - press.from[1])
    if (!press.far && Math.hypot(across, down) < STILL) return
    press.strayed = true
    if (!press.far && event.pointerType === 'touch' && map.tool === 'move' && down > across) return // the page scrolls
    if (!press.far) { map.point(-1); press.last = at }
    press.far = true
    const dx = at[0] - press.last[0], dy = at[1] - press.last[1]
    press.last = at
    if (map.tool === 'box') map.outline([press.from, [at[0], press.from[1]], at, [press.from[0], at[1]]])
    else if (map.tool === 'lasso') map.outline([...(map.drawn ?? [press.from]), at])
    else map.sight.set(turns() ? turn(map.sight.view, dx, dy) : pan(map.sight.view, dx, dy, width, height))
  }

  function pinch(id, at) {
    const other = [...fingers].find(([k]) => k !== id)[1], was = fingers.get(id), { width, height } = map.size
    const length = (p) => Math.max(12, Math.hypot(p[0] - other[0], p[1] - other[1]))
    const x = (at[0] + other[0]) / 2, y = (at[1] + other[1]) / 2
    const moved = pan(map.sight.view, (at[0] - was[0]) / 2, (at[1] - was[1]) / 2, width, height)
    map.sight.set(zoom(moved, length(at) / length(was), x, y, width, height, map.sight.home))
  }

  const release = (event, cancelled) => {
    if (!fingers.delete(event.pointerId)) return
    if (fingers.size) { if (press) press.last = [...fingers.values()][0]; return }
    const was = press
    press = null
    const line = map.drawn
    if (cancelled && was?.far) map.sight.set(rebase(was.view, was.home, map.sight.home), { touched: was.touched }) // the page took the finger: as if nothing was
    if (line) {
      map.outline(null)
      if (!cancelled) map.select(within(map, line))
    } else if (was && !was.strayed && !cancelled && event.button === 0) {
      const i = word(event)
      if (event.pointerType === 'touch') map.point(i)
      if (i >= 0) map.click(i)
    }
  }
  plot.addEventListener('pointerup', (event) => release(event, false))
  plot.addEventListener('pointercancel', (event) => release(event, true))
  plot.addEventListener('pointerleave', () => { over = false; if (!press) map.point(-1) })
  plot.addEventListener('contextmenu', (event) => map.data.d === 3 && event.preventDefault())
  plot.addEventListener('dblclick', (event) => { if (word(event) < 0) map.sight.reset() })

  plot.addEventListener('wheel', (event) => {
    if (!over && !event.ctrlKey) return // the page is being scrolled past the map: let it
    event.preventDefault()
    const lines = event.deltaMode === 1 ? 18 : 1, speed = event.ctrlKey ? 0.008 : 0.0016
    const factor = Math.exp(-Math.min(240, Math.max(-240, event.deltaY * lines)) * speed)
    const [x, y] = place(event), { width, height } = map.size
    const i = map.data.d === 3 && factor > 1 ? nearest(map, x, y, 40) : -1
    map.sight.set(zoom(map.sight.view, factor, x, y, width, height, map.sight.home, i < 0 ? null : map.spot(i)))
  }, { passive: false })

  // A second finger is ours; a single one scrolls the page up and down unless a selection is being drawn.
  plot.addEventListener('touchmove', (event) => {
    if (event.cancelable && (event.touches.length > 1 || map.tool !== 'move')) event.preventDefault()
  }, { passive: false })

  plot.addEventListener('keydown', (event) => { if (press_key(map, event)) event.preventDefault() })
  plot.addEventListener('blur', () => map.hold(-1))
}

function press_key(map, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || !map.data.n) return false
  const arrow = ARROWS[event.key], { width, height } = map.size
  if (arrow && event.shiftKey) {
    const [dx, dy] = arrow
    const { view } = map.sight
    map.sight.set(map.data.d === 3 ? turn(view, -30 * dx, -30 * dy) : pan(view, -60 * dx, -60 * dy, width, height))
    return true
  }
  if (arrow) return go(map, arrow), true
  if (event.key === 'Enter' || event.key === ' ') return map.cursor >= 0 && (map.click(map.cursor), true)
  if (event.key === 'Escape') return map.let_go(), true
  if (event.key === '/' && map.data.searchable) return map.finder.show(), true
  if (event.key === '+' || event.key === '=') return map.sight.enlarge(1.5), true
  if (event.key === '-' || event.key === '_') return map.sight.enlarge(1 / 1.5), true
  if (event.key === '0' || event.key === 'Home') return map.sight.reset(), true
  return false
}

function go(map, direction) {
  const { width, height } = map.size
  if (map.cursor < 0) {
    const start = map.data.focus >= 0 ? map.data.focus : map.data.rank.find((i) => visible(map, i)) ?? -1
    return map.hold(start)
  }
  const next = towards(map, map.cursor, direction)
  if (next < 0) return
  map.hold(next)
  if (!visible(map, next, 24)) map.sight.centre(map.spot(next))
}
