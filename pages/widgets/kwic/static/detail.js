// Beneath the table: the whole sentence of a line, between its neighbours, with its document.

const GAP = '\u2003'

function fillDetail(panel, data, i, close) {
  const [left, right, before, after] = data.spans.subarray(4 * i, 4 * i + 4)
  const at = data.at[i]
  const begin = at - left
  const end = at + 1 + right
  const options = { near: isNear(data, at) }
  const text = make('p', '')
  const beside = (from, to) => {
    const span = make('span', 'beside')
    span.append(...textOf(data, from, to))
    return span
  }
  const sentence = make('span', 'sentence')
  if (left === data.long) sentence.append('…')
  sentence.append(...textOf(data, begin, at, options))
  if (left) sentence.append(data.joint)
  sentence.append(make('strong', '', data.words[data.tokens[at]]))
  if (right) sentence.append(data.joint)
  sentence.append(...textOf(data, at + 1, end, options))
  if (right === data.long) sentence.append('…')
  if (before) text.append(beside(begin - before, begin), GAP)
  text.append(sentence)
  if (after) text.append(GAP, beside(end, end + after))
  const number = data.texts.sentence.replace('#', () => written(data.sentence[i] + 1, data.language))
  const name = data.documents[data.document[i]][0]
  const place = make('div', 'place', data.placed ? `${name} · ${number}` : number)
  const button = make('button', 'close', '×')
  button.type = 'button'
  button.title = data.texts.close
  button.setAttribute('aria-label', data.texts.close)
  button.addEventListener('click', close)
  panel.replaceChildren(place, text, button)
  panel.hidden = false
}
