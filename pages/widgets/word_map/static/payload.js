// What Python sent (see payload.py): a JSON head, then plain arrays.

export function unpack(data) {
  const bytes = data instanceof Uint8Array ? data : new Uint8Array(data)
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size)))
  const body = bytes.slice(4 + size).buffer
  const { n, d } = head
  let offset = 0
  const take = (Kind, length) => {
    const array = new Kind(body, offset, length)
    offset += 4 * length
    return array
  }
  const flat = take(Float32Array, n * d)
  const counts = take(Uint32Array, n)
  const colours = head.coloured ? take(Float32Array, n) : null
  const opacity = head.faint ? take(Float32Array, n) : null
  const row = new Map(head.words.map((word, i) => [word, i]))
  const near = head.near.filter(([i]) => i >= 0 && i < n && i !== head.focus)
  return {
    ...head, counts, colours, opacity, row, near,
    focus: head.focus < n ? head.focus : -1,
    goal: inSpace(flat, n, d),
    cosine: new Map(near),
    rank: Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => counts[b] - counts[a] || a - b),
  }
}

// Three coordinates a point, whatever was sent: everything after this line knows one layout.
export function inSpace(flat, n, d) {
  if (d === 3) return flat.slice()
  const full = new Float32Array(3 * n)
  for (let i = 0; i < n; i++) {
    full[3 * i] = flat[2 * i]
    full[3 * i + 1] = flat[2 * i + 1]
  }
  return full
}

// Positions to glide from: where each word stands now, or its new place for a word that was not there.
export function begin(now, before, after, carry) {
  const from = after.goal.slice()
  for (let i = 0; i < after.n; i++) {
    const j = before.row.get(after.words[i])
    if (j === undefined) continue
    for (let k = 0; k < 3; k++) from[3 * i + k] = carry(now[3 * j + k], k)
  }
  return from
}

// The same block with other places in it, (x, y, z) each: for a file of words that have moved since it was sent.
export function placed(data, at) {
  const bytes = Uint8Array.from(data instanceof Uint8Array ? data : new Uint8Array(data))
  const view = new DataView(bytes.buffer), size = view.getUint32(0, true)
  const { n, d } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size)))
  for (let i = 0; i < n; i++) for (let k = 0; k < d; k++) view.setFloat32(4 + size + 4 * (d * i + k), at[3 * i + k], true)
  return bytes
}
