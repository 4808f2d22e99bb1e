// Which word is meant: by the pointer, by an arrow key, by a box or a lasso. All of it on the screen's
// places of the points, which are those of the picture now shown.

export const radius = (map, i) => 0.5 * map.sizes[i] * map.grow * (map.data.d === 3 ? map.spots[3 * i + 2] : 1)

const CELL = 24

// The points of the picture now shown by cells of a grid. Made when it is first asked for, good until the
// next picture: while the pointer wanders over a map that stands, only the cells around it are looked through.
class Grid {
  constructor(map) {
    const { spots, data: { n }, size: { width, height } } = map
    this.across = Math.ceil(width / CELL) + 2 // a rim of one cell holds what lies outside
    this.down = Math.ceil(height / CELL) + 2
    this.start = new Uint32Array(this.across * this.down + 1)
    this.most = 0
    const cell = new Int32Array(n).fill(-1)
    for (let i = 0; i < n; i++) {
      if (!spots[3 * i + 2]) continue
      cell[i] = this.row(spots[3 * i + 1]) * this.across + this.column(spots[3 * i])
      this.start[cell[i] + 1]++
      this.most = Math.max(this.most, radius(map, i))
    }
    for (let c = 0; c < this.across * this.down; c++) this.start[c + 1] += this.start[c]
    const next = this.start.slice()
    this.rows = new Uint32Array(this.start.at(-1))
    for (let i = 0; i < n; i++) if (cell[i] >= 0) this.rows[next[cell[i]]++] = i
  }

  column(x) { return Math.min(this.across - 1, Math.max(0, Math.floor(x / CELL) + 1)) }
  row(y) { return Math.min(this.down - 1, Math.max(0, Math.floor(y / CELL) + 1)) }

  around(x, y, reach, visit) {
    const left = this.column(x - reach), right = this.column(x + reach)
    for (let r = this.row(y - reach); r <= this.row(y + reach); r++) {
      const to = this.start[r * this.across + right + 1]
      for (let k = this.start[r * this.across + left]; k < to; k++) visit(this.rows[k])
    }
  }
}

export function nearest(map, x, y, reach) {
  const { spots } = map, grid = (map.grid ??= new Grid(map))
  let best = -1, least = Infinity
  grid.around(x, y, grid.most + reach, (i) => {
    const k = spots[3 * i + 2], dx = spots[3 * i] - x, dy = spots[3 * i + 1] - y, far = dx * dx + dy * dy
    if (far > least) return
    if (far === least && (k < spots[3 * best + 2] || (k === spots[3 * best + 2] && i > best))) return // behind another
    const near = radius(map, i) + reach
    if (far <= near * near) { best = i; least = far }
  })
  if (best >= 0 && least <= radius(map, best) ** 2) return best
  const label = map.labels.under(x, y)
  return label >= 0 ? label : best
}

// The next word in a direction: near, and not far off to the side.
export function towards(map, from, [dx, dy]) {
  const { spots, data: { n } } = map
  const x = spots[3 * from], y = spots[3 * from + 1]
  let best = -1, least = Infinity
  for (let i = 0; i < n; i++) {
    if (i === from || !spots[3 * i + 2]) continue
    const ahead = (spots[3 * i] - x) * dx + (spots[3 * i + 1] - y) * dy
    const aside = Math.abs((spots[3 * i] - x) * dy - (spots[3 * i + 1] - y) * dx)
    if (ahead < 1 || aside > 1.2 * ahead) continue
    const cost = ahead + 2 * aside
    if (cost < least) { best = i; least = cost }
  }
  return best
}

// The words inside a closed line, in the order of the data.
export function within(map, line) {
  const { spots, data: { n } } = map, found = []
  for (let i = 0; i < n; i++) {
    if (!spots[3 * i + 2]) continue
    const x = spots[3 * i], y = spots[3 * i + 1]
    let inside = false
    for (let a = 0, b = line.length - 1; a < line.length; b = a++) {
      const [ax, ay] = line[a], [bx, by] = line[b]
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
    if (inside) found.push(i)
  }
  return found
}

export function visible({ spots, size: { width, height } }, i, edge = 0) {
  const x = spots[3 * i], y = spots[3 * i + 1]
  return spots[3 * i + 2] > 0 && x >= edge && x <= width - edge && y >= edge && y <= height - edge
}
