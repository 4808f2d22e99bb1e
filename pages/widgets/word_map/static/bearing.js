// What the browser itself adds to the page's address: where one looks, which group is lit, what is selected. So a link
// or a bookmark shows the same in another browser, and no script of the page runs for a move of the map.
//   sight=x_y_closer          on a plane: how far the middle lies from that of everything, in parts of its span
//   sight=x_y_z_closer_q×4    in space, with the turn
//   lit=2                     the third group of the legend
//   picked=cat New%20York     the words in box or lasso, as long as an address can hold them (words_in_address.py)

import { fit } from './view.js'

const NAMES = ['sight', 'lit', 'picked'], NONE = '-', LONGEST = 2000
let newest = 0 // what the page was brought by an address, counted by Python: each is followed once

const joined = (words) => words.map((word) => word.replace(/[\s%]/g, encodeURIComponent)).join(' ')

const parted = (text) => text.split(' ').filter(Boolean).map((part) => {
  try { return decodeURIComponent(part) } catch { return part } // written by hand
})

const short = (v) => String(Number(v.toPrecision(4)))

function whole({ data, size: { width, height } }, q) {
  return fit(data.room ?? data.goal, data.d, width, height, q)
}

function sight_text(map) {
  const { sight: { touched, aim }, data: { d } } = map
  if (!touched) return ''
  const all = whole(map, aim.q), axes = d === 3 ? ['x', 'y', 'z'] : ['x', 'y']
  return [...axes.map((k) => (aim[k] - all[k]) / all.span), all.span / aim.span, ...(aim.q ?? [])].map(short).join('_')
}

function sight_from(map, text) {
  const { d } = map.data, numbers = text.split('_').map(Number), [closer, ...q] = numbers.slice(d)
  if (numbers.length !== (d === 3 ? 8 : 3) || !numbers.every(Number.isFinite) || closer < 0.1 || closer > 500) return null
  if (d === 3 && Math.abs(Math.hypot(...q) - 1) > 0.01) return null
  const all = whole(map, d === 3 ? q : undefined), at = (k, name) => all[name] + numbers[k] * all.span
  return { ...all, x: at(0, 'x'), y: at(1, 'y'), z: d === 3 ? at(2, 'z') : 0, span: all.span / closer }
}

// Follow what an address brought, each part as soon as the map has what it speaks of.
export function follow_address(map) {
  const { bearing } = map.data
  if (!bearing) return
  map.path ??= location.pathname
  if (bearing.at > newest) {
    newest = bearing.at
    map.due = { ...bearing }
  }
  const { due, data } = map
  if (!due) return
  if (due.sight) {
    const view = due.sight === sight_text(map) ? null : sight_from(map, due.sight)
    if (view) map.sight.set(view)
    else if (due.sight === NONE) map.sight.reset()
    due.sight = ''
  }
  if (due.picked) {
    const rows = due.picked === NONE ? [] : parted(due.picked).map((word) => data.row.get(word)).filter((i) => i >= 0)
    due.picked = ''
    if (data.selectable && (rows.length || map.chosen.size)) setTimeout(() => map.ended || map.select(rows))
  }
  if (due.lit === NONE) {
    if (map.legend.kept >= 0) map.legend.keep(map.legend.kept)
    due.lit = ''
  } else if (due.lit && data.colours) {
    const lit = Number(due.lit)
    if (lit >= 0 && lit < data.groups.length && map.legend.kept !== lit) map.legend.keep(lit)
    due.lit = '' // a group that this map has not is let go of
  }
}

// Write what is looked at now into the address, without a step of the history.
export function write_bearing(map) {
  const { data, due } = map
  if (!data?.bearing || map.ended || location.pathname !== map.path) return
  const picked = joined([...map.chosen].sort((a, b) => a - b).map((i) => data.words[i]))
  const told = {
    sight: due?.sight || sight_text(map),
    lit: due?.lit || (map.legend.kept >= 0 ? String(map.legend.kept) : ''),
    picked: due?.picked || (picked.length <= LONGEST ? picked : ''),
  }
  const address = new URL(location.href), old = address.search
  for (const name of NAMES) {
    if (told[name] && told[name] !== NONE) address.searchParams.set(name, told[name])
    else address.searchParams.delete(name)
  }
  if (NAMES.some((name) => new URLSearchParams(old).get(name) !== address.searchParams.get(name))) {
    history.replaceState(history.state, '', address)
  }
}

// The page writes the address too, when it has run: what it leaves out is added again.
export function watch_address(map) {
  const again = () => map.wake()
  globalThis.navigation?.addEventListener?.('currententrychange', again)
  const timer = setInterval(again, 2000) // for browsers without that event
  return () => {
    globalThis.navigation?.removeEventListener?.('currententrychange', again)
    clearInterval(timer)
  }
}
