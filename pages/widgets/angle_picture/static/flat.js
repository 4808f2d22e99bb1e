// Two vectors in the plane of the page: grid, unit circle, arrows, arc, projection. Both arrow heads can be moved.

const ROOM = [58, 46] // px at the sides, and above and below: names stand there
const CIRCLE = [14, 2000] // px: a unit circle that is smaller or larger is not drawn

class Flat {
  // How high a picture of this width has to be, and no higher than `most`: flat pairs of arrows need little.
  static height({ a, b }, width, most) {
    const [wide, high] = [0, 1].map((i) => Math.max(0, a[i], b[i]) - Math.min(0, a[i], b[i]))
    return Math.min(most, Math.max(200, ((width - 2 * ROOM[0]) * high) / Math.max(wide, 1e-300) + 2 * ROOM[1]))
  }

  constructor(width, height) {
    this.width = width
    this.height = height
  }

  // Choose the scale so that everything is seen; while an arrow is held, the scale stays.
  fit({ a, b, foot }) {
    const points = [[0, 0], a, b, foot ?? [0, 0]]
    const reach = Math.max(norm(a), norm(b))
    if (reach < 8 && reach > 0.4) points.push([1, 1], [-1, -1])
    const bounds = [0, 1].map((i) => [Math.min(...points.map((p) => p[i])), Math.max(...points.map((p) => p[i]))])
    const [wide, high] = bounds.map(([low, up]) => Math.max(up - low, 0.25 * reach))
    const room = Math.min(ROOM[0], 0.14 * this.width)
    this.scale = Math.min((this.width - 2 * room) / wide, (this.height - 2 * ROOM[1]) / high)
    this.origin = [
      this.width / 2 - (this.scale * (bounds[0][0] + bounds[0][1])) / 2,
      this.height / 2 + (this.scale * (bounds[1][0] + bounds[1][1])) / 2,
    ]
  }

  at([x, y]) {
    return [this.origin[0] + this.scale * x, this.origin[1] - this.scale * y]
  }

  // The vector whose head is at this place, with as many decimals as the scale can show: two for lengths about 3.
  back([x, y]) {
    return this.rounded([(x - this.origin[0]) / this.scale, (this.origin[1] - y) / this.scale])
  }

  get decimals() {
    return Math.max(-12, Math.min(12, Math.ceil(-Math.log10(1 / this.scale))))
  }

  rounded(vector) {
    const k = 10 ** Math.abs(this.decimals)
    return vector.map((v) => (this.decimals >= 0 ? Math.round(v * k) / k : Math.round(v / k) * k) || 0)
  }

  draw(pen, found, look) {
    const { a, b, foot } = found, o = this.at([0, 0]), { colours } = look
    if (!look.plane) this.grid(pen, look)
    else pen.line([this.at([-9e3 / this.scale, 0]), this.at([9e3 / this.scale, 0])], colours.line, { 'stroke-opacity': 0.4 })
    if (found.across) pen.area([o, this.at(a), this.at(plus(a, b)), this.at(b)], colours.ink, 0.07)
    this.circle(pen, found, look)
    if (foot) {
      const f = this.at(foot)
      if (found.across) pen.line([this.at(a), f], colours.line, { 'stroke-dasharray': '6 5' })
      pen.line([o, f], colours.c, { 'stroke-width': 11, 'stroke-opacity': 0.55, 'stroke-linecap': 'round' })
      if (found.across && this.scale * Math.min(norm(foot), norm(minus(a, foot))) > 24) this.corner(pen, found, look)
    }
    const labels = this.arc(pen, found, look)
    pen.arrow(o, this.at(b), colours.b, found.across ? 4.5 : 7)
    pen.arrow(o, this.at(a), colours.a, found.across ? 4.5 : 3)
    labels.push(...this.names(pen, found, look))
    pen.layer.append(...labels)
    settle(labels.reverse(), this.width, this.height, [this.at(a), this.at(b)])
  }

  grid(pen, { colours, size }) {
    const step = niceStep(46 / this.scale), o = this.at([0, 0])
    const range = (low, high) => {
      const all = []
      for (let k = Math.ceil(low / step); k <= high / step; k++) all.push(k)
      return all
    }
    const faint = { 'stroke-opacity': 0.22, 'stroke-width': 1 }
    for (const k of range(-o[0] / this.scale, (this.width - o[0]) / this.scale)) {
      const x = o[0] + k * step * this.scale
      pen.line([[x, 0], [x, this.height]], colours.line, k ? faint : { ...faint, 'stroke-opacity': 0.8 })
      if (k && o[1] < this.height - 16) this.tick(pen, [x, o[1] + 11], k * step, colours, size)
    }
    for (const k of range((o[1] - this.height) / this.scale, o[1] / this.scale)) {
      const y = o[1] - k * step * this.scale
      pen.line([[0, y], [this.width, y]], colours.line, k ? faint : { ...faint, 'stroke-opacity': 0.8 })
      if (k && o[0] > 24) this.tick(pen, [o[0] - 8, y], k * step, colours, size, 'end')
    }
  }

  tick(pen, place, value, colours, size, anchor = 'middle') {
    pen.text(place, written(Number(value.toPrecision(6)), 6), { colour: colours.muted, size: 0.72 * size, anchor })
  }

  circle(pen, { a, b, lengthA, lengthB }, { colours }) {
    if (this.scale < CIRCLE[0] || this.scale > CIRCLE[1]) return
    const [cx, cy] = this.at([0, 0])
    pen.layer.append(tag('circle', {
      cx, cy, r: this.scale, fill: 'none', stroke: colours.ink, 'stroke-opacity': 0.5, 'stroke-width': 1.5, 'stroke-dasharray': '2 4',
      class: 'unit-circle',
    }))
    if (lengthB) pen.dot(this.at(unit(b)), colours.b, 5.5)
    if (lengthA) pen.dot(this.at(unit(a)), colours.a, 5.5)
  }

  corner(pen, { a, foot }, { colours }) {
    const [f, up, home] = [this.at(foot), unit(minus(this.at(a), this.at(foot))), unit(minus(this.at([0, 0]), this.at(foot)))]
    pen.line([plus(f, times(up, 11)), plus(f, plus(times(up, 11), times(home, 11))), plus(f, times(home, 11))], colours.line)
  }

  arc(pen, found, { colours, size, shown }) {
    if (found.turn === null) return []
    const { lengthA, lengthB, turn, along } = found
    const side = found.across ?? [-along[1], along[0]]
    const r = Math.min(64, Math.max(26, 0.42 * Math.min(lengthA, lengthB) * this.scale))
    const place = (t, reach) => plus(this.at([0, 0]), times(plus(times(along, Math.cos(t)), times(side, Math.sin(t))), reach).map((v, i) => (i ? -v : v)))
    const rim = Array.from({ length: 41 }, (_, i) => place((turn * i) / 40, r))
    pen.area([this.at([0, 0]), ...rim], colours.ink, 0.12)
    pen.line(rim, colours.ink, { 'stroke-width': 2 })
    if (shown < 5) return []
    const origin = this.at([0, 0]), from = (point) => minus(this.at(point), origin)
    return [angleLabel(pen, { origin, rim: minus(place(turn / 2, r), origin), tipA: from(found.a), tipB: from(found.b), turn, colours, size })]
  }

  names(pen, found, { colours, size, names, plane }) {
    const sides = [['a', found.a, found.b], ['b', found.b, found.a]]
    return sides.map(([key, vector, other], n) => {
      const tip = this.at(vector), out = norm(vector) ? unit(minus(tip, this.at([0, 0]))) : [1, 0]
      const away = norm(other) ? unit(minus(this.at(other), this.at([0, 0]))) : [0, 0]
      const push = plus(out, times(away, -0.6))
      const [x, y] = norm(push) > 0.2 ? unit(push) : [-out[1], out[0]]
      const told = plane ? '' : coordinates(vector)
      return pen.text(plus(tip, [20 * x, 20 * y]), `${shortened(names[n])} ${told}`.trim(), {
        colour: colours[key], size: 1.1 * size, anchor: anchorOf(x), bold: true,
      })
    })
  }
}
