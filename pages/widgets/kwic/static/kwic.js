// Places of a word, one beneath the other. Everything is written as text; nothing in it is markup.

const make = (tag, name, text) => {
  const element = document.createElement(tag)
  if (name) element.className = name
  if (text) element.textContent = text
  return element
}

const side = (name, tokens, joint, near) => {
  const cell = make('td', name)
  const line = make('div', '')
  let plain = ''
  const flush = () => {
    if (plain) line.append(document.createTextNode(plain))
    plain = ''
  }
  tokens.forEach((token, i) => {
    if (near && token === near) {
      flush()
      line.append(make('mark', '', token))
    } else plain += token
    if (i < tokens.length - 1) plain += joint
  })
  flush()
  cell.append(line)
  return cell
}

export default function draw(component) {
  const { data, parentElement: parent } = component
  const { lines, label, joint, near, where } = data
  const stamp = JSON.stringify(data)
  if (parent.dataset.kwic === stamp) return
  parent.dataset.kwic = stamp
  const table = make('table', where ? 'kwic placed' : 'kwic')
  table.setAttribute('aria-label', label)
  const body = make('tbody', '')
  for (const [before, word, after, place] of lines) {
    const row = make('tr', '')
    row.append(side('before', before, joint, near), make('td', 'word', word), side('after', after, joint, near))
    if (where) {
      const cell = make('td', 'where', place)
      cell.title = place
      row.append(cell)
    }
    body.append(row)
  }
  table.append(body)
  parent.querySelector('.kwic')?.remove()
  parent.append(table)
}
