// The picture of two typed vectors. In the plane their heads are dragged; in space the view turns.
// What is held stays with the hand until it lets go; then Python is told, once, and its numbers win.

const LONGEST_WAIT = 4000 // ms until the cover goes, should no answer come
const REST = 700 // ms after the last key until a move by keys is told
const TURN = 0.01 // rad a px
const pictures = new WeakMap() // element -> Picture

class Picture {
  constructor(parent) {
    this.root = document.createElement('div')
    this.root.className = 'angle-picture'
    this.svg = tag('svg', { class: 'canvas' })
    this.drawn = tag('g')
    this.heads = tag('g')
    this.svg.append(this.drawn, this.heads)
    this.numbers = document.createElement('div')
    this.numbers.className = 'numbers'
    this.hint = document.createElement('div')
    this.hint.className = 'hint'
    this.root.append(this.svg, this.numbers, this.hint)
    parent.querySelector('.angle-picture')?.remove()
    parent.append(this.root)
    this.cover = new Cover()
    this.handles = ['a', 'b'].map((side) => this.handle(side))
    this.listen()
    new ResizeObserver(() => this.resize()).observe(this.root)
  }

  handle(side) {
    const group = tag('g', { class: `head ${side}`, tabindex: 0, role: 'slider', 'aria-valuemin': -180, 'aria-valuemax': 180 })
    group.append(tag('circle', { r: 24, class: 'reach' }), tag('circle', { r: 8, class: 'knob' }))
    group.addEventListener('pointerdown', (event) => this.grasp(event, side, group))
    group.addEventListener('keydown', (event) => this.nudge(event, side))
    group.addEventListener('blur', () => this.tell())
    return group
  }

  listen() {
    this.svg.addEventListener('pointerdown', (event) => this.orbit(event))
    this.svg.addEventListener('dblclick', () => this.home())
    this.svg.addEventListener('keydown', (event) => this.steer(event))
  }

  show(component) {
    const { data, setTriggerValue } = component
    const before = this.data
    this.data = data
    this.send = (move) => setTriggerValue('moved', move)
    if (!before || before.stamp !== data.stamp) {
      if (this.held) return // the hand decides; what came meanwhile is looked at when it lets go
      this.adopt()
    }
    if (!before || before.a.length !== data.a.length) this.view = null
    this.texts()
    this.resize(true)
  }

  adopt() {
    clearTimeout(this.waiting)
    clearTimeout(this.resting)
    this.unsaid = null
    this.vectors = { a: [...this.data.a], b: [...this.data.b] }
    this.cover.hide()
    this.view?.fit(this.found)
  }

  get found() {
    return measured(this.vectors.a, this.vectors.b)
  }

  get flat() {
    return this.data.a.length === 2
  }

  texts() {
    const { texts, colours, size } = this.data, movable = this.flat && this.data.movable
    this.svg.setAttribute('role', this.flat ? 'group' : 'application')
    if (this.flat) this.svg.removeAttribute('tabindex')
    else this.svg.setAttribute('tabindex', 0)
    this.svg.setAttribute('aria-label', texts.label)
    this.root.classList.toggle('space', !this.flat)
    this.root.style.setProperty('--size', `${size}px`)
    for (const [name, colour] of Object.entries(colours)) this.root.style.setProperty(`--${name}`, colour)
    this.hint.textContent = matchMedia('(pointer: coarse)').matches ? texts.touch : texts.hint
    this.heads.replaceChildren(...(movable ? this.handles : []))
  }

  resize(fit = false) {
    if (!this.data) return
    const width = this.root.clientWidth
    if (!width) return
    const most = Math.min(this.data.height, Math.max(240, 0.86 * width))
    const height = Math.round(this.data.plane ? Flat.height(this.data, width, most) : most)
    const View = this.flat ? Flat : Space
    if (!this.view || this.view.constructor !== View || this.view.width !== width || this.view.height !== height) {
      const { yaw, pitch } = this.view ?? {}
      this.view = new View(width, height)
      if (yaw !== undefined && !this.flat) Object.assign(this.view, { yaw, pitch })
      this.svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
      this.svg.setAttribute('height', height)
      fit = true
    }
    if (fit && !this.held && !this.unsaid) this.view.fit(this.found)
    this.paint()
  }

  paint() {
    const { found } = this, { names, digits, shown, texts } = this.data
    this.view.draw(new Pen(this.drawn), found, this.data)
    if (this.flat) {
      this.handles.forEach((group, i) => {
        const side = 'ab'[i], vector = this.vectors[side], [x, y] = this.view.at(vector)
        group.setAttribute('transform', `translate(${x} ${y})`)
        group.setAttribute('aria-label', texts[`tip-${side}`])
        group.setAttribute('aria-valuenow', Math.round((Math.atan2(vector[1], vector[0]) * 180) / Math.PI))
        group.setAttribute('aria-valuetext', coordinates(vector))
      })
    }
    this.numbers.replaceChildren(...liveNumbers(found, names.map(shortened), digits, shown))
    this.root.dataset.drawn = `${coordinates(this.vectors.a)} ${coordinates(this.vectors.b)}`
    if (!this.flat) this.root.dataset.view = `${this.view.yaw.toFixed(3)} ${this.view.pitch.toFixed(3)}`
  }

  // A place on the screen as a place in the drawing.
  place(event) {
    const box = this.svg.getBoundingClientRect()
    const x = Math.max(4, Math.min(box.width - 4, event.clientX - box.left))
    const y = Math.max(4, Math.min(box.height - 4, event.clientY - box.top))
    return [(x * this.view.width) / box.width, (y * this.view.height) / box.height]
  }

  grasp(event, side, group) {
    if (event.button) return
    event.preventDefault()
    event.stopPropagation()
    const before = { ...this.vectors }
    group.focus({ preventScroll: true })
    group.setPointerCapture(event.pointerId)
    this.held = side
    const tip = this.view.at(this.vectors[side]), from = this.place(event)
    const move = (e) => this.move(side, this.view.back(plus(tip, minus(this.place(e), from))))
    const end = (e) => {
      for (const [name, act] of Object.entries(acts)) group.removeEventListener(name, act)
      removeEventListener('keydown', escape, true)
      this.held = null
      if (e.type === 'pointerup') this.tell()
      else {
        this.vectors = before
        this.unsaid = null
        this.cover.hide()
        this.paint()
      }
      if (this.data.stamp !== stamp) this.adopt()
    }
    const stamp = this.data.stamp
    const escape = (e) => e.key === 'Escape' && end(e)
    const acts = { pointermove: move, pointerup: end, pointercancel: end }
    for (const [name, act] of Object.entries(acts)) group.addEventListener(name, act)
    addEventListener('keydown', escape, true)
  }

  move(side, vector) {
    if (!norm(vector)) return // a head at the origin has no direction: it stops just before
    if (vector.every((x, i) => x === this.vectors[side][i])) return
    this.vectors = { ...this.vectors, [side]: vector }
    this.unsaid = side
    this.paint()
    this.cover.show(this.found, this.data)
  }

  nudge(event, side) {
    const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') this.tell()
    else if (!ways[event.key]) return
    else {
      const step = niceStep(46 / this.view.scale) * (event.shiftKey ? 1 : 0.1)
      this.move(side, this.view.rounded(plus(this.vectors[side], times(ways[event.key], step))))
      clearTimeout(this.resting)
      this.resting = setTimeout(() => this.tell(), REST)
    }
    event.preventDefault()
    event.stopPropagation()
  }

  // Say where the head has come to rest. Until Python has answered, the numbers of the picture stand.
  tell() {
    clearTimeout(this.resting)
    if (!this.unsaid || this.held) return
    const side = this.unsaid
    this.unsaid = null
    this.send({ side, values: this.vectors[side] })
    this.waiting = setTimeout(() => this.cover.hide(), LONGEST_WAIT)
  }

  orbit(event) {
    if (this.flat || event.button) return
    let [x, y] = [event.clientX, event.clientY]
    this.svg.setPointerCapture(event.pointerId)
    const move = (e) => {
      this.view.turn(TURN * (e.clientX - x), TURN * (e.clientY - y))
      ;[x, y] = [e.clientX, e.clientY]
      this.paint()
    }
    const end = () => {
      this.svg.removeEventListener('pointermove', move)
      for (const name of ['pointerup', 'pointercancel']) this.svg.removeEventListener(name, end)
    }
    this.svg.addEventListener('pointermove', move)
    for (const name of ['pointerup', 'pointercancel']) this.svg.addEventListener(name, end)
  }

  steer(event) {
    if (this.flat || event.altKey || event.ctrlKey || event.metaKey) return
    const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
    if (event.key === 'Home') this.home()
    else if (!ways[event.key]) return
    else {
      this.view.turn(...times(ways[event.key], Math.PI / 18))
      this.paint()
    }
    event.preventDefault()
    event.stopPropagation()
  }

  home() {
    if (this.flat) return
    Object.assign(this.view, HOME)
    this.paint()
  }
}

export default function draw(component) {
  const { parentElement: parent } = component
  let picture = pictures.get(parent)
  if (!picture || !picture.root.isConnected) {
    picture = new Picture(parent)
    pictures.set(parent, picture)
  }
  picture.show(component)
  return () => picture.cover.hide()
}
