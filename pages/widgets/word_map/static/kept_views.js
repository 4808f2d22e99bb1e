// Zoom and camera of each map, kept while the browser's tab lives, with the view that showed everything then and the
// name of the coordinates: where words have moved since, what was looked at is found again by it.

const STORE = 'embedding-lab-views', MOST = 40
let kept

const all = () => {
  try { kept ??= new Map(JSON.parse(sessionStorage.getItem(STORE) ?? '[]')) } catch { kept ??= new Map() }
  return kept
}
const sound = ({ x, y, z, span, far, q }, d) => [x, y, z, span, ...(d === 3 ? [far, ...(q ?? [NaN])] : [])].every(Number.isFinite)
export const name = ({ key, d, view }) => `${key}\n${d}\n${view}`

export function recall(data) {
  const found = all().get(name(data))
  return found?.view && found.home && sound(found.view, data.d) && sound(found.home, data.d) ? found : null
}

export function keep(data, view, home) {
  const views = all()
  views.delete(name(data))
  if (view) views.set(name(data), { view, home, system: data.system })
  while (views.size > MOST) views.delete(views.keys().next().value)
  try { sessionStorage.setItem(STORE, JSON.stringify([...views])) } catch { /* a full or forbidden store: kept in memory */ }
}
