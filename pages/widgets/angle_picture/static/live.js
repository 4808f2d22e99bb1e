// The numbers beside the picture, and the board's steps while an arrow is held: both follow without the server.

const MATH = 'http://www.w3.org/1998/Math/MathML'
const m = (name, ...children) => {
  const element = document.createElementNS(MATH, name)
  element.append(...children)
  return element
}
const mi = (text) => m('mi', text)
const mo = (text) => m('mo', text)
const bold = (text) => {
  const element = mi(text)
  element.setAttribute('class', 'vector')
  element.setAttribute('mathvariant', 'normal')
  return element
}
// An operator that stands close to what it belongs to.
const close = (text, form) => {
  const element = mo(text)
  for (const [key, value] of Object.entries({ form, lspace: '0', rspace: '0', stretchy: 'false' })) element.setAttribute(key, value)
  return element
}
const length = (name) => m('mrow', close('∥', 'prefix'), bold(name), close('∥', 'postfix'))
const number = (value, digits, guarded = false) => {
  const text = written(value, digits)
  const parts = text.startsWith('−') ? [close('−', 'prefix'), m('mn', text.slice(1))] : [m('mn', text)]
  return guarded && text.startsWith('−') ? m('mrow', close('(', 'prefix'), ...parts, close(')', 'postfix')) : m('mrow', ...parts)
}
const joined = (items, sign) => m('mrow', ...items.flatMap((item, i) => (i ? [mo(sign), item] : [item])))
const rootOf = (inside) => m('msqrt', inside)
const sign = (value, digits) => mo(isWhole(value, digits) ? '=' : '≈')
const MOST = 6 // more decimals are left to the board, which computes them exactly

// The steps of the board, each as a row of MathML.
const liveSteps = (found, names, digits) => {
  const count = Math.min(digits, MOST), [a, b] = names
  const shown = (value, guarded) => number(value, count, guarded)
  const product = joined(found.a.map((x, i) => m('mrow', shown(x), mo('×'), shown(found.b[i], true))), '+')
  const squares = (vector) => joined(vector.map((x) => m('msup', shown(x, true), m('mn', '2'))), '+')
  const norms = [[a, found.a, found.lengthA], [b, found.b, found.lengthB]].map(([name, vector, value]) =>
    m('mrow', length(name), mo('='), rootOf(squares(vector)), sign(value, count), shown(value)))
  const rows = [m('mrow', bold(a), mo('·'), bold(b), mo('='), product, sign(found.dot, count), shown(found.dot)), ...norms]
  const below = m('mrow', shown(found.lengthA), mo('×'), shown(found.lengthB))
  const undefined_ = found.cosine === null
  rows.push(m('mrow', mi('cos'), mi('θ'), mo('='), m('mfrac', m('mrow', bold(a), mo('·'), bold(b)), m('mrow', length(a), length(b))),
    ...(undefined_ ? [] : [mo(isWhole(found.lengthA, count) && isWhole(found.lengthB, count) ? '=' : '≈'), m('mfrac', shown(found.dot), below), sign(found.cosine, count), shown(found.cosine)])))
  const turn = undefined_ ? [] : degrees(found.turn, count).split(' ')
  rows.push(m('mrow', mi('θ'), ...(undefined_ ? [] : [mo('='), mi('arccos'), close('(', 'prefix'), shown(found.cosine), close(')', 'postfix'), mo(turn[0]), m('mn', `${turn[1]}°`)])))
  return rows.map((row) => {
    const math = m('math', row)
    math.setAttribute('displaystyle', 'true')
    return math
  })
}

// The numbers that have been revealed, each as name and value in MathML.
const liveNumbers = (found, names, digits, shown) => {
  const count = Math.min(digits, MOST), [a, b] = names
  const told = (name, value) => m('mrow', name, sign(value, count), number(value, count))
  const cosine = m('mrow', mi('cos'), mi('θ'))
  const turn = found.turn === null ? [mo('='), mi('–')] : degrees(found.turn, count).split(' ').map((t, i) => (i ? m('mn', `${t}°`) : mo(t)))
  const all = [
    told(m('mrow', bold(a), mo('·'), bold(b)), found.dot),
    told(length(a), found.lengthA),
    told(length(b), found.lengthB),
    found.cosine === null ? m('mrow', cosine, mo('='), mi('–')) : told(cosine, found.cosine),
    m('mrow', mi('θ'), ...turn),
  ]
  return all.slice(0, shown).map((row) => m('math', row))
}

// Lies over the answer and the board's steps as long as an arrow is held, so that no number on the screen is outdated.
class Cover {
  constructor() {
    this.boxes = ['board-answer', 'board-steps'].map((name) => {
      const box = document.createElement('div')
      box.className = `board-cover ${name}`
      return { name, box }
    })
  }

  show(found, data) {
    for (const { name, box } of this.boxes) {
      const place = document.querySelector(`.st-key-${name}`)
      if (!place) continue
      const { left, top, width, height } = place.getBoundingClientRect()
      const { color, fontFamily } = getComputedStyle(place)
      Object.assign(box.style, {
        left: `${left}px`, top: `${top}px`, width: `${width}px`, minHeight: `${height}px`, color, fontFamily,
        background: getComputedStyle(document.querySelector('.stApp') ?? document.body).backgroundColor,
      })
      box.replaceChildren(...(name === 'board-steps' ? this.steps(found, data) : this.answer(found, data)))
      if (!box.isConnected) document.body.append(box)
    }
  }

  answer(found, { digits, shown, texts }) {
    const told = document.createElement('div'), count = Math.min(digits, MOST)
    told.className = 'answer'
    const [cosine, turn] = found.cosine === null ? ['= –', '= –'] : [equals(found.cosine, count), degrees(found.turn, count)]
    const whole = texts.answer.replace('{cosine}', cosine).replace('{degrees}', turn)
    told.textContent = shown < texts.steps.length ? texts.hidden : whole
    return [told]
  }

  steps(found, { names, digits, shown, texts }) {
    return liveSteps(found, names, digits).slice(0, shown).flatMap((math, i) => {
      const title = document.createElement('p'), line = document.createElement('p')
      title.className = 'title'
      title.textContent = `${i + 1} · ${texts.steps[i]}`
      line.append(math)
      return [title, line]
    })
  }

  hide() {
    for (const { box } of this.boxes) box.remove()
  }
}
