// A passage, word by word. A click opens a word: arrows join it with a neighbour, scissors split it.
// The opened word is kept while the data stay the same; everything else comes from Python.

const kept = new WeakMap() // element -> { open, stamp }

const make = (tag, name, text, told) => {
  const element = document.createElement(tag)
  if (name) element.className = name
  if (text) element.textContent = text
  if (told) {
    element.title = told
    element.setAttribute('aria-label', told)
  }
  return element
}

const CLOSING = /^[\p{Pe}\p{Pf}、，。；：？！…,.;:?!%]*/u // signs that no line begins with

const together = (word, signs) => {
  const box = make('span', 'together')
  box.append(word, signs)
  return box
}

const filled = (text, word) => text.replace('%', () => word)

const neighbour = (pieces, i, step) => {
  for (let j = i + step; j >= 0 && j < pieces.length; j += step) {
    if (pieces[j].word) return j
    if (pieces[j].text.trim()) return -1 // a sign stands between: no word goes over it
    if (pieces[j].text.includes('\n')) return -1
  }
  return -1
}

export default function draw(component) {
  const { data, parentElement: parent, setTriggerValue } = component
  const { pieces, texts } = data
  const stamp = pieces.map((p) => p.text).join('\u0001')
  const before = kept.get(parent)
  const state = { stamp, open: before && before.stamp === stamp ? before.open : -1 }
  kept.set(parent, state)
  let root = parent.querySelector('.passage')
  if (!root) {
    root = make('div', 'passage')
    root.setAttribute('role', 'group')
    parent.append(root, make('div', 'passage-keys'))
  }
  root.setAttribute('aria-label', texts.label)
  parent.querySelector('.passage-keys').textContent = texts.keys

  const tell = (edit) => {
    state.open = -1
    setTriggerValue('edit', edit)
  }
  const open = (i, focus = true) => {
    state.open = i
    paint()
    if (focus) root.querySelector(`[data-at="${i}"]`)?.focus()
  }

  const word = (piece, i) => {
    const button = make('button', `word${piece.own ? ' own' : ''}${piece.out ? ' out' : ''}`)
    button.type = 'button'
    button.dataset.at = i
    button.append(piece.text)
    if (piece.out) button.title = texts['left-out']
    else if (piece.own) button.title = texts.own
    if (piece.token) button.append(make('span', 'token', `→ ${piece.token}`))
    button.onclick = () => {
      if (state.open >= 0 && neighbour(pieces, state.open, i > state.open ? 1 : -1) === i) {
        return tell({ kind: 'join', first: Math.min(i, state.open), last: Math.max(i, state.open) })
      }
      open(i)
    }
    return button
  }

  const opened = (piece, i) => {
    const box = make('span', 'open')
    const left = neighbour(pieces, i, -1), right = neighbour(pieces, i, 1)
    const join = (other, sign, told) => {
      const button = make('button', 'join', sign, filled(told, pieces[other].text))
      button.type = 'button'
      button.onclick = () => tell({ kind: 'join', first: Math.min(i, other), last: Math.max(i, other) })
      return button
    }
    if (left >= 0) box.append(join(left, '⇤', texts['join-left']))
    const letters = Array.from(piece.text)
    let at = 0
    letters.forEach((letter, n) => {
      if (n) {
        const cut = make('button', 'cut', '✂', filled(texts.split, `${piece.text.slice(0, at)} | ${piece.text.slice(at)}`))
        cut.type = 'button'
        const here = n
        cut.onclick = () => tell({ kind: 'split', first: i, last: i, at: here })
        box.append(cut)
      }
      at += letter.length
      const part = make(n ? 'span' : 'button', n ? '' : 'letter', letter)
      if (!n) {
        part.type = 'button'
        part.dataset.at = i
        part.title = texts.close
        part.onclick = () => open(-1)
      }
      box.append(part)
    })
    if (right >= 0) box.append(join(right, '⇥', texts['join-right']))
    return box
  }

  const paint = () => {
    const shown = []
    pieces.forEach((piece, i) => {
      if (piece.word) return shown.push(i === state.open ? opened(piece, i) : word(piece, i))
      const parts = piece.text.split('\n')
      const closing = shown.length && pieces[i - 1]?.word ? CLOSING.exec(parts[0])[0] : ''
      if (closing) shown.push(together(shown.pop(), closing))
      parts[0] = parts[0].slice(closing.length)
      parts.forEach((part, n) => shown.push(...(n ? [document.createElement('br'), part] : [part])))
    })
    root.replaceChildren(...shown)
  }

  root.onkeydown = (event) => {
    if (event.key === 'Escape' && state.open >= 0) {
      const i = state.open
      open(-1, false)
      root.querySelector(`[data-at="${i}"]`)?.focus()
      return
    }
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    const all = [...root.querySelectorAll('button')]
    const at = all.indexOf(document.activeElement)
    const next = all[at + (event.key === 'ArrowRight' ? 1 : -1)]
    if (at >= 0 && next) {
      next.focus()
      event.preventDefault()
    }
  }
  paint()
  return () => {}
}
