// Which word is meant: by the pointer, by an arrow key, by a box or a lasso. All of it on the screen's
// places of the points, which are those of the picture now shown.

export const radius = (map, i) => 0.5 * map.sizes[i] * map.grow * (map.data.d === 3 ? map.spots[3 * i + 2] : 1)

export function nearest(map, x, y, reach) {
  const { spots, data: { n } } = map
  let best = -1, least = Infinity
  for (let i = 0; i < n; i++) {
    const k = spots[3 * i + 2]
    if (!k) continue
    const dx = spots[3 * i] - x, dy = spots[3 * i + 1] - y, far = dx * dx + dy * dy
    if (far > least || (far === least && k <= spots[3 * best + 2])) continue
    const near = radius(map, i) + reach
    if (far <= near * near) { best = i; least = far }
  }
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
