// Which words of a map a person may mean who has typed something: those that begin so, then those that hold it.

const lowered = new WeakMap() // words -> the same in lower case

const lower = (words) => {
  if (!lowered.has(words)) lowered.set(words, words.map((word) => word.toLowerCase()))
  return lowered.get(words)
}

// Rows of the map, the word itself first, then frequent ones first; at most so many.
export function complete({ words, rank, row }, typed, most) {
  const text = typed.trim().toLowerCase(), known = lower(words), itself = row.get(typed.trim()), begin = [], hold = []
  if (!text) return []
  for (const i of rank) {
    if (begin.length >= most) break
    if (i === itself) continue
    if (known[i].startsWith(text)) begin.push(i)
    else if (hold.length < most && known[i].includes(text)) hold.push(i)
  }
  return [...(itself === undefined ? [] : [itself]), ...begin, ...hold].slice(0, most)
}
