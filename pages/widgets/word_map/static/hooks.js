// What tests and other scripts may ask of the element `.wm`. Pixels count from the outer corner of `.wm-plot`.
//   pixelOf(word)         [x, y], or null where the word is not on the map or outside the window
//   placeOf(word)         where the word stands on the map itself, whatever is looked at: three coordinates, or null
//   wordAt(x, y, reach)   the word that a click there would choose, or null
//   view()                a copy of zoom and camera (see view.js)
//   closeness()           how many times closer than the view that shows everything
//   labels()              the words that are written now
//   standing_out()        the words that are spoken of while the others step back
//   choose(word)          the same as a click on it
//   settled()             a promise that is kept when nothing moves any more
//   move(flat, d, ms)     let the words glide to other places: d numbers for each; true if they do, as only
//                         while the page says so
//   pictures()            how many sets of places the map has been given
//   painted()             how many times its points have been drawn

import { nearest, visible } from './pick.js'

export function promise(map) {
  const { frame, plot } = map.dom, edge = () => [plot.clientLeft, plot.clientTop]
  frame.pixelOf = (word) => {
    const i = map.data?.row.get(word)
    if (i === undefined || !map.painted || !visible(map, i)) return null
    return [map.spots[3 * i] + edge()[0], map.spots[3 * i + 1] + edge()[1]]
  }
  frame.placeOf = (word) => (map.data?.row.has(word) ? [...map.data.goal.subarray(3 * map.data.row.get(word)).subarray(0, 3)] : null)
  frame.wordAt = (x, y, reach = 9) => (map.painted && map.data.words[nearest(map, x - edge()[0], y - edge()[1], reach)]) || null
  frame.view = () => structuredClone(map.sight.view)
  frame.closeness = () => map.sight.home.span / map.sight.view.span
  frame.labels = () => [...map.labels.shown].filter(([, label]) => label.stays).map(([i]) => map.data.words[i])
  frame.standing_out = () => (map.some_lit ? map.data.words.filter((_, i) => map.lit(i)) : [])
  frame.choose = (word) => map.data.row.has(word) && map.click(map.data.row.get(word))
  frame.move = (flat, d, ms) => map.move(flat, d, ms)
  frame.pictures = () => map.turn
  frame.painted = () => map.painted
  frame.settled = () => new Promise((done) => { map.waiting.push(done); map.wake() })
}
