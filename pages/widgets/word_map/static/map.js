// A map of words. `take` is called with whatever is new: words glide or step in, and what the person
// looks at stays.

import { follow_address, watch_address, write_bearing } from './bearing.js'
import { drawOver, drawUnder, wipe } from './draw.js'
import { by_depth, forms } from './dots.js'
import { Finder } from './finder.js'
import { buildFrame, facts, furnish, showCard } from './frame.js'
import { drift, fly_to_focus, glide, move } from './glide.js'
import { listen } from './hands.js'
import { promise } from './hooks.js'
import { Labels } from './labels.js'
import { Legend } from './legend.js'
import { join, leave, point_others, select_others } from './link.js'
import { paintbox, readLook, shares, sizes } from './look.js'
import { Menu } from './menu.js'
import { makeGl } from './points_gl.js'
import { makeSvg } from './points_svg.js'
import { Sight, unmoving } from './sight.js'
import { project } from './view.js'

const CALM_MS = 140 // while the view moves, labels are chosen anew this often
const DRIFT_MS = 30 // while words drift they are drawn this often: who moves them may need the same processor
const MODES = ['move', 'box', 'lasso']

export class WordMap {
  labels = new Labels()
  sight = new Sight(() => this.change())
  hover = -1 // the word under the pointer
  cursor = -1 // the word that the keys have reached
  chosen = new Set() // the words in box or lasso
  tool = 'move'
  drawn = null // the line of a selection under way
  group = -1 // the group that is looked at in the legend
  turn = 0 // counts what Python sent
  asked = '' // the word that was clicked here last
  painted = 0 // pictures that were drawn
  waiting = []

  constructor(parent) {
    this.dom = buildFrame(parent, (tool) => this.use(tool))
    this.menu = new Menu(this, this.dom.buttons.save)
    this.finder = new Finder(this, this.dom.buttons.seek)
    this.legend = new Legend(this)
    this.under = this.dom.under.getContext('2d')
    this.over = this.dom.over.getContext('2d')
    this.painter = makeGl(this.dom.points, () => this.without_gl())
    this.watch = new ResizeObserver(() => this.restyle())
    this.watch.observe(this.dom.plot)
    this.watch.observe(this.dom.sensor) // one rem wide: its size changes with the type
    this.dom.sensor.addEventListener('transitionend', () => this.restyle()) // its colours follow the theme
    listen(this)
    promise(this)
    join(this)
    this.unwatch = watch_address(this)
  }

  without_gl() {
    if (this.ended) return
    this.painter = makeSvg(this.dom.points, this.data.few)
    this.dom.points = this.dom.plot.querySelector('.wm-points')
    this.dress()
  }

  // New data: what belongs to words is kept by their names, the view while it is of the same space.
  take(data) {
    const before = this.data, now = this.at
    const again = (i) => (i >= 0 ? data.row.get(before.words[i]) ?? -1 : -1)
    this.cursor = again(this.cursor)
    this.hover = again(this.hover)
    this.chosen = new Set([...this.chosen].map(again).filter((i) => i >= 0))
    if (String(before?.groups) !== String(data.groups)) this.group = -1
    this.data = data
    this.dom.frame.dataset.key = data.key
    this.share = shares(data.counts)
    this.spots = new Float32Array(3 * data.n)
    this.grid = null
    this.turn++
    this.measure()
    const opened = this.sight.open(data)
    this.at = data.goal
    this.glide = null
    if (before && before.d === data.d && data.tween > 0 && !unmoving()) drift(this, before, now, opened)
    if (this.painter) this.dress()
    else this.without_gl()
    if (opened.same && before.words[before.focus] !== data.words[data.focus]) fly_to_focus(this)
    follow_address(this)
    this.fresh = true
    this.change()
  }

  move(flat, d, ms) { return move(this, flat, d, ms) }

  measure() {
    const { frame, plot, tools } = this.dom // on a narrow screen a square, so that the points fill it
    plot.style.height = `${Math.round(Math.min(this.data.height, Math.max(320, frame.clientWidth * 1.02)))}px`
    this.size = this.sight.size = { width: Math.max(1, plot.clientWidth), height: Math.max(1, plot.clientHeight) }
    this.toolbox = [this.size.width - tools.offsetWidth - 8, 0, this.size.width, tools.offsetHeight + 8]
  }

  // Colours, texts, order of drawing: whatever depends on data and theme, but not on the view.
  dress() {
    const { data, painter } = this
    this.look = readLook(this.dom.frame, data.palette)
    this.labels.use(this.look.font)
    this.drawn_all = data.n <= painter.most
    this.sizes = sizes(data, this.drawn_all)
    const { n, d } = data, drawn = this.some()
    this.scene = { n, d, drawn, sizes: this.sizes, forms: forms(data, this.look), back: this.look.back }
    this.colour()
    furnish(this)
    if (this.finder.open) this.finder.offer()
    this.legend.show()
  }

  colour() {
    const { data, painter, lit } = this
    this.scene.colours = paintbox(data, this.look, this)
    painter.style(this.scene)
    // Large ones first, so that none is hidden; those that are spoken of last.
    this.order = this.some_lit ? Uint32Array.from([...data.rank.filter((i) => !lit(i)), ...data.rank.filter(lit)]) : data.rank
    this.change()
  }

  // Words that are spoken of: a group looked at, else the focus with its neighbours and what is selected.
  get some_lit() { return this.group >= 0 || this.chosen.size > 0 || this.data.focus >= 0 }

  lit = (i) => {
    const { data } = this
    if (this.group >= 0) return data.colours?.[i] === this.group
    return i === data.focus || data.cosine.has(i) || this.chosen.has(i)
  }

  look_at(group) {
    if (group === this.group || !this.painter) return
    this.group = group
    this.colour()
    this.fresh_labels()
  }

  // Where not all can be drawn: the most frequent, and those that are spoken of.
  some() {
    if (this.drawn_all) return null
    const { data } = this, drawn = new Uint8Array(data.n)
    for (const i of data.rank.subarray(0, this.painter.most)) drawn[i] = 1
    for (const i of [...data.cosine.keys(), data.focus]) if (i >= 0) drawn[i] = 1
    return drawn
  }

  restyle() {
    if (this.ended || !this.data || !this.dom.plot.clientWidth) return
    this.measure()
    this.sight.refit()
    this.dress()
  }

  change() { this.moved = true; this.wake() }

  wake() { this.raf ||= this.ended ? 0 : requestAnimationFrame((now) => this.tick(now)) }

  tick(now) {
    this.raf = 0
    if (this.ended || !this.data || !this.dom.plot.clientWidth) return
    if (this.data.moving && this.glide && !this.sight.flight && now - (this.paintedAt ?? 0) < DRIFT_MS) return this.wake()
    this.paintedAt = now
    const gliding = glide(this, now), flying = this.sight.step(now), moved = this.moved || gliding || flying
    if (moved) this.paint()
    this.stale ||= moved || this.fresh
    if (this.stale && (this.fresh || now - (this.chosenAt ?? 0) > CALM_MS)) {
      const turning = this.data.d === 3 && moved && !this.fresh
      this.labels.choose(this, { instant: this.turn === 1 || unmoving(), turning })
      this.chosenAt = now
      this.stale = moved && !this.fresh
    }
    const softening = this.labels.soften(now - (this.lastAt ?? now - 16))
    wipe(this.over, this.size, this.pixel)
    drawOver(this)
    showCard(this, this.cursor >= 0 ? this.cursor : this.hover)
    if (this.fresh) this.dom.frame.dataset.frames = this.turn
    this.fresh = false
    const busy = gliding || flying || softening || this.stale || this.moved
    this.lastAt = busy ? now : null
    if (busy) this.wake()
    else this.rest()
  }

  rest() {
    write_bearing(this)
    this.waiting.splice(0).forEach((done) => done())
  }

  get pixel() { return Math.min(3, devicePixelRatio || 1) }

  drawing_order() { return this.data.d === 3 ? by_depth(this.spots, this.data.n) : this.order }

  paint() {
    const { data, scene, sight: { view, home }, size: { width, height }, pixel } = this
    project(view, this.at, data.d, width, height, this.spots)
    this.grid = null
    if (scene.drawn) for (let i = 0; i < data.n; i++) if (!scene.drawn[i]) this.spots[3 * i + 2] = 0
    const room = Math.min(1.1, (width * height / 480000) ** 0.3) // smaller dots in a smaller window
    this.grow = room * Math.min(2.4, Math.max(0.7, (home.span / view.span) ** 0.3))
    wipe(this.under, this.size, pixel)
    drawUnder(this)
    this.painter.paint({ ...scene, spots: this.spots, order: this.drawing_order(), width, height, pixel, grow: this.grow })
    this.moved = false
    this.painted++
  }

  spot(i) { return this.at.subarray(3 * i, 3 * i + 3) }

  use(tool) {
    if (MODES.includes(tool)) { this.tool = tool; furnish(this) }
    if (tool === 'zoom-in') this.sight.enlarge(1.6)
    if (tool === 'zoom-out') this.sight.enlarge(1 / 1.6)
    if (tool === 'reset') this.sight.reset()
    if (tool === 'find' && this.data.focus >= 0) this.sight.centre(this.spot(this.data.focus))
    if (tool === 'save') this.menu.toggle()
    if (tool === 'seek') this.finder.toggle()
  }

  point(i) {
    this.dom.plot.classList.toggle('wm-onword', i >= 0 && this.tool === 'move')
    if (i === this.hover) return
    this.hover = i
    point_others(this, i)
    this.say_pointed(i)
    this.wake()
  }

  hold(i) {
    if (i === this.cursor) return
    this.cursor = i
    this.fresh_labels()
    this.tell(i)
    this.say_pointed(i)
  }

  // Whoever shows more of the word that mouse or keys are at listens to this.
  say_pointed(i) { this.dom.frame.dispatchEvent(new CustomEvent('wm-point', { bubbles: true, detail: this.data.words[i] ?? '' })) }

  // Read a word out for those who do not see the card.
  tell(i) {
    const { data, dom } = this, pause = data.language === 'zh' ? '，' : ', '
    dom.live.textContent = i < 0 ? '' : [data.words[i], ...facts(this, i).map((pair) => pair.join(' '))].join(pause)
  }

  fresh_labels() { this.stale = true; this.chosenAt = 0; this.wake() }

  outline(line) { this.drawn = line; this.wake() }

  click(i) {
    this.tell(i)
    this.asked = this.data.words[i]
    this.component.setTriggerValue('clicked', this.data.words[i])
  }

  // A word that was found by its name: it is chosen, and where it was chosen already, the map goes there again.
  seek(i) {
    if (i === this.data.focus) this.sight.centre(this.spot(i))
    else { this.click(i); this.asked = '' } // what was not clicked is flown to
  }

  select(rows) {
    this.chosen = new Set(rows)
    this.component.setStateValue('selected', rows.map((i) => this.data.words[i]))
    select_others(this, rows)
    this.dress()
    this.fresh_labels()
  }

  let_go() {
    if (this.chosen.size) return this.select([])
    if (this.cursor < 0 && this.data.focus >= 0 && this.data.clearable) this.component.setTriggerValue('cleared', true)
    this.hold(-1)
    this.point(-1)
  }

  end() {
    this.ended = true
    leave(this)
    this.unwatch()
    cancelAnimationFrame(this.raf)
    this.sight.flush()
    this.watch.disconnect()
    this.painter?.end()
    for (const canvas of this.dom.frame.querySelectorAll('canvas')) canvas.width = canvas.height = 0
    this.dom.frame.remove()
  }
}
