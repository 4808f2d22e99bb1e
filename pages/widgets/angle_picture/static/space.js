// Two vectors in space, seen from any side: axes, the plane that both span, arrows, arc, projection.

const HOME = { yaw: -0.62, pitch: 0.42 }
const AXES = ['x', 'y', 'z']

class Space {
  constructor(width, height) {
    this.width = width
    this.height = height
    Object.assign(this, HOME)
  }

  // The scale depends on distances alone, so that nothing swells while it turns; it turns about the middle.
  fit({ a, b, foot }) {
    const points = [[0, 0, 0], a, b, foot ?? [0, 0, 0]]
    const bounds = AXES.map((_, i) => [Math.min(...points.map((p) => p[i])), Math.max(...points.map((p) => p[i]))])
    this.middle = bounds.map(([low, up]) => (low + up) / 2)
    this.reach = Math.max(norm(a), norm(b))
    this.step = niceStep(this.reach / 5)
    this.far = bounds.map(([low, up]) => [low < 0 ? low - this.step / 2 : -this.step / 2, Math.max(up, this.step) + this.step / 3])
    const ends = this.far.flatMap((ways, i) => ways.map((k) => [0, 1, 2].map((j) => (j === i ? k : 0))))
    const away = Math.max(...points.map((p) => norm(minus(p, this.middle))), ...ends.map((p) => 0.85 * norm(minus(p, this.middle))))
    this.scale = (0.44 * Math.min(this.width * 0.9, this.height)) / away
  }

  turn(dx, dy) {
    this.yaw += dx
    this.pitch = Math.max(-1.5, Math.min(1.5, this.pitch + dy))
  }

  at(point) {
    const [x, y, z] = minus(point, this.middle)
    const [c, s] = [Math.cos(this.yaw), Math.sin(this.yaw)]
    const right = x * c - y * s, depth = x * s + y * c
    const up = z * Math.cos(this.pitch) + depth * Math.sin(this.pitch)
    return [this.width / 2 + this.scale * right, this.height / 2 - this.scale * up]
  }

  draw(pen, found, look) {
    const { colours } = look, { a, b, foot } = found, o = this.at([0, 0, 0])
    const labels = this.axes(pen, look)
    this.plane(pen, found, look)
    for (const vector of [a, b]) this.shadow(pen, vector, colours)
    if (foot) {
      if (found.across) pen.line([this.at(a), this.at(foot)], colours.line, { 'stroke-dasharray': '6 5', 'stroke-width': 2 })
      pen.line([o, this.at(foot)], colours.c, { 'stroke-width': 11, 'stroke-opacity': 0.55, 'stroke-linecap': 'round' })
      if (found.across) this.corner(pen, found, colours)
    }
    labels.push(...this.arc(pen, found, look))
    pen.arrow(o, this.at(b), colours.b, found.across ? 4.5 : 7)
    pen.arrow(o, this.at(a), colours.a, found.across ? 4.5 : 3)
    labels.push(...this.names(pen, found, look))
    pen.layer.append(...labels)
    settle(labels.reverse(), this.width, this.height, [this.at(a), this.at(b)])
  }

  axes(pen, { colours, size }) {
    const labels = []
    AXES.forEach((name, i) => {
      const on = (k) => this.at([0, 1, 2].map((j) => (j === i ? k : 0)))
      const [low, up] = this.far[i]
      pen.line([on(low), on(up)], colours.line, { 'stroke-opacity': 0.75 })
      for (let k = Math.ceil(low / this.step); k * this.step < up; k++) if (k) pen.dot(on(k * this.step), colours.line, 2)
      const along = minus(on(up), on(low)), way = norm(along) > 1 ? unit(along) : [0, -1]
      labels.push(pen.text(plus(on(up), times(way, 12)), name, { colour: colours.muted, size: 0.85 * size }))
      const last = Math.floor((up * 0.999) / this.step) * this.step
      if (last > 0 && norm(along) > 40) {
        const place = plus(on(last), times([-way[1], way[0]], 12))
        labels.push(pen.text(place, written(Number(last.toPrecision(6)), 6), { colour: colours.muted, size: 0.7 * size }))
      }
    })
    return labels
  }

  // From the tip straight down to the floor: how high it stands.
  shadow(pen, vector, colours) {
    const floor = [vector[0], vector[1], 0], faint = { 'stroke-opacity': 0.7, 'stroke-dasharray': '1 4', 'stroke-linecap': 'round' }
    pen.line([this.at(vector), this.at(floor), this.at([0, 0, 0])], colours.line, faint)
  }

  plane(pen, { a, b, along, across, foot, turn }, { colours }) {
    if (!across) return
    const inPlane = (x, y) => this.at(plus(times(along, x), times(across, y)))
    const height = norm(minus(a, foot)), side = Math.sign(dot(foot, along)) * norm(foot), pad = 0.16 * this.reach
    const [left, right] = [Math.min(0, side) - pad, Math.max(norm(b), side) + pad]
    const [low, top] = [-pad, height + pad]
    pen.area([inPlane(left, low), inPlane(right, low), inPlane(right, top), inPlane(left, top)], colours.ink, 0.08)
    pen.line([inPlane(left, low), inPlane(right, low), inPlane(right, top), inPlane(left, top), inPlane(left, low)], colours.line, { 'stroke-opacity': 0.5, 'stroke-width': 1 })
    if (this.scale < 16) return
    const ring = Array.from({ length: 73 }, (_, i) => inPlane(Math.cos((i * Math.PI) / 36), Math.sin((i * Math.PI) / 36)))
    pen.line(ring, colours.ink, { 'stroke-opacity': 0.5, 'stroke-dasharray': '2 4', class: 'unit-circle' })
    pen.dot(inPlane(1, 0), colours.b, 5)
    pen.dot(inPlane(Math.cos(turn), Math.sin(turn)), colours.a, 5)
  }

  corner(pen, { a, foot, along, across }, colours) {
    const length = Math.min(11 / this.scale, 0.4 * norm(minus(a, foot)), 0.4 * norm(foot))
    if (length * this.scale < 4) return
    const home = times(along, dot(foot, along) > 0 ? -length : length), up = times(across, length)
    pen.line([plus(foot, up), plus(foot, plus(up, home)), plus(foot, home)].map((p) => this.at(p)), colours.line)
  }

  arc(pen, found, { colours, size, shown }) {
    if (found.turn === null || !found.across) {
      if (found.turn === null || shown < 5) return []
      return [pen.text(plus(this.at([0, 0, 0]), [0, 22]), `θ ${degrees(found.turn, 3)}°`, { colour: colours.ink, size })]
    }
    const r = Math.max(0.36 * Math.min(found.lengthA, found.lengthB), 24 / this.scale)
    const place = (t, reach) => this.at(plus(times(found.along, reach * Math.cos(t)), times(found.across, reach * Math.sin(t))))
    const rim = Array.from({ length: 41 }, (_, i) => place((found.turn * i) / 40, r))
    pen.area([this.at([0, 0, 0]), ...rim], colours.ink, 0.12)
    pen.line(rim, colours.ink, { 'stroke-width': 2 })
    if (shown < 5) return []
    const rimPx = minus(place(found.turn / 2, r), this.at([0, 0, 0])), tipA = minus(this.at(found.a), this.at([0, 0, 0]))
    const tipB = minus(this.at(found.b), this.at([0, 0, 0]))
    return [angleLabel(pen, { origin: this.at([0, 0, 0]), rim: rimPx, tipA, tipB, turn: found.turn, colours, size })]
  }

  names(pen, { a, b }, { colours, size, names }) {
    return [['a', a], ['b', b]].map(([key, vector], n) => {
      const tip = this.at(vector), out = minus(tip, this.at([0, 0, 0]))
      const [x, y] = norm(out) > 1 ? unit(out) : [1, 0]
      return pen.text(plus(tip, [16 * x, 16 * y]), `${names[n]} ${coordinates(vector)}`, {
        colour: colours[key], size: 1.1 * size, anchor: anchorOf(x), bold: true,
      })
    })
  }
}
