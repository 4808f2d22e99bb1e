// The map as it stands, laid out for a file: title above, legend below, on white or on the page's own colour.

import { drawOver, drawUnder } from './draw.js'
import { draw_dots, FORMS, round, trace } from './dots.js'
import { ink, mix, paintbox, ramp_ends, readLook } from './look.js'

const EDGE = 14, GAP = 16, LINE = 1.7
const scratch = document.createElement('canvas').getContext('2d')

// The legend in rows: every entry has a place, a width and a way to draw itself.
function legend(map, look, width) {
  const { data } = map, size = look.size * 0.95, font = `500 ${size.toFixed(1)}px ${look.font}`
  const text = ink(mix(look.text, look.back, 0.2))
  scratch.font = font
  const write = (c, said, x, y) => Object.assign(c, { font, fillStyle: text, textAlign: 'start', textBaseline: 'middle' }).fillText(said, x, y)
  const entry = (said, before = 0, sign = null) => ({
    wide: before + scratch.measureText(said).width,
    draw: (c, x, y) => { sign?.(c, x, y); write(c, said, x + before, y) },
  })
  const entries = []
  if (data.continuous && data.colours) {
    const { name, low, high } = ramp_ends(data), long = 7 * size, step = long / 40
    if (name) entries.push(entry(name))
    const bar = (c, x, y) => {
      for (let k = 0; k < 40; k++) {
        const place = (k / 39) * (look.ramp.length - 1), at = Math.min(look.ramp.length - 2, Math.floor(place))
        c.fillStyle = ink(mix(look.ramp[at], look.ramp[at + 1], place - at))
        c.fillRect(x + k * step, y - size * 0.3, k < 39 ? step + 1 : step, size * 0.6)
      }
    }
    entries.push(entry(low), { wide: long, draw: bar }, entry(high))
  } else {
    data.groups.forEach((name, i) => entries.push(entry(name, size * 1.1, (c, x, y) => {
      c.fillStyle = ink(look.palette[i % look.palette.length])
      trace(c, FORMS[round(i, look.palette)], x + size * 0.36, y, size * 0.34)
      c.fill()
    })))
    if (data.uncoloured) entries.push(entry(data.uncoloured))
  }
  let x = EDGE, row = 0
  const placed = entries.map((each) => {
    if (x > EDGE && x + each.wide > width - EDGE) { x = EDGE; row++ }
    const at = [x, (row + 0.5) * size * LINE, each]
    x += each.wide + GAP
    return at
  })
  const height = entries.length ? (row + 1) * size * LINE + EDGE * 0.7 : 0
  return { height, draw: (c) => placed.forEach(([left, y, each]) => each.draw(c, left, y)) }
}

// What is drawn is the picture on the screen without hand and keys; only the colours follow the paper.
export function lay_out(map, { white = false } = {}) {
  map.paint()
  const look = readLook(map.dom.frame, map.data.palette, white), { width, height } = map.size
  const scene = { ...map.scene, back: look.back, colours: paintbox(map.data, look, map) }
  const keys = legend(map, look, width), head = look.size * 2.4
  const all = { width, height: head + height + keys.height + (keys.height ? EDGE * 0.5 : 0) }
  const draw = (c) => {
    c.fillStyle = ink(look.back)
    c.fillRect(0, 0, all.width, all.height)
    const type = { font: `600 ${(look.size * 1.15).toFixed(1)}px ${look.font}`, textAlign: 'start', textBaseline: 'middle', fillStyle: ink(look.text) }
    Object.assign(c, type).fillText(map.data.texts.label, EDGE, head / 2)
    c.translate(0, head)
    const sheet = Object.assign(Object.create(map), { under: c, over: c, look, scene, hover: -1, cursor: -1, drawn: null })
    c.clip_to(width, height)
    drawUnder(sheet)
    draw_dots(c, scene, { spots: map.spots, order: map.drawing_order(), grow: map.grow, width, height })
    drawOver(sheet)
    c.unclip()
    c.translate(0, height + EDGE * 0.5)
    keys.draw(c)
  }
  return { ...all, draw }
}
