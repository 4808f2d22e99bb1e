// The map as a picture in a file: PNG of a given width, or SVG.

import { lay_out } from './sheet.js'
import { SvgPen } from './svg_pen.js'

const DOTS_PER_METRE = Math.round(300 / 0.0254)

export function hand_over(blob, name) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

export const file_name = ({ data: { title, key } }) => (title || key).replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').trim().slice(0, 80) || key

export function svg_text(map, options) {
  const sheet = lay_out(map, options), pen = new SvgPen(sheet.width, sheet.height, map.data.texts.label)
  sheet.draw(pen)
  return pen.text()
}

// A PNG `across` pixels wide that names 300 dots an inch as its size in print.
export async function png_blob(map, across, options) {
  const sheet = lay_out(map, options), canvas = document.createElement('canvas'), scale = across / sheet.width
  Object.assign(canvas, { width: across, height: Math.round(sheet.height * scale) })
  const c = canvas.getContext('2d')
  c.scale(scale, scale)
  c.clip_to = (width, height) => { c.save(); c.beginPath(); c.rect(0, 0, width, height); c.clip() }
  c.unclip = () => c.restore()
  sheet.draw(c)
  const blob = await new Promise((done) => canvas.toBlob(done))
  canvas.width = canvas.height = 0
  if (!blob) return across > 1200 ? png_blob(map, across / 2, options) : null // more than this browser can paint
  return new Blob([with_size(new Uint8Array(await blob.arrayBuffer()))], { type: 'image/png' })
}

function crc(bytes) {
  let c = -1
  for (const byte of bytes) {
    c ^= byte
    for (let k = 0; k < 8; k++) c = (c >>> 1) ^ (c & 1 ? 0xedb88320 : 0)
  }
  return (c ^ -1) >>> 0
}

// The block pHYs, right behind the first block of the PNG.
function with_size(bytes) {
  const block = new Uint8Array(21), view = new DataView(block.buffer)
  view.setUint32(0, 9)
  block.set([112, 72, 89, 115], 4)
  view.setUint32(8, DOTS_PER_METRE)
  view.setUint32(12, DOTS_PER_METRE)
  block[16] = 1
  view.setUint32(17, crc(block.subarray(4, 17)))
  const out = new Uint8Array(bytes.length + block.length)
  out.set(bytes.subarray(0, 33))
  out.set(block, 33)
  out.set(bytes.subarray(33), 33 + block.length)
  return out
}
