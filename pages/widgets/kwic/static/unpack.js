// What Python sent (see payload.py): a JSON head, plain arrays, and the words as text.

function unpack(data) {
  const bytes = data instanceof Uint8Array ? data : new Uint8Array(data)
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const decoder = new TextDecoder()
  const head = JSON.parse(decoder.decode(bytes.subarray(4, 4 + size)))
  const body = bytes.slice(4 + size).buffer
  let offset = 0
  const take = (Kind, length) => {
    const array = new Kind(body, offset, length)
    offset += 4 * Math.ceil(array.byteLength / 4)
    return array
  }
  const [at, document, sentence] = [0, 0, 0].map(() => take(Uint32Array, head.n))
  const tokens = take(head.wide ? Uint32Array : Uint16Array, head.tokens)
  const spans = take(Uint8Array, 4 * head.n)
  const words = decoder.decode(new Uint8Array(body, offset)).split('\n')
  return { ...head, at, document, sentence, tokens, spans, words, groups: groupsOf(head, document) }
}

// Runs of lines of one document: { document, line: its first line, item: the place of its heading in the table }.
function groupsOf(head, document) {
  const groups = []
  if (!head.grouped) return groups
  for (let i = 0; i < head.n; i++) {
    if (!i || document[i] !== document[i - 1]) groups.push({ document: document[i], line: i, item: i + groups.length })
  }
  return groups
}

// The last group that begins at or before an item of the table; -1 where nothing is grouped.
function groupAt(groups, item) {
  let low = 0
  let high = groups.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (groups[middle].item <= item) low = middle + 1
    else high = middle
  }
  return low - 1
}
