// The door for Streamlit. `draw` is called anew with every rerun; it keeps one map per element, so that
// zoom, camera and keyboard stay where they are.

import { WordMap } from './map.js'
import { write_page } from './page_file.js'
import { unpack } from './payload.js'

const maps = new WeakMap() // element -> map

const styles = new Promise((done) => {
  const link = document.createElement('link')
  Object.assign(link, { rel: 'stylesheet', href: new URL('word_map.css', import.meta.url).href })
  link.onload = link.onerror = done
  document.head.append(link)
})

export async function draw(component) {
  const { parentElement, data } = component
  await styles
  if (!parentElement.isConnected) return () => {}
  if (!maps.has(parentElement)) maps.set(parentElement, Object.assign(new WordMap(parentElement), { write_page }))
  const map = maps.get(parentElement)
  map.component = component
  map.take(unpack(data))
  return (map.ending ??= ending(parentElement, map)) // one for all reruns
}

// Streamlit calls this also when newer data came before this call had ended: then the map stands. It keeps what
// it was given after the page has gone: so that this is little, the map is let go.
function ending(parentElement, map) {
  return () => {
    if (!map || parentElement.isConnected || maps.get(parentElement) !== map) return
    maps.delete(parentElement)
    map.end()
    map = parentElement = null
  }
}
