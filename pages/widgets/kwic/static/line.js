// One line: what stands before the word, the word, what stands after, where it is.

const SHOWN = 24 // tokens on each side: more than fit

const make = (tag, name, text) => {
  const element = document.createElement(tag)
  if (name) element.className = name
  if (text) element.textContent = text
  return element
}

const written = (number, language) => number.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')

// Nodes for the tokens from `begin` to `end`: those to be marked in <mark>, those that decide the order in <b>.
function textOf(data, begin, end, { near = () => false, by = () => 0 } = {}) {
  const nodes = []
  let plain = ''
  const flush = () => {
    if (plain) nodes.push(document.createTextNode(plain))
    plain = ''
  }
  for (let i = begin; i < end; i++) {
    const token = data.words[data.tokens[i]]
    const marked = near(i, token)
    const depth = by(i)
    if (marked || depth) {
      flush()
      const inner = marked ? make('mark', '', token) : token
      if (depth) {
        const strong = make('b', `by${depth}`)
        strong.append(inner)
        nodes.push(strong)
      } else nodes.push(inner)
    } else plain += token
    if (i < end - 1) plain += data.joint
  }
  flush()
  return nodes
}

const isNear = (data, at) => (i, token) => data.near && token === data.near && Math.abs(i - at) <= data.window && i !== at

function newRow() {
  const row = make('div', 'row')
  row.setAttribute('role', 'row')
  for (const name of ['before', 'word', 'after', 'where']) {
    const cell = make('div', name)
    cell.setAttribute('role', 'gridcell')
    if (name === 'before') cell.append(make('div', ''))
    row.append(cell)
  }
  return row
}

// Write line `i` into a row element.
function fillLine(row, data, i) {
  const at = data.at[i]
  const left = Math.min(data.spans[4 * i], SHOWN)
  const right = Math.min(data.spans[4 * i + 1], SHOWN)
  const near = isNear(data, at)
  const by = (side, sign) => (k) => (data.sort === side && sign * (k - at) <= data.depth ? sign * (k - at) : 0)
  const [before, word, after, where] = row.children
  before.firstChild.replaceChildren(...textOf(data, at - left, at, { near, by: by('left', -1) }))
  word.textContent = data.words[data.tokens[at]]
  after.replaceChildren(...textOf(data, at + 1, at + 1 + right, { near, by: by('right', 1) }))
  where.textContent = data.placed && !data.grouped ? data.documents[data.document[i]][0] : ''
  where.title = where.textContent
}
