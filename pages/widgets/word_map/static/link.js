// Maps that name the same `link` act as one: the word under the pointer in one is pointed at in the others, and what
// is selected in one is selected in all. A word that another map lacks is passed over there.

const maps = new Set()

export function join(map) { maps.add(map) }

export function leave(map) { maps.delete(map) }

function others(map) {
  const { link } = map.data
  return link ? [...maps].filter((other) => other !== map && other.data?.link === link) : []
}

function row_of(other, map, i) { return i < 0 ? -1 : other.data.row.get(map.data.words[i]) ?? -1 }

export function point_others(map, i) {
  for (const other of others(map)) {
    other.hover = row_of(other, map, i)
    other.wake()
  }
}

export function select_others(map, rows) {
  for (const other of others(map)) {
    other.chosen = new Set(rows.map((i) => row_of(other, map, i)).filter((i) => i >= 0))
    other.dress()
    other.fresh_labels()
  }
}
