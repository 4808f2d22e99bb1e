// The elements of a map and the texts in them. Words are only ever set as text, never as markup.

const ICONS = {
  seek: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.3 15.3L20.5 20.5',
  move: 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3',
  box: 'M4 7V4h3M10.5 4h3M17 4h3v3M20 10.5v3M20 17v3h-3M13.5 20h-3M7 20H4v-3M4 13.5v-3',
  lasso: 'M7 17c-3-1-4-4-3-7 1-4 5-6 9-6 5 0 8 3 7 7-1 5-6 6-10 5-2 0-3 1-3 2s1 2 2 2 2-2 0-4',
  'zoom-in': 'M12 5v14M5 12h14',
  'zoom-out': 'M5 12h14',
  reset: 'M4 11l8-7 8 7M6.5 9.5V20h11V9.5',
  find: 'M12 3v4M12 17v4M3 12h4M17 12h4M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
  save: 'M12 4v11M7 11l5 5 5-5M5 20h14',
}
const MODES = ['move', 'box', 'lasso']

const make = (tag, name, attributes = {}) => {
  const element = document.createElement(tag)
  element.className = name
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

function icon(path) {
  const NS = 'http://www.w3.org/2000/svg', svg = document.createElementNS(NS, 'svg'), line = document.createElementNS(NS, 'path')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}

let count = 0

export function buildFrame(parent, act) {
  const keys = `wm-keys-${++count}`
  const dom = {
    frame: make('figure', 'wm'), stage: make('div', 'wm-stage'),
    plot: make('div', 'wm-plot', { tabindex: 0, role: 'application', 'aria-describedby': keys }),
    under: make('canvas', 'wm-under'), points: make('canvas', 'wm-points'), over: make('canvas', 'wm-over'),
    card: make('div', 'wm-card', { 'aria-hidden': 'true', hidden: '' }), tools: make('div', 'wm-tools', { role: 'toolbar' }),
    empty: make('p', 'wm-empty', { hidden: '' }), caption: make('figcaption', 'wm-caption'),
    legend: make('div', 'wm-legend'), hint: make('span', 'wm-hint'), note: make('p', 'wm-note', { role: 'status', hidden: '' }),
    keys: make('span', 'wm-unseen', { id: keys }), live: make('div', 'wm-unseen wm-live', { 'aria-live': 'polite' }),
    sensor: make('i', 'wm-sensor', { 'aria-hidden': 'true' }), buttons: {},
  }
  for (const [name, path] of Object.entries(ICONS)) {
    const button = make('button', 'wm-tool', { type: 'button', 'data-tool': name })
    button.append(icon(path))
    button.addEventListener('click', () => act(name))
    dom.tools.append((dom.buttons[name] = button))
  }
  dom.plot.append(dom.under, dom.points, dom.over)
  dom.stage.append(dom.plot, dom.empty, dom.card, dom.tools)
  dom.caption.append(dom.legend, dom.hint)
  dom.frame.append(dom.sensor, dom.stage, dom.caption, dom.note, dom.keys, dom.live)
  parent.replaceChildren(dom.frame)
  return dom
}

export function furnish({ dom, data, tool, painter, drawn_all }) {
  const { texts, d, n } = data
  dom.plot.setAttribute('aria-label', texts.label)
  dom.plot.setAttribute('aria-roledescription', texts.role)
  dom.tools.setAttribute('aria-label', texts.tools)
  for (const [name, button] of Object.entries(dom.buttons)) {
    const text = name === 'move' && d === 3 ? texts.turn : texts[name]
    button.setAttribute('aria-label', text)
    button.title = text
    const idle = { find: data.focus < 0, save: !n, seek: !n || !data.searchable }[name]
    button.hidden = MODES.includes(name) ? !data.selectable : Boolean(idle)
    if (MODES.includes(name)) button.setAttribute('aria-pressed', String(tool === name))
  }
  const touch = matchMedia('(pointer: coarse)').matches
  dom.hint.hidden = !n
  dom.hint.textContent = touch ? texts['hint-touch'] : texts[`hint-${d}`]
  dom.keys.textContent = texts.keys
  dom.empty.hidden = n > 0
  dom.empty.textContent = texts.empty
  dom.note.hidden = drawn_all
  dom.note.textContent = drawn_all ? '' : texts.few
  dom.plot.classList.toggle('wm-drawing', tool !== 'move')
  Object.assign(dom.frame.dataset, { renderer: painter.name, dimensions: d, words: n, focus: data.words[data.focus] ?? '' })
}

// What is known of a word, as pairs of name and value.
export function facts({ data }, i) {
  const numbers = new Intl.NumberFormat(data.language)
  const rows = data.counted ? [[data.texts.count, numbers.format(data.counts[i])]] : []
  const cosine = data.cosine.get(i)
  if (cosine !== undefined && cosine !== null) rows.push([data.texts.cosine, cosine.toFixed(3).replace('-', '−')])
  return rows
}

export function showCard(map, i) {
  const { dom: { card }, data, spots, size: { width, height } } = map
  card.hidden = i < 0 || i >= data.n || !spots[3 * i + 2]
  if (card.hidden) return
  if (card.dataset.word !== data.words[i] || card.dataset.turn !== String(map.turn)) {
    const head = make('b', 'wm-word')
    head.textContent = data.words[i]
    card.replaceChildren(head, ...facts(map, i).map(([name, value]) => {
      const row = make('span', 'wm-fact'), number = make('span', 'wm-number')
      number.textContent = value
      row.append(name, number)
      return row
    }))
    Object.assign(card.dataset, { word: data.words[i], turn: map.turn })
  }
  const x = spots[3 * i], y = spots[3 * i + 1], w = card.offsetWidth, h = card.offsetHeight
  const left = x + 14 + w > width ? x - 14 - w : x + 14, top = y + 14 + h > height ? y - 14 - h : y + 14
  card.style.transform = `translate(${Math.round(Math.max(4, left))}px, ${Math.round(Math.max(4, top))}px)`
}
