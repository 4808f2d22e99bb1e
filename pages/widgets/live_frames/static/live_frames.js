// Asks this page's own server for the frames of a job and hands each to the map (see route.py for what is sent).

const feeds = new WeakMap() // element -> the feed that runs

export default ({ parentElement, data }) => {
  const before = feeds.get(parentElement), asked = JSON.stringify(data)
  if (before?.asked !== asked) {
    if (before) before.ended = true
    const feed = { asked, ended: false, mark: '' }
    feeds.set(parentElement, feed)
    follow(parentElement, data, feed)
  }
  return () => {
    if (parentElement.isConnected) return // only another run of the page
    const feed = feeds.get(parentElement)
    if (feed) feed.ended = true
  }
}

async function follow(element, data, feed) {
  const script = [...document.scripts].find((s) => s.src.includes('/static/js/'))
  const address = new URL(data.path, script ? script.src.split('static/js/')[0] : `${location.origin}/`)
  while (!feed.ended && element.isConnected) {
    const since = performance.now()
    if (!document.hidden) await look(address, data, feed).catch(() => {}) // a server that is away for a moment
    const rest = data.every - (performance.now() - since)
    await new Promise((done) => setTimeout(done, Math.max(20, rest)))
  }
}

async function look(address, data, feed) {
  const the_map = () => [...document.querySelectorAll('.wm')].find((each) => each.dataset.key === data.map)
  if (the_map()?.pictures() !== feed.turn) feed.mark = '' // drawn anew since, perhaps with older places
  address.searchParams.set('after', feed.mark)
  const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-store' })
  if (answer.status !== 200) return
  const [bytes, mark] = [await answer.arrayBuffer(), answer.headers.get('x-frame')]
  if (feed.ended) return
  const [n, d] = new Uint32Array(bytes, 0, 2), all = new Float32Array(bytes, 8)
  const map = the_map()
  if (!map?.move(data.rows ? only(all, data.rows, n, d) : all, d, data.every)) return // not there, or still as it was
  Object.assign(feed, { mark, turn: map.pictures() })
}

function only(all, rows, n, d) {
  const kept = new Float32Array(rows.length * d)
  rows.forEach((row, i) => { if (row < n) kept.set(all.subarray(row * d, row * d + d), i * d) })
  return kept
}
