// The map by itself, in a file that a person has saved (page_file.js): a title, a search box, the map.

import { complete } from './complete.js'
import { WordMap } from './map.js'
import { unpack } from './payload.js'

const OFFERED = 12
const decoded = (id) => Uint8Array.from(atob(document.getElementById(id).textContent), (c) => c.charCodeAt(0))
const make = (tag, given) => Object.assign(document.createElement(tag), given)

const data = unpack(decoded('words')), state = JSON.parse(new TextDecoder().decode(decoded('state')))
const height = () => Math.max(320, innerHeight - 130)
Object.assign(data, { tween: 0, moving: false, bearing: null, selectable: false, searchable: false, clearable: true, near: [], cosine: new Map(), focus: -1 })

const head = make('header', {}), place = make('main', {}), list = make('datalist', { id: 'offered' })
const search = make('input', { type: 'search', placeholder: data.texts.search, autocomplete: 'off' })
search.setAttribute('aria-label', data.texts.search)
search.setAttribute('list', 'offered')
const answer = make('span', { className: 'wm-answer' })
answer.setAttribute('role', 'status')
head.append(make('h1', { textContent: data.texts.label }), search, list, answer)
document.body.append(head, place)

const map = new WordMap(place)

function choose(word) {
  const i = data.row.get(word) ?? -1, near = i >= 0 && i === state.focus ? state.near : []
  map.take({ ...data, height: height(), focus: i, near, cosine: new Map(near) })
  search.value = word ?? ''
}

const found = (typed) => complete(data, typed, OFFERED).map((i) => data.words[i])

function go() {
  const typed = search.value.trim(), word = found(typed)[0]
  answer.textContent = typed && !word ? data.texts['not-here'] : ''
  if (word) choose(word)
}

map.component = {
  setTriggerValue: (name, value) => choose(name === 'clicked' ? value : undefined),
  setStateValue: () => {},
}
search.addEventListener('input', (event) => {
  list.replaceChildren(...found(search.value).map((value) => make('option', { value })))
  if (!(event instanceof InputEvent) && data.row.has(search.value)) go() // taken from the list
})
search.addEventListener('keydown', (event) => { if (event.key === 'Enter') go() })
addEventListener('resize', () => { map.data.height = height(); map.restyle() })

choose(data.words[state.focus])
if (state.view) map.sight.set(state.view)
